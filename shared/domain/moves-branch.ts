// The moves that branch off: repeat reports, merging, another order.
import type { Action } from '../schemas/actions.ts'
import { type Refusal, refuse } from './refusal.ts'
import { type Asked, dated, type Step, step } from './step.ts'

type ActionOf<Name extends Action['action']> = Extract<Action, { action: Name }>

/** A repeat report: only a real-name one with new facts restarts verification (O121 Art. 35), others are not handled again. */
export function repeat({ hasNewFacts }: ActionOf<'repeat'>, asked: Asked): Step {
  const { order, realName } = asked.record
  const restarts = order === 'O121' && hasNewFacts && realName === true
  return step([{ type: 'repeated', ...dated(asked), restarts }], { restarts })
}

/** What came in twice goes into one case; this one keeps its number and its history. */
export const merge = ({ into }: ActionOf<'merge'>, asked: Asked): Step =>
  step([{ type: 'closed', ...dated(asked), outcome: 'merged' }], { into })

/** Another order governs, by a supervisor and with a reason; the limits are counted by it from the same days. */
export function changeOrder({ order, reason }: ActionOf<'change-order'>, { record }: Asked): Step | Refusal {
  if (reason !== undefined && order !== record.order) return step([], { from: record.order, to: order }, { order })
  const isSame = order === record.order
  return refuse(record, 'change-order', {
    code: isSame ? 'wrong-target' : 'reason-missing',
    field: isSame ? 'order' : 'reason',
    zh: isSame ? '本件已适用该规定' : '变更适用规定须说明理由',
    en: isSame ? 'This order governs the case already' : 'Changing the governing order needs a reason',
  })
}
