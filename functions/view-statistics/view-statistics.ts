// GET /api/statistics: what the caller may see of a bureau's figures; without a token what the public board lets out.
import * as z from 'zod'
import { type BoardRulesPorts, boardRulesOf } from '../../shared/adapters/board-rules.ts'
import { overdueOf, type StatisticsPorts, statisticsOf } from '../../shared/adapters/statistics-source.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import { publicPart } from '../../shared/domain/public-statistics.ts'
import { csvOf } from '../../shared/domain/statistics-csv.ts'
import { documentOf } from '../../shared/domain/statistics-document.ts'
import { cursorOf, placeOf } from '../../shared/lambda/cursor.ts'
import { type ApiAnswer, type ApiRequest, parse } from '../../shared/lambda/http.ts'
import {
  type AskedStatistics,
  askedStatistics,
  type StatisticsRequestPorts,
} from '../../shared/lambda/statistics-request.ts'
import { documentFormats } from '../../shared/schemas/report-document.ts'

export type ViewStatisticsPorts = StatisticsPorts & StatisticsRequestPorts & BoardRulesPorts

const querySchema = z.object({
  format: z.enum(['json', ...documentFormats]).default('json'),
  cursor: z.string().max(2000).optional(),
})

const overduePage = 100

/** The figures as JSON or CSV; what takes the printing libraries is for the function that has them. */
export async function viewStatistics(request: ApiRequest, ports: ViewStatisticsPorts): Promise<ApiAnswer> {
  const { format, cursor } = parse(querySchema, Object.fromEntries(request.query), request.language)
  const asked = await askedStatistics(request, ports)
  if (request.path.endsWith('/overdue')) return overdue({ asked, cursor, request }, ports)
  if (format !== 'json' && format !== 'csv') {
    return { status: 307, headers: { location: `/api/statistics/document?${request.query}` } }
  }
  const statistics = await statisticsOf(asked, ports)
  const shown = asked.staff === undefined ? publicPart(statistics, await boardRulesOf(ports)) : statistics
  if (format === 'json') return { status: 200, json: shown }
  const headers = {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="anqi-${shown.bureau.code}-${shown.period}.csv"`,
  }
  return { status: 200, headers, text: csvOf(documentOf(shown)) }
}

type OverdueAsked = {
  readonly asked: AskedStatistics
  readonly cursor: string | undefined
  readonly request: ApiRequest
}

async function overdue({ asked, cursor, request }: OverdueAsked, ports: ViewStatisticsPorts): Promise<ApiAnswer> {
  if (asked.staff === undefined) throw new AnqiError('not-signed-in')
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
