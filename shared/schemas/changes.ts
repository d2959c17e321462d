// Why the on-time rates of a bureau moved between two periods, as the API explains it.
import * as z from 'zod'
import { bureauRefSchema } from './placing.ts'
import { causesSchema, count, printedSchema } from './statistics-figures.ts'

export const explainedPartSchema = z.object({
  code: z.string(),
  name: z.string(),
  misses: z.object({ now: count, before: count }),
  /** What took the time of the misses of now. */
  causes: causesSchema,
  /** Percentage points by which this bureau moved the whole rate; negative: it pulled it down. */
  points: printedSchema,
})

export const explanationSchema = z.object({
  points: printedSchema,
  /** Largest effect first; bureaus without any are left out. The parts add up to the whole. */
  parts: z.array(explainedPartSchema),
  /** One sentence for print. */
  text: z.string(),
})

export const changesSchema = z.object({
  bureau: bureauRefSchema,
  period: z.string(),
  /** The period before; each rate that has a base in both. */
  comparedWith: z.string(),
  rates: z.object({
    onTimeInitialReview: explanationSchema.optional(),
    onTimeClosure: explanationSchema.optional(),
    onTimeVerification: explanationSchema.optional(),
  }),
})

export type ExplainedPart = z.infer<typeof explainedPartSchema>
export type Explanation = z.infer<typeof explanationSchema>
export type Changes = z.infer<typeof changesSchema>
