// Days and instants in the words of the page, always in Asia/Shanghai (UTC+8, no daylight saving).
import type { Language } from '../../shared/schemas/field-messages.ts'

const hoursEast = 8
const weekdaysZh = ['日', '一', '二', '三', '四', '五', '六']
const weekdaysEn = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const monthsEn = 'January February March April May June July August September October November December'.split(' ')

/** The legal day an instant falls on. */
export function dayOf(instant: string): string {
  return new Date(Date.parse(instant) + hoursEast * 3_600_000).toISOString().slice(0, 10)
}

/** The day `count` days after `day`. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)
}

/** Days from one day to a later one; negative when it is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

function partsOf(day: string): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) }
}

/** `2026年5月11日（星期一）` or `Monday 11 May 2026`. */
export function sayDay(day: string, language: Language): string {
  const { year, month, date } = partsOf(day)
  const weekday = weekdayOf(day)
  return language === 'zh'
    ? `${year}年${month}月${date}日（星期${weekdaysZh[weekday]}）`
    : `${weekdaysEn[weekday]} ${date} ${monthsEn[month - 1]} ${year}`
}

/** `5月11日` or `11 May`: for lists where the year is plain. */
export function sayShortDay(day: string, language: Language): string {
  const { month, date } = partsOf(day)
  return language === 'zh' ? `${month}月${date}日` : `${date} ${monthsEn[month - 1]}`
}

/** `2026年5月` or `May 2026`. */
export function sayMonth(month: string, language: Language): string {
  const { year, month: index } = partsOf(`${month}-01`)
  return language === 'zh' ? `${year}年${index}月` : `${monthsEn[index - 1]} ${year}`
}

/** `2026年4月28日 14:05` or `28 April 2026, 14:05`, Beijing time. */
export function sayInstant(instant: string, language: Language): string {
  const local = new Date(Date.parse(instant) + hoursEast * 3_600_000).toISOString()
  const { year, month, date } = partsOf(local.slice(0, 10))
  const time = local.slice(11, 16)
  return language === 'zh' ? `${year}年${month}月${date}日 ${time}` : `${date} ${monthsEn[month - 1]} ${year}, ${time}`
}

/** Short names of the days of a week that begins on Monday. */
export function weekHeads(language: Language): readonly { readonly short: string; readonly whole: string }[] {
  return [1, 2, 3, 4, 5, 6, 0].map((weekday) => {
    const whole = language === 'zh' ? `星期${weekdaysZh[weekday]}` : (weekdaysEn[weekday] ?? '')
    return { short: language === 'zh' ? (weekdaysZh[weekday] ?? '') : whole.slice(0, 2), whole }
  })
}
