// The duties to tell a reporter that other rules set by violation: an editable table, read as clocks of a case (O121 Art. 36).
import type { NoticeDuty } from '../schemas/policies.ts'
import { type Law, rulebookOf } from './rulebook.ts'
import type { CaseState, ClockRule } from './rulebook-shape.ts'

/** The clocks that the table gives a case: one at most, by its violation and by who reported. */
export function noticeDutyRules(record: CaseState, { policies }: Law): ClockRule[] {
  const { order, noticeDutyArticle } = rulebookOf(record.order)
  const { violation } = record.category
  if (noticeDutyArticle === undefined || record.kind !== 'violation-report' || violation === undefined) return []
  return policies.noticeDuties
    .filter((duty) => duty.violation === violation && isOwedTo(record, duty))
    .map((duty) => ({
      clock: 'reporter-notice',
      kinds: ['violation-report'],
      limit: duty.workingDays ?? 'promptNoticeWorkingDays',
      unit: 'working-day',
      source: order,
      article: `${noticeDutyArticle}; ${duty.rule}`,
      starts: duty.from === 'receipt' ? 'duty-on-receipt' : 'duty-on-decision',
      ends: 'reporter-notified',
      excluded: [],
    }))
}

const isOwedTo = ({ realName, isReachable }: CaseState, { reporter }: NoticeDuty): boolean =>
  realName === true || (reporter === 'reachable' && isReachable === true)
