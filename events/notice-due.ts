// On the notify queue: a version of a case that somebody may have to be told of.
import * as z from 'zod'

export const noticeDueSchema = z.object({ number: z.string().regex(/^\d{12}$/), version: z.int().min(1) })
export type NoticeDue = z.infer<typeof noticeDueSchema>
