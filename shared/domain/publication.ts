// Publishing complaints (消费投诉公示, 国市监稽规〔2023〕6号): what of a case stands about it.
import type { CaseRecord } from '../schemas/case-record.ts'
import type { FactOf } from '../schemas/facts.ts'

type Standing = FactOf<'publication-proposed'> | FactOf<'published'> | FactOf<'publication-withheld'>

/** The last word on publishing a case; undefined while nobody has said any, and after a reopening. */
export function standingPublication({ facts }: Pick<CaseRecord, 'facts'>): Standing | undefined {
  const last = facts.findLast(
    ({ type }) =>
      type === 'publication-proposed' || type === 'published' || type === 'publication-withheld' || type === 'reopened',
  )
  return last?.type === 'publication-proposed' || last?.type === 'published' || last?.type === 'publication-withheld'
    ? last
    : undefined
}
