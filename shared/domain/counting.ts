// Counts a legal period day by day: the first day is not counted, excluded days are skipped, the last-day rule is applied
// once, at the end (O121 Art. 45; Civil Code Arts. 201–204).
import type { ProofSpan } from '../schemas/clock.ts'
import {
  type Calendar,
  type DayKind,
  dayKind,
  dayNote,
  dayOfNumber,
  isProvisionalNumber,
  isWorkingNumber,
} from './calendar.ts'

/** Days not counted, as day numbers, both inclusive; without `to` the interval is still open. */
export type ExcludedDays = { readonly from: number; readonly to?: number | undefined }

/** What `lastDay` allows as the last day of a calendar-day period. */
export type LastDayRule = 'rest-day' | 'public-holiday'

/** A period to count: it begins on the day after `start`. */
export type Period = {
  readonly calendar: Calendar
  readonly start: number
  readonly limit: number
  readonly unit: 'working-day' | 'calendar-day'
  readonly lastDay: LastDayRule
  readonly excluded: readonly ExcludedDays[]
}

/** Where a period ends: its last legal day, or the open interval that stops it from ending. */
export type PeriodEnd =
  | { readonly kind: 'due'; readonly lastCounted: number; readonly dueDay: number; readonly provisional: boolean }
  | { readonly kind: 'paused'; readonly since: number }

const isExcluded = (excluded: readonly ExcludedDays[], day: number): boolean =>
  excluded.some((interval) => interval.from <= day && (interval.to === undefined || day <= interval.to))

const isInOpenInterval = (excluded: readonly ExcludedDays[], day: number): boolean =>
  excluded.some((interval) => interval.to === undefined && interval.from <= day)

/** Whether a calendar-day period may end on `day`; `public-holiday` lets it end on a plain weekend. */
function mayEndOn(period: Period, day: number): boolean {
  if (period.unit === 'working-day' || isWorkingNumber(period.calendar, day)) return true
  return period.lastDay === 'public-holiday' && dayKind(period.calendar, day) === 'weekend'
}

/** The end of a period. A due day is provisional when a year it is counted over has no notice yet. */
export function endOfPeriod(period: Period): PeriodEnd {
  const { calendar, excluded } = period
  let day = period.start
  for (let counted = 0; counted < period.limit; ) {
    day += 1
    if (excluded.length > 0 && isExcluded(excluded, day)) {
      if (isInOpenInterval(excluded, day)) return { kind: 'paused', since: day }
    } else if (period.unit === 'calendar-day' || isWorkingNumber(calendar, day)) counted += 1
  }
  const lastCounted = day
  while (!mayEndOn(period, day)) day += 1
  const provisional = isProvisionalNumber(calendar, day) || isProvisionalNumber(calendar, period.start + 1)
  return { kind: 'due', lastCounted, dueDay: day, provisional }
}

type DayReason = Pick<ProofSpan, 'counted' | 'reason' | 'note'>

const countedKinds: ReadonlySet<DayKind> = new Set(['working-day', 'make-up-day'])

function reasonOf(period: Period, day: number, lastCounted: number): DayReason {
  if (day > lastCounted) return noted(period, day, { counted: false, reason: 'moved-last-day' })
  if (isExcluded(period.excluded, day)) return { counted: false, reason: 'paused' }
  if (period.unit === 'calendar-day') return { counted: true, reason: 'calendar-day' }
  const kind = dayKind(period.calendar, day)
  return noted(period, day, { counted: countedKinds.has(kind), reason: kind })
}

function noted(period: Period, day: number, reason: DayReason): DayReason {
  const note = dayNote(period.calendar, day)
  return note === undefined ? reason : { ...reason, note }
}

/** Every day of a period from its first to its due day (or to the last day before an open interval), in runs. */
export function spansOf(period: Period, end: PeriodEnd): ProofSpan[] {
  const lastCounted = end.kind === 'due' ? end.lastCounted : end.since - 1
  const until = end.kind === 'due' ? end.dueDay : end.since - 1
  const runs: (DayReason & { from: number; to: number })[] = []
  for (let day = period.start + 1; day <= until; day++) {
    const found = reasonOf(period, day, lastCounted)
    const run = runs.at(-1)
    if (run !== undefined && run.reason === found.reason && run.note === found.note) run.to = day
    else runs.push({ ...found, from: day, to: day })
  }
  return runs.map((run) => ({ ...run, from: dayOfNumber(run.from), to: dayOfNumber(run.to) }))
}

/** The number of working days after `from` up to and including `to`; both day numbers. */
export function workingDaysBetween(calendar: Calendar, from: number, to: number): number {
  let count = 0
  for (let day = from + 1; day <= to; day++) if (isWorkingNumber(calendar, day)) count += 1
  return count
}

/** The day number `count` working days after `from`. */
export function addWorkingDays(calendar: Calendar, from: number, count: number): number {
  let day = from
  for (let left = count; left > 0; ) if (isWorkingNumber(calendar, ++day)) left -= 1
  return day
}
