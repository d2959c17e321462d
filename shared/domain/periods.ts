// Which months a statistics period covers, and with which periods it is compared. Months are of Asia/Shanghai.

export type PeriodUnit = 'month' | 'quarter' | 'half-year' | 'year'

/** A period as it is written (`2026-10`, `2026-Q1`, `2026-H1`, `2026`) and the months it sums. */
export type Period = {
  readonly text: string
  readonly unit: PeriodUnit
  readonly months: readonly string[]
}

export type PeriodRefusal = 'malformed' | 'future' | 'before-first-case'

const forms: readonly { unit: PeriodUnit; pattern: RegExp; length: number }[] = [
  { unit: 'month', pattern: /^([1-9]\d{3})-(0[1-9]|1[0-2])$/, length: 1 },
  { unit: 'quarter', pattern: /^([1-9]\d{3})-Q([1-4])$/, length: 3 },
  { unit: 'half-year', pattern: /^([1-9]\d{3})-H([12])$/, length: 6 },
  { unit: 'year', pattern: /^([1-9]\d{3})$/, length: 12 },
]

/** Reads a period; undefined when it is written in none of the four ways. */
export function parsePeriod(text: string): Period | undefined {
  for (const { unit, pattern, length } of forms) {
    const match = pattern.exec(text)
    if (match === null) continue
    const start = monthNumber(`${match[1]}-01`) + (Number(match[2] ?? 1) - 1) * length
    return periodAt(unit, start)
  }
  return undefined
}

/**
 * Reads a period that can be answered on `today` (a legal day), given the month of the first case there is.
 * A period that has begun is answered up to now; one that has not, or ended before the first case, is refused.
 */
export function readPeriod(
  text: string,
  known: { readonly today: string; readonly firstMonth?: string | undefined },
): { readonly kind: 'period'; readonly period: Period } | { readonly kind: 'refused'; readonly reason: PeriodRefusal } {
  const period = parsePeriod(text)
  if (period === undefined) return { kind: 'refused', reason: 'malformed' }
  if (firstOf(period) > known.today.slice(0, 7)) return { kind: 'refused', reason: 'future' }
  if (known.firstMonth !== undefined && lastOf(period) < known.firstMonth) {
    return { kind: 'refused', reason: 'before-first-case' }
  }
  return { kind: 'period', period }
}

/** The period of the same unit right before, for 环比. */
export function periodBefore(period: Period): Period {
  return periodAt(period.unit, monthNumber(firstOf(period)) - period.months.length)
}

/** The same period of the year before, for 同比. */
export function yearBefore(period: Period): Period {
  return periodAt(period.unit, monthNumber(firstOf(period)) - 12)
}

/** `count` months in order, ending with `last`: the trend of a report. */
export function monthsUpTo(last: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => monthText(monthNumber(last) - count + 1 + index))
}

/** `2027-01` after `2026-12`. */
export const monthAfter = (month: string): string => monthText(monthNumber(month) + 1)

/** The period in Chinese as a report's title says it: 2026年10月, 2026年第一季度, 2026年上半年, 2026年. */
export function periodName(period: Period): string {
  const year = `${period.text.slice(0, 4)}年`
  if (period.unit === 'month') return `${year}${Number(period.text.slice(5))}月`
  if (period.unit === 'quarter') return `${year}第${'一二三四'[Number(period.text.slice(6)) - 1]}季度`
  if (period.unit === 'half-year') return `${year}${period.text.endsWith('1') ? '上' : '下'}半年`
  return year
}

export const firstOf = (period: Period) => period.months[0] ?? ''
export const lastOf = (period: Period) => period.months.at(-1) ?? ''

function periodAt(unit: PeriodUnit, start: number): Period {
  const length = forms.find((form) => form.unit === unit)?.length ?? 1
  const months = Array.from({ length }, (_, index) => monthText(start + index))
  return { text: textOf(unit, start, length), unit, months }
}

function textOf(unit: PeriodUnit, start: number, length: number): string {
  const year = monthText(start).slice(0, 4)
  const index = (start % 12) / length + 1
  if (unit === 'month') return monthText(start)
  if (unit === 'year') return year
  return `${year}-${unit === 'quarter' ? 'Q' : 'H'}${index}`
}

/** Months counted from year 0, so that they can be added and subtracted. */
const monthNumber = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

const monthText = (number: number) =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`
