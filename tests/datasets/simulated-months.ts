// Months of an invented bureau, drawn from a seed, to measure the forecast against what then happened.
import { budgetsOf } from '../../shared/domain/budget.ts'
import { bundledCalendar, dayOfNumber, isWorkingNumber, numberOfDay } from '../../shared/domain/calendar.ts'
import { type Cells, cell, on, type RowKey, rowKey } from '../../shared/domain/contribution-cells.ts'
import { monthsUpTo } from '../../shared/domain/periods.ts'
import { cutOffAt, reckoned, sheetOf } from '../../shared/domain/statistics-sheet.ts'

/** One limit: its due day, and the day it was met with so many working days left; missed where there is none. */
type Limit = { readonly due: number; readonly met?: { readonly day: number; readonly left: number } }

export type Scores = {
  readonly months: number
  /** Mean distance from the month's final rate, in percentage points. */
  readonly forecastError: number
  readonly naiveError: number
  /** Share of months whose final misses lay within the band, in percent. */
  readonly covered: number
  /** What was said of each month's chance to meet the target, and whether it did. */
  readonly calls: readonly Call[]
}

export type Call = { readonly chancePercent: number; readonly isMet: boolean }

const bureau = '510903'

/** Forecasts each of `months` months on a day of it and scores it against "same as last month". */
export function scoreForecast({
  seed,
  months,
  casesAMonth,
  day,
}: Record<'seed' | 'months' | 'casesAMonth' | 'day', number>): Scores {
  const random = generator(seed)
  const names = monthsUpTo('2025-12', months + 6)
  const limits = names.flatMap((month, index) => limitsOf(month, { index, casesAMonth, random }))
  const end = numberOfDay('2026-12-31')
  const final = rowsAt(limits, end)
  const scores = names.slice(6).map((month, index) => {
    const now = `${month}-${String(day).padStart(2, '0')}T09:00:00+08:00`
    const history = names.slice(index, index + 6)
    const rows = rowsAt(limits, numberOfDay(now.slice(0, 10)) - 1)
    const [closure] = budgetsOf({ bureau, month, now, rows, history, calendar: bundledCalendar })
    const rateOf = (name: string) => {
      const { onTime, due } = reckoned(sheetOf(final, bureau, [name], cutOffAt('2027-01-01T00:00:00+08:00')), 'closure')
      return { percent: (100 * onTime) / due, misses: due - onTime }
    }
    const [actual, last] = [rateOf(month), rateOf(history.at(-1) ?? month)]
    const misses = closure?.forecast.misses ?? { low: 0, high: 0 }
    return {
      forecast: Math.abs(Number(closure?.forecast.percent.expected) - actual.percent),
      naive: Math.abs(last.percent - actual.percent),
      call: {
        chancePercent: closure?.forecast.chancePercent ?? 0,
        isMet: actual.percent >= (closure?.targetPercent ?? 98),
      },
      covered: misses.low <= actual.misses && actual.misses <= misses.high ? 100 : 0,
    }
  })
  const mean = (of: (score: (typeof scores)[number]) => number) =>
    scores.reduce((sum, score) => sum + of(score), 0) / scores.length
  return {
    months,
    forecastError: mean((one) => one.forecast),
    naiveError: mean((one) => one.naive),
    covered: mean((one) => one.covered),
    calls: scores.map(({ call }) => call),
  }
}

type Draw = { readonly index: number; readonly casesAMonth: number; readonly random: () => number }

/** Limits due in a month; how often they are missed drifts over the year and jumps from month to month. */
function limitsOf(month: string, { index, casesAMonth, random }: Draw): Limit[] {
  const first = numberOfDay(`${month}-01`)
  const days = Array.from({ length: 28 }, (_, day) => first + day).filter((day) =>
    isWorkingNumber(bundledCalendar, day),
  )
  const missRate = Math.max(0.003, 0.02 + 0.012 * Math.sin(index / 2) + 0.012 * (random() - 0.5))
  return Array.from({ length: Math.round(casesAMonth * (0.8 + 0.4 * random())) }, () => {
    const due = days[Math.floor(random() * days.length)] ?? first
    if (random() < missRate) return { due }
    const left = Math.min(40, Math.floor(-9 * Math.log(1 - random())))
    return { due, met: { day: workingBefore(due, left), left } }
  })
}

/** The counter rows as they stood at the end of a day. */
function rowsAt(limits: readonly Limit[], today: number): ReadonlyMap<RowKey, Cells> {
  const rows = new Map<RowKey, Record<string, number>>()
  const add = (day: number, name: (text: string) => string) => {
    const text = dayOfNumber(day)
    const key = rowKey(bureau, text.slice(0, 7))
    const row = rows.get(key) ?? {}
    row[name(text)] = (row[name(text)] ?? 0) + 1
    rows.set(key, row)
  }
  for (const { due, met } of limits) {
    if (met !== undefined && met.day <= today) {
      add(met.day, (text) => on(cell.reckoned('closure', '+'), text))
      add(met.day, () => cell.daysLeft('closure', met.left))
    } else if (due <= today + 90) add(due, (text) => on(cell.reckoned('closure', '?'), text))
  }
  return rows
}

function workingBefore(day: number, count: number): number {
  let before = day
  for (let left = count; left > 0; ) if (isWorkingNumber(bundledCalendar, before--)) left -= 1
  return before
}

/** Mulberry32: small, seeded, the same everywhere. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
