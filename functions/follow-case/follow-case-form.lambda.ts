// GET /track and POST /track: following a case without script.
import { randomBytes } from 'node:crypto'
import { dynamoDbRateLimiter } from '../../shared/adapters/dynamodb-rate-limiter.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { api } from '../../shared/lambda/api.ts'
import { answerFollowForm } from './follow-case-form.ts'

const { settings, client, cases, secrets, sealer } = wire()
const limiter = dynamoDbRateLimiter(client, settings.limitsTable)

export const handler = api((request) =>
  answerFollowForm(request, {
    cases,
    secrets,
    sealer,
    limiter,
    now: () => new Date().toISOString(),
    newNonce: () => randomBytes(16).toString('base64url'),
  }),
)
