// GET /api/statistics/cases, GET /api/statistics/budget and GET /api/statistics/changes.
import { dynamoDbCountedCases } from '../../shared/adapters/dynamodb-counted-cases.ts'
import { dynamoDbTallyStore } from '../../shared/adapters/dynamodb-tally-store.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import type { Staff } from '../../shared/domain/rights.ts'
import { api } from '../../shared/lambda/api.ts'
import type { ApiRequest } from '../../shared/lambda/http.ts'
import { staffOf } from '../../shared/lambda/staff.ts'
import { listFigureCases } from './list-figure-cases.ts'
import { viewBudget } from './view-budget.ts'
import { viewChanges } from './view-changes.ts'

const { settings, client, cases, laws, bureauBook } = wire()
const ports = {
  cases,
  laws,
  tally: dynamoDbTallyStore(client, settings.tallyTable),
  counted: dynamoDbCountedCases(client, settings.tallyTable),
}

type View = (request: ApiRequest, caller: { staff: Staff; now: string }, given: typeof ports) => Promise<object>
const views: Readonly<Record<string, View>> = { budget: viewBudget, changes: viewChanges }

export const handler = api(async (request) => {
  const caller = { staff: staffOf(request, settings), now: new Date().toISOString() }
  const name = request.path.slice(request.path.lastIndexOf('/') + 1)
  const view = views[name] ?? listFigureCases
  return { status: 200, json: await view(request, caller, ports) }
}, bureauBook.newest)
