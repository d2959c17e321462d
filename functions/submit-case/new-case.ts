// What a submission becomes: sorted, placed, its clocks begun. Pure but for the number, which the caller draws.
import { begin } from '../../shared/domain/life.ts'
import { place } from '../../shared/domain/locate.ts'
import type { VerifyShopCode } from '../../shared/domain/locate-shop-code.ts'
import { shownRespondentName } from '../../shared/domain/respondent-name.ts'
import type { Staff } from '../../shared/domain/rights.ts'
import { sort } from '../../shared/domain/sorter.ts'
import type { OpenDelta } from '../../shared/domain/sorter-delta.ts'
import type { CaseRecord } from '../../shared/schemas/case-record.ts'
import type { Category } from '../../shared/schemas/sorting.ts'
import type { Complaint, Respondent, Submission } from '../../shared/schemas/submission.ts'
import { gapsOf } from './complaint-traits.ts'

/** The parts of a submission that its kind decides where to find. */
function partsOf(submission: Submission): { text: string; item?: string | undefined; respondent?: Respondent } {
  if (submission.kind === 'complaint') {
    const { body } = submission
    return {
      text: [body.facts, body.requestText].filter(Boolean).join('\n'),
      item: body.item,
      respondent: body.respondent,
    }
  }
  if (submission.kind === 'violation-report') {
    return { text: submission.body.lead, item: submission.body.item, respondent: submission.body.respondent }
  }
  return { text: [submission.body.topic, submission.body.question].filter(Boolean).join('\n') }
}

/** The category on intake: the consumer's pick where there is one, else the sorter's first choice if it is sure. */
function categoryOf(submission: Submission, learned: OpenDelta | undefined): Category {
  const { text, item, respondent } = partsOf(submission)
  const sorted = sort({ text, ...(item && { item }), ...(respondent && { respondent: respondent.name }) }, learned)
  const isComplaint = submission.kind === 'complaint'
  const picked = isComplaint ? submission.body.category : undefined
  const object = picked?.object ?? sorted.object[0]?.code
  const problem = isComplaint ? (picked?.problem ?? sorted.problem[0]?.code) : undefined
  const ownViolation = submission.kind === 'violation-report' ? submission.body.violation : undefined
  const violation = submission.kind === 'violation-report' ? (ownViolation ?? sorted.violation[0]?.code) : undefined
  const isPicked = picked?.object !== undefined || picked?.problem !== undefined || ownViolation !== undefined
  return {
    ...(object === undefined ? {} : { object: object as NonNullable<Category['object']> }), // the sorter ranks codes of the list only
    ...(problem === undefined ? {} : { problem: problem as NonNullable<Category['problem']> }), // as above
    ...(violation === undefined ? {} : { violation: violation as NonNullable<Category['violation']> }), // as above
    // To be sorted by a person is what has no sure object (of a report: violation); the problem is confirmed on the way.
    unsure: !isPicked && !(submission.kind === 'violation-report' ? sorted.sure.violation : sorted.sure.object),
    decidedBy: isPicked ? 'consumer' : 'sorter',
    sorterVersion: sorted.version,
  }
}

function routingOf({ submission, province, staff, verifyShopCode }: NewCase) {
  const { respondent } = partsOf(submission)
  const county = submission.kind === 'consultation' ? submission.body.county : respondent?.county
  const receipt = place(
    {
      address: respondent?.address,
      uscc: respondent?.uscc,
      platform: respondent?.platform,
      shopCode: respondent?.shopCode,
      respondent: respondent?.name,
      county: county ?? (submission.kind === 'consultation' ? staff?.bureau : undefined),
    },
    { kind: submission.kind, province, isCountyConfirmed: respondent?.countyConfirmed, verifyShopCode },
  )
  return receipt
}

function isRealName(submission: Submission): boolean | undefined {
  if (submission.kind !== 'violation-report') return undefined
  const { reporter } = submission.body
  return reporter?.name !== undefined && reporter.idNumber !== undefined
}

/** Whether a notice can reach the reporter at all. */
function isReachable(submission: Submission): boolean {
  const reporter = submission.kind === 'violation-report' ? submission.body.reporter : undefined
  return reporter?.phone !== undefined || reporter?.address !== undefined
}

const consentsOf = ({ consents: { publish, entrustMediation } }: Complaint) => ({ publish, entrustMediation })

export type NewCase = {
  readonly submission: Submission
  readonly number: string
  readonly province: string
  readonly staff?: Staff | undefined
  readonly now: string
  /** What the sorter has learnt beside its bundled weights. */
  readonly learned?: OpenDelta | undefined
  readonly verifyShopCode?: VerifyShopCode | undefined
}

/** The record of a new case at version 1, on its way to the bureau it is routed to. */
export function newCase(asked: NewCase): Omit<CaseRecord, 'chainHead'> {
  const { submission, number, staff, now, learned } = asked
  const { body, kind } = submission
  const { respondent, item } = partsOf(submission)
  const routing = routingOf(asked)
  const receivedAt = body.receivedAt ?? now
  const isPlaced = routing.candidates.length === 0
  const complaint = submission.kind === 'complaint' ? submission.body : undefined
  const { facts, order } = begin({
    kind,
    bureau: routing.bureau,
    receivedAt,
    enteredAt: now,
    isPlaced,
    firstBody: staff?.bureau,
    isNegotiated: complaint?.consents.negotiateFirst === true && isPlaced,
  })
  const realName = isRealName(submission)
  const lacks = complaint === undefined ? undefined : gapsOf(complaint)
  return {
    number,
    kind,
    version: 1,
    stage: 'routing',
    order,
    bureau: routing.bureau,
    transit: { to: routing.bureau, since: now, hop: 1 },
    ...(isPlaced ? {} : { candidates: routing.candidates }),
    channel: body.channel,
    receivedAt,
    ...(body.externalNumber === undefined ? {} : { externalNumber: body.externalNumber }),
    ...(body.origin === undefined ? {} : { origin: body.origin }),
    ...(item === undefined ? {} : { item }),
    respondentName: respondent === undefined ? '—' : shownRespondentName(respondent),
    ...(respondent?.uscc === undefined ? {} : { respondentUscc: respondent.uscc }),
    ...(complaint?.amountFen === undefined ? {} : { amountFen: complaint.amountFen }),
    ...(complaint === undefined
      ? {}
      : { consents: consentsOf(complaint), complainants: 1 + (complaint.coComplainants?.length ?? 0) }),
    ...(realName === undefined ? {} : { realName, isReachable: isReachable(submission) }),
    ...(lacks === undefined ? {} : { lacks }),
    ...('businessForm' in body && body.businessForm !== undefined ? { businessForm: body.businessForm } : {}),
    category: categoryOf(submission, learned),
    routing,
    facts,
    isImported: false,
  }
}
