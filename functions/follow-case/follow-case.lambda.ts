// GET /api/cases/{number} with the header Access-Code.
import * as z from 'zod'
import { dynamoDbAuditLog } from '../../shared/adapters/dynamodb-audit-log.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import { api } from '../../shared/lambda/api.ts'
import { caseNumberSchema } from '../../shared/schemas/primitives.ts'
import { accessCodeIn } from './access-code.ts'
import { followCase } from './follow-case.ts'

const { settings, client, cases, secrets, sealer, limiter, laws, bureauBook } = wire()
const audit = dynamoDbAuditLog(client, settings.auditTable)

export const handler = api(async (request) => {
  const { language } = request
  const number = caseNumberSchema.safeParse(request.parameters['number'] ?? '').data
  const accessCode = accessCodeIn(request)
  if (number === undefined) throw new AnqiError('not-found')
  const now = new Date().toISOString()
  const include = z.enum(['submitted', 'hand-over']).safeParse(request.query.get('include')).data
  const asked = { number, accessCode, language, now, include }
  const result = await followCase(asked, { cases, secrets, sealer, limiter, laws, audit })
  if (result.kind === 'too-many') throw new AnqiError('too-many-requests')
  if (result.kind === 'unknown') throw new AnqiError('not-found')
  return { status: 200, json: result.view }
}, bureauBook.newest)
