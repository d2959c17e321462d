// Days as people speak of them: today in China, working days left, short dates. The law's own counting stays on the server.
import type { PageConfig } from '../../shared/schemas/page-config.ts'
import { dayWords } from './day-words.ts'
import { language } from './language.ts'

const words = dayWords[language]

const off = new Set<string>()
const worked = new Set<string>()

/** Makes known which days break the weekly rule; before that, weekends are off and nothing else. */
export function knowCalendar(calendar: PageConfig['calendar']): void {
  for (const day of calendar.off) off.add(day)
  for (const day of calendar.worked) worked.add(day)
}

const dayMs = 86_400_000

const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
const instantFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** The legal day of an instant: `2026-05-11`. */
export const dayOf = (instant: string | number | Date) => dayFormat.format(new Date(instant))
export const today = () => dayOf(Date.now())
/** `2026-05-11 09:30` in China. */
export const showInstant = (instant: string) => instantFormat.format(new Date(instant))
export const plusDays = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
export const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()

/** `5月11日 周一`, with the year when it is not this one. */
export function showDay(day: string): string {
  const [year, month = 1, date = 1] = day.split('-').map(Number)
  const isThisYear = day.slice(0, 4) === today().slice(0, 4)
  return words.day({ year: isThisYear ? undefined : year, month, date, weekday: weekdayOf(day) })
}

export function isWorkingDay(day: string): boolean {
  const isWeekend = weekdayOf(day) % 6 === 0
  return isWeekend ? worked.has(day) : !off.has(day)
}

/** Working days after `from` up to and including `to`. */
export function workingDaysBetween(from: string, to: string): number {
  let count = 0
  for (let day = plusDays(from, 1); day <= to; day = plusDays(day, 1)) if (isWorkingDay(day)) count += 1
  return count
}

export type Urgency = 'overdue' | 'today' | 'soon' | 'calm'

/** How long until the end of `dueDay`, in plain words, and how pressing it is. */
export function timeLeft(dueDay: string, now = today()): { text: string; urgency: Urgency } {
  if (dueDay < now) {
    const late = workingDaysBetween(dueDay, now)
    return { text: late === 0 ? words.overdue : words.overdueBy(late), urgency: 'overdue' }
  }
  if (dueDay === now) return { text: words.dueToday, urgency: 'today' }
  const left = workingDaysBetween(now, dueDay)
  if (left === 0) return { text: words.dueBeforeWork, urgency: 'soon' }
  return { text: words.left(left), urgency: left <= 2 ? 'soon' : 'calm' }
}
