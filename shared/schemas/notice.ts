// A notice: what a person or a bureau is told, as it travels on the notify queue, to a webhook and to the outbox page.
import * as z from 'zod'
import { bureauCodeSchema, instantSchema } from './primitives.ts'

export const noticeSchema = z.object({
  /** One a case and step, or one a digest: a delivery of the same id happens once. Printable ASCII. */
  id: z.string().regex(/^[\x21-\x7e]{1,300}$/),
  to: z.enum(['consumer', 'bureau', 'handler', 'supervisor']),
  bureau: bureauCodeSchema,
  /** The case handler it is for, by the identity provider's subject. */
  handler: z.object({ id: z.string(), name: z.string() }).optional(),
  number: z.string().optional(),
  /** The cases a digest is about, most urgent first, at most fifty of them. */
  numbers: z.array(z.string()).optional(),
  code: z.string(),
  text: z.object({ zh: z.string(), en: z.string() }),
  at: instantSchema,
})
export type Notice = z.infer<typeof noticeSchema>

/** A notice as the outbox shows it. */
export const handedNoticeSchema = noticeSchema.extend({
  handedAt: instantSchema,
  /** When the webhook took it; absent without a webhook or while it has not. */
  postedAt: instantSchema.optional(),
})
export type HandedNotice = z.infer<typeof handedNoticeSchema>

export const outboxAnswerSchema = z.object({
  items: z.array(handedNoticeSchema),
  /** Opaque, bound to the query; absent on the last page. */
  cursor: z.string().optional(),
})
export type OutboxAnswer = z.infer<typeof outboxAnswerSchema>
