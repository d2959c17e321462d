// POST /api/complaints, /api/violation-reports, /api/consultations.
import { dynamoDbRateLimiter, noRateLimiter } from '../../shared/adapters/dynamodb-rate-limiter.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { api } from '../../shared/lambda/api.ts'
import { optionalStaff } from '../../shared/lambda/staff.ts'
import { answerSubmission } from './submit-api.ts'

const { settings, client, ...ports } = wire()
const limiter = settings.rateLimit === 'off' ? noRateLimiter : dynamoDbRateLimiter(client, settings.limitsTable)

export const handler = api((request) =>
  answerSubmission(request, {
    ...ports,
    limiter,
    province: settings.province,
    now: () => new Date().toISOString(),
    staffOf: (asked) => optionalStaff(asked, settings),
  }),
)
