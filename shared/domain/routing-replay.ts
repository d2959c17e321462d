// Where past cases would go under another register or other rules: shown before a change goes live, and changing nothing.
import * as z from 'zod'
import type { CaseRecord } from '../schemas/case-record.ts'
import type { Register } from './bureau-register.ts'
import { place } from './locate.ts'

/** What a stored submission says of the place; all else in it is left unread. */
const placedSchema = z.object({
  county: z.string().optional(),
  respondent: z
    .object({
      name: z.string().optional(),
      address: z.string().optional(),
      uscc: z.string().optional(),
      platform: z.string().optional(),
      shopCode: z.string().optional(),
      county: z.string().optional(),
      countyConfirmed: z.boolean().optional(),
    })
    .optional(),
})

/** A case that would have gone elsewhere. */
export type Rerouted = { readonly number: string; readonly from: string; readonly to: string; readonly why: string }

export type Replayed =
  | { readonly kind: 'same' }
  | { readonly kind: 'elsewhere'; readonly rerouted: Rerouted }
  /** Nothing to replay: staff or an import named the bureau, or it rests on a shop code, whose key is not at hand. */
  | { readonly kind: 'not-replayed' }

/** Places a case anew from what was submitted, and compares with its receipt. */
export function replayRouting(record: CaseRecord, submission: unknown, register: Register): Replayed {
  const { routing, kind, number } = record
  const { data } = placedSchema.safeParse(submission)
  const isNamed = routing.decidedBy === 'staff' || routing.decidedBy === 'import'
  if (isNamed || data === undefined || routing.inputs.includes('shopCode')) return { kind: 'not-replayed' }
  const { respondent } = data
  const { countyConfirmed, name, ...facts } = respondent ?? {}
  const options = { kind, province: routing.bureau.slice(0, 2), register, isCountyConfirmed: countyConfirmed }
  const now = place({ ...facts, respondent: name, county: respondent?.county ?? data.county }, options)
  if (now.bureau === routing.bureau) return { kind: 'same' }
  return { kind: 'elsewhere', rerouted: { number, from: routing.bureau, to: now.bureau, why: now.basis } }
}

/** How many cases each bureau would have got more (`gains`) and fewer (`losses`). */
export function countReroutes(rerouted: readonly Rerouted[]): ReadonlyMap<string, { gains: number; losses: number }> {
  const counts = new Map<string, { gains: number; losses: number }>()
  const at = (bureau: string) => {
    const count = counts.get(bureau) ?? { gains: 0, losses: 0 }
    counts.set(bureau, count)
    return count
  }
  for (const { from, to } of rerouted) {
    at(from).losses++
    at(to).gains++
  }
  return new Map([...counts].toSorted(([left], [right]) => left.localeCompare(right)))
}
