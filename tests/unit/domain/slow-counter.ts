// Counts legal days one by one, written from the law's sentences and from the published day lists, not from the domain.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const packagePath = dirname(createRequire(import.meta.url).resolve('chinese-days'))
const published = JSON.parse(readFileSync(join(packagePath, 'chinese-days.json'), 'utf8')) as {
  holidays: Record<string, string>
  workdays: Record<string, string>
}
const toMs = (day: string) => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)))
const daysOff = new Set(Object.keys(published.holidays).map(toMs))
const workedDaysOff = new Set(Object.keys(published.workdays).map(toMs))
const lastYear = Math.max(...Object.keys(published.holidays).map((day) => Number(day.slice(0, 4))))
const fixedHolidays = new Set(['0-1', '4-1', '4-2', '9-1', '9-2', '9-3'])

export const oneDay = 86_400_000

export type SlowPause = { from: string; to?: string | undefined }
export type SlowPeriod = {
  start: string
  limit: number
  unit: 'working-day' | 'calendar-day'
  lastDay: 'rest-day' | 'public-holiday'
  pauses: readonly SlowPause[]
}

const isHoliday = (date: Date) =>
  date.getUTCFullYear() > lastYear
    ? fixedHolidays.has(`${date.getUTCMonth()}-${date.getUTCDate()}`)
    : daysOff.has(date.getTime())

export function isWorkedOn(date: Date): boolean {
  if (workedDaysOff.has(date.getTime())) return true
  if (isHoliday(date)) return false
  return date.getUTCDay() !== 0 && date.getUTCDay() !== 6
}

/** The last day of a period and whether it is provisional, or `paused`. */
export function slowDue({
  start,
  limit,
  unit,
  lastDay,
  pauses,
}: SlowPeriod): { day: string; provisional: boolean } | 'paused' {
  const bounds = pauses.map(
    ({ from, to }) => [toMs(from), to === undefined ? Number.POSITIVE_INFINITY : toMs(to)] as const,
  )
  const date = new Date(toMs(start))
  let left = limit
  while (left > 0) {
    date.setUTCDate(date.getUTCDate() + 1)
    const now = date.getTime()
    const covering = bounds.filter(([from, to]) => from <= now && now <= to)
    if (covering.some(([, to]) => to === Number.POSITIVE_INFINITY)) return 'paused'
    if (covering.length > 0) continue
    if (unit === 'calendar-day' || isWorkedOn(date)) left -= 1
  }
  if (unit === 'calendar-day') {
    while (lastDay === 'rest-day' ? !isWorkedOn(date) : isHoliday(date) && !workedDaysOff.has(date.getTime())) {
      date.setUTCDate(date.getUTCDate() + 1)
    }
  }
  const first = new Date(toMs(start) + oneDay)
  return {
    day: date.toISOString().slice(0, 10),
    provisional: date.getUTCFullYear() > lastYear || first.getUTCFullYear() > lastYear,
  }
}
