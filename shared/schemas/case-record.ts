// A case as it is stored and handed between functions: clear fields, legal facts, and sealed text beside them.
import * as z from 'zod'
import { businessForms } from './categories.data.ts'
import { storedCode } from './coded.ts'
import { births, channels, gaps, kinds, orders, outcomes, roles, stages } from './codes.data.ts'
import { factSchema } from './facts.ts'
import { lawVersionsSchema } from './law-versions.ts'
import { candidateSchema, routingReceiptSchema } from './placing.ts'
import { bureauCodeSchema, daySchema, instantSchema, unitCodeSchema } from './primitives.ts'
import { categorySchema } from './sorting.ts'

/** Sealed text: AES-256-GCM under the day's data key named by `keyId`; nonce, tag and ciphertext in `data`. */
export const sealedSchema = z.object({
  keyId: z.string(),
  data: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
})
export type Sealed = z.infer<typeof sealedSchema>

/** What a case on its way waits for; absent, it arrives by itself: its first way, and what a superior decided. */
export const awaited = ['taking', 'designation'] as const

/** The way to another bureau. `since` is the legal day it reaches the in-box: time on a queue counts for nobody. */
export const transitSchema = z.object({
  to: bureauCodeSchema,
  since: instantSchema,
  hop: z.int().min(1),
  awaits: z.enum(awaited).optional(),
  /** Set once it lies in the in-box: after this instant the common superior decides. */
  answerBy: instantSchema.optional(),
  /** The superior that designates, once the target was silent. */
  decider: bureauCodeSchema.optional(),
})
export type Transit = z.infer<typeof transitSchema>

export const caseRecordSchema = z.object({
  number: z.string().regex(/^\d{12}$/),
  kind: storedCode(kinds),
  /** Counts the steps taken; 1 on submission. */
  version: z.int().min(1),
  stage: storedCode(stages),
  order: storedCode(orders),
  /** The versions of calendar and settings it is judged by; absent where the released ones are. */
  law: lawVersionsSchema.optional(),
  /** The bureau that holds the duty; the sender's until the target has taken it. */
  bureau: bureauCodeSchema,
  unit: unitCodeSchema.optional(),
  /** The case handler who claimed it. */
  handler: z.object({ id: z.string(), name: z.string() }).optional(),
  /** Routed and not yet received. */
  transit: transitSchema.optional(),
  /** Set while nobody could tell which bureau is competent. */
  candidates: z.array(candidateSchema).optional(),
  channel: storedCode(channels),
  receivedAt: instantSchema,
  externalNumber: z.string().optional(),
  source: z.string().optional(),
  origin: z.object({ system: z.string(), number: z.string().optional(), replyBy: daySchema.optional() }).optional(),
  item: z.string().optional(),
  /** An organisation's name in clear; a natural person's masked. */
  respondentName: z.string(),
  respondentUscc: z.string().optional(),
  amountFen: z.int().min(0).optional(),
  consents: z.object({ publish: z.boolean(), entrustMediation: z.boolean() }).optional(),
  /** Of a violation report: whether the reporter gave name and ID number. */
  realName: z.boolean().optional(),
  /** Of a violation report: whether the reporter left a way to be told anything. */
  isReachable: z.boolean().optional(),
  complainants: z.int().min(0).optional(),
  /** Of a complaint: what it still lacks before it can be accepted. */
  lacks: z.array(storedCode(gaps)).optional(),
  /** The case it came out of. */
  bornOf: z.object({ number: z.string(), as: storedCode(births) }).optional(),
  businessForm: z.array(storedCode(businessForms)).optional(),
  category: categorySchema,
  routing: routingReceiptSchema,
  facts: z.array(factSchema).min(1),
  /** An import: no notices, no reminders for past instants. */
  isImported: z.boolean(),
  importedAt: instantSchema.optional(),
  /** A case of the watch's own, in no figure and on no list of work. */
  isCanary: z.literal(true).optional(),
  /** Keyed hash of the access code that another installation gave out, before the case was carried here. */
  carriedCodeHash: z.string().optional(),
  /** HMAC of the last history entry. */
  chainHead: z.string(),
})
export type CaseRecord = z.infer<typeof caseRecordSchema>

/** Who did a step. Staff are named by their identity provider's subject. */
export const actorSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('consumer') }),
  z.object({ kind: z.literal('system'), name: z.string() }),
  z.object({
    kind: z.literal('staff'),
    id: z.string(),
    name: z.string(),
    role: storedCode(roles),
    bureau: bureauCodeSchema,
  }),
])
export type Actor = z.infer<typeof actorSchema>

/** One step of a case's past; appended, never rewritten, chained by HMAC. */
export const historyEntrySchema = z.object({
  number: z.string(),
  version: z.int().min(1),
  action: z.string(),
  occurredAt: instantSchema,
  recordedAt: instantSchema,
  backdatedReason: z.string().optional(),
  actor: actorSchema,
  /** Coded details without a person's data. */
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** The legal facts this step added to the case; the chain covers them. */
  facts: z.array(factSchema),
  /** Free text of the step, sealed. */
  text: sealedSchema.optional(),
  /** Idempotency key of the request, hashed, so that a retry is recognised. */
  keyHash: z.string().optional(),
  digest: z.string(),
  chain: z.string(),
})
export type HistoryEntry = z.infer<typeof historyEntrySchema>

/** What waits for an answer of `at`, until `answerBy`. */
export const handOverSchema = z.object({
  what: z.enum(['forwarded', 'returned', 'silent', 'disputed']),
  from: bureauCodeSchema,
  to: bureauCodeSchema.optional(),
  /** The bureau that must answer: the target, or the superior that designates. */
  at: bureauCodeSchema,
  ground: z.string().optional(),
  hop: z.int().min(1),
  answerBy: instantSchema.optional(),
})
export type HandOver = z.infer<typeof handOverSchema>

/** What a list shows of a case: clear fields only, never decrypted. */
export const worklistRowSchema = z.object({
  number: z.string(),
  kind: storedCode(kinds),
  stage: storedCode(stages),
  item: z.string().optional(),
  externalNumber: z.string().optional(),
  respondentName: z.string(),
  category: categorySchema,
  bureau: bureauCodeSchema,
  unit: unitCodeSchema.optional(),
  /** The clock that falls due first. */
  clock: z.string().optional(),
  dueDay: daySchema.optional(),
  dueAt: instantSchema.optional(),
  provisional: z.boolean(),
  paused: z.boolean(),
  holder: z.string().optional(),
  holderId: z.string().optional(),
  receivedAt: instantSchema,
  /** When the bureau got it, and when the last legal fact was entered; of an import not before that. For the watch. */
  heldSince: instantSchema.optional(),
  movedAt: instantSchema.optional(),
  closedAt: instantSchema.optional(),
  outcome: storedCode(outcomes).optional(),
  proposal: z.boolean().optional(),
  /** A hand-over that is to be taken or returned, or a competence that a superior is to decide. */
  handOver: handOverSchema.optional(),
  version: z.int(),
})
export type WorklistRow = z.infer<typeof worklistRowSchema>
