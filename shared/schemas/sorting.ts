// The sorter's answer, and the category a case carries.
import * as z from 'zod'
import { objects, problems, violations } from './categories.data.ts'
import { storedCode } from './facts.ts'

const rankedSchema = z.object({ code: z.string(), name: z.string(), score: z.number() })

export const sortAnswerSchema = z.object({
  object: z.array(rankedSchema),
  problem: z.array(rankedSchema),
  violation: z.array(rankedSchema),
  unsure: z.boolean(),
  notOurs: z.object({ where: z.string() }).optional(),
  mixed: z.literal(true).optional(),
  terms: z.array(z.string()),
  version: z.string(),
})

/** The category of a case: the sorter's or the consumer's pick until a handler confirms it. */
export const categorySchema = z.object({
  object: storedCode(objects).optional(),
  problem: storedCode(problems).optional(),
  violation: storedCode(violations).optional(),
  unsure: z.boolean(),
  decidedBy: z.enum(['sorter', 'consumer', 'handler', 'import']),
  sorterVersion: z.string().optional(),
})

export type SortAnswer = z.infer<typeof sortAnswerSchema>
export type Category = z.infer<typeof categorySchema>
