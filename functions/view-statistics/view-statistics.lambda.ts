// GET /api/statistics and GET /api/statistics/overdue.
import { dynamoDbTallyStore } from '../../shared/adapters/dynamodb-tally-store.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { api } from '../../shared/lambda/api.ts'
import { optionalStaff } from '../../shared/lambda/staff.ts'
import { viewStatistics } from './view-statistics.ts'

const { settings, client, cases, laws, registers, bureauBook } = wire()
const tally = dynamoDbTallyStore(client, settings.tallyTable)

export const handler = api(
  (request) =>
    viewStatistics(request, {
      tally,
      cases,
      laws,
      registers,
      province: settings.province,
      now: () => new Date().toISOString(),
      staffOf: (asked) => optionalStaff(asked, settings),
    }),
  bureauBook.newest,
)
