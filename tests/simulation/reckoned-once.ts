// Whether each case stands in the figures once per clock: asked of the cases' facts, of their reckonings, of the counters.
import { superiorsOf } from '../../shared/domain/bureau-register.ts'
import { legalDay } from '../../shared/domain/calendar.ts'
import { bureauOf } from '../../shared/domain/contribution-cells.ts'
import { type Reckoning, reckon } from '../../shared/domain/reckoning.ts'
import type { CaseRecord } from '../../shared/schemas/case-record.ts'
import type { Line } from './line.ts'

const letters = { 'initial-review': 'i', closure: 'c', verification: 'v' } as const

/** Cases reckoned twice or never, and clocks of which the counters hold more or fewer than there are. */
export async function reckonedTwiceOrNever(records: readonly CaseRecord[], line: Line): Promise<string[]> {
  const reckoned = records.map((record) => [record, reckon(record)] as const)
  const inCases = { i: 0, c: 0, v: 0 }
  for (const { clock, kind } of reckoned.flatMap(([, each]) => each)) if (kind !== 'paused') inCases[letters[clock]]++
  const inCounters = await countersOf(line)
  const differing = Object.values(letters).filter((letter) => inCases[letter] !== inCounters[letter])
  return [
    ...reckoned.flatMap(([record, reckonings]) => notOnce(record, reckonings)),
    ...differing.map(
      (letter) => `clock ${letter}: ${inCases[letter]} in the cases, ${inCounters[letter]} in the counters`,
    ),
  ]
}

const outside: ReadonlySet<string> = new Set(['withdrawn-early', 'merged'])

/** What a case must be reckoned for in its first round, from its facts alone. */
function clocksDue({ kind, facts, bornOf }: CaseRecord): Reckoning['clock'][] {
  const isOutside = facts.some((fact) => fact.type === 'closed' && outside.has(fact.outcome))
  if (!facts.some(({ type }) => type === 'arrived') || kind === 'consultation' || isOutside || bornOf?.as === 'lead')
    return []
  return kind === 'complaint' ? ['initial-review', 'closure'] : ['verification']
}

function notOnce(record: CaseRecord, reckonings: readonly Reckoning[]): string[] {
  const names = reckonings.map(({ clock, round }) => `${clock} of round ${round}`)
  const twice = names.filter((name, place) => names.indexOf(name) !== place)
  const never = clocksDue(record).filter((clock) => !names.includes(`${clock} of round 1`))
  return [
    ...twice.map((name) => `${record.number}: ${name} is reckoned twice`),
    ...never.map((clock) => `${record.number}: ${clock} is not reckoned`),
  ]
}

/** Reckonings in the counters of the topmost bureaus, which hold those of all below. */
async function countersOf(line: Line): Promise<Record<'i' | 'c' | 'v', number>> {
  const sums = { i: 0, c: 0, v: 0 }
  for await (const [key, cells] of line.sound.tally.allRows()) {
    if (superiorsOf(bureauOf(key)).length > 0) continue
    for (const [name, count] of Object.entries(cells)) {
      const letter = /^([icv])[-+?]@\d\d$/.exec(name)?.[1]
      if (letter === 'i' || letter === 'c' || letter === 'v') sums[letter] += count
    }
  }
  return sums
}

export type OnTime = { readonly onTime: number; readonly due: number }

/** On-time figures counted straight from the cases, beside those of the counters. */
export function onTimeFrom(
  records: readonly CaseRecord[],
  clock: Reckoning['clock'],
  { bureaus, end }: { bureaus: ReadonlySet<string>; end: string },
): OnTime {
  const today = legalDay(end)
  const sum = { onTime: 0, due: 0 }
  for (const reckoning of records.flatMap((record) => reckon(record))) {
    if (reckoning.clock !== clock || !bureaus.has(reckoning.bureau)) continue
    if (reckoning.kind === 'done') {
      sum.due++
      if (reckoning.onTime) sum.onTime++
    } else if (reckoning.kind === 'open' && reckoning.dueDay < today) sum.due++
  }
  return sum
}
