// The moves of a violation report (PP 18–20, 64) and of a consultation.
import type { Action } from '../schemas/actions.ts'
import type { Fact, FactOf } from '../schemas/facts.ts'
import { currentFacts } from './case-past.ts'
import { extend, isExtensionAsked } from './moves-extension.ts'
import { told } from './moves-papers.ts'
import { type Refusal, refuse } from './refusal.ts'
import { type Law, lawIn, rulebookOf } from './rulebook.ts'
import type { CaseState } from './rulebook-shape.ts'
import { type Asked, dated, type Step, step } from './step.ts'
import { timersOf } from './timers.ts'

type ActionOf<Name extends Action['action']> = Extract<Action, { action: Name }>
type Decision = Pick<FactOf<'verified'>, 'decision' | 'ground'>

/** The decision a handler proposed and nobody has approved or rejected yet. */
export function proposalOf(record: CaseState): Decision | undefined {
  const last = currentFacts(record).findLast(
    (fact) => fact.type === 'verification-proposed' || fact.type === 'proposal-rejected' || fact.type === 'verified',
  )
  if (last?.type !== 'verification-proposed') return undefined
  return { decision: last.decision, ...(last.ground === undefined ? {} : { ground: last.ground }) }
}

/** Decides on filing, or proposes to: only the head's decision takes effect (PP 18). */
export function verify(action: ActionOf<'verify'>, asked: Asked): Step | Refusal {
  const refusal = refuseGround(action, asked.record)
  if (refusal !== undefined) return refusal
  const decision: Decision = {
    decision: action.decision,
    ...(action.ground === undefined ? {} : { ground: action.ground }),
  }
  if (decidesAlone(asked)) return step(decisionFacts(decision, asked), { ...decision })
  return step([{ type: 'verification-proposed', ...dated(asked), ...decision }], { ...decision, proposed: true })
}

const decidesAlone = ({ actor, law, record }: Asked) =>
  actor.kind === 'system' ||
  (actor.kind === 'staff' && actor.role === 'supervisor') ||
  lawIn(law, record.bureau).policies.verificationDelegated

/** Why a filing decision cannot stand on its ground (PP 19, 20); undefined when it can. */
export function refuseGround(
  { decision, ground }: Pick<ActionOf<'verify'>, 'decision' | 'ground'>,
  record: CaseState,
): Refusal | undefined {
  const say = (code: Refusal['code'], zh: string, en: string) =>
    refuse(record, 'verify', { code, article: 'PP Art. 19', field: 'ground', zh, en })
  const { notFiledGrounds } = rulebookOf(record.order)
  const known = notFiledGrounds.map((candidate) => candidate.code).join('、')
  if (decision === 'not-filed' && ground === undefined) {
    return say('ground-missing', '不予立案须写明理由', 'Not filing must state its ground')
  }
  if (decision === 'filed' && ground !== undefined) {
    return say('ground-not-allowed', '立案不填不予立案理由', 'A filing has no ground of not filing')
  }
  if (decision === 'not-filed' && !notFiledGrounds.some((candidate) => candidate.code === ground)) {
    return say('unknown-ground', `不予立案的理由须为${known}之一`, `The ground of not filing must be one of ${known}`)
  }
  return undefined
}

/** The facts of a decision that takes effect; a report not filed or transferred is closed with it. */
function decisionFacts(decision: Decision, asked: Pick<Asked, 'at' | 'now'>): Fact[] {
  const verified: Fact = { type: 'verified', ...dated(asked), ...decision }
  if (decision.decision === 'filed') return [verified]
  const { decision: outcome, ground } = decision
  return [verified, { type: 'closed', ...dated(asked), outcome, ...(ground === undefined ? {} : { ground }) }]
}

/** Whether a decision or an extension that was asked for waits for the head. */
export const awaitsHead = (record: CaseState): boolean => proposalOf(record) !== undefined || isExtensionAsked(record)

/** A supervisor lets the proposed decision take effect, or gives the extension that was asked for (PP 18, 64). */
export function approve(asked: Asked): Step | Refusal {
  const proposal = proposalOf(asked.record)
  if (proposal !== undefined) return step(decisionFacts(proposal, asked), { ...proposal })
  return isExtensionAsked(asked.record) ? extend(asked) : refuseNoProposal(asked.record, 'approve')
}

/** A supervisor sends the proposed decision, or what was asked for, back; the clock runs on. */
export function reject(asked: Asked): Step | Refusal {
  if (!awaitsHead(asked.record)) return refuseNoProposal(asked.record, 'reject')
  return step([{ type: 'proposal-rejected', ...dated(asked) }])
}

const refuseNoProposal = (record: CaseState, action: 'approve' | 'reject'): Refusal =>
  refuse(record, action, {
    code: 'no-proposal',
    zh: '没有待批准的拟办意见',
    en: 'No proposal is waiting for approval',
  })

/** Whether a reporter is still to be told: where a duty runs, or of a decision that was never told. */
export function reporterNoticeDue(record: CaseState, law: Law): boolean {
  const facts = currentFacts(record)
  if (facts.some((fact) => fact.type === 'notified')) return false
  if (facts.some((fact) => fact.type === 'verified')) return record.realName === true || record.isReachable === true
  return timersOf(record, law).some((timer) => timer.rule.clock === 'reporter-notice' && timer.doneAt === undefined)
}

/** Enters that the reporter was told (O121 Art. 36 with the statute that gives the duty; O20 Art. 31). */
export function notifyReporter(asked: Asked): Step | Refusal {
  if (!reporterNoticeDue(asked.record, asked.law)) {
    return refuse(asked.record, 'notify', {
      code: 'no-notice-due',
      article: asked.record.order === 'O121' ? 'Art. 36' : 'Art. 31',
      zh: '没有待告知举报人的事项',
      en: 'There is nothing the reporter is still to be told',
    })
  }
  const of = asked.record.order === 'O20' ? 'filing-decision' : 'result'
  return step(told(of, asked), { of })
}

/** Ends a penalty case with its result (PP 64). */
export const closePenalty = ({ result }: ActionOf<'close-penalty'>, asked: Asked): Step =>
  step(
    [
      { type: 'penalty-closed', ...dated(asked), result },
      { type: 'closed', ...dated(asked), outcome: result },
    ],
    { result },
  )

/** Answers a consultation, which ends it. */
export const answer = (asked: Asked): Step =>
  step([
    { type: 'answered', ...dated(asked) },
    { type: 'closed', ...dated(asked), outcome: 'answered' },
  ])
