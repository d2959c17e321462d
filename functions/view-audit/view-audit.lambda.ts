// GET /api/audit.
import { dynamoDbAuditLog } from '../../shared/adapters/dynamodb-audit-log.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { api } from '../../shared/lambda/api.ts'
import { staffOf } from '../../shared/lambda/staff.ts'
import { viewAudit } from './view-audit.ts'

const { settings, client, bureauBook } = wire()
const audit = dynamoDbAuditLog(client, settings.auditTable)

export const handler = api(async (request) => {
  const viewer = { staff: staffOf(request, settings), now: new Date().toISOString() }
  return { status: 200, json: await viewAudit(request, viewer, { audit }) }
}, bureauBook.newest)
