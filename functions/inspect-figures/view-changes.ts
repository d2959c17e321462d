// GET /api/statistics/changes: why the on-time rates moved against the period before.
import * as z from 'zod'
import { type StatisticsPorts, statisticsOf } from '../../shared/adapters/statistics-source.ts'
import { periodBefore } from '../../shared/domain/periods.ts'
import type { Staff } from '../../shared/domain/rights.ts'
import { explainChange } from '../../shared/domain/statistics-explain.ts'
import type { OnTimeRateName } from '../../shared/domain/statistics-rates.ts'
import { type ApiRequest, parse } from '../../shared/lambda/http.ts'
import { scopeOf, scopeQuery } from '../../shared/lambda/statistics-scope.ts'
import type { Changes } from '../../shared/schemas/changes.ts'

const querySchema = z.object(scopeQuery)
const names: readonly OnTimeRateName[] = ['onTimeInitialReview', 'onTimeClosure', 'onTimeVerification']

/** The change of each rate, by the bureaus behind it. Throws `forbidden` out of scope, `invalid-input` for wrong fields. */
export async function viewChanges(
  request: ApiRequest,
  { staff, now }: { readonly staff: Staff; readonly now: string },
  ports: StatisticsPorts,
): Promise<Changes> {
  const query = parse(querySchema, Object.fromEntries(request.query), request.language)
  const { period, bureau } = scopeOf(query, { staff, now, language: request.language })
  const before = periodBefore(period)
  const asked = { bureau: bureau.code, base: 'received', cutOff: now } as const
  const [current, earlier] = await Promise.all([
    statisticsOf({ ...asked, period }, ports),
    statisticsOf({ ...asked, period: before }, ports),
  ])
  const explained = names.flatMap((name) => {
    const explanation = explainChange(name, current, earlier)
    return explanation === undefined ? [] : [[name, explanation] as const]
  })
  return { bureau, period: period.text, comparedWith: before.text, rates: Object.fromEntries(explained) }
}
