// The sorter's answer, and the category a case carries.
import * as z from 'zod'
import { objects, problems, violations } from './categories.data.ts'
import { storedCode } from './coded.ts'
import { instantSchema } from './primitives.ts'

const rankedSchema = z.object({ code: z.string(), name: z.string(), score: z.number() })

export const sortAnswerSchema = z.object({
  object: z.array(rankedSchema),
  problem: z.array(rankedSchema),
  violation: z.array(rankedSchema),
  /** Per axis whether the first is certain enough to be left alone. */
  sure: z.object({ object: z.boolean(), problem: z.boolean(), violation: z.boolean() }),
  /** The first object or the first problem is not certain enough. */
  unsure: z.boolean(),
  notOurs: z.object({ code: z.string(), where: z.string(), whereEn: z.string() }).optional(),
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
  /** When a handler confirmed or corrected it: from then on it may teach the sorter. */
  confirmedAt: instantSchema.optional(),
})

/** What confirmed cases have taught: per feature (two to four signs) its weights; one table item of at most 100 KB. */
export const sorterDeltaSchema = z.object({
  version: z.string(),
  base: z.string(),
  features: z.record(
    z.string(),
    z.array(z.tuple([z.enum(['object', 'problem', 'violation']), z.string(), z.number()])),
  ),
})

export type SorterDelta = z.infer<typeof sorterDeltaSchema>
export type SortAnswer = z.infer<typeof sortAnswerSchema>
export type Category = z.infer<typeof categorySchema>
