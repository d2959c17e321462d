// What a complaint tells of itself on intake: what it still lacks before it can be accepted (O121 Arts. 10–12).
import type { gaps } from '../../shared/schemas/codes.data.ts'
import type { Complaint } from '../../shared/schemas/submission.ts'

type Gap = (typeof gaps)[number]['code']

/** A county says where the respondent is to be found; a platform, a code or a number alone does not. */
const hasAddress = ({ respondent }: Complaint) => respondent.address !== undefined || respondent.county !== undefined

const hasAgentProved = ({ agent }: Complaint) =>
  agent === undefined || (agent.powerOfAttorney !== undefined && agent.idNumber !== undefined)

const isJointConsented = ({ coComplainants = [], consents }: Complaint) =>
  coComplainants.length === 0 || consents.jointHandling === true

/** What is lacking; undefined when nothing is. */
export function gapsOf(complaint: Complaint): Gap[] | undefined {
  const found: Gap[] = [
    ...(hasAddress(complaint) ? [] : ['respondent-address' as const]),
    ...(hasAgentProved(complaint) ? [] : ['power-of-attorney' as const]),
    ...(isJointConsented(complaint) ? [] : ['joint-consent' as const]),
  ]
  return found.length > 0 ? found : undefined
}
