// What a worklist can be narrowed by: clear fields of its rows and the range of their due days.
import * as z from 'zod'
import { objects, problems, violations } from './categories.data.ts'
import { coded } from './coded.ts'
import { kinds } from './codes.data.ts'
import { daySchema, textSchema } from './primitives.ts'

/** A switch in a query: there and `true`, or not there. */
const flagSchema = z.enum(['true', 'false']).transform((text) => text === 'true')

export const worklistFilterSchema = z.object({
  kind: coded(kinds).optional(),
  object: coded(objects).optional(),
  problem: coded(problems).optional(),
  violation: coded(violations).optional(),
  /** First and last due day; of closed cases the day of the closing. */
  dueFrom: daySchema.optional(),
  dueTo: daySchema.optional(),
  /** The last legal day is over and no time is being left out. */
  overdue: flagSchema.optional(),
  /** The sorter was unsure and no case handler has decided. */
  unsure: flagSchema.optional(),
  /** A proposed decision waits for approval. */
  proposal: flagSchema.optional(),
  unclaimed: flagSchema.optional(),
  /** Closed, with a limit that still runs: a notice of termination or to the reporter, a report back, an order. */
  owing: flagSchema.optional(),
  /** Part of the respondent's name or of the item. */
  text: textSchema(60).optional(),
})
export type WorklistFilter = z.infer<typeof worklistFilterSchema>
