// POST /api/complaints, /api/violation-reports, /api/consultations.
import { wire } from '../../shared/adapters/wiring.ts'
import { api } from '../../shared/lambda/api.ts'
import { optionalStaff } from '../../shared/lambda/staff.ts'
import { answerSubmission } from './submit-api.ts'

const { settings, ...ports } = wire()

export const handler = api((request) => {
  ports.fetchAhead(new Date().toISOString())
  return answerSubmission(request, {
    ...ports,
    province: settings.province,
    now: () => new Date().toISOString(),
    staffOf: (asked) => optionalStaff(asked, settings),
  })
})
