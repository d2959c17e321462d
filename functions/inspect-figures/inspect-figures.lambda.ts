// GET /api/statistics/cases and GET /api/statistics/budget.
import { dynamoDbCountedCases } from '../../shared/adapters/dynamodb-counted-cases.ts'
import { dynamoDbTallyStore } from '../../shared/adapters/dynamodb-tally-store.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { api } from '../../shared/lambda/api.ts'
import { staffOf } from '../../shared/lambda/staff.ts'
import { listFigureCases } from './list-figure-cases.ts'
import { viewBudget } from './view-budget.ts'

const { settings, client, cases } = wire()
const ports = {
  cases,
  tally: dynamoDbTallyStore(client, settings.tallyTable),
  counted: dynamoDbCountedCases(client, settings.tallyTable),
}

export const handler = api(async (request) => {
  const caller = { staff: staffOf(request, settings), now: new Date().toISOString() }
  const view = request.path.endsWith('/budget') ? viewBudget : listFigureCases
  return { status: 200, json: await view(request, caller, ports) }
})
