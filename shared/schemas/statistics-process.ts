// How complaints and reports were handled in a period: decisions, endings, times, moves, publication.
import * as z from 'zod'
import { count, groundShareSchema, plainShareSchema, printedSchema, rateSchema } from './statistics-figures.ts'

export const stageTimeSchema = z.object({
  stage: z.enum(['initial-review', 'mediation', 'verification', 'answer']),
  name: z.string(),
  count,
  /** Working days. */
  mean: printedSchema,
  /** The 90th percentile (nearest rank); null without a case. */
  p90: count.nullable(),
})

export const processSchema = z.object({
  reviewed: count,
  accepted: count,
  refused: count,
  refusedByGround: z.array(groundShareSchema),
  mediationsEnded: count,
  outcomes: z.array(plainShareSchema),
  terminatedByGround: z.array(groundShareSchema),
  withdrawnEarly: rateSchema,
  settledFen: z.int(),
  stageTimes: z.array(stageTimeSchema),
  closedOnLastDay: rateSchema,
  handedOut: count,
  handedIn: count,
  returned: count,
  reopened: count,
  extended: count,
  ordered: count,
  orderSettled: count,
  paused: count,
  pausedWithoutDocument: count,
  noticeAssumed: count,
  enteredLate: count,
  complainants: count,
  /** 公示率: published of the complaints closed that may be published. */
  publication: rateSchema,
  withheld: z.array(plainShareSchema),
})

export const reportsSchema = z.object({
  byDecision: z.array(plainShareSchema),
  notFiledByGround: z.array(plainShareSchema),
  penalties: z.array(plainShareSchema),
  realName: rateSchema,
  closure: rateSchema,
})

export type StageTime = z.infer<typeof stageTimeSchema>
export type Process = z.infer<typeof processSchema>
