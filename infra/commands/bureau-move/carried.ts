// What of a case travels: its items with every sealed text opened, and the code its consumer has.
import * as z from 'zod'
import { evidenceOf } from '../../../shared/domain/consumer-acts.ts'
import type { LookUpFacts } from '../../../shared/lambda/look-up-hashes.ts'
import type { Sealer } from '../../../shared/ports.ts'
import {
  type CaseRecord,
  caseRecordSchema,
  historyEntrySchema,
  type Sealed,
} from '../../../shared/schemas/case-record.ts'

export const carriedSchema = z.object({
  record: caseRecordSchema,
  /** Entries with opened text; links of the source, checked there. */
  history: z.array(historyEntrySchema.omit({ text: true }).extend({ text: z.unknown().optional() })).min(1),
  filed: z.record(z.string(), z.unknown()),
  others: z.array(z.looseObject({ sk: z.string() })),
  accessCode: z.string(),
  /** Files that the consumer added, as base64. */
  evidence: z.array(z.object({ id: z.string(), mediaType: z.string(), bytes: z.base64() })).default([]),
})
export type Carried = z.infer<typeof carriedSchema>

export type Past = readonly { readonly action: string }[]

/** The files of evidence that a case still has: none once its persons are forgotten. */
export const evidenceKept = (record: CaseRecord, history: Past): ReturnType<typeof evidenceOf> =>
  history.some(({ action }) => action === 'anonymised') ? [] : evidenceOf(record)

const openedKey = '$sealed'

const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && 'keyId' in value && 'data' in value && value.data instanceof Uint8Array

/** `value` with every sealed text in it opened, for the journey. */
export async function opened(value: unknown, number: string, sealer: Sealer): Promise<unknown> {
  if (isSealed(value)) return { [openedKey]: await sealer.open(number, value) }
  return mapped(value, (inner) => opened(inner, number, sealer))
}

/** `value` with every opened text sealed under this installation's keys. */
export async function resealed(
  value: unknown,
  number: string,
  { sealer, now }: { sealer: Sealer; now: string },
): Promise<unknown> {
  if (typeof value === 'object' && value !== null && openedKey in value)
    return sealer.seal(number, value[openedKey], now)
  return mapped(value, (inner) => resealed(inner, number, { sealer, now }))
}

async function mapped(value: unknown, of: (inner: unknown) => Promise<unknown>): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map(of))
  if (value instanceof Uint8Array || typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(async ([name, inner]) => [name, await of(inner)] as const)
  return Object.fromEntries(await Promise.all(entries))
}

const personSchema = z.object({ phone: z.string().optional(), idNumber: z.string().optional() }).optional()
const submittedSchema = z.object({
  complainant: personSchema,
  reporter: personSchema,
  person: personSchema,
  respondent: z.object({ name: z.string() }).optional(),
})

/** What a submission is looked up by: phone and ID number of whoever submitted it, and whom it is about. */
export function lookUpFactsOf(filed: Carried['filed']): LookUpFacts {
  const sealed = z.object({ sealed: z.object({ [openedKey]: z.unknown() }) }).safeParse(filed)
  const content = sealed.success ? sealed.data.sealed[openedKey] : undefined
  const body = z.object({ body: z.unknown() }).safeParse(content)
  const submitted = submittedSchema.safeParse(body.success ? body.data.body : content)
  if (!submitted.success) return {}
  const { complainant, reporter, person, respondent } = submitted.data
  const who = complainant ?? reporter ?? person
  return { phone: who?.phone, idNumber: who?.idNumber, respondent: respondent?.name }
}
