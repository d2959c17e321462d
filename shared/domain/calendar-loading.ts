// Loading a notice or a province's own closures into the calendar, and what that moves from when to when.

import type { CalendarNotice } from '../schemas/calendar-notice.ts'
import type { CaseRecord } from '../schemas/case-record.ts'
import type { ClockName } from '../schemas/clock.ts'
import { type Calendar, dayOfNumber } from './calendar.ts'
import type { Law } from './rulebook.ts'
import { dueNumber, type Timer, timersOf } from './timers.ts'

const packed = (day: string) => day.slice(5).replace('-', '')

/** The calendar with a year's notice in it; the same notice loaded again gives the same calendar. */
export function withNotice(calendar: Calendar, { year, source, daysOff, makeUpDays }: CalendarNotice): Calendar {
  const runs = daysOff.map(({ name, from, to }) => `${name}${packed(from)}-${packed(to)}`)
  const text = `${runs.join(',')}|${makeUpDays.toSorted().map(packed).join(',')}`
  if (calendar.years[year] === text) return calendar
  return { ...calendar, version: `${calendar.version}+${year}:${source}`, years: { ...calendar.years, [year]: text } }
}

/** The calendar with a province's own days, by day; `name` goes into its version. */
export function withOverrides(
  calendar: Calendar,
  name: string,
  overrides: NonNullable<Calendar['overrides']>,
): Calendar {
  return { ...calendar, version: `${calendar.version}+${name}`, overrides: { ...calendar.overrides, ...overrides } }
}

/** A due day that another calendar or another policy moves; `undefined` while a pause is open. */
export type MovedDueDay = {
  readonly number: string
  readonly clock: ClockName
  readonly round: number
  readonly from: string | undefined
  readonly to: string | undefined
  /** The clock has been done: only its proof changes, unless it was or becomes a miss. */
  readonly isDone: boolean
}

const dayText = (timer: Timer | undefined) => {
  const due = timer && dueNumber(timer)
  return due === undefined ? undefined : dayOfNumber(due)
}

/** What moves in a case when the law is read with `after` instead of `before`: a calendar loaded, a policy changed. */
export function movedDueDays(record: CaseRecord, before: Law, after: Law): MovedDueDay[] {
  const later = timersOf(record, after)
  return timersOf(record, before).flatMap((timer, index) => {
    const [from, to] = [dayText(timer), dayText(later[index])]
    if (from === to) return []
    const isDone = timer.doneAt !== undefined
    return [{ number: record.number, clock: timer.rule.clock, round: timer.round, from, to, isDone }]
  })
}
