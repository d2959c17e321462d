// On a jurisdiction's queue: a case is on its way to a bureau. A pointer only; the case itself stays in the table.
import * as z from 'zod'

export const caseRoutedSchema = z.object({
  number: z.string().regex(/^\d{12}$/),
  version: z.int().min(1),
  /** Counts the hand-overs of a case; a message of an earlier hop is stale. */
  hop: z.int().min(1),
  /** Link of the history chain at that version, so that a receiver can tell which text it was told of. */
  hash: z.string(),
})
export type CaseRouted = z.infer<typeof caseRoutedSchema>
