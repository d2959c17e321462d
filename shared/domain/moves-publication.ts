// Publishing a closed complaint after review, or withholding it (国市监稽规〔2023〕6号): only with the consumer's consent.
import type { Action } from '../schemas/actions.ts'
import { standingPublication } from './publication.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { CaseState } from './rulebook-shape.ts'
import { type Asked, dated, type Step, step } from './step.ts'

export { standingPublication } from './publication.ts'

/** Whether a complaint may be published at all: closed, and its consumer agreed. */
export const isPublishable = (record: CaseState): boolean =>
  record.kind === 'complaint' && record.stage === 'closed' && record.consents?.publish === true

/** A supervisor publishes; what a handler asks for waits for the review. */
export function publish(asked: Asked): Step | Refusal {
  const { record, actor } = asked
  if (!isPublishable(record)) return noConsent(record, 'publish')
  if (standingPublication(record)?.type === 'published') {
    return refuse(record, 'publish', { code: 'nothing-open', zh: '已经公示', en: 'It is published already' })
  }
  const isReviewed = actor.kind === 'staff' && actor.role === 'supervisor'
  if (isReviewed) return step([{ type: 'published', ...dated(asked) }])
  return step([{ type: 'publication-proposed', ...dated(asked) }], { proposed: true })
}

/** Withholds a complaint from publication, or stops one that was published. */
export function withholdPublication(
  { cause }: Extract<Action, { action: 'withhold-publication' }>,
  asked: Asked,
): Step | Refusal {
  if (!isPublishable(asked.record)) return noConsent(asked.record, 'withhold-publication')
  return step([{ type: 'publication-withheld', ...dated(asked), cause }], { cause })
}

const noConsent = (record: CaseState, action: 'publish' | 'withhold-publication'): Refusal =>
  refuse(record, action, {
    code: 'nothing-open',
    zh: '投诉人没有同意公示',
    en: 'The consumer has not agreed to publication',
  })
