// Where a case goes and why: the answer of the locator and the receipt that every routing stores.
import * as z from 'zod'
import { bureauCodeSchema } from './primitives.ts'

export const bureauRefSchema = z.object({ code: bureauCodeSchema, name: z.string() })
export const candidateSchema = bureauRefSchema.extend({ why: z.string(), score: z.number().optional() })

/** A place outside the province as far as readable, and the bureau there to turn to. */
export const outsideSchema = z.object({
  province: z.string(),
  city: z.string().optional(),
  county: z.string().optional(),
  bureau: bureauRefSchema.optional(),
})

export const placeFacts = ['address', 'uscc', 'platform', 'shopCode', 'county', 'respondent'] as const
/** A fact that could not be used, and why; nothing else of the submission is lost by it. */
export const unusableFactSchema = z.object({
  fact: z.enum(placeFacts),
  reason: z.enum(['malformed', 'check-digit', 'unknown', 'forged', 'unverified', 'expired', 'unreadable']),
})

/** A sentence in both languages. */
export const bilingualSchema = z.object({ zh: z.string(), en: z.string() })

export const locateAnswerSchema = z.object({
  bureau: bureauRefSchema.nullable(),
  candidates: z.array(candidateSchema),
  outside: outsideSchema.optional(),
  basis: z.string(),
  /** Article of the governing order. */
  article: z.string().optional(),
  /** What the consumer is asked, with what tells the candidates apart. */
  question: bilingualSchema.optional(),
  /** Facts that name different places; each stands among the candidates. */
  isConflict: z.boolean().optional(),
  unusable: z.array(unusableFactSchema).optional(),
  /** The fact that decided. */
  decidedBy: z.enum(placeFacts).optional(),
})

/** Kept on the case: inputs by name only (never their text), result, versions. */
export const routingReceiptSchema = z.object({
  decidedBy: z.enum(['locator', 'consumer', 'staff', 'import']),
  inputs: z.array(z.enum(placeFacts)),
  bureau: bureauCodeSchema,
  candidates: z.array(candidateSchema),
  outside: z.string().optional(),
  outsideBureau: bureauRefSchema.optional(),
  basis: z.string(),
  article: z.string().optional(),
  isConflict: z.boolean().optional(),
  unusable: z.array(unusableFactSchema).optional(),
  registerVersion: z.string(),
  rulesVersion: z.string(),
})

export type BureauRef = z.infer<typeof bureauRefSchema>
export type Candidate = z.infer<typeof candidateSchema>
export type LocateAnswer = z.infer<typeof locateAnswerSchema>
export type RoutingReceipt = z.infer<typeof routingReceiptSchema>
export type Outside = z.infer<typeof outsideSchema>
export type PlaceFact = (typeof placeFacts)[number]
export type UnusableFact = z.infer<typeof unusableFactSchema>
