// Where a case goes and why: the answer of the locator and the receipt that every routing stores.
import * as z from 'zod'
import { bureauCodeSchema } from './primitives.ts'

export const bureauRefSchema = z.object({ code: bureauCodeSchema, name: z.string() })
export const candidateSchema = bureauRefSchema.extend({ why: z.string() })

export const locateAnswerSchema = z.object({
  bureau: bureauRefSchema.nullable(),
  candidates: z.array(candidateSchema),
  outside: z.object({ province: z.string(), city: z.string().optional(), county: z.string().optional() }).optional(),
  basis: z.string(),
})

/** Kept on the case: inputs by name only (never their text), result, versions. */
export const routingReceiptSchema = z.object({
  decidedBy: z.enum(['locator', 'consumer', 'staff', 'import']),
  inputs: z.array(z.enum(['address', 'uscc', 'platform', 'shopCode', 'county', 'respondent'])),
  bureau: bureauCodeSchema,
  candidates: z.array(candidateSchema),
  outside: z.string().optional(),
  basis: z.string(),
  registerVersion: z.string(),
  rulesVersion: z.string(),
})

export type BureauRef = z.infer<typeof bureauRefSchema>
export type Candidate = z.infer<typeof candidateSchema>
export type LocateAnswer = z.infer<typeof locateAnswerSchema>
export type RoutingReceipt = z.infer<typeof routingReceiptSchema>
