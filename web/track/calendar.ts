// A small calendar of one clock, made from the spans of its proof: what each day was to the count.
import type { Clock, ProofSpan } from '../../shared/schemas/clock.ts'
import { addDays, daysBetween, weekdayOf } from '../shell/dates.ts'

export type DayMark = 'start' | 'counted' | 'skipped' | 'paused' | 'none'

export type CalendarDay = {
  readonly day: string
  readonly mark: DayMark
  readonly isDue: boolean
  /** Counted over a year whose holidays are not announced yet. */
  readonly isProvisional: boolean
  readonly isToday: boolean
  /** Of a counted day: the how-manieth it is. */
  readonly nth?: number | undefined
  readonly reason?: ProofSpan['reason'] | undefined
  readonly note?: string | undefined
}

export type CalendarMonth = {
  /** `YYYY-MM` */
  readonly month: string
  /** Weeks from Monday to Sunday; undefined where a day belongs to another month. */
  readonly weeks: readonly (readonly (CalendarDay | undefined)[])[]
}

type Marks = ReadonlyMap<string, Pick<CalendarDay, 'mark' | 'nth' | 'reason' | 'note'>>

function marksOf({ proof }: Clock): Marks {
  const marks = new Map<string, Pick<CalendarDay, 'mark' | 'nth' | 'reason' | 'note'>>()
  marks.set(proof.start.day, { mark: 'start' })
  let counted = 0
  for (const { from, to, counted: isCounted, reason, note } of proof.spans) {
    for (let day = from; day <= to; day = addDays(day, 1)) {
      const mark = isCounted ? 'counted' : reason === 'paused' ? 'paused' : 'skipped'
      marks.set(day, { mark, reason, note, ...(isCounted ? { nth: ++counted } : {}) })
    }
  }
  return marks
}

function weeksOf(month: string, dayAt: (day: string) => CalendarDay): CalendarMonth['weeks'] {
  const first = `${month}-01`
  const length = daysBetween(first, addDays(first, 31).slice(0, 7).concat('-01'))
  const blanks = (weekdayOf(first) + 6) % 7
  const cells = Array.from({ length: Math.ceil((blanks + length) / 7) * 7 }, (_, index) =>
    index < blanks || index >= blanks + length ? undefined : dayAt(addDays(first, index - blanks)),
  )
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

/** The months from the start of a clock to its last day; empty when nothing was counted yet. */
export function monthsOf(clock: Clock, today: string): CalendarMonth[] {
  const marks = marksOf(clock)
  const last = [...marks.keys()].sort().at(-1)
  if (last === undefined || clock.proof.spans.length === 0) return []
  const guessedYear = clock.provisional ? last.slice(0, 4) : undefined
  const dayAt = (day: string): CalendarDay => ({
    day,
    ...(marks.get(day) ?? { mark: 'none' }),
    isDue: day === clock.dueDay,
    isProvisional: guessedYear !== undefined && marks.has(day) && day.startsWith(guessedYear),
    isToday: day === today,
  })
  const months: CalendarMonth[] = []
  for (let month = clock.proof.start.day.slice(0, 7); month <= last.slice(0, 7); ) {
    months.push({ month, weeks: weeksOf(month, dayAt) })
    month = addDays(`${month}-01`, 31).slice(0, 7)
  }
  return months
}
