// POST /api/worklist/{number}/actions with If-Match.
import { dynamoDbAuditLog } from '../../shared/adapters/dynamodb-audit-log.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import { api } from '../../shared/lambda/api.ts'
import { caseViewOf } from '../../shared/lambda/case-view.ts'
import { idempotencyKey, jsonBody, parse } from '../../shared/lambda/http.ts'
import { staffOf } from '../../shared/lambda/staff.ts'
import { actionSchema } from '../../shared/schemas/actions.ts'
import { caseNumberSchema } from '../../shared/schemas/primitives.ts'
import { actOnCase } from './act-on-case.ts'

const { settings, client, cases, secrets, sealer, chain, laws, bureauBook } = wire()
const audit = dynamoDbAuditLog(client, settings.auditTable)

export const handler = api(async (request) => {
  const { language, headers } = request
  const staff = staffOf(request, settings)
  const number = caseNumberSchema.safeParse(request.parameters['number']).data
  if (number === undefined) throw new AnqiError('not-found')
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(headers['if-match'] ?? '')?.[1]
  if (version === undefined) throw new AnqiError('precondition-required')
  const action = parse(actionSchema, jsonBody(request), language)
  const key = headers['idempotency-key'] === undefined ? undefined : idempotencyKey(request)
  const now = new Date().toISOString()
  const asked = { number, version: Number(version), action, staff, key, language, now }
  const record = await actOnCase(asked, { cases, secrets, sealer, chain, laws })
  const json = await caseViewOf(record, { staff, now }, { cases, sealer, audit, laws })
  return { status: 200, headers: { etag: `"${record.version}"` }, json }
}, bureauBook.newest)
