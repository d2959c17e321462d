// Which of a case's timers stands behind each of the three rates.
import { dayOfNumber } from './calendar.ts'
import type { ReckonedClock } from './contribution-cells.ts'
import { dueMs, dueNumber, type Timer } from './timers.ts'

/** The timer a rate is about; closure is on the initial-review limit until the complaint is accepted, then on mediation. */
function timerOf(reckoned: ReckonedClock, timers: readonly Timer[], round: number | 'last'): Timer | undefined {
  const find = (name: string) =>
    timers.findLast((timer) => timer.rule.clock === name && (round === 'last' || timer.round === round))
  return reckoned === 'closure' ? (find('mediation') ?? find('initial-review')) : find(reckoned)
}

/** The last legal day of a clock's limit in a round; undefined while it is paused or where there is none. */
export function dueDayOf(reckoned: ReckonedClock, timers: readonly Timer[], round: number): string | undefined {
  const timer = timerOf(reckoned, timers, round)
  const due = timer && dueNumber(timer)
  return due === undefined ? undefined : dayOfNumber(due)
}

/** Platform-style: whether an act came before its own limit ran out, whatever became of the limit before it. */
export function isActOnTime(reckoned: ReckonedClock, timers: readonly Timer[], at: string): boolean {
  const timer = timerOf(reckoned, timers, 'last')
  const due = timer && dueNumber(timer)
  return timer !== undefined && (due === undefined || Date.parse(at) < dueMs(due))
}
