// Which function carries out which action, and what must hold before it is tried.
import type { Action, ActionName } from '../schemas/actions.ts'
import { assign, claim, confirmCategory, release } from './moves-care.ts'
import { accept, close, noticeDue, notifyComplaint, refuseComplaint } from './moves-complaint.ts'
import {
  answer,
  approve,
  closePenalty,
  notifyReporter,
  proposalOf,
  reject,
  reporterNoticeDue,
  verify,
} from './moves-report.ts'
import type { Refusal } from './refusal.ts'
import type { Law } from './rulebook.ts'
import type { CaseState } from './rulebook-shape.ts'
import { type Asked, type Step, step } from './step.ts'

/** Carries out an action whose kind, stage, role and date have been checked. */
export function perform(action: Action, asked: Asked): Step | Refusal {
  switch (action.action) {
    case 'assign':
      return assign(action, asked)
    case 'claim':
      return claim(asked)
    case 'release':
      return release(asked)
    case 'note':
      return step()
    case 'confirm-category':
      return confirmCategory(action, asked)
    case 'accept':
      return accept(action, asked)
    case 'refuse':
      return refuseComplaint(action, asked)
    case 'notify':
      return asked.record.kind === 'complaint' ? notifyComplaint(asked) : notifyReporter(asked)
    case 'close':
      return close(action, asked)
    case 'verify':
      return verify(action, asked)
    case 'approve':
      return approve(asked)
    case 'reject':
      return reject(asked)
    case 'close-penalty':
      return closePenalty(action, asked)
    case 'answer':
      return answer(asked)
  }
}

const isRefusedUntold = (record: CaseState) => record.stage === 'initial-review' && noticeDue(record) === 'refusal'

/** What must be true of a case for an action to make sense, beside its kind, stage and role. */
const conditions: Readonly<Partial<Record<ActionName, (record: CaseState, law: Law) => boolean>>> = {
  accept: (record) => !isRefusedUntold(record),
  refuse: (record) => !isRefusedUntold(record),
  close: (record) => !isRefusedUntold(record),
  notify: (record, law) =>
    record.kind === 'complaint' ? noticeDue(record) !== undefined : reporterNoticeDue(record, law),
  approve: (record) => proposalOf(record) !== undefined,
  reject: (record) => proposalOf(record) !== undefined,
  release: (record) => record.handler !== undefined,
}

/** Whether an action, allowed by kind, stage and role, has something to act on. */
export const hasObject = (action: ActionName, record: CaseState, law: Law): boolean =>
  conditions[action]?.(record, law) ?? true
