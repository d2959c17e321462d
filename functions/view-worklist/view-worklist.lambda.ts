// GET /api/worklist, POST /api/worklist/search and GET /api/worklist/{number}.
import { dynamoDbAuditLog } from '../../shared/adapters/dynamodb-audit-log.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import { api } from '../../shared/lambda/api.ts'
import { staffOf } from '../../shared/lambda/staff.ts'
import { caseNumberSchema } from '../../shared/schemas/primitives.ts'
import { listWorklist } from './list-worklist.ts'
import { lookUp } from './look-up.ts'
import { viewCase } from './view-case.ts'

const { settings, client, cases, sealer, secrets, laws, bureauBook } = wire()
const audit = dynamoDbAuditLog(client, settings.auditTable)

export const handler = api(async (request) => {
  const viewer = { staff: staffOf(request, settings), now: new Date().toISOString() }
  if (request.method === 'POST')
    return { status: 200, json: await lookUp(request, viewer, { cases, laws, secrets, audit }) }
  if (request.parameters['number'] === undefined) {
    return { status: 200, json: await listWorklist(request, viewer, { cases, laws }) }
  }
  const number = caseNumberSchema.safeParse(request.parameters['number']).data
  if (number === undefined) throw new AnqiError('not-found')
  const view = await viewCase(number, viewer, { cases, sealer, audit, laws })
  return { status: 200, headers: { etag: `"${view.version}"` }, json: view }
}, bureauBook.newest)
