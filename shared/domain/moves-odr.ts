// Negotiating with the enterprise first (在线消费纠纷解决): chosen by the consumer, ended any day, never a bureau's limit.
import type { Action } from '../schemas/actions.ts'
import type { Fact, FactOf } from '../schemas/facts.ts'
import { orderInForce } from './rulebook.ts'
import { type Asked, dated, type Step, step } from './step.ts'

type Result = FactOf<'odr-ended'>['result']

/** Whether a complaint is still with the enterprise; until then it is neither received nor in any rate. */
export const isNegotiating = ({ facts }: { readonly facts: readonly Fact[] }): boolean =>
  facts.some(({ type }) => type === 'odr-routed') && !facts.some(({ type }) => type === 'odr-ended')

/**
 * Ends a negotiation. Settled, it is closed and was never received; failed, ended by the consumer or silent, it is received
 * by the bureau that day by itself, under the order in force then.
 */
export function negotiationEnded(
  { result, recoveredFen }: { readonly result: Result; readonly recoveredFen?: number | undefined },
  asked: Pick<Asked, 'record' | 'at' | 'now'>,
): Step {
  const { record, at } = asked
  const ended: Fact = { type: 'odr-ended', ...dated(asked), result }
  if (result === 'settled') {
    const amount = recoveredFen === undefined ? {} : { recoveredFen }
    return step([ended, { type: 'closed', ...dated(asked), outcome: 'settled', ...amount }], { result })
  }
  const received: Fact = { type: 'received', ...dated(asked), bureau: record.bureau }
  const arrived: Fact = { type: 'arrived', ...dated(asked), bureau: record.bureau, restarts: true }
  const facts = record.candidates === undefined ? [ended, received, arrived] : [ended, received]
  return step(facts, { result }, { receivedAt: at, order: orderInForce(at) })
}

/** Staff enter how it ended. */
export const endNegotiation = (
  { result, recoveredFen }: Extract<Action, { action: 'end-negotiation' }>,
  asked: Asked,
): Step => negotiationEnded({ result, recoveredFen }, asked)
