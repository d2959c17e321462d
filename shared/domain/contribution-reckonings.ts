// How a case is reckoned against its limits in the counters: once per clock and round, on the legal day of the
// reckoning instant, at the bureau charged. An open limit stands under its due day, so no event is needed when it passes.
import type { Fact } from '../schemas/facts.ts'
import { numberOfDay } from './calendar.ts'
import { type Add, cell, type MissCause, on, type ReckonedClock, type Sign } from './contribution-cells.ts'
import { dueDayOf } from './contribution-clocks.ts'
import type { CountedCase } from './contribution-events.ts'
import { daysByHolder } from './contribution-story.ts'
import { workingDaysBetween } from './counting.ts'
import type { Reckoning } from './reckoning.ts'

/** A limit that was missed, or (`isOpen`) is a miss once `day` is over. */
export type Miss = {
  readonly number: string
  readonly kind: CountedCase['record']['kind']
  readonly clock: ReckonedClock
  readonly round: number
  readonly bureau: string
  /** Month of `day`, in which the miss counts. */
  readonly month: string
  /** The last legal day of the limit. */
  readonly day: string
  readonly isOpen: boolean
  readonly isProvisional: boolean
  /** Calendar days each holder had it until the limit, where there was more than one. */
  readonly daysByHolder?: Readonly<Record<string, number>> | undefined
}

export type ReckonedCase = CountedCase & { readonly reckonings: readonly Reckoning[] }

/** Counts the reckonings of a case and gives its misses. */
export function countReckonings(reckoned: ReckonedCase, add: Add): readonly Miss[] {
  return reckoned.reckonings.flatMap((reckoning) => {
    if (reckoning.kind === 'paused') return []
    const sign = signOf(reckoning)
    const day = reckoning.kind === 'open' ? reckoning.dueDay : reckoning.day
    const { clock, bureau } = reckoning
    add(bureau, day, on(cell.reckoned(clock, sign), day))
    for (const trait of traitsOf(reckoned, reckoning)) add(bureau, day, on(cell.reckonedOn(clock, sign, trait), day))
    countUnit(reckoned, { clock, bureau, day, sign }, add)
    if (sign !== '+') add(bureau, day, on(cell.missCause(clock, causeOf(reckoned, clock, day), sign), day))
    if (sign === '+') countTimeLeft(reckoned, { clock, bureau, day, round: reckoning.round }, add)
    return sign === '+' ? [] : [missOf(reckoned, reckoning, day)]
  })
}

function signOf(reckoning: Exclude<Reckoning, { kind: 'paused' }>): Sign {
  if (reckoning.kind === 'open') return '?'
  return reckoning.onTime ? '+' : '-'
}

function traitsOf({ story, reckonings }: ReckonedCase, reckoning: Reckoning) {
  const isLastRound = !reckonings.some(({ clock, round }) => clock === reckoning.clock && round > reckoning.round)
  const traits = {
    p: reckoning.provisional,
    r: reckoning.round > 1,
    a: reckoning.clock === 'closure' && story.accepted !== undefined,
    s: reckoning.clock === 'closure' && isLastRound,
  }
  return (['p', 'r', 'a', 's'] as const).filter((trait) => traits[trait])
}

/** Days with a laboratory come first, since they explain even a case that changed hands or was decided late. */
function causeOf({ story }: ReckonedCase, clock: ReckonedClock, day: string): MissCause {
  const before = story.steps.filter((step) => step.day <= day)
  if (before.some(({ fact }) => fact.type === 'paused')) return 'testing'
  if (daysByHolder(story, day) !== undefined) return 'handed-over'
  if (clock === 'closure' && !before.some(({ fact }) => fact.type === 'accepted')) return 'undecided'
  const isLate = before.some(({ fact }) => isEnteredLate(fact))
  return isLate ? 'entered-late' : 'handling'
}

const isEnteredLate = ({ at, recordedAt }: Fact) =>
  recordedAt !== undefined && Date.parse(recordedAt) - Date.parse(at) > 86_400_000

type Reckoned = { readonly clock: ReckonedClock; readonly bureau: string; readonly day: string; readonly sign: Sign }

/** Closure and verification of the unit that has the case, where its bureau is the one charged. */
function countUnit({ record }: ReckonedCase, { clock, bureau, day, sign }: Reckoned, add: Add): void {
  if (record.unit === undefined || clock === 'initial-review' || bureau !== record.bureau) return
  add(bureau, day, on(cell.unitReckoned(record.unit, sign), day))
}

type OnTime = { readonly clock: ReckonedClock; readonly bureau: string; readonly day: string; readonly round: number }

function countTimeLeft(reckoned: ReckonedCase, { clock, bureau, day, round }: OnTime, add: Add): void {
  const dueDay = dueDayOf(clock, reckoned.timers, round)
  if (dueDay === undefined) return
  add(bureau, dueDay, on(cell.cohortOnTime(clock), dueDay))
  const left = workingDaysBetween(reckoned.calendar, numberOfDay(day), numberOfDay(dueDay))
  add(bureau, day, cell.daysLeft(clock, left))
}

function missOf({ record, story }: ReckonedCase, reckoning: Reckoning, day: string): Miss {
  const { clock, round, bureau, provisional: isProvisional } = reckoning
  const isOpen = reckoning.kind === 'open'
  const holders = daysByHolder(story, day)
  const miss = { number: record.number, kind: record.kind, clock, round, bureau, month: day.slice(0, 7), day }
  return { ...miss, isOpen, isProvisional, ...(holders === undefined ? {} : { daysByHolder: holders }) }
}
