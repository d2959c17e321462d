// The cases behind a figure, as the API lists them.
import * as z from 'zod'
import { worklistRowSchema } from './case-record.ts'
import { bureauRefSchema } from './placing.ts'
import { instantSchema, monthSchema } from './primitives.ts'

export const figureCaseSchema = z.object({
  number: z.string(),
  /** Month and bureau that the case is counted in. */
  month: monthSchema,
  chargedTo: bureauRefSchema,
  /** What the case adds to the figure: mostly 1, of an amount fen. */
  value: z.int(),
  /** The list row; absent where the case is now with a bureau whose cases the caller may not see. */
  row: worklistRowSchema
    .pick({
      kind: true,
      stage: true,
      item: true,
      respondentName: true,
      category: true,
      bureau: true,
      clock: true,
      dueDay: true,
      paused: true,
      receivedAt: true,
      closedAt: true,
    })
    .optional(),
})

export const figureCasesSchema = z.object({
  figure: z.string(),
  period: z.string(),
  bureau: bureauRefSchema,
  cutOff: instantSchema,
  /** The figure itself; the values of all pages add up to it. */
  value: z.int(),
  items: z.array(figureCaseSchema),
  /** Opaque, bound to the query; absent on the last page. */
  cursor: z.string().optional(),
})

export type FigureCaseItem = z.infer<typeof figureCaseSchema>
export type FigureCases = z.infer<typeof figureCasesSchema>
