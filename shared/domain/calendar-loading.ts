// Loading a notice or a province's own closures into the calendar.
import type { CalendarNotice } from '../schemas/calendar-notice.ts'
import type { Calendar } from './calendar.ts'

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
