// The settings that the text of the law leaves open, and those of the watch over the limits: one schema for all of them.
import * as z from 'zod'
import { violations } from './categories.data.ts'
import { coded } from './coded.ts'
import { bureauCodeSchema, textSchema } from './primitives.ts'

const workingDays = z.int().min(0).max(60)
const years = z.int().min(1).max(50)
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** A stretch of a working day, `HH:MM` to `HH:MM` in Asia/Shanghai; `to` is no longer part of it. */
export const workingSpanSchema = z
  .object({ from: clockTime, to: clockTime })
  .refine(({ from, to }) => from < to, { path: ['to'], params: { reason: 'ends-before-it-starts' } })

/** A duty to tell the reporter that another rule sets for one violation (O121 Art. 36). */
export const noticeDutySchema = z.strictObject({
  violation: coded(violations),
  /** Who must be told: whoever can be reached, or a real-name reporter alone. */
  reporter: z.enum(['reachable', 'real-name']),
  /** What the days run from: receipt by the competent bureau, or the filing decision. */
  from: z.enum(['receipt', 'decision']),
  /** `promptNoticeWorkingDays` where the rule says only 及时. */
  workingDays: workingDays.min(1).optional(),
  /** The rule as it is cited: `广告法 53`. */
  rule: textSchema(60),
})

/** Settings by name. Those up to `mostHandOvers` belong to the law's procedure, the rest to the watch. */
export const policiesSchema = z.strictObject({
  /** Initial review and verification run from receipt by the competent bureau, or from the first receipt anywhere. */
  reviewStartsOn: z.enum(['competent-receipt', 'first-receipt']),
  /** A calendar-day period that ends on a rest day moves on: any day off (Civil Code 203), or holidays alone (O121 Art. 45). */
  lastDay: z.enum(['rest-day', 'public-holiday']),
  /** Whether accepting after the initial-review limit lets the mediation limit decide the closure after all. */
  lateAcceptanceCures: z.boolean(),
  /** Working days after the mediation limit within which a termination on ground 5 still counts as on time. */
  ground5GraceWorkingDays: workingDays,
  /** Whether waiting for identity proof (Form 4) stops the initial review. */
  identityProofStopsReview: z.boolean(),
  /** Working days a pause without its document may exclude. */
  undocumentedPauseWorkingDays: workingDays,
  /** Target for answering a consultation, in working days. */
  answerWorkingDays: workingDays.min(1),
  /** Target for forwarding by a body without competence (及时), in working days. */
  forwardingWorkingDays: workingDays.min(1),
  /** Target for a notice that another statute wants given promptly (及时), in working days. */
  promptNoticeWorkingDays: workingDays.min(1),
  /** Which violations give a reporter the right to be told, each once (O121 Art. 36). */
  noticeDuties: z
    .array(noticeDutySchema)
    .max(40)
    .readonly()
    .refine((duties) => new Set(duties.map(({ violation }) => violation)).size === duties.length, {
      params: { reason: 'stands-twice' },
    }),
  /** Working days for the negotiation with an enterprise before the complaint comes to the bureau (platform practice). */
  odrWorkingDays: workingDays.min(1),
  /** Working days for issuing a paper for which no rule sets a limit. */
  paperWorkingDays: workingDays.min(1),
  /** Whether a request for recusal, which suspends mediation (O121 Art. 21), stops its limit too. */
  recusalStopsMediation: z.boolean(),
  /** Whether a handler's own `verify` takes effect without approval (a delegation by the bureau's head). */
  verificationDelegated: z.boolean(),
  /** Hand-overs in a row between bureaus before their common superior must decide. */
  mostHandOvers: z.int().min(1).max(9),
  /** When a bureau works on a working day; nothing is said outside. In order, without overlap. */
  workingHours: z
    .array(workingSpanSchema)
    .min(1)
    .max(4)
    .readonly()
    .refine((spans) => spans.every((span, index) => index === 0 || (spans[index - 1]?.to ?? '') <= span.from), {
      params: { reason: 'overlapping' },
    }),
  /** Distances before the end of the last legal day at which the holder is reminded, in working hours, longest first. */
  reminderWorkingHours: z.array(z.int().min(1).max(200)).max(6).readonly(),
  /** The supervisor is told once nothing has moved for so many working hours. */
  stalledWorkingHours: z.int().min(1).max(400),
  /** Working hours in which what was handed over is to be taken or returned; then the common superior decides. */
  takeWorkingHours: z.int().min(1).max(200),
  /** Full years after closing, by kind, after which the persons in a case are made anonymous by themselves; null: never. */
  retentionYears: z.strictObject({ complaint: years, 'violation-report': years, consultation: years }).nullable(),
})

const changedPoliciesSchema = policiesSchema.partial()

/** What is laid over the released settings: for every bureau, and for single bureaus with those below them. */
export const policiesDocumentSchema = z.strictObject({
  everywhere: changedPoliciesSchema.default({}),
  bureaus: z.record(bureauCodeSchema, changedPoliciesSchema).default({}),
})

export type WorkingSpan = z.infer<typeof workingSpanSchema>
export type NoticeDuty = Readonly<z.infer<typeof noticeDutySchema>>
export type Policies = Readonly<z.infer<typeof policiesSchema>>
export type ChangedPolicies = Readonly<z.infer<typeof changedPoliciesSchema>>
export type PoliciesDocument = z.infer<typeof policiesDocumentSchema>
