// How staff look at a case: what chance holds for it, whether it is ripe, what the law lets them do.
import { dayOfNumber, legalDay, numberOfDay } from '../../shared/domain/calendar.ts'
import { allowedActions } from '../../shared/domain/life.ts'
import type { CaseRecord } from '../../shared/schemas/case-record.ts'
import type { Fact } from '../../shared/schemas/facts.ts'
import { drawFor, pick } from './random.ts'

/** An action as it would be sent, and who sends it. */
export type Planned = { readonly by: 'handler' | 'supervisor'; readonly action: Readonly<Record<string, unknown>> }

/** A case, the day, and what chance holds for it. */
export type Looked = {
  readonly record: CaseRecord
  readonly now: string
  readonly draw: (name: string) => number
  /** Bureaus that a case can be sent to. */
  readonly codes: readonly string[]
}

export const look = (
  record: CaseRecord,
  now: string,
  { seed, codes }: { seed: number; codes: readonly string[] },
): Looked => ({
  record,
  now,
  codes,
  draw: (name) => drawFor(seed, record.number, name),
})

export const by = (who: Planned['by'], action: Planned['action']): Planned => ({ by: who, action })
export const has = ({ facts }: CaseRecord, type: Fact['type']) => facts.some((fact) => fact.type === type)
export const count = ({ facts }: CaseRecord, type: Fact['type']) => facts.filter((fact) => fact.type === type).length
export const anyOf = (codes: readonly string[], draw: number) => codes[Math.floor(draw * codes.length)] ?? ''
const daysSince = (at: string, now: string) => numberOfDay(legalDay(now)) - numberOfDay(legalDay(at))

/** Whether so many days have gone by since the last fact of a type; how many, is the case's character. */
export function isRipe(
  { record, now, draw }: Looked,
  since: Fact['type'],
  days: readonly (readonly [number, number])[],
): boolean {
  const fact = record.facts.findLast(({ type }) => type === since)
  return fact !== undefined && daysSince(fact.at, now) >= pick(draw(`ripe-${since}`), days)
}

export const dayAfter = (now: string, days: number) => dayOfNumber(numberOfDay(legalDay(now)) + days)

/** Whether a closed case has nothing more to come. */
export const isDone = ({ facts }: CaseRecord, now: string): boolean => {
  const closed = facts.findLast(({ type }) => type === 'closed')
  return closed !== undefined && daysSince(closed.at, now) > 14
}

const supervisor = { kind: 'staff', id: 'any', name: '任一负责人', role: 'supervisor' } as const

export const allows = (record: CaseRecord, action: 'notify' | 'extend' | 'reopen', now: string) =>
  allowedActions(record, { actor: { ...supervisor, bureau: record.bureau }, now }).includes(action)
