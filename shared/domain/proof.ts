// Counts a due day again from its proof alone, so that nobody has to trust the clock that made it.
import type { Proof, ProofSpan } from '../schemas/clock.ts'
import { dayOfNumber, numberOfDay } from './calendar.ts'

/** What a proof proves: its last day, that it is open because of a pause, or what is wrong with it. */
export type Replay =
  | { readonly kind: 'due'; readonly dueDay: string }
  | { readonly kind: 'paused'; readonly counted: number }
  | { readonly kind: 'unlimited' }
  /** Nothing to count: a paper set the day. */
  | { readonly kind: 'set'; readonly dueDay: string }
  | { readonly kind: 'unsound'; readonly why: string }

const isWeekend = (day: number) => ((day + 4) % 7) % 6 === 0

const countedReasons: ReadonlySet<ProofSpan['reason']> = new Set(['working-day', 'make-up-day', 'calendar-day'])

/** Why a span cannot stand as it is written; undefined when it can. */
function flawOf(proof: Proof, span: ProofSpan, day: number): string | undefined {
  const isInPause = proof.pauses.some(
    (pause) => numberOfDay(pause.from) <= day && (pause.to === undefined || day <= numberOfDay(pause.to)),
  )
  const countsCalendarDays = proof.rule.unit === 'calendar-day'
  if (span.reason === 'moved-last-day') return span.counted ? 'a moved day is not counted' : undefined
  if (isInPause !== (span.reason === 'paused')) return 'paused days and pauses differ'
  if (span.counted !== countedReasons.has(span.reason)) return 'counted against its reason'
  if (span.reason === 'weekend' && !isWeekend(day)) return 'this day is no weekend'
  if (span.reason === 'working-day' && isWeekend(day)) return 'this day is a weekend'
  if (countsCalendarDays !== (span.reason === 'calendar-day') && span.reason !== 'paused')
    return 'counted in another unit'
  return undefined
}

/** Counts a proof day by day. `unsound` when its days have gaps, contradict its pauses or do not add up to its limit. */
export function replayProof(proof: Proof): Replay {
  const limit = proof.rule.limit + (proof.rule.extension ?? 0)
  if (limit === 0) return proof.dueDay === undefined ? { kind: 'unlimited' } : { kind: 'set', dueDay: proof.dueDay }
  let day = numberOfDay(proof.start.day)
  let counted = 0
  for (const span of proof.spans) {
    if (numberOfDay(span.from) !== day + 1) return { kind: 'unsound', why: `gap before ${span.from}` }
    while (day < numberOfDay(span.to)) {
      day += 1
      const flaw = flawOf(proof, span, day)
      if (flaw !== undefined) return { kind: 'unsound', why: `${dayOfNumber(day)}: ${flaw}` }
      if (span.reason === 'moved-last-day' && counted < limit)
        return { kind: 'unsound', why: `${span.from}: moved early` }
      if (span.reason !== 'moved-last-day' && counted === limit)
        return { kind: 'unsound', why: `${span.from}: too long` }
      if (span.counted) counted += 1
    }
  }
  if (counted === limit) return { kind: 'due', dueDay: dayOfNumber(day) }
  const isOpen = proof.pauses.some((pause) => pause.to === undefined && numberOfDay(pause.from) <= day + 1)
  return isOpen ? { kind: 'paused', counted } : { kind: 'unsound', why: `counts ${counted} of ${limit} days` }
}
