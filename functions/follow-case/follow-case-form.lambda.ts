// GET /track and POST /track: following a case without script.
import { randomBytes } from 'node:crypto'
import { dynamoDbAuditLog } from '../../shared/adapters/dynamodb-audit-log.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { api } from '../../shared/lambda/api.ts'
import { answerFollowForm } from './follow-case-form.ts'

const { settings, client, cases, secrets, sealer, limiter, laws, bureauBook } = wire()

const audit = dynamoDbAuditLog(client, settings.auditTable)

export const handler = api(
  (request) =>
    answerFollowForm(request, {
      cases,
      secrets,
      sealer,
      limiter,
      laws,
      audit,
      now: () => new Date().toISOString(),
      newNonce: () => randomBytes(16).toString('base64url'),
    }),
  bureauBook.newest,
)
