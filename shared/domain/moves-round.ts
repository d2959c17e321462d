// The moves that give a closed case another round: what was revoked decides where it goes on.
import type { Action } from '../schemas/actions.ts'
import { isTerminated, lastFact } from './case-past.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { CaseState } from './rulebook-shape.ts'
import { type Asked, dated, type Step, step } from './step.ts'

/** What of a closed complaint can be revoked; an agreement cannot (O121 Art. 25: court, arbitration). */
export function revocable(record: CaseState): 'refusal' | 'termination' | undefined {
  const closed = lastFact(record.facts, 'closed')
  if (closed?.outcome === 'refused') return 'refusal'
  return closed !== undefined && isTerminated(closed) ? 'termination' : undefined
}

/** Reopens a complaint from the arrival of the decision that revoked its refusal or termination; round 1 stays reckoned. */
export function reopen({ revokes }: Extract<Action, { action: 'reopen' }>, asked: Asked): Step | Refusal {
  if (revocable(asked.record) !== revokes) {
    return refuse(asked.record, 'reopen', {
      code: 'nothing-to-revoke',
      field: 'revokes',
      zh: revokes === 'refusal' ? '本件并非以不予受理办结' : '本件并非以终止调解办结',
      en: revokes === 'refusal' ? 'This case did not end with a refusal' : 'This case did not end with a termination',
    })
  }
  return step([{ type: 'reopened', ...dated(asked), revokes }], { revokes })
}
