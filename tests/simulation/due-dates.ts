// Follows the due dates of a case from entry to entry: one that moves needs a fact that explains it.
import { dayOfNumber } from '../../shared/domain/calendar.ts'
import { stageOf } from '../../shared/domain/stage.ts'
import { dueNumber, type Timer, timersOf } from '../../shared/domain/timers.ts'
import type { CaseRecord, HistoryEntry } from '../../shared/schemas/case-record.ts'
import type { Fact } from '../../shared/schemas/facts.ts'

/** Facts after which a limit may be another; an extension moves its own clock alone. */
const explains: Readonly<Partial<Record<Fact['type'], (fact: Fact, timer: Timer) => boolean>>> = {
  arrived: (fact) => fact.type === 'arrived' && fact.restarts,
  repeated: (fact) => fact.type === 'repeated' && fact.restarts,
  paused: () => true,
  resumed: () => true,
  'pause-documented': () => true,
  extended: (fact, timer) => fact.type === 'extended' && fact.clock === timer.rule.clock,
}

/** The due dates that moved or vanished without a fact that explains it, in words. */
export function unexplainedMoves(record: CaseRecord, history: readonly HistoryEntry[]): string[] {
  const facts: Fact[] = []
  let before: ReadonlyMap<string, Timer> = new Map()
  return history.flatMap((entry) => {
    facts.push(...entry.facts)
    const stage = stageOf(record.kind, facts)
    const timers = new Map(timersOf({ ...record, facts: [...facts], stage }).map((timer) => [nameOf(timer), timer]))
    const moved = [...before].flatMap(([name, timer]) => {
      const after = timers.get(name)
      const [was, is] = [dueNumber(timer), after && dueNumber(after)]
      const isExplained = after !== undefined && entry.facts.some((fact) => explains[fact.type]?.(fact, timer))
      if (was === is || isExplained) return []
      return [
        `${record.number} version ${entry.version} (${entry.action}): ${name} from ${dayText(was)} to ${dayText(is)}`,
      ]
    })
    before = timers
    return moved
  })
}

/** Clocks of one kind and round that run beside each other are told apart by their place, or by when each began. */
const nameOf = ({ rule, round, start }: Timer) =>
  [rule.clock, rule.starts, `round ${round}`, start.bureau === undefined ? (start.place ?? 0) : start.at].join(' ')

const dayText = (day: number | undefined) => (day === undefined ? 'none' : dayOfNumber(day))
