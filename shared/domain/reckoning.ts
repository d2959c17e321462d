// Where each case is reckoned: once per clock, on the day it was done if that was in time, else on the day it was due.
// Nothing cures a miss afterwards; the bureau charged is the holder at the ending, or at the end of the due day.
import { dayOfNumber, legalDay } from './calendar.ts'
import { firstFact, holderBefore, type Round, roundsOf } from './case-past.ts'
import { addWorkingDays } from './counting.ts'
import { bundledLaw, type Law, lawIn } from './rulebook.ts'
import type { CaseState } from './rulebook-shape.ts'
import { dueMs, dueNumber, type Timer, timersOf } from './timers.ts'

/** One reckoning of a case. `day` is the reckoning day: of the act if on time, of the limit if missed. */
export type Reckoning = {
  readonly clock: 'initial-review' | 'closure' | 'verification'
  readonly bureau: string
  /** Rounds after a reopening are reckoned as rounds, never as received. */
  readonly round: number
  readonly provisional: boolean
} & (
  | { readonly kind: 'done'; readonly day: string; readonly onTime: boolean }
  | { readonly kind: 'open'; readonly dueDay: string }
  | { readonly kind: 'paused' }
)

/** The reckonings of a case. Consultations have none; one merged in time is reckoned with the case it went into. */
export function reckon(record: CaseState, law: Law = bundledLaw): Reckoning[] {
  if (record.kind === 'consultation') return []
  const counted = { timers: timersOf(record, law), law: lawIn(law, record.bureau) }
  return roundsOf(record.facts).flatMap((round) => reckonRound(record, round, counted))
}

type Counted = { readonly timers: readonly Timer[]; readonly law: Law }

function reckonRound(record: CaseState, round: Round, { timers, law }: Counted): Reckoning[] {
  const timerOf = (clock: Timer['rule']['clock']) =>
    timers.find((timer) => timer.rule.clock === clock && timer.round === round.number)
  if (record.kind === 'violation-report') {
    const verification = timerOf('verification')
    if (verification === undefined || isOutside(round, verification)) return []
    return [reckonTimer(record, 'verification', verification)]
  }
  const [review, mediation] = [timerOf('initial-review'), timerOf('mediation')]
  if (review !== undefined && isOutside(round, review)) return []
  const first = review === undefined ? [] : [reckonTimer(record, 'initial-review', review)]
  const closing = closingTimer(round, { review, mediation, law })
  return closing === undefined ? first : [...first, reckonTimer(record, 'closure', closing)]
}

const outsideOutcomes: ReadonlySet<string> = new Set(['withdrawn-early', 'merged'])

/** Withdrawn before acceptance, or merged into another case, within the limit: outside all bases. After it: a miss. */
function isOutside(round: Round, review: Timer): boolean {
  const closed = firstFact(round.facts, 'closed')
  const due = dueNumber(review)
  return (
    closed !== undefined &&
    outsideOutcomes.has(closed.outcome) &&
    due !== undefined &&
    Date.parse(closed.at) < dueMs(due)
  )
}

type Limits = { readonly review: Timer | undefined; readonly mediation: Timer | undefined; readonly law: Law }

/**
 * The limit that closes a complaint: initial review until it is accepted, then mediation. Accepted after the initial
 * review's limit it stays a miss of that limit, unless *policy* `lateAcceptanceCures`.
 */
function closingTimer(round: Round, { review, mediation, law }: Limits): Timer | undefined {
  const closedAt = firstFact(round.facts, 'closed')?.at
  if (review === undefined) return mediation && withGrace({ ...mediation, doneAt: closedAt }, round, law)
  const due = dueNumber(review)
  const accepted = firstFact(round.facts, 'accepted')
  // A refusal ends the complaint once it is told.
  const reviewEnd = firstFact(round.facts, 'refused') === undefined ? closedAt : closedAt && review.doneAt
  const isLate = accepted !== undefined && due !== undefined && Date.parse(accepted.at) >= dueMs(due)
  if (mediation === undefined || (isLate && !law.policies.lateAcceptanceCures)) return { ...review, doneAt: reviewEnd }
  return withGrace({ ...mediation, doneAt: closedAt }, round, law)
}

/** *policy* `ground5GraceWorkingDays`: a termination on ground 5 within it counts as on time. */
function withGrace(timer: Timer, round: Round, law: Law): Timer {
  const closed = firstFact(round.facts, 'closed')
  const grace = law.policies.ground5GraceWorkingDays
  if (grace === 0 || timer.end?.kind !== 'due' || closed?.outcome !== 'terminated' || closed.ground !== 5) return timer
  return { ...timer, end: { ...timer.end, dueDay: addWorkingDays(law.calendar, timer.end.dueDay, grace) } }
}

function reckonTimer(record: CaseState, clock: Reckoning['clock'], timer: Timer): Reckoning {
  const { round, doneAt, end } = timer
  const due = dueNumber(timer)
  const provisional = end?.kind === 'due' && end.provisional
  const common = { clock, round, provisional }
  const doneMs = doneAt === undefined ? undefined : Date.parse(doneAt)
  if (doneAt !== undefined && doneMs !== undefined && (due === undefined || doneMs < dueMs(due))) {
    return { ...common, kind: 'done', day: legalDay(doneAt), onTime: true, bureau: holderBefore(record, doneMs + 1) }
  }
  if (due === undefined) return { ...common, kind: 'paused', bureau: record.bureau }
  const dueDay = dayOfNumber(due)
  if (doneAt === undefined) return { ...common, kind: 'open', dueDay, bureau: holderBefore(record, dueMs(due)) }
  return { ...common, kind: 'done', day: dueDay, onTime: false, bureau: holderBefore(record, dueMs(due)) }
}
