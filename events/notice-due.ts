// On the notify queue: a version of a case that somebody may have to be told of, or a notice that is ready.
import * as z from 'zod'
import { noticeSchema } from '../shared/schemas/notice.ts'

export const noticeDueSchema = z.union([
  z.object({ number: z.string().regex(/^\d{12}$/), version: z.int().min(1) }),
  z.object({ notice: noticeSchema }),
])
export type NoticeDue = z.infer<typeof noticeDueSchema>
