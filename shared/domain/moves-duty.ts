// The moves of duties that run beside the main line and move no limit of it: orders, identity proof, report-back.
import type { Action } from '../schemas/actions.ts'
import type { Fact } from '../schemas/facts.ts'
import { legalDay } from './calendar.ts'
import { currentFacts } from './case-past.ts'
import { originsAsking } from './clock-events.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { CaseState } from './rulebook-shape.ts'
import { type Asked, dated, type Step, step } from './step.ts'

type ActionOf<Name extends Action['action']> = Extract<Action, { action: Name }>

/** How many of a kind have begun and not ended in this round. */
export function openCount(record: CaseState, begun: Fact['type'], ended: Fact['type']): number {
  const count = (type: Fact['type']) => currentFacts(record).filter((fact) => fact.type === type).length
  return count(begun) - count(ended)
}

/** Whether an order waits for its reply. */
export const awaitsReply = (record: CaseState): boolean => openCount(record, 'ordered', 'order-replied') > 0
/** Whether a reply waits to be accepted by the issuer. */
export const awaitsAcceptance = (record: CaseState): boolean => openCount(record, 'order-replied', 'order-settled') > 0
/** Whether proof of identity has been asked for and not come in. */
export const awaitsIdentity = (record: CaseState): boolean => openCount(record, 'identity-asked', 'identity-proved') > 0
/** Whether the body the case came from waits for an answer: its origin, or who forwarded it with a day (Form 3). */
export const awaitsReport = (record: CaseState): boolean =>
  originsAsking(record).length > record.facts.filter((fact) => fact.type === 'reported-back').length

const refusePastDay = ({ record }: Asked, action: 'order' | 'ask-identity'): Refusal =>
  refuse(record, action, {
    code: 'day-passed',
    field: 'dueDay',
    zh: '所定日期不能早于当日',
    en: 'The day that is set cannot lie in the past',
  })

const nothingOpen = (record: CaseState, action: Action['action'], zh: string, en: string): Refusal =>
  refuse(record, action, { code: 'nothing-open', zh, en })

/** A superior orders an answer by a day (督办). */
export function order({ dueDay }: ActionOf<'order'>, asked: Asked): Step | Refusal {
  if (dueDay < legalDay(asked.at)) return refusePastDay(asked, 'order')
  return step([{ type: 'ordered', ...dated(asked), dueDay }], { dueDay })
}

/** The holder replies to an order. */
export const replyToOrder = (asked: Asked): Step | Refusal =>
  awaitsReply(asked.record)
    ? step([{ type: 'order-replied', ...dated(asked) }])
    : nothingOpen(asked.record, 'reply-to-order', '没有待回复的督办', 'No supervision order waits for a reply')

/** The issuer accepts the reply: the order is settled. */
export const acceptReply = (asked: Asked): Step | Refusal =>
  awaitsAcceptance(asked.record)
    ? step([{ type: 'order-settled', ...dated(asked) }])
    : nothingOpen(
        asked.record,
        'accept-reply',
        '没有待确认的督办回复',
        'No reply to a supervision order waits to be accepted',
      )

/** Form 4: the complainant is to prove who he is by a day (O121 Art. 10(3)); the initial review runs on. */
export function askIdentity({ dueDay }: ActionOf<'ask-identity'>, asked: Asked): Step | Refusal {
  if (dueDay < legalDay(asked.at)) return refusePastDay(asked, 'ask-identity')
  return step([{ type: 'identity-asked', ...dated(asked), dueDay }], { dueDay, form: 4 })
}

/** The proof is in. */
export const proveIdentity = (asked: Asked): Step | Refusal =>
  awaitsIdentity(asked.record)
    ? step([{ type: 'identity-proved', ...dated(asked) }])
    : nothingOpen(asked.record, 'prove-identity', '没有要求提供身份证明', 'Proof of identity has not been asked for')

/** The body the case came from has its answer (Form 3, or the origin’s reply-by). */
export const reportBack = (asked: Asked): Step | Refusal =>
  awaitsReport(asked.record)
    ? step([{ type: 'reported-back', ...dated(asked) }])
    : nothingOpen(asked.record, 'report-back', '没有要求回报的来源单位', 'No body waits for a report')
