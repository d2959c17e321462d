// The moves of a complaint: accepted or refused, told, and brought to its end (O121 Arts. 15–25, O20 Arts. 14–22).
import type { Action } from '../schemas/actions.ts'
import type { Fact, FactOf } from '../schemas/facts.ts'
import { dayOfNumber, startOfDay } from './calendar.ts'
import { currentFacts, firstFact, isTerminated, roundsOf } from './case-past.ts'
import { told } from './moves-papers.ts'
import { refuseLacking, refuseSuspended, refuseUnconsented } from './moves-parties.ts'
import { type Refusal, refuse } from './refusal.ts'
import { type Law, rulebookOf } from './rulebook.ts'
import type { CaseState, GroundRule, Notice } from './rulebook-shape.ts'
import { type Asked, dated, type Step, step } from './step.ts'
import { dueNumber, timersOf } from './timers.ts'

type ActionOf<Name extends Action['action']> = Extract<Action, { action: Name }>

const codesOf = (grounds: readonly GroundRule[]) => grounds.map((ground) => ground.code).join('、')

/** Accepts a complaint (O121 Art. 15, O20 Art. 14); the initial review is done once the complainant is told. */
export function accept(action: ActionOf<'accept'>, asked: Asked): Step | Refusal {
  const lacking = refuseLacking(asked.record)
  if (lacking !== undefined) return lacking
  const notice: Fact[] = action.noticeSent ? told('acceptance', asked) : []
  return step([{ type: 'accepted', ...dated(asked) }, ...notice], { noticeSent: action.noticeSent })
}

/** Refuses a complaint on a ground of its order (O121 Art. 16, O20 Art. 15); it ends once the complainant is told. */
export function refuseComplaint(action: ActionOf<'refuse'>, asked: Asked): Step | Refusal {
  const { record } = asked
  const { refusalGrounds, refusalArticle } = rulebookOf(record.order)
  const ground = refusalGrounds.find((candidate) => candidate.code === action.ground)
  if (ground === undefined) {
    return refuse(record, 'refuse', {
      code: 'unknown-ground',
      article: refusalArticle,
      field: 'ground',
      zh: `不予受理的理由须为${codesOf(refusalGrounds)}之一`,
      en: `The ground of a refusal must be one of ${codesOf(refusalGrounds)}`,
    })
  }
  const facts: Fact[] = [{ type: 'refused', ...dated(asked), ground: action.ground }]
  if (action.noticeSent) facts.push(...refusalTold(asked, action.ground))
  return step(facts, { ground: action.ground, noticeSent: action.noticeSent })
}

const refusalTold = (asked: Asked, ground: FactOf<'refused'>['ground']): Fact[] => [
  ...told('refusal', asked),
  { type: 'closed', ...dated(asked), outcome: 'refused', ground },
]

/** A refusal that was decided and not told: nothing may be decided any more, only told (O121 Art. 15, O20 Art. 14). */
export const isRefusedUntold = (record: CaseState): boolean =>
  record.stage === 'initial-review' && noticeDue(record) === 'refusal'

/** What is answered to any other decision on a complaint that has been refused. */
export const refuseDecided = (record: CaseState, action: Action['action']): Refusal =>
  refuse(record, action, {
    code: 'already-decided',
    zh: '本件已决定不予受理，尚待告知投诉人',
    en: 'This complaint has been refused; the complainant is still to be told',
  })

/** The notice of a complaint that is still to be given: of its refusal, its acceptance or its termination. */
export function noticeDue(record: CaseState): Notice | undefined {
  const facts = currentFacts(record)
  const isTold = (of: Notice) => facts.some((fact) => fact.type === 'notified' && fact.of === of)
  const closed = firstFact(facts, 'closed')
  if (closed !== undefined) return isTerminated(closed) && !isTold('termination') ? 'termination' : undefined
  if (firstFact(facts, 'refused') !== undefined) return isTold('refusal') ? undefined : 'refusal'
  if (firstFact(facts, 'accepted') !== undefined) return isTold('acceptance') ? undefined : 'acceptance'
  return undefined
}

/** Enters the notice that is due. Telling a refusal ends the complaint. */
export function notifyComplaint(asked: Asked): Step | Refusal {
  const of = noticeDue(asked.record)
  if (of === undefined) {
    return refuse(asked.record, 'notify', {
      code: 'no-notice-due',
      zh: '没有待告知的决定',
      en: 'No decision is waiting for its notice',
    })
  }
  const ground = firstFact(currentFacts(asked.record), 'refused')?.ground
  if (of === 'refusal' && ground !== undefined) return step(refusalTold(asked, ground), { of })
  return step(told(of, asked), { of })
}

