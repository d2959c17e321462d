// What the staff API answers: a page of the worklist and one whole case, as the console and neighbouring systems read them.
import * as z from 'zod'
import { actionSchema } from './actions.ts'
import { actorSchema, caseRecordSchema, handOverSchema, worklistRowSchema } from './case-record.ts'
import { clockSchema } from './clock.ts'
import { evidenceTypes } from './codes.data.ts'
import { paperSchema } from './papers.ts'
import { bureauCodeSchema, groundSchema, instantSchema, unitCodeSchema } from './primitives.ts'

export const worklistAnswerSchema = z.object({
  items: z.array(worklistRowSchema.extend({ overdue: z.boolean() })),
  /** Opaque, bound to the query; absent on the last page. */
  cursor: z.string().optional(),
})

/** A legal ground a decision may name, with the text a bureau quotes. */
export const groundOptionSchema = z.object({ ground: groundSchema, text: z.string(), article: z.string() })

/** Grounds of the governing order, by the decision that needs one. */
export const groundsSchema = z.object({
  refuse: z.array(groundOptionSchema).optional(),
  terminate: z.array(groundOptionSchema).optional(),
  notFiled: z.array(groundOptionSchema).optional(),
})

/** One holder's time in the hop ledger. */
export const hopSchema = z.object({
  hop: z.int().min(0),
  bureau: bureauCodeSchema,
  unit: unitCodeSchema.optional(),
  since: instantSchema,
  until: instantSchema.optional(),
  /** How it came there: `received`, `routed`, `assigned`, `returned` … */
  how: z.string(),
  /** Working hours charged to it, to one place; until now while it has the case. */
  workingHours: z.number(),
})

export const historyViewSchema = z.object({
  version: z.int().min(1),
  action: z.string(),
  occurredAt: instantSchema,
  recordedAt: instantSchema,
  backdatedReason: z.string().optional(),
  actor: actorSchema,
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  text: z.string().optional(),
})

export const actionNameSchema = z.enum(actionSchema.options.map((option) => option.shape.action.value))

export const caseViewSchema = caseRecordSchema.omit({ facts: true, chainHead: true }).extend({
  clocks: z.array(clockSchema),
  history: z.array(historyViewSchema),
  hops: z.array(hopSchema),
  /** What waits for an answer: a hand-over to be taken or returned, a competence to be decided. */
  handOver: handOverSchema.optional(),
  /** The filed text as submitted; masked for those who may not see a person's data in full. */
  submission: z.record(z.string(), z.unknown()).optional(),
  isMasked: z.boolean(),
  allowedActions: z.array(actionNameSchema),
  grounds: groundsSchema,
  /** The papers its steps need, due and issued. */
  papers: z.array(paperSchema),
  /** Files that its consumer added. */
  evidence: z.array(
    z.object({ id: z.string(), mediaType: z.enum(evidenceTypes), sizeBytes: z.int(), addedAt: instantSchema }),
  ),
  /** Cases it came out of or gave rise to. */
  links: z.array(z.object({ number: z.string(), as: z.enum(['from', 'split', 'lead']) })),
})

export type WorklistAnswer = z.infer<typeof worklistAnswerSchema>
export type GroundOption = z.infer<typeof groundOptionSchema>
export type Grounds = z.infer<typeof groundsSchema>
export type Hop = z.infer<typeof hopSchema>
export type HistoryView = z.infer<typeof historyViewSchema>
export type CaseView = z.infer<typeof caseViewSchema>
