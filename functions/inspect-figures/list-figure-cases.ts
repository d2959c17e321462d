// GET /api/statistics/cases: from a printed figure to the cases it counts, a page at a time.
import * as z from 'zod'
import { type FigurePorts, figureCases, figureTotal } from '../../shared/adapters/figure-cases.ts'
import { bureauByCode } from '../../shared/domain/bureau-register.ts'
import { figureOf } from '../../shared/domain/drill.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import { lastOf } from '../../shared/domain/periods.ts'
import { isAllowed, type Staff } from '../../shared/domain/rights.ts'
import { cutOffAt } from '../../shared/domain/statistics-sheet.ts'
import { cursorOf, placeOf } from '../../shared/lambda/cursor.ts'
import { type ApiRequest, parse } from '../../shared/lambda/http.ts'
import { scopeOf, scopeQuery } from '../../shared/lambda/statistics-scope.ts'
import type { CaseStore } from '../../shared/ports.ts'
import type { FigureCaseItem, FigureCases } from '../../shared/schemas/figure-cases.ts'

export type ListFigureCasesPorts = FigurePorts & { readonly cases: Pick<CaseStore, 'rowsOf'> }

const querySchema = z.object({
  ...scopeQuery,
  base: z.enum(['received', 'accepted']).default('received'),
  figure: z.string().max(80),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(2000).optional(),
})

const placeSchema = z.object({ month: z.string(), bureau: z.string(), after: z.string().optional() })

/** The page asked for. Throws `forbidden` out of scope, `invalid-input` for a figure, period or bureau that is none. */
export async function listFigureCases(
  request: ApiRequest,
  { staff, now }: { readonly staff: Staff; readonly now: string },
  ports: ListFigureCasesPorts,
): Promise<FigureCases> {
  const query = parse(querySchema, Object.fromEntries(request.query), request.language)
  const { period, bureau } = scopeOf(query, { staff, now, language: request.language })
  const figure = figureOf(query.figure, query.base)
  if (figure === undefined) {
    const message = request.language === 'zh' ? '没有此项数据' : 'There is no such figure'
    throw new AnqiError('invalid-input', { fields: [{ path: 'figure', message }] })
  }
  const bound = { ...query, cursor: undefined, bureau: bureau.code }
  const from =
    query.cursor === undefined
      ? undefined
      : placeOf(query.cursor, bound, { schema: placeSchema, language: request.language })
  const asked = { figure, bureau: bureau.code, months: period.months, cutOff: cutOffAt(now) }
  const [value, page] = await Promise.all([
    figureTotal(asked, ports),
    figureCases(asked, { from, limit: query.limit }, ports),
  ])
  const rows = await ports.cases.rowsOf(page.cases.map(({ number }) => number))
  const items = page.cases.map(({ number, month, bureau: code, value: part }): FigureCaseItem => {
    const row = rows.get(number)
    const chargedTo = { code, name: bureauByCode(code, `${lastOf(period)}-28`)?.name ?? code }
    const isSeen = row !== undefined && isAllowed(staff, 'list-cases', row)
    return { number, month, chargedTo, value: part, ...(isSeen ? { row: shownOf(row) } : {}) }
  })
  return {
    figure: query.figure,
    period: period.text,
    bureau,
    cutOff: now,
    value,
    items,
    ...(page.next === undefined ? {} : { cursor: cursorOf(bound, page.next) }),
  }
}

type Row = Awaited<ReturnType<CaseStore['rowsOf']>> extends ReadonlyMap<string, infer Value> ? Value : never

/** What the list shows of a case. */
function shownOf({ kind, stage, item, respondentName, category, bureau, clock, dueDay, paused, ...row }: Row) {
  const { receivedAt, closedAt } = row
  return { kind, stage, item, respondentName, category, bureau, clock, dueDay, paused, receivedAt, closedAt }
}
