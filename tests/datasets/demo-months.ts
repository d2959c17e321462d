// The months of the demonstration as they stood on a day: each case's facts up to then, counted, against how they ended.
import { budgetsOf } from '../../shared/domain/budget.ts'
import { superiorsOf } from '../../shared/domain/bureau-register.ts'
import { bundledCalendar } from '../../shared/domain/calendar.ts'
import { contribution } from '../../shared/domain/contribution.ts'
import type { Cells, RowKey } from '../../shared/domain/contribution-cells.ts'
import { addRows, rollUp } from '../../shared/domain/contribution-difference.ts'
import { monthsUpTo } from '../../shared/domain/periods.ts'
import { cutOffAt, reckoned, sheetOf } from '../../shared/domain/statistics-sheet.ts'
import type { CaseRecord } from '../../shared/schemas/case-record.ts'
import { recordOf } from './counted.ts'
import type { Scores } from './simulated-months.ts'

export type DemoMonths = {
  readonly lines: readonly Parameters<typeof recordOf>[0][]
  readonly bureaus: readonly string[]
  readonly months: readonly string[]
  readonly days: readonly number[]
}

const end = '2026-12-31T00:00:00+08:00'

/** Scores by bureau and day of the month. */
export function* scoreDemoMonths({ lines, bureaus, months, days }: DemoMonths): Iterable<readonly [string, Scores]> {
  const records = lines.map((line, index) => recordOf(line, String(index + 1).padStart(12, '0'), end))
  const final = rowsAt(records, end)
  for (const day of days) {
    const instants = months.map((month) => `${month}-${String(day).padStart(2, '0')}T09:00:00+08:00`)
    const rows = instants.map((instant) => rowsAt(records, instant))
    for (const bureau of bureaus) {
      const scores = months.map((month, index) =>
        scoreOf({ bureau, month, now: instants[index] ?? end, rows: rows[index] ?? final, final }),
      )
      yield [`${bureau}, day ${day}`, summed(scores)]
    }
  }
}

type Month = {
  readonly bureau: string
  readonly month: string
  readonly now: string
  readonly rows: ReadonlyMap<RowKey, Cells>
  readonly final: ReadonlyMap<RowKey, Cells>
}

function scoreOf({ bureau, month, now, rows, final }: Month) {
  const history = monthsUpTo(month, 7).slice(0, -1)
  const closure = budgetsOf({ bureau, month, now, rows, history, calendar: bundledCalendar })[0]
  const rateOf = (name: string) => {
    const { onTime, due } = reckoned(sheetOf(final, bureau, [name], cutOffAt(end)), 'closure')
    return { percent: due === 0 ? 100 : (100 * onTime) / due, misses: due - onTime }
  }
  const [actual, last] = [rateOf(month), rateOf(history.at(-1) ?? month)]
  const { low = 0, high = 0 } = closure?.forecast.misses ?? {}
  return {
    forecast: Math.abs(Number(closure?.forecast.percent.expected) - actual.percent),
    naive: Math.abs(last.percent - actual.percent),
    isCovered: low <= actual.misses && actual.misses <= high,
    call: { chancePercent: closure?.forecast.chancePercent ?? 0, isMet: actual.percent >= 98 },
  }
}

function summed(scores: readonly ReturnType<typeof scoreOf>[]): Scores {
  const mean = (of: (score: ReturnType<typeof scoreOf>) => number) =>
    scores.reduce((sum, score) => sum + of(score), 0) / scores.length
  return {
    months: scores.length,
    forecastError: mean(({ forecast }) => forecast),
    naiveError: mean(({ naive }) => naive),
    covered: mean(({ isCovered }) => (isCovered ? 100 : 0)),
    calls: scores.map(({ call }) => call),
  }
}

/** The counter rows as they stood at an instant, from what had happened by then. */
function rowsAt(records: readonly CaseRecord[], instant: string): ReadonlyMap<RowKey, Cells> {
  const rows: Record<RowKey, Record<string, number>> = {}
  const at = Date.parse(instant)
  for (const record of records) {
    const facts = record.facts.filter((fact) => Date.parse(fact.at) < at)
    if (facts.length > 0) addRows(rows, contribution({ ...record, facts }).rows)
  }
  return new Map(Object.entries(rollUp(rows, (code) => superiorsOf(code))) as [RowKey, Cells][]) // keys by rowKey
}
