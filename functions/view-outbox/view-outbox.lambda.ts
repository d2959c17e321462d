// GET /api/outbox.
import { dynamoDbOutbox } from '../../shared/adapters/dynamodb-outbox.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { api } from '../../shared/lambda/api.ts'
import { staffOf } from '../../shared/lambda/staff.ts'
import { viewOutbox } from './view-outbox.ts'

const { settings, client, bureauBook } = wire()
const outbox = dynamoDbOutbox(client, settings.auditTable)

export const handler = api(async (request) => {
  const viewer = { staff: staffOf(request, settings), now: new Date().toISOString() }
  return { status: 200, json: await viewOutbox(request, viewer, { outbox }) }
}, bureauBook.newest)
