// POST /api/shop-codes.
import { dynamoDbAuditLog } from '../../shared/adapters/dynamodb-audit-log.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { api } from '../../shared/lambda/api.ts'
import { staffOf } from '../../shared/lambda/staff.ts'
import { issueShopCodes } from './issue-shop-codes.ts'

const { settings, client, shopCodes, bureauBook } = wire()
const audit = dynamoDbAuditLog(client, settings.auditTable)

export const handler = api(async (request) => {
  const caller = { staff: staffOf(request, settings), now: new Date().toISOString() }
  return { status: 201, json: await issueShopCodes(request, caller, { shopCodes, audit }) }
}, bureauBook.newest)
