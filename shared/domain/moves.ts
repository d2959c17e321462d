// Which function carries out which action, and what must hold before it is tried.
import type { Action, ActionName } from '../schemas/actions.ts'
import { changeOrder, merge, repeat } from './moves-branch.ts'
import { assign, claim, confirmCategory, release } from './moves-care.ts'
import { accept, close, isRefusedUntold, notifyComplaint, refuseComplaint, refuseDecided } from './moves-complaint.ts'
import { conditions, type Moment } from './moves-conditions.ts'
import { designate, dispute, settleDispute } from './moves-dispute.ts'
import { acceptReply, askIdentity, order, proveIdentity, replyToOrder, reportBack } from './moves-duty.ts'
import { extend } from './moves-extension.ts'
import { forward, giveBack, take, takeOver, transfer } from './moves-handing.ts'
import { findLead, notUnderOrder, reclassify, split, transferToPolice } from './moves-kind.ts'
import { endNegotiation } from './moves-odr.ts'
import { issuePaper } from './moves-papers.ts'
import {
  askRecusal,
  changeRepresentatives,
  decideRecusal,
  entrust,
  recordPerformance,
  supplement,
} from './moves-parties.ts'
import { publish, withholdPublication } from './moves-publication.ts'
import { answer, approve, closePenalty, notifyReporter, reject, verify } from './moves-report.ts'
import { reopen } from './moves-round.ts'
import { documentPause, pause, resume } from './moves-time.ts'
import type { Refusal } from './refusal.ts'
import type { CaseState } from './rulebook-shape.ts'
import { type Asked, type Step, step } from './step.ts'

type Move<Name extends ActionName> = (action: Extract<Action, { action: Name }>, asked: Asked) => Step | Refusal

const moves: { readonly [Name in ActionName]: Move<Name> } = {
  assign,
  claim: (_action, asked) => claim(asked),
  release: (_action, asked) => release(asked),
  note: () => step(),
  'confirm-category': confirmCategory,
  accept,
  refuse: refuseComplaint,
  notify: (_action, asked) => (asked.record.kind === 'complaint' ? notifyComplaint(asked) : notifyReporter(asked)),
  close,
  verify,
  approve: (_action, asked) => approve(asked),
  reject: (_action, asked) => reject(asked),
  'close-penalty': closePenalty,
  answer: (_action, asked) => answer(asked),
  pause: ({ cause, document }, asked) => pause({ reason: cause, document }, asked),
  resume: ({ cause, document }, asked) => resume({ reason: cause, document }, asked),
  'document-pause': documentPause,
  extend: (_action, asked) => extend(asked),
  forward,
  take: (_action, asked) => take(asked),
  return: giveBack,
  'take-over': (_action, asked) => takeOver(asked),
  transfer,
  reopen,
  publish: (_action, asked) => publish(asked),
  'withhold-publication': withholdPublication,
  order,
  'reply-to-order': (_action, asked) => replyToOrder(asked),
  'accept-reply': (_action, asked) => acceptReply(asked),
  'ask-identity': askIdentity,
  'prove-identity': (_action, asked) => proveIdentity(asked),
  'report-back': (_action, asked) => reportBack(asked),
  'find-lead': (_action, asked) => findLead(asked),
  dispute,
  split: (_action, asked) => split(asked),
  reclassify,
  'transfer-to-police': transferToPolice,
  'not-under-order': (_action, asked) => notUnderOrder(asked),
  supplement,
  'change-representatives': changeRepresentatives,
  entrust,
  'ask-recusal': (_action, asked) => askRecusal(asked),
  'decide-recusal': decideRecusal,
  'record-performance': recordPerformance,
  'end-negotiation': endNegotiation,
  'issue-paper': issuePaper,
  'settle-dispute': (_action, asked) => settleDispute(asked),
  designate,
  repeat,
  merge,
  'change-order': changeOrder,
}

/** Steps that a refusal, once decided, leaves no room for. */
const undecidedOnly: ReadonlySet<ActionName> = new Set([
  'accept',
  'refuse',
  'close',
  'forward',
  'return',
  'transfer',
  'ask-identity',
  'dispute',
  'designate',
  'merge',
  'change-order',
  'split',
  'reclassify',
  'transfer-to-police',
  'not-under-order',
])

const isTooLate = (action: ActionName, record: CaseState) => undecidedOnly.has(action) && isRefusedUntold(record)

/** Carries out an action whose kind, stage, role and date have been checked. */
export function perform(action: Action, asked: Asked): Step | Refusal {
  if (isTooLate(action.action, asked.record)) return refuseDecided(asked.record, action.action)
  const move = moves[action.action] as Move<ActionName> // the table pairs each name with its own kind of action
  return move(action, asked)
}

/** Whether an action, allowed by kind, stage and role, has something to act on. */
export const hasObject = (action: ActionName, record: CaseState, moment: Moment): boolean =>
  !isTooLate(action, record) && (conditions[action]?.(record, moment) ?? true)
