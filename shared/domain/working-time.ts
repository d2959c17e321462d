// Working time of a bureau: the hours it works on the working days of its calendar, walked forwards and backwards.

import type { WorkingSpan } from '../schemas/policies.ts'
import { type Calendar, dayOfNumber, isWorkingNumber, legalDayNumber, startOfDay } from './calendar.ts'

/** The calendar and the hours that working time is counted by. */
export type WorkingTime = { readonly calendar: Calendar; readonly workingHours: readonly WorkingSpan[] }

type Span = { readonly from: number; readonly to: number }

const hourMs = 3_600_000
/** A calendar without a working day in so many days is broken. */
const mostDays = 400

const minutesOf = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))

/** The worked spans of a legal day, in milliseconds; none on a rest day. */
function spansOn(day: number, { calendar, workingHours }: WorkingTime): Span[] {
  if (!isWorkingNumber(calendar, day)) return []
  const start = Date.parse(startOfDay(dayOfNumber(day)))
  return workingHours.map(({ from, to }) => ({
    from: start + minutesOf(from) * 60_000,
    to: start + minutesOf(to) * 60_000,
  }))
}

const instantOf = (ms: number) => new Date(ms).toISOString()

/** Whether a bureau works at an instant: never at night, on a weekend or a holiday. */
export function isWorkingTime(at: string, time: WorkingTime): boolean {
  const ms = Date.parse(at)
  return spansOn(legalDayNumber(at), time).some(({ from, to }) => from <= ms && ms < to)
}

/** When work begins on the legal day of an instant; undefined on a rest day. */
export function startOfWork(at: string, time: WorkingTime): string | undefined {
  const first = spansOn(legalDayNumber(at), time)[0]
  return first && instantOf(first.from)
}

/** The first instant at which `hours` of working time have passed since `at`; with 0, the first worked instant. */
export function workingTimeAfter(at: string, hours: number, time: WorkingTime): string {
  let left = hours * hourMs
  const start = legalDayNumber(at)
  for (let day = start; day < start + mostDays; day++) {
    for (const { from, to } of spansOn(day, time)) {
      const since = Math.max(from, Date.parse(at))
      if (since >= to) continue
      // The end of a span is not worked: what falls on it is said when work goes on.
      if (left < to - since) return instantOf(since + left)
      left -= to - since
    }
  }
  throw new Error('The calendar has no working time')
}

/** The worked hours between two instants; 0 when the second is not later. */
export function workingHoursBetween(from: string, to: string, time: WorkingTime): number {
  const [start, end] = [Date.parse(from), Date.parse(to)]
  let worked = 0
  for (let day = legalDayNumber(from); day <= legalDayNumber(to); day++) {
    for (const span of spansOn(day, time)) {
      worked += Math.max(0, Math.min(span.to, end) - Math.max(span.from, start))
    }
  }
  return worked / hourMs
}

/** The last instant from which `hours` of working time, more than 0, are left until `at`. */
export function workingTimeBefore(at: string, hours: number, time: WorkingTime): string {
  let left = hours * hourMs
  const end = legalDayNumber(at)
  for (let day = end; day > end - mostDays; day--) {
    for (const { from, to } of spansOn(day, time).toReversed()) {
      const until = Math.min(to, Date.parse(at))
      if (until <= from) continue
      if (left <= until - from) return instantOf(until - left)
      left -= until - from
    }
  }
  throw new Error('The calendar has no working time')
}
