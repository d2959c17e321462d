// GET /api/statistics/budget: the month that runs, of a bureau and those right below it.
import * as z from 'zod'
import { type BudgetPorts, budgetOf } from '../../shared/adapters/budget-source.ts'
import { legalDay } from '../../shared/domain/calendar.ts'
import type { Staff } from '../../shared/domain/rights.ts'
import { type ApiRequest, parse } from '../../shared/lambda/http.ts'
import { scopeOf, scopeQuery } from '../../shared/lambda/statistics-scope.ts'
import type { BudgetAnswer } from '../../shared/schemas/budget.ts'

const querySchema = z.object({ bureau: scopeQuery.bureau })

/** The budget as of `now`. Throws `forbidden` out of scope, `invalid-input` for a bureau that is none. */
export function viewBudget(
  request: ApiRequest,
  { staff, now }: { readonly staff: Staff; readonly now: string },
  ports: BudgetPorts,
): Promise<BudgetAnswer> {
  const query = parse(querySchema, Object.fromEntries(request.query), request.language)
  const asked = { ...query, period: legalDay(now).slice(0, 7) }
  const { bureau } = scopeOf(asked, { staff, now, language: request.language })
  return budgetOf(bureau.code, now, ports)
}
