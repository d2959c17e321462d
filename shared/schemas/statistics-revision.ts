// A revision of a frozen month: which figures changed, from what to what.
import * as z from 'zod'
import { instantSchema } from './primitives.ts'
import { statisticsSchema } from './statistics.ts'

/** `figure` is a path into the statistics; a rate is written as its two integers, `97/99`. */
export const revisedFigureSchema = z.object({ figure: z.string(), was: z.string(), is: z.string() })

/** A month as it was frozen on the first working day after it, or revised since. Revision 0 is the first. */
export const frozenMonthSchema = z.object({
  revision: z.int().min(0),
  frozenAt: instantSchema,
  statistics: statisticsSchema,
  /** Against the revision before; empty in revision 0. */
  changed: z.array(revisedFigureSchema),
})

export type RevisedFigure = z.infer<typeof revisedFigureSchema>
export type FrozenMonth = z.infer<typeof frozenMonthSchema>
