// The audit log as an auditor reads it.
import * as z from 'zod'
import { storedCode } from './coded.ts'
import { roles } from './codes.data.ts'
import { bureauCodeSchema, instantSchema } from './primitives.ts'

export const auditEntrySchema = z.object({
  id: z.string(),
  at: instantSchema,
  by: z.object({ id: z.string(), name: z.string(), role: storedCode(roles), bureau: bureauCodeSchema }),
  /** What was seen or done: `view-personal-data`, `publish-register` … */
  what: z.string(),
  number: z.string().optional(),
  detail: z.record(z.string(), z.string()).optional(),
})

export const auditAnswerSchema = z.object({
  items: z.array(auditEntrySchema),
  /** Opaque, bound to the query; absent on the last page. */
  cursor: z.string().optional(),
})

export type AuditEntry = z.infer<typeof auditEntrySchema>
export type AuditAnswer = z.infer<typeof auditAnswerSchema>
