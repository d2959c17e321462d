// The working-day calendar: what kind of day a legal day in Asia/Shanghai is, and whether its year's notice is known.
// Days are handled as numbers (days since 1970-01-01), so that counting costs no date objects.
import { calendarVersion, calendarYears } from './calendar.data.ts'

const dayMs = 86_400_000
/** Asia/Shanghai is UTC+8 all year; it has had no daylight saving since 1991. */
const shanghaiOffsetMs = 28_800_000

/** What a day is for counting. `local-closure` comes from a province's own override. */
export type DayKind = 'working-day' | 'make-up-day' | 'weekend' | 'holiday' | 'local-closure'

/** Pure data: the notices by year, and local overrides by day. A year that is not in `years` is provisional. */
export type Calendar = {
  readonly version: string
  /** A year reads `元旦0101-0103,…|0104,…`: days off, then make-up working days. */
  readonly years: Readonly<Record<string, string>>
  /** A province's own days: `closed` with its reason, or `open` on a day that would be off. */
  readonly overrides?: Readonly<Record<string, { readonly kind: 'closed' | 'open'; readonly note: string }>>
}

/** The calendar the release brings: the State Council's notices 2004–2026. */
export const bundledCalendar: Calendar = { version: calendarVersion, years: calendarYears }

/** The number of a day `YYYY-MM-DD`: days since 1970-01-01. */
export const numberOfDay = (day: string): number => Date.parse(day) / dayMs

/** The day `YYYY-MM-DD` of a day number. */
export const dayOfNumber = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10)

/** The number of the legal day (Asia/Shanghai) an instant falls on. */
export const legalDayNumber = (instant: string): number => Math.floor((Date.parse(instant) + shanghaiOffsetMs) / dayMs)

/** The legal day (Asia/Shanghai) an instant falls on, after hours too. */
export const legalDay = (instant: string): string => dayOfNumber(legalDayNumber(instant))

/** The first instant of a legal day. */
export const startOfDay = (day: string): string => `${day}T00:00:00+08:00`

/** The day after. */
export const nextDay = (day: string): string => dayOfNumber(numberOfDay(day) + 1)

/** The first instant after a legal day: where a limit ending on it has passed (O121 Art. 45: 24:00). */
export const endOfDay = (day: string): string => startOfDay(nextDay(day))

type YearTable = { readonly firstDay: number; readonly kinds: Uint8Array; readonly names: ReadonlyMap<number, string> }

const kindCodes = ['working-day', 'make-up-day', 'weekend', 'holiday', 'local-closure'] as const
const [workingDay, makeUpDay, weekend, holiday, localClosure] = [0, 1, 2, 3, 4] as const

/** Of a year without a notice: the public holidays that have a fixed date (全国年节及纪念日放假办法, 2025). */
const fixedHolidays = '元旦0101-0101,劳动节0501-0502,国庆节1001-1003|'

/** Decoding a year takes some microseconds, so each is decoded once per calendar, when first asked for. */
const tables = new WeakMap<Calendar, Map<number, YearTable>>()

function buildTable(calendar: Calendar, year: number): YearTable {
  const firstDay = Date.UTC(year, 0, 1) / dayMs
  const kinds = new Uint8Array(Date.UTC(year + 1, 0, 1) / dayMs - firstDay)
  const names = new Map<number, string>()
  // Day 0 (1970-01-01) was a Thursday.
  for (let index = 0; index < kinds.length; index++)
    kinds[index] = ((firstDay + index + 4) % 7) % 6 === 0 ? weekend : workingDay
  const indexOf = (text: string) =>
    Date.UTC(year, Number(text.slice(0, 2)) - 1, Number(text.slice(2))) / dayMs - firstDay
  const [daysOff = '', makeUpDays = ''] = (calendar.years[year] ?? fixedHolidays).split('|')
  for (const run of daysOff.split(',').filter(Boolean)) {
    for (let index = indexOf(run.slice(-9, -5)); index <= indexOf(run.slice(-4)); index++) {
      kinds[index] = holiday
      names.set(index, run.slice(0, -9))
    }
  }
  for (const text of makeUpDays.split(',').filter(Boolean)) kinds[indexOf(text)] = makeUpDay
  for (const [day, override] of Object.entries(calendar.overrides ?? {})) {
    if (!day.startsWith(`${year}-`)) continue
    const index = numberOfDay(day) - firstDay
    kinds[index] = override.kind === 'closed' ? localClosure : makeUpDay
    names.set(index, override.note)
  }
  return { firstDay, kinds, names }
}

function tableOf(calendar: Calendar, year: number): YearTable {
  const byYear = tables.get(calendar) ?? new Map<number, YearTable>()
  tables.set(calendar, byYear)
  const table = byYear.get(year) ?? buildTable(calendar, year)
  byYear.set(year, table)
  return table
}

const yearOfNumber = (number: number) => new Date(number * dayMs).getUTCFullYear()

/** Counting walks from day to day, so the table used last almost always has the next day too. */
let recent: { readonly calendar: Calendar; readonly table: YearTable } | undefined

function tableFor(calendar: Calendar, number: number): YearTable {
  if (recent?.calendar === calendar) {
    const index = number - recent.table.firstDay
    if (index >= 0 && index < recent.table.kinds.length) return recent.table
  }
  const table = tableOf(calendar, yearOfNumber(number))
  recent = { calendar, table }
  return table
}

function codeOf(calendar: Calendar, number: number): number {
  const table = tableFor(calendar, number)
  return table.kinds[number - table.firstDay] ?? workingDay
}

/** The kind of a day number. */
export const dayKind = (calendar: Calendar, number: number): DayKind =>
  kindCodes[codeOf(calendar, number)] ?? 'working-day'

/** The name of a day off or of a local override; undefined on plain days. */
export function dayNote(calendar: Calendar, number: number): string | undefined {
  const table = tableFor(calendar, number)
  return table.names.get(number - table.firstDay)
}

/** Whether work is done on a day number: plain working days and make-up days (调休) alike. */
export const isWorkingNumber = (calendar: Calendar, number: number): boolean => codeOf(calendar, number) <= makeUpDay

/** Whether work is done on a day: plain working days and make-up days (调休) alike (O121 Art. 45). */
export const isWorkingDay = (calendar: Calendar, day: string): boolean => isWorkingNumber(calendar, numberOfDay(day))

/** Whether a day lies in a year whose notice is not loaded, so that what is counted over it may still move. */
export const isProvisional = (calendar: Calendar, day: string): boolean => calendar.years[day.slice(0, 4)] === undefined

/** As `isProvisional`, of a day number. */
export const isProvisionalNumber = (calendar: Calendar, number: number): boolean =>
  calendar.years[yearOfNumber(number)] === undefined
