// POST /api/complaints, /api/violation-reports, /api/consultations.
import { tableSorter } from '../../shared/adapters/learned-sorter.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { api } from '../../shared/lambda/api.ts'
import { optionalStaff } from '../../shared/lambda/staff.ts'
import { answerSubmission } from './submit-api.ts'

const { settings, ...ports } = wire()
const sorter = tableSorter(settings.casesTable, ports.client)

export const handler = api(async (request) => {
  ports.fetchAhead(new Date().toISOString())
  const answer = await answerSubmission(request, {
    ...ports,
    sorter,
    province: settings.province,
    now: () => new Date().toISOString(),
    staffOf: (asked) => optionalStaff(asked, settings),
  })
  sorter.refresh()
  return answer
})
