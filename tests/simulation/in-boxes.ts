// What a bureau does with hand-overs: takes most, returns some with a ground, leaves some lying; superiors designate.
import type { CaseRecord } from '../../shared/schemas/case-record.ts'
import { by, type Looked, type Planned } from './looked.ts'

/** The step of the bureau whose in-box a case lies in, or of the superior that is to designate; none where it is silent. */
export function planForInBox({ record, draw }: Looked): Planned | undefined {
  const { transit } = record
  const hop = transit?.hop ?? record.version
  if (transit?.awaits !== 'taking') {
    const wanted = draw(`designate-${hop}`) < 0.5 ? transit?.to : undefined
    return by('supervisor', { action: 'designate', bureau: wanted ?? record.bureau })
  }
  const chance = draw(`take-${hop}`)
  if (chance < 0.15) return undefined
  return mayReturn(record) && chance < 0.35
    ? by('handler', { action: 'return', ground: 'Art. 41' })
    : by('handler', { action: 'take' })
}

const mayReturn = ({ facts }: CaseRecord) =>
  facts.findLast(({ type }) => type === 'forwarded' || type === 'returned')?.type === 'forwarded'
