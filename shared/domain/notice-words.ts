// Fills the templates of notices; a notice never says more of a person than a case number.
import type { Budget, BudgetAlert } from '../schemas/budget.ts'
import { nameOf } from '../schemas/coded.ts'
import { clockNames } from '../schemas/codes.data.ts'
import { legalDay } from './calendar.ts'
import { type NoticeCode, noticeTemplates } from './notice-templates.data.ts'
import type { WatchStep } from './reminders.ts'

type Values = Readonly<Record<string, string | number>>
type Words = { readonly zh: string; readonly en: string }

/** A template with its values, in both languages; `en` values where they differ. */
export function noticeWords(code: NoticeCode, values: Values, english: Values = {}): Words {
  const fill = (text: string, given: Values) => text.replace(/\{(\w+)\}/g, (_, name: string) => `${given[name] ?? ''}`)
  const { zh, en } = noticeTemplates[code]
  return { zh: fill(zh, values), en: fill(en, { ...values, ...english }) }
}

/** The words of one step. */
export function wordsOfStep({ code, row }: WatchStep): Words {
  const clock = clockNames.find((entry) => entry.code === row.clock)?.code
  const movedDay = row.movedAt === undefined ? '' : legalDay(row.movedAt)
  const values = {
    number: row.number,
    dueDay: row.dueDay ?? '',
    movedDay,
    clock: clock ? nameOf(clockNames, clock) : '',
  }
  return noticeWords(code, values, clock ? { clock: nameOf(clockNames, clock, 'en') } : {})
}

/** The words of a digest of `day`. */
export function wordsOfDigest(steps: readonly WatchStep[], day: string): Words {
  const count = (wanted: (step: WatchStep) => boolean) => steps.filter(wanted).length
  const overdue = count(({ code }) => code === 'overdue')
  if (steps[0]?.recipient.kind === 'supervisor') {
    return noticeWords('supervisor-digest', { overdue, stalled: count(({ code }) => code === 'stalled') })
  }
  const today = count(({ code, row }) => code === 'due-soon' && row.dueDay === day)
  return noticeWords('digest', { overdue, today, soon: steps.length - overdue - today })
}

const rateWords = {
  closure: { zh: '投诉按期办结率', en: 'on-time closure' },
  verification: { zh: '举报按期核查率', en: 'on-time verification' },
} as const

/** The words of an alert on a bureau's on-time budget. */
export function wordsOfBudget(alert: BudgetAlert, { budget, month }: { budget: Budget; month: string }): Words {
  const { clock, targetPercent: target, soFar, wholeMonth, burn, forecast } = budget
  const values = {
    month: `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
    rate: rateWords[clock].zh,
    target,
    misses: soFar.misses,
    left: wholeMonth.missesLeft,
    recent: burn.recent,
    forecast: forecast.percent.expected,
  }
  return noticeWords(`budget-${alert}`, values, { month, rate: rateWords[clock].en })
}
