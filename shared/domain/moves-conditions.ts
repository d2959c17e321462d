// What must be true of a case for each action to have something to act on.
import type { ActionName } from '../schemas/actions.ts'
import { barePauses, currentFacts, intervalsOf } from './case-past.ts'
import { isOffered } from './hand-over.ts'
import { noticeDue } from './moves-complaint.ts'
import { awaitsDesignation, isDisputed } from './moves-dispute.ts'
import { awaitsAcceptance, awaitsIdentity, awaitsReply, awaitsReport } from './moves-duty.ts'
import { extend } from './moves-extension.ts'
import { mayTakeOver, returnsTo } from './moves-handing.ts'
import { isUndecided } from './moves-kind.ts'
import { isAgreed, isEntrusted, isJoint, isSuspended } from './moves-parties.ts'
import { isPublishable, standingPublication } from './moves-publication.ts'
import { awaitsHead, reporterNoticeDue } from './moves-report.ts'
import { revocable } from './moves-round.ts'
import { papersDue } from './papers.ts'
import type { CaseState } from './rulebook-shape.ts'
import type { Asked } from './step.ts'

/** When and under which law a case is looked at. */
export type Moment = Pick<Asked, 'actor' | 'at' | 'now' | 'law'>

const openPauses = (record: CaseState) =>
  intervalsOf(currentFacts(record)).filter(({ resumed }) => resumed === undefined)

/** What must be true of a case for an action to make sense, beside its kind, stage and role. */
export const conditions: Readonly<Partial<Record<ActionName, (record: CaseState, moment: Moment) => boolean>>> = {
  notify: (record, { law }) =>
    record.kind === 'complaint' ? noticeDue(record) !== undefined : reporterNoticeDue(record, law),
  approve: (record) => awaitsHead(record),
  reject: (record) => awaitsHead(record),
  accept: (record) => record.lacks === undefined,
  split: (record) =>
    isUndecided(record) && record.bornOf === undefined && !record.facts.some(({ type }) => type === 'split'),
  reclassify: isUndecided,
  supplement: (record) => record.lacks !== undefined,
  'change-representatives': isJoint,
  entrust: (record) => record.consents?.entrustMediation === true && !isEntrusted(record),
  'ask-recusal': (record) => !isSuspended(record),
  'decide-recusal': isSuspended,
  'record-performance': isAgreed,
  'issue-paper': (record, { law }) => papersDue(record, law).length > 0,
  release: (record) => record.handler !== undefined,
  return: (record) => isOffered(record) || record.unit !== undefined || returnsTo(record) !== undefined,
  take: isOffered,
  'take-over': (record, { actor }) => mayTakeOver({ record, actor }),
  resume: (record) => openPauses(record).length > 0,
  'document-pause': (record) => barePauses(currentFacts(record)).length > 0,
  extend: (record, moment) => extend({ record, ...moment }).kind === 'step',
  reopen: (record) => revocable(record) !== undefined,
  publish: (record) => isPublishable(record) && standingPublication(record)?.type !== 'published',
  'withhold-publication': isPublishable,
  'reply-to-order': awaitsReply,
  'accept-reply': awaitsAcceptance,
  'prove-identity': awaitsIdentity,
  'report-back': awaitsReport,
  dispute: (record) => !isDisputed(record),
  'settle-dispute': isDisputed,
  designate: awaitsDesignation,
}
