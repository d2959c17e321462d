// Periods as the API names them: `2026-10`, `2026-Q1`, `2026-H1`, `2026`; their neighbours, and how they are said.
export type Span = 'month' | 'quarter' | 'half' | 'year'

const lengths: Record<Span, number> = { month: 1, quarter: 3, half: 6, year: 12 }
const pattern = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])))?$/

type Parts = { readonly span: Span; readonly firstMonth: number }

/** Months since year 0 of the period's first month; undefined for what is no period. */
function partsOf(period: string): Parts | undefined {
  const match = pattern.exec(period)
  if (match === null) return undefined
  const [, year, month, quarter, half] = match
  const start = Number(year) * 12
  if (month !== undefined) return { span: 'month', firstMonth: start + Number(month) - 1 }
  if (quarter !== undefined) return { span: 'quarter', firstMonth: start + (Number(quarter) - 1) * 3 }
  if (half !== undefined) return { span: 'half', firstMonth: start + (Number(half) - 1) * 6 }
  return { span: 'year', firstMonth: start }
}

function nameOf({ span, firstMonth }: Parts): string {
  const year = String(Math.floor(firstMonth / 12)).padStart(4, '0')
  const month = firstMonth % 12
  if (span === 'month') return `${year}-${String(month + 1).padStart(2, '0')}`
  if (span === 'quarter') return `${year}-Q${Math.floor(month / 3) + 1}`
  if (span === 'half') return `${year}-H${Math.floor(month / 6) + 1}`
  return year
}

export const isPeriod = (text: string) => pattern.test(text)
export const spanOf = (period: string): Span => partsOf(period)?.span ?? 'month'

/** The period `steps` after this one. */
export function shifted(period: string, steps: number): string {
  const parts = partsOf(period)
  return parts === undefined ? period : nameOf({ ...parts, firstMonth: parts.firstMonth + steps * lengths[parts.span] })
}

/** The period of another length that holds the first month of this one. */
export function inSpan(period: string, span: Span): string {
  const parts = partsOf(period)
  if (parts === undefined) return period
  return nameOf({ span, firstMonth: Math.floor(parts.firstMonth / lengths[span]) * lengths[span] })
}

/** The periods of the same length up to the one of `today`, newest first. */
export function recentPeriods(span: Span, today: string, count: number): string[] {
  const last = inSpan(today.slice(0, 7), span)
  return Array.from({ length: count }, (_, step) => shifted(last, -step))
}

const halves = ['上半年', '下半年']
const quarters = ['一', '二', '三', '四']

export function sayPeriod(period: string): string {
  const parts = partsOf(period)
  if (parts === undefined) return period
  const year = `${Math.floor(parts.firstMonth / 12)}年`
  const month = parts.firstMonth % 12
  if (parts.span === 'month') return `${year}${month + 1}月`
  if (parts.span === 'quarter') return `${year}第${quarters[Math.floor(month / 3)]}季度`
  return parts.span === 'half' ? `${year}${halves[Math.floor(month / 6)]}` : `${year}全年`
}
