// The exported event log: a head line, then a line a case. Codes, instants and case numbers: what counting needs and
// nothing that tells who somebody is.
import * as z from 'zod'
import { caseRecordSchema } from './case-record.ts'
import { instantSchema } from './primitives.ts'

export const eventLogHeadSchema = z.object({
  log: z.literal('anqi-events'),
  version: z.literal(1),
  province: z.string().regex(/^\d{2}$/),
  exportedAt: instantSchema,
  /** What the exporting installation counted with; a recount under others says so. */
  calendar: z.string(),
  rulebook: z.string(),
})

export const loggedCaseSchema = caseRecordSchema.pick({
  number: true,
  kind: true,
  version: true,
  stage: true,
  order: true,
  bureau: true,
  unit: true,
  channel: true,
  receivedAt: true,
  amountFen: true,
  consents: true,
  realName: true,
  isReachable: true,
  complainants: true,
  businessForm: true,
  category: true,
  facts: true,
  isImported: true,
  importedAt: true,
})

export type EventLogHead = z.infer<typeof eventLogHeadSchema>
export type LoggedCase = z.infer<typeof loggedCaseSchema>
