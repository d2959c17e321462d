// One line of a bulk import: a whole historical case with its events.
import * as z from 'zod'
import { objects, problems, violations } from './categories.data.ts'
import { coded } from './coded.ts'
import { channels, decisions, kinds, pauseReasons, penaltyResults } from './codes.data.ts'
import { bureauCodeSchema, daySchema, fenSchema, groundSchema, instantSchema, textSchema } from './primitives.ts'

const at = { at: instantSchema }
const document = z.object({ number: textSchema(80), day: daySchema }).optional()

export const importEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('accepted'), ...at }),
  z.object({ type: z.literal('refused'), ...at, ground: groundSchema }),
  z.object({
    type: z.literal('paused'),
    ...at,
    reason: coded(pauseReasons).default('other'),
    document,
  }),
  z.object({ type: z.literal('resumed'), ...at, document }),
  z.object({
    type: z.literal('closed'),
    ...at,
    outcome: z.enum(['agreement', 'settled', 'withdrawn', 'terminated']),
    ground: groundSchema.optional(),
    recoveredFen: fenSchema.optional(),
  }),
  z.object({ type: z.literal('verified'), ...at, decision: coded(decisions), ground: groundSchema.optional() }),
  z.object({ type: z.literal('extended'), ...at }),
  z.object({ type: z.literal('forwarded'), ...at, bureau: bureauCodeSchema }),
  z.object({ type: z.literal('returned'), ...at }),
  z.object({ type: z.literal('answered'), ...at }),
  z.object({ type: z.literal('notified'), ...at }),
  z.object({ type: z.literal('penalty-closed'), ...at, result: coded(penaltyResults) }),
  z.object({ type: z.literal('reopened'), ...at, revokes: z.enum(['refusal', 'termination']) }),
])

const personSchema = z.object({
  name: textSchema(60).optional(),
  phone: textSchema(30).optional(),
  address: textSchema(200).optional(),
})

export const importLineSchema = z.object({
  source: textSchema(60).default('import'),
  externalNumber: textSchema(60),
  kind: coded(kinds),
  receivedAt: instantSchema,
  channel: coded(channels).default('import'),
  bureau: bureauCodeSchema,
  complainant: personSchema.optional(),
  reporter: personSchema.optional(),
  respondent: z.object({ name: textSchema(120), address: textSchema(200).optional(), uscc: textSchema(18).optional() }),
  item: textSchema(100).optional(),
  facts: textSchema(5000).optional(),
  amountFen: fenSchema.optional(),
  category: z
    .object({
      object: coded(objects).optional(),
      problem: coded(problems).optional(),
      violation: coded(violations).optional(),
    })
    .optional(),
  consents: z.object({ publish: z.boolean().default(false), entrustMediation: z.boolean().default(false) }).optional(),
  events: z.array(importEventSchema).max(100).default([]),
})
export type ImportLine = z.infer<typeof importLineSchema>
export type ImportEvent = z.infer<typeof importEventSchema>

export const importAnswerSchema = z.object({
  results: z.array(
    z.object({
      line: z.int().min(1),
      result: z.enum(['imported', 'updated', 'skipped', 'rejected']),
      number: z.string().optional(),
      reason: z.string().optional(),
    }),
  ),
})
