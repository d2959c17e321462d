// A paper as it is set on a page: what stands on it, in order, whatever prints it.
import * as z from 'zod'

export const paperBlockSchema = z.discriminatedUnion('kind', [
  /** A ruled form: what is asked on the left, what was said on the right. */
  z.object({ kind: z.literal('fields'), rows: z.array(z.object({ label: z.string(), value: z.string() })) }),
  z.object({ kind: z.literal('addressee'), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  /** All that the form prints, with the one that holds. */
  z.object({ kind: z.literal('choices'), lines: z.array(z.object({ text: z.string(), isChosen: z.boolean() })) }),
  z.object({ kind: z.literal('list'), lines: z.array(z.string()) }),
  /** Where somebody signs. */
  z.object({ kind: z.literal('signatures'), lines: z.array(z.string()) }),
])
export type PaperBlock = z.infer<typeof paperBlockSchema>

export const paperPageSchema = z.object({
  title: z.string(),
  /** The bureau whose seal the paper takes. */
  organisation: z.string(),
  /** Absent on a draft: a number is given when the paper is issued. */
  documentNumber: z.string().optional(),
  isDraft: z.boolean(),
  blocks: z.array(paperBlockSchema),
  /** Of the seal; blank on a draft. */
  date: z.string(),
  /** Whether the bureau's seal stands at its foot; a registration is signed only. */
  isSealed: z.boolean(),
})
export type PaperPage = z.infer<typeof paperPageSchema>
