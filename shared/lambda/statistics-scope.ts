// The period and bureau that a request for figures names, read and checked the same way on every route.
import * as z from 'zod'
import { bureauByCode } from '../domain/bureau-register.ts'
import { legalDay } from '../domain/calendar.ts'
import { AnqiError } from '../domain/errors.ts'
import { lastOf, type Period, readPeriod } from '../domain/periods.ts'
import { isAllowed, type Staff } from '../domain/rights.ts'
import type { BureauRef } from '../schemas/placing.ts'
import { bureauCodeSchema } from '../schemas/primitives.ts'
import type { Language } from './http.ts'

/** The two fields of the query. */
export const scopeQuery = { period: z.string().max(10), bureau: bureauCodeSchema.optional() }

const refusals = {
  malformed: [
    '统计期写法应为 2026-10、2026-Q1、2026-H1 或 2026',
    'Write the period as 2026-10, 2026-Q1, 2026-H1 or 2026',
  ],
  future: ['统计期尚未开始', 'The period has not begun'],
  'before-first-case': ['该统计期没有案件', 'There are no cases in the period'],
} as const

/** Months before this one cannot hold a case: the platform began in 2017, and nobody imports older ones. */
const firstMonth = '2000-01'

/** Reads a period; throws `invalid-input` with the field when it is malformed, in the future or before any case. */
export function periodOf(text: string, now: string, language: Language): Period {
  const read = readPeriod(text, { today: legalDay(now), firstMonth })
  if (read.kind === 'period') return read.period
  const message = refusals[read.reason][language === 'zh' ? 0 : 1]
  throw new AnqiError('invalid-input', { fields: [{ path: 'period', message }] })
}

/** The bureau under the name of the period's time; throws `invalid-input` for one that is in no register. */
export function bureauIn(period: Period, code: string, language: Language): BureauRef {
  const bureau = bureauByCode(code, `${lastOf(period)}-28`)
  if (bureau !== undefined) return { code: bureau.code, name: bureau.name }
  const message = language === 'zh' ? '登记册中没有此机构' : 'No such bureau in the register'
  throw new AnqiError('invalid-input', { fields: [{ path: 'bureau', message }] })
}

type Asked = { readonly period: string; readonly bureau?: string | undefined }
type Caller = { readonly staff: Staff; readonly now: string; readonly language: Language }

/** Period and bureau (one's own by default); throws `forbidden` for a bureau whose figures the caller may not see. */
export function scopeOf(asked: Asked, { staff, now, language }: Caller): { period: Period; bureau: BureauRef } {
  const period = periodOf(asked.period, now, language)
  const bureau = bureauIn(period, asked.bureau ?? staff.bureau, language)
  if (!isAllowed(staff, 'view-statistics', { bureau: bureau.code })) throw new AnqiError('forbidden')
  return { period, bureau }
}
