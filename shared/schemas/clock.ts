// A clock as the API shows it, and the proof from which anyone can count the due instant again.
import * as z from 'zod'
import { storedCode } from './coded.ts'
import { clockNames, orders } from './codes.data.ts'
import { daySchema, instantSchema } from './primitives.ts'

/** A run of consecutive days that were all counted, or all skipped for one reason. */
export const proofSpanSchema = z.object({
  from: daySchema,
  to: daySchema,
  counted: z.boolean(),
  /** Why: a plain working day, make-up working day, weekend, holiday (with name), pause (with document) … */
  reason: z.enum([
    'working-day',
    'make-up-day',
    'calendar-day',
    'weekend',
    'holiday',
    'paused',
    'moved-last-day',
    'local-closure',
  ]),
  note: z.string().optional(),
})

export const proofSchema = z.object({
  rule: z.object({
    code: storedCode(clockNames),
    source: z.union([storedCode(orders), z.enum(['PP', 'CPL', 'policy'])]),
    article: z.string(),
    limit: z.int().min(0),
    unit: z.enum(['working-day', 'calendar-day']),
    extension: z.int().min(0).optional(),
    lastDay: z.enum(['rest-day', 'public-holiday']),
  }),
  rulebookVersion: z.string(),
  calendarVersion: z.string(),
  start: z.object({ day: daySchema, event: z.string() }),
  pauses: z.array(
    z.object({ from: daySchema, to: daySchema.optional(), reason: z.string(), document: z.string().optional() }),
  ),
  spans: z.array(proofSpanSchema),
  dueDay: daySchema.optional(),
  provisional: z.boolean(),
})

export const clockSchema = z.object({
  clock: storedCode(clockNames),
  state: z.enum(['running', 'paused', 'met', 'missed']),
  startedAt: instantSchema,
  /** The last legal day; absent while a pause is open or where there is no limit. */
  dueDay: daySchema.optional(),
  /** The first instant that is too late. */
  dueAt: instantSchema.optional(),
  doneAt: instantSchema.optional(),
  provisional: z.boolean(),
  /** Round of the case this clock belongs to; 1 unless the case was reopened. */
  round: z.int().min(1).default(1),
  proof: proofSchema,
})

export type Clock = z.infer<typeof clockSchema>
export type Proof = z.infer<typeof proofSchema>
export type ProofSpan = z.infer<typeof proofSpanSchema>
export type ClockName = Clock['clock']
