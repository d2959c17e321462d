// How days and the time left are said, in Chinese and in English.
import type { Wording } from './language.ts'

const weekdays = ['日', '一', '二', '三', '四', '五', '六']
const englishWeekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A day in its parts; `year` only where it is not this one. */
export type DayParts = {
  readonly year: number | undefined
  readonly month: number
  readonly date: number
  readonly weekday: number
}

const chinese = {
  day: ({ year, month, date, weekday }: DayParts) =>
    `${year === undefined ? '' : `${year}年`}${month}月${date}日 周${weekdays[weekday]}`,
  overdue: '已超期',
  overdueBy: (days: number) => `已超期 ${days} 个工作日`,
  dueToday: '今天到期',
  dueBeforeWork: '下个工作日前到期',
  left: (days: number) => `还剩 ${days} 个工作日`,
}

const workingDays = (days: number) => `${days} working ${days === 1 ? 'day' : 'days'}`
const english: Wording<typeof chinese> = {
  day: ({ year, month, date, weekday }) =>
    `${englishWeekdays[weekday]} ${date} ${months[month - 1]}${year === undefined ? '' : ` ${year}`}`,
  overdue: 'Overdue',
  overdueBy: (days) => `${workingDays(days)} overdue`,
  dueToday: 'Due today',
  dueBeforeWork: 'Due before the next working day',
  left: (days) => `${workingDays(days)} left`,
}

export const dayWords = { zh: chinese, en: english }
