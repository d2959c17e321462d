// GET /api/statistics: what the caller may see of a bureau's figures; without a token what the public board lets out.
import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { overdueOf, type StatisticsPorts, statisticsOf } from '../../shared/adapters/statistics-source.ts'
import { bureauByCode } from '../../shared/domain/bureau-register.ts'
import { legalDay } from '../../shared/domain/calendar.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import { type Period, readPeriod } from '../../shared/domain/periods.ts'
import { publicPart } from '../../shared/domain/public-statistics.ts'
import { isAllowed, type Staff } from '../../shared/domain/rights.ts'
import { csvOf } from '../../shared/domain/statistics-csv.ts'
import { documentOf } from '../../shared/domain/statistics-document.ts'
import { cursorOf, placeOf } from '../../shared/lambda/cursor.ts'
import { type ApiAnswer, type ApiRequest, type Language, parse } from '../../shared/lambda/http.ts'
import { bureauCodeSchema } from '../../shared/schemas/primitives.ts'
import type { Statistics } from '../../shared/schemas/statistics.ts'
import { renderReport } from '../../web/reports/render.ts'

export type ViewStatisticsPorts = StatisticsPorts & {
  readonly province: string
  readonly now: () => string
  readonly staffOf: (request: ApiRequest) => Promise<Staff | undefined>
}

const querySchema = z.object({
  period: z.string().max(10),
  bureau: bureauCodeSchema.optional(),
  base: z.enum(['received', 'accepted']).default('received'),
  format: z.enum(['json', 'csv', 'html']).default('json'),
  cursor: z.string().max(2000).optional(),
})

const refusals = {
  malformed: [
    '统计期写法应为 2026-10、2026-Q1、2026-H1 或 2026',
    'Write the period as 2026-10, 2026-Q1, 2026-H1 or 2026',
  ],
  future: ['统计期尚未开始', 'The period has not begun'],
  'before-first-case': ['该统计期没有案件', 'There are no cases in the period'],
} as const

const overduePage = 100

/** The figures as JSON, or one of the two routes' refusals. */
export async function viewStatistics(request: ApiRequest, ports: ViewStatisticsPorts): Promise<ApiAnswer> {
  const query = parse(querySchema, Object.fromEntries(request.query), request.language)
  const now = ports.now()
  const period = periodOf(query.period, now, request.language)
  const staff = await ports.staffOf(request)
  const bureau = query.bureau ?? staff?.bureau ?? `${ports.province}0000`
  if (bureauByCode(bureau) === undefined) {
    const message = request.language === 'zh' ? '登记册中没有此机构' : 'No such bureau in the register'
    throw new AnqiError('invalid-input', { fields: [{ path: 'bureau', message }] })
  }
  if (staff !== undefined && !isAllowed(staff, 'view-statistics', { bureau })) throw new AnqiError('forbidden')
  const asked = { period, bureau, base: query.base, cutOff: now }
  if (request.path.endsWith('/overdue')) return overdue({ ...asked, cursor: query.cursor, staff, request }, ports)
  const statistics = await statisticsOf(asked, ports)
  return answerIn(query.format, staff === undefined ? publicPart(statistics) : statistics)
}

/** The figures in the format asked for; files carry a name that says what they are. */
function answerIn(format: 'json' | 'csv' | 'html', statistics: Statistics): ApiAnswer {
  if (format === 'json') return { status: 200, json: statistics }
  const document = documentOf(statistics)
  const name = `anqi-${statistics.bureau.code}-${statistics.period}`
  if (format === 'csv') {
    const headers = {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
    }
    return { status: 200, headers, text: csvOf(document) }
  }
  const nonce = randomBytes(16).toString('base64url')
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; img-src data:; base-uri 'none'; frame-ancestors 'none'`
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }
  return { status: 200, headers, text: renderReport(document, nonce) }
}

function periodOf(text: string, now: string, language: Language): Period {
  const read = readPeriod(text, { today: legalDay(now) })
  if (read.kind === 'period') return read.period
  const message = refusals[read.reason][language === 'zh' ? 0 : 1]
  throw new AnqiError('invalid-input', { fields: [{ path: 'period', message }] })
}

type OverdueAsked = Parameters<typeof overdueOf>[0] & {
  readonly cursor: string | undefined
  readonly staff: Staff | undefined
  readonly request: ApiRequest
}

async function overdue(
  { cursor, staff, request, ...asked }: OverdueAsked,
  ports: ViewStatisticsPorts,
): Promise<ApiAnswer> {
  if (staff === undefined) throw new AnqiError('not-signed-in')
  const bound = [asked.period.text, asked.bureau]
  const start =
    cursor === undefined ? 0 : placeOf(cursor, bound, { schema: z.int().min(0), language: request.language })
  const items = await overdueOf(asked, ports)
  const next = start + overduePage
  return {
    status: 200,
    json: {
      count: items.length,
      items: items.slice(start, next),
      ...(next < items.length ? { cursor: cursorOf(bound, next) } : {}),
    },
  }
}
