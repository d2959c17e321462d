// GET and POST /api/sorter.
import { dynamoDbAuditLog } from '../../shared/adapters/dynamodb-audit-log.ts'
import { dynamoDbSorterStore } from '../../shared/adapters/dynamodb-sorter-store.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { api } from '../../shared/lambda/api.ts'
import { jsonBody, parse } from '../../shared/lambda/http.ts'
import { staffOf } from '../../shared/lambda/staff.ts'
import { sorterChoiceSchema } from '../../shared/schemas/sorter-oversight.ts'
import { chooseSorter, overseeSorter } from './oversee-sorter.ts'

const { settings, client } = wire()
const ports = {
  store: dynamoDbSorterStore(client, settings.casesTable),
  audit: dynamoDbAuditLog(client, settings.auditTable),
}

export const handler = api(async (request) => {
  const caller = { staff: staffOf(request, settings), now: new Date().toISOString() }
  if (request.method === 'GET') return { status: 200, json: await overseeSorter(caller, ports) }
  const choice = parse(sorterChoiceSchema, jsonBody(request), request.language)
  return { status: 200, json: await chooseSorter(choice, caller, ports) }
})
