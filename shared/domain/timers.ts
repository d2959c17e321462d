// The clocks of a case before anybody asks what time it is: start, limit, excluded days, last legal day, end.
import { dayOfNumber, endOfDay, legalDayNumber, numberOfDay } from './calendar.ts'
import { identityPauses, type Pause, pausesOf, type Round, recusalPauses, roundsOf } from './case-past.ts'
import { endsOf, type RoundOf, type Start, separateStarts, startsOf } from './clock-events.ts'
import { endOfPeriod, type Period, type PeriodEnd } from './counting.ts'
import { noticeDutyRules } from './notice-duties.ts'
import { bundledLaw, type Law, lawIn, limitOf, rulebookOf } from './rulebook.ts'
import type { CaseState, ClockRule } from './rulebook-shape.ts'

/** One clock of one round. `end` is absent on a clock that only measures, `period` also where a paper sets the day. */
export type Timer = {
  readonly rule: ClockRule
  readonly round: number
  readonly start: Start
  readonly limit: number
  readonly extension: number
  readonly pauses: readonly Pause[]
  readonly period?: Period
  readonly end?: PeriodEnd
  readonly doneAt?: string | undefined
}

/** The last legal day, as a day number; undefined while a pause is open. */
export const dueNumber = (timer: Timer): number | undefined =>
  timer.end?.kind === 'due' ? timer.end.dueDay : undefined

/** The first instant that is too late for a due day number, in milliseconds. */
export const dueMs = (day: number): number => Date.parse(endOfDay(dayOfNumber(day)))

/** Every clock of a case, by round, in the order of the rulebook. */
export function timersOf(record: CaseState, law: Law = bundledLaw): Timer[] {
  const own = rulebookOf(record.order).clocks.filter((rule) => rule.kinds.includes(record.kind))
  const rules = [...own, ...noticeDutyRules(record, lawAt(record, record.receivedAt, law))]
  return roundsOf(record.facts).flatMap((round) => rules.flatMap((rule) => timersOfRule(rule, { record, round, law })))
}

function timersOfRule(rule: ClockRule, of: RoundOf): Timer[] {
  const starts = startsOf[rule.starts](of)
  if (separateStarts.has(rule.starts)) return starts.map((start) => timerFrom(rule, of, start))
  const [first, ...restarts] = starts
  if (first === undefined) return []
  let timer = timerFrom(rule, of, first)
  // A limit that has been missed stays missed, whatever begins anew afterwards (O121 Art. 35).
  for (const restart of restarts) if (!isMissedBefore(timer, restart.at)) timer = timerFrom(rule, of, restart)
  return [timer]
}

function isMissedBefore(timer: Timer, instant: string): boolean {
  const due = dueNumber(timer)
  return due !== undefined && legalDayNumber(instant) > due
}

/** The bureau that had the case when a clock started: its settings hold to the end, whoever has the case later. */
function holderAt({ facts, bureau }: CaseState, at: string): string {
  const arrival = facts.findLast(
    (fact) => (fact.type === 'arrived' || fact.type === 'received') && Date.parse(fact.at) <= Date.parse(at),
  )
  return arrival !== undefined && 'bureau' in arrival ? (arrival.bureau ?? bureau) : bureau
}

/** The law of the bureau that had the case at an instant. */
const lawAt = (record: CaseState, at: string, law: Law): Law =>
  law.byBureau === undefined ? law : lawIn(law, holderAt(record, at))

function timerFrom(rule: ClockRule, of: RoundOf, start: Start): Timer {
  const { round } = of
  const law = lawAt(of.record, start.at, of.law)
  const limit = limitOf(rule, law.policies)
  const doneAt = endsOf[rule.ends](of, start)
  const base = { rule, round: round.number, start, limit, extension: 0, pauses: [], doneAt }
  if (start.dueDay !== undefined) return { ...base, end: endOn(start.dueDay) }
  if (limit === 0) return base
  const pauses = excludedFor(rule, of)
  const period: Period = {
    calendar: law.calendar,
    start: legalDayNumber(start.at),
    limit,
    unit: rule.unit,
    lastDay: law.policies.lastDay,
    excluded: pauses,
  }
  return extended({ ...base, pauses, period, end: endOfPeriod(period) }, round)
}

/** What a clock does not count: pauses with their papers, and what a *policy* lets stop it. */
function excludedFor({ clock, excluded }: ClockRule, { round: { facts }, law }: RoundOf): readonly Pause[] {
  if (clock === 'initial-review' && law.policies.identityProofStopsReview) return identityPauses(facts)
  const pauses = pausesOf(facts, excluded, law)
  return clock === 'mediation' && law.policies.recusalStopsMediation ? [...pauses, ...recusalPauses(facts)] : pauses
}

/** A day set in a paper is the last day as it stands. */
function endOn(day: string): PeriodEnd {
  const dueDay = numberOfDay(day)
  return { kind: 'due', lastCounted: dueDay, dueDay, provisional: false }
}

/** Extensions count only when given before the day they would save had passed (PP 18, 64). */
function extended(timer: Timer & { readonly period: Period }, round: Round): Timer {
  let current: Timer & { readonly period: Period } = timer
  for (const fact of round.facts) {
    if (fact.type !== 'extended' || fact.clock !== timer.rule.clock || isMissedBefore(current, fact.at)) continue
    const extension = current.extension + (fact.workingDays ?? fact.days ?? 0)
    const period = { ...current.period, limit: timer.limit + extension }
    current = { ...current, extension, period, end: endOfPeriod(period) }
  }
  return current
}

/** The day a paused clock would fall due if the open pause had never been; for sorting alone. */
export function unpausedDueNumber(timer: Timer): number | undefined {
  if (timer.period === undefined || timer.end?.kind !== 'paused') return dueNumber(timer)
  const excluded = timer.period.excluded.filter((interval) => interval.to !== undefined)
  const end = endOfPeriod({ ...timer.period, excluded })
  return end.kind === 'due' ? end.dueDay : undefined
}
