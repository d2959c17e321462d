// GET /api/statistics: what the caller may see of a bureau's figures; without a token what the public board lets out.
import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { overdueOf, type StatisticsPorts, statisticsOf } from '../../shared/adapters/statistics-source.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import { publicPart } from '../../shared/domain/public-statistics.ts'
import { isAllowed, type Staff } from '../../shared/domain/rights.ts'
import { csvOf } from '../../shared/domain/statistics-csv.ts'
import { documentOf } from '../../shared/domain/statistics-document.ts'
import { cursorOf, placeOf } from '../../shared/lambda/cursor.ts'
import { type ApiAnswer, type ApiRequest, parse } from '../../shared/lambda/http.ts'
import { bureauIn, periodOf, scopeQuery } from '../../shared/lambda/statistics-scope.ts'
import type { Statistics } from '../../shared/schemas/statistics.ts'
import { renderReport } from '../../web/reports/render.ts'

export type ViewStatisticsPorts = StatisticsPorts & {
  readonly province: string
  readonly now: () => string
  readonly staffOf: (request: ApiRequest) => Promise<Staff | undefined>
}

const querySchema = z.object({
  ...scopeQuery,
  base: z.enum(['received', 'accepted']).default('received'),
  format: z.enum(['json', 'csv', 'html']).default('json'),
  cursor: z.string().max(2000).optional(),
})

const overduePage = 100

/** The figures as JSON, or one of the two routes' refusals. */
export async function viewStatistics(request: ApiRequest, ports: ViewStatisticsPorts): Promise<ApiAnswer> {
  const query = parse(querySchema, Object.fromEntries(request.query), request.language)
  const now = ports.now()
  const period = periodOf(query.period, now, request.language)
  const staff = await ports.staffOf(request)
  const { code: bureau } = bureauIn(period, query.bureau ?? staff?.bureau ?? `${ports.province}0000`, request.language)
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
