// What staff may ask of a case: one shape an action. Whether the law allows it is the domain's answer, not the schema's.
import * as z from 'zod'
import { objects, problems, violations } from './categories.data.ts'
import { coded } from './coded.ts'
import { decisions, penaltyResults } from './codes.data.ts'
import { groundSchema } from './facts.ts'
import { bureauCodeSchema, fenSchema, instantSchema, textSchema, unitCodeSchema } from './primitives.ts'

/** Any action may be back-dated with a reason; never behind the last entry. */
const common = { occurredAt: instantSchema.optional(), reason: textSchema(500).optional() }

export const actionSchema = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('assign'),
    bureau: bureauCodeSchema.optional(),
    unit: unitCodeSchema.optional(),
    ...common,
  }),
  z.object({ action: z.literal('claim'), ...common }),
  z.object({ action: z.literal('release'), ...common }),
  z.object({ action: z.literal('note'), text: textSchema(4000), ...common }),
  z.object({
    action: z.literal('confirm-category'),
    object: coded(objects).optional(),
    problem: coded(problems).optional(),
    violation: coded(violations).optional(),
    ...common,
  }),
  /** `noticeSent: false` says that the notice is still to be given (then `notify`). */
  z.object({
    action: z.literal('accept'),
    noticeSent: z.boolean().default(true),
    text: textSchema(4000).optional(),
    ...common,
  }),
  z.object({
    action: z.literal('refuse'),
    ground: groundSchema,
    text: textSchema(4000),
    noticeSent: z.boolean().default(true),
    ...common,
  }),
  z.object({ action: z.literal('notify'), ...common }),
  z.object({
    action: z.literal('close'),
    outcome: z.preprocess(
      (value) =>
        ({ 达成调解协议: 'agreement', 和解: 'settled', 撤回投诉: 'withdrawn', 终止调解: 'terminated' })[
          value as string
        ] ?? value,
      z.enum(['agreement', 'settled', 'withdrawn', 'terminated']),
    ),
    ground: groundSchema.optional(),
    recoveredFen: fenSchema.optional(),
    noticeSent: z.boolean().default(true),
    text: textSchema(4000).optional(),
    ...common,
  }),
  z.object({
    action: z.literal('verify'),
    decision: coded(decisions),
    ground: groundSchema.optional(),
    text: textSchema(4000).optional(),
    ...common,
  }),
  z.object({ action: z.literal('approve'), text: textSchema(4000).optional(), ...common }),
  z.object({ action: z.literal('reject'), text: textSchema(4000), ...common }),
  z.object({
    action: z.literal('close-penalty'),
    result: coded(penaltyResults),
    text: textSchema(4000).optional(),
    ...common,
  }),
  z.object({ action: z.literal('answer'), text: textSchema(4000), ...common }),
])
export type Action = z.infer<typeof actionSchema>
export type ActionName = Action['action']
