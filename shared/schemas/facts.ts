// The legal facts of a case: what happened to it, when, at which bureau. Everything else (stage, clocks,
// reckonings, contributions) is derived from these, so they hold codes and instants and never a person's data.
import * as z from 'zod'
import { storedCode } from './coded.ts'
import {
  clockNames,
  decisions,
  evidenceTypes,
  gaps,
  kinds,
  odrResults,
  outcomes,
  pauseReasons,
  penaltyResults,
  withholdCauses,
} from './codes.data.ts'
import {
  bureauCodeSchema,
  caseNumberSchema,
  daySchema,
  documentSchema,
  groundSchema,
  instantSchema,
  textSchema,
  unitCodeSchema,
} from './primitives.ts'

/** Why days are not counted. */
export const pauseReasonSchema = storedCode(pauseReasons)

/** Common to all facts: `at` is the legal instant, `recordedAt` when it was entered (absent: the same instant). */
const common = { at: instantSchema, recordedAt: instantSchema.optional() }

export const factSchema = z.discriminatedUnion('type', [
  /** The paper, call or form reached the first body. */
  z.object({ type: z.literal('received'), ...common, bureau: bureauCodeSchema }),
  /** The competent bureau's in-box has it; `restarts` is false for moves that never restart a limit. */
  z.object({
    type: z.literal('arrived'),
    ...common,
    bureau: bureauCodeSchema,
    restarts: z.boolean(),
    /** When a person took what was handed over; the limits count from `at`, the duty was the sender's until then. */
    takenAt: instantSchema.optional(),
  }),
  z.object({ type: z.literal('accepted'), ...common }),
  z.object({ type: z.literal('refused'), ...common, ground: groundSchema }),
  /** A notice was given; `assumed` when an import line did not say so. */
  z.object({
    type: z.literal('notified'),
    ...common,
    of: z.enum(['acceptance', 'refusal', 'termination', 'filing-decision', 'result']),
    assumed: z.literal(true).optional(),
  }),
  z.object({
    type: z.literal('closed'),
    ...common,
    outcome: storedCode(outcomes),
    ground: groundSchema.optional(),
    recoveredFen: z.int().min(0).optional(),
  }),
  z.object({
    type: z.literal('verification-proposed'),
    ...common,
    decision: storedCode(decisions),
    ground: groundSchema.optional(),
  }),
  z.object({ type: z.literal('proposal-rejected'), ...common }),
  /** The head's decision (PP 18); only this ends the verification clock. */
  z.object({
    type: z.literal('verified'),
    ...common,
    decision: storedCode(decisions),
    ground: groundSchema.optional(),
  }),
  z.object({ type: z.literal('penalty-closed'), ...common, result: storedCode(penaltyResults) }),
  z.object({ type: z.literal('answered'), ...common }),
  /** Time not counted begins; without a document it stops counting at the end of its third working day. */
  z.object({
    type: z.literal('paused'),
    ...common,
    reason: pauseReasonSchema,
    document: documentSchema.optional(),
  }),
  z.object({
    type: z.literal('resumed'),
    ...common,
    /** Of several open pauses the one that ends; the oldest where none is named. */
    reason: pauseReasonSchema.optional(),
    document: documentSchema.optional(),
  }),
  /** The document that a pause rests on came in later than the pause. */
  z.object({
    type: z.literal('pause-documented'),
    ...common,
    reason: pauseReasonSchema.optional(),
    document: documentSchema,
  }),
  z.object({
    type: z.literal('extended'),
    ...common,
    clock: storedCode(clockNames),
    workingDays: z.int().min(1).optional(),
    days: z.int().min(1).optional(),
  }),
  /** A handler asks for an extension; it counts once a supervisor gives it. */
  z.object({ type: z.literal('extension-asked'), ...common, clock: storedCode(clockNames) }),
  z.object({
    type: z.literal('forwarded'),
    ...common,
    to: bureauCodeSchema,
    ground: textSchema(40).optional(),
    /** Form 3: the sender wants an answer by this day. */
    reportBy: daySchema.optional(),
  }),
  /** Back to `to`; `by` is who gives it back when that body had not taken it yet. */
  z.object({
    type: z.literal('returned'),
    ...common,
    to: bureauCodeSchema,
    by: bureauCodeSchema.optional(),
    ground: textSchema(40).optional(),
  }),
  /** `from` has neither taken nor returned the case in time: the common superior `to` designates. */
  z.object({ type: z.literal('escalated'), ...common, from: bureauCodeSchema, to: bureauCodeSchema }),
  z.object({ type: z.literal('moved-to-unit'), ...common, unit: unitCodeSchema }),
  /** A unit without competence gives the case back to its bureau's desk. */
  z.object({
    type: z.literal('returned-to-desk'),
    ...common,
    unit: unitCodeSchema,
    ground: textSchema(40).optional(),
  }),
  /** A refusal or termination was revoked: a new round, with its own limit. */
  z.object({ type: z.literal('reopened'), ...common, revokes: z.enum(['refusal', 'termination']) }),
  /** 消费投诉公示: a handler proposes to publish, a supervisor publishes or withholds; the last of them stands. */
  z.object({ type: z.literal('publication-proposed'), ...common }),
  z.object({ type: z.literal('published'), ...common }),
  z.object({ type: z.literal('publication-withheld'), ...common, cause: storedCode(withholdCauses) }),
  /** 督办: a superior asks for an answer by a day; the issuer accepts the reply. Moves no legal limit. */
  z.object({ type: z.literal('ordered'), ...common, dueDay: daySchema }),
  z.object({ type: z.literal('order-replied'), ...common }),
  z.object({ type: z.literal('order-settled'), ...common }),
  /** Form 4, with the day it sets. */
  z.object({ type: z.literal('identity-asked'), ...common, dueDay: daySchema }),
  z.object({ type: z.literal('identity-proved'), ...common }),
  /** The body that forwarded the case has its answer. */
  z.object({ type: z.literal('reported-back'), ...common }),
  /** A lead on a breach, found in mediation, goes on as a linked report (O121 Art. 27, O20 Art. 23). */
  z.object({ type: z.literal('lead-found'), ...common, into: caseNumberSchema }),
  /** A paper that held both a complaint and a report: the other part goes on as a case of its own (O121 Art. 9). */
  z.object({ type: z.literal('split'), ...common, into: caseNumberSchema, kind: storedCode(kinds) }),
  /** The kind was changed before any decision (O121 Art. 41). */
  z.object({ type: z.literal('reclassified'), ...common, from: storedCode(kinds), to: storedCode(kinds) }),
  /** What was lacking is there now (O121 Arts. 10–12). */
  z.object({ type: z.literal('supplemented'), ...common, what: storedCode(gaps) }),
  /** Of several complainants: who stands for all was changed, with the consent of each (O121 Art. 12). */
  z.object({ type: z.literal('representatives-changed'), ...common }),
  /** Mediation was entrusted to another body; the limit runs on (O121 Art. 19). */
  z.object({ type: z.literal('entrusted'), ...common }),
  /** Mediation is suspended until the recusal asked for is decided (O121 Art. 21). */
  z.object({ type: z.literal('recusal-asked'), ...common }),
  z.object({ type: z.literal('recusal-decided'), ...common, isGranted: z.boolean() }),
  /** Whether what was agreed was kept (O121 Art. 25). */
  z.object({ type: z.literal('performance'), ...common, isKept: z.boolean() }),
  /** The consumer's word on the result (回访、评价). */
  z.object({ type: z.literal('rated'), ...common, isSatisfied: z.boolean() }),
  /** A file of the consumer's; it lies in the evidence bucket under the case's number and this id. */
  z.object({
    type: z.literal('evidence-added'),
    ...common,
    id: z.uuid(),
    mediaType: z.enum(evidenceTypes),
    sizeBytes: z.int().min(1),
  }),
  /** One of the ten papers was issued under a document number. */
  z.object({
    type: z.literal('paper-issued'),
    ...common,
    form: z.int().min(1).max(10),
    documentNumber: textSchema(80),
  }),
  /** The consumer chose to negotiate with the enterprise first; not yet a received complaint. */
  z.object({ type: z.literal('odr-routed'), ...common, bureau: bureauCodeSchema }),
  z.object({ type: z.literal('odr-ended'), ...common, result: storedCode(odrResults) }),
  /** Two bureaus cannot agree who is competent (O121 Art. 33, O20 Art. 30). */
  z.object({ type: z.literal('dispute-raised'), ...common, with: bureauCodeSchema.optional() }),
  z.object({ type: z.literal('dispute-settled'), ...common }),
  /** The same report once more; with new facts by a real-name reporter verification restarts (O121 Art. 35). */
  z.object({ type: z.literal('repeated'), ...common, restarts: z.boolean() }),
])

export type Fact = z.infer<typeof factSchema>
export type FactOf<Type extends Fact['type']> = Extract<Fact, { type: Type }>