/** Ends a complaint: with an agreement, or by termination on a ground of its order (O121 Art. 23, O20 Art. 21). */
export function close(action: ActionOf<'close'>, asked: Asked): Step | Refusal {
  const { record } = asked
  const refusal = refuseUnconsented(action, record) ?? refuseSuspended(action, record)
  if (refusal !== undefined) return refusal
  if (record.stage === 'initial-review') return withdrawEarly(action, asked)
  const ground = groundOfClosing(action, asked)
  if (typeof ground === 'object') return ground
  const outcome = action.outcome === 'terminated' && ground === 1 ? 'withdrawn' : action.outcome
  const closed: FactOf<'closed'> = {
    type: 'closed',
    ...dated(asked),
    outcome,
    ...(ground === undefined ? {} : { ground }),
    ...(action.recoveredFen === undefined ? {} : { recoveredFen: action.recoveredFen }),
  }
  const tells = action.noticeSent && isTerminated(closed)
  const notice: Fact[] = tells ? told('termination', asked) : []
  return step([closed, ...notice], {
    outcome,
    ...(ground === undefined ? {} : { ground }),
    noticeSent: action.noticeSent,
  })
}

/** Before acceptance a complaint can only be withdrawn; it then stands outside the bases, if within the limit. */
function withdrawEarly(action: ActionOf<'close'>, asked: Asked): Step | Refusal {
  if (action.outcome !== 'withdrawn') {
    return refuse(asked.record, 'close', {
      code: 'not-accepted',
      field: 'outcome',
      zh: '尚未受理的投诉只能因撤回而办结；自行和解的，按撤回办理',
      en: 'A complaint that has not been accepted can only be closed as withdrawn, also when the parties have settled',
    })
  }
  const closed: Fact = { type: 'closed', ...dated(asked), outcome: 'withdrawn-early' }
  return step([closed], { outcome: 'withdrawn-early' })
}

/** The ground an ending stands on: none for an agreement, 1 for withdrawn and settled, else the one given. */
function groundOfClosing(action: ActionOf<'close'>, asked: Asked): number | undefined | Refusal {
  const { record } = asked
  const { terminationGrounds, terminationArticle } = rulebookOf(record.order)
  const say = (code: Refusal['code'], zh: string, en: string) =>
    refuse(record, 'close', { code, article: terminationArticle, field: 'ground', zh, en })
  const { outcome, ground } = action
  if (outcome === 'agreement') {
    return ground === undefined
      ? undefined
      : say('ground-not-allowed', '达成调解协议的，不填终止理由', 'An agreement has no ground of termination')
  }
  if (outcome !== 'terminated') {
    return ground === undefined || ground === 1
      ? 1
      : say('ground-not-allowed', '撤回、和解的终止理由为第1项', 'Withdrawal and settlement are ground 1')
  }
  if (ground === undefined) return say('ground-missing', '终止调解须写明理由', 'A termination must state its ground')
  if (typeof ground !== 'number' || !terminationGrounds.some((candidate) => candidate.code === ground)) {
    const known = codesOf(terminationGrounds)
    return say(
      'unknown-ground',
      `终止调解的理由须为${known}之一`,
      `The ground of a termination must be one of ${known}`,
    )
  }
  return ground === 5 ? (refuseEarlyGround5(asked, asked.law) ?? ground) : ground
}

/** Ground 5 (no agreement within the limit) may be entered from the start of the last legal day. */
function refuseEarlyGround5({ record, at }: Asked, law: Law): Refusal | undefined {
  const round = roundsOf(record.facts).at(-1)?.number
  const mediation = timersOf(record, law).find((timer) => timer.rule.clock === 'mediation' && timer.round === round)
  const due = mediation && dueNumber(mediation)
  const lastDay = due === undefined ? undefined : dayOfNumber(due)
  if (lastDay !== undefined && Date.parse(at) >= Date.parse(startOfDay(lastDay))) return undefined
  const article = rulebookOf(record.order).terminationGrounds.find((ground) => ground.code === 5)?.article
  const offered = record.order === 'O121' ? 3 : 4
  return refuse(record, 'close', {
    code: 'limit-not-reached',
    field: 'ground',
    ...(article === undefined ? {} : { article }),
    zh: `第5项自期限最后一日（${lastDay ?? '期限中止计算中，尚未确定'}）起方可适用；当事人明确表示无法达成协议的，适用第${offered}项`,
    en: `Ground 5 may be used from the last day of the limit (${lastDay ?? 'not known while time is not counted'}); where a party says that no agreement can be reached, use ground ${offered}`,
  })
}
