// A month as it was published, and its revisions: which figures changed, from what to what, and because of which cases.
import * as z from 'zod'
import { bureauCodeSchema, daySchema, instantSchema } from './primitives.ts'
import { statisticsSchema } from './statistics.ts'

/** `figure` is a path into the statistics; a rate is written as its two integers, `97/99`. */
export const revisedFigureSchema = z.object({
  figure: z.string(),
  /** As the report prints it. */
  name: z.string(),
  was: z.string(),
  is: z.string(),
})

/** What reached the counters of a month after it was over: one case, and what was entered. */
export const lateMoveSchema = z.object({
  number: z.string(),
  version: z.int().min(1),
  /** When it was counted. */
  countedAt: instantSchema,
  /** What was entered late: the fact, the day it happened, the day it was entered. */
  entries: z.array(z.object({ what: z.string(), happened: daySchema, entered: daySchema })),
})

/** A month as it was frozen on the first working day after it, or revised since. Revision 0 is the first. */
export const frozenMonthSchema = z.object({
  revision: z.int().min(0),
  frozenAt: instantSchema,
  statistics: statisticsSchema,
  /** Against the revision before; empty in revision 0. */
  changed: z.array(revisedFigureSchema),
  /** The cases that brought the change. */
  causes: z.array(lateMoveSchema),
})

/** The answer of GET /api/statistics/revisions; the first is the month as it was frozen. */
export const revisionsAnswerSchema = z.object({
  period: z.string(),
  bureau: bureauCodeSchema,
  revisions: z.array(
    frozenMonthSchema.omit({ statistics: true }).extend({
      cutOff: instantSchema,
      calendarVersion: z.string(),
      rulebookVersion: z.string(),
      /** Counter rows the figures were summed from. */
      rows: z.int().min(0),
    }),
  ),
})

export type RevisionsAnswer = z.infer<typeof revisionsAnswerSchema>
export type RevisedFigure = z.infer<typeof revisedFigureSchema>
export type LateMove = z.infer<typeof lateMoveSchema>
export type FrozenMonth = z.infer<typeof frozenMonthSchema>
