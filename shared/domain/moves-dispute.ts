// The moves of a dispute over competence: raised, settled between the bureaus, decided by their common superior.
import type { Action } from '../schemas/actions.ts'
import type { Fact } from '../schemas/facts.ts'
import { isSameOrBelow } from './bureau-register.ts'
import { deciderOf, isEscalated, isOffered, otherSideOf } from './hand-over.ts'
import { openCount } from './moves-duty.ts'
import { sent } from './moves-handing.ts'
import { type Refusal, refuse } from './refusal.ts'
import { rulebookOf } from './rulebook.ts'
import type { CaseState } from './rulebook-shape.ts'
import { type Asked, dated, type Step, step } from './step.ts'

type ActionOf<Name extends Action['action']> = Extract<Action, { action: Name }>

/** Whether competence is in dispute. */
export const isDisputed = (record: CaseState): boolean => openCount(record, 'dispute-raised', 'dispute-settled') > 0

/** Competence is in dispute; until it is settled the limit runs on at the holder (O121 Art. 33, O20 Art. 30). */
export function dispute({ bureau }: ActionOf<'dispute'>, asked: Asked): Step | Refusal {
  const { record } = asked
  if (isDisputed(record)) {
    return refuse(record, 'dispute', {
      code: 'already-disputed',
      zh: '管辖争议已经提出，尚未解决',
      en: 'Competence is in dispute already',
    })
  }
  const other = bureau ?? (isOffered(record) ? record.transit?.to : otherSideOf(record))
  if (other === record.bureau) {
    return refuse(record, 'dispute', {
      code: 'wrong-target',
      field: 'bureau',
      zh: '争议的另一方不能是办理机关自己',
      en: 'The other side of a dispute cannot be the bureau that has the case',
    })
  }
  const side = other === undefined ? {} : { with: other }
  return step([{ type: 'dispute-raised', ...dated(asked), ...side }], { ...side }, { transit: undefined })
}

/** Whether a superior has something to decide: a dispute, or a case whose target was silent. */
export const awaitsDesignation = (record: CaseState): boolean => isDisputed(record) || isEscalated(record)

/** The bureaus agree. */
export const settleDispute = (asked: Asked): Step | Refusal =>
  isDisputed(asked.record)
    ? step([{ type: 'dispute-settled', ...dated(asked) }])
    : refuseUndisputed(asked.record, 'settle-dispute')

const refuseUndisputed = (record: CaseState, action: 'settle-dispute' | 'designate'): Refusal =>
  refuse(record, action, { code: 'nothing-open', zh: '没有管辖争议', en: 'Competence is not in dispute' })

/**
 * The common superior designates (O121 Art. 33, O20 Art. 30); the limit begins anew the day the case reaches the bureau
 * designated, if another. What it decides is not to be taken or returned: it arrives.
 */
export function designate({ bureau }: ActionOf<'designate'>, asked: Asked): Step | Refusal {
  const { record } = asked
  if (!awaitsDesignation(record)) return refuseUndisputed(record, 'designate')
  const decider = deciderOf(record)
  if (decider !== undefined && !isSameOrBelow(bureau, decider)) {
    return refuse(record, 'designate', {
      code: 'wrong-target',
      field: 'bureau',
      zh: '只能指定共同上级辖区内的机关',
      en: 'Only a bureau below the common superior can be designated',
    })
  }
  const settled: Fact[] = isDisputed(record) ? [{ type: 'dispute-settled', ...dated(asked) }] : []
  if (bureau === record.bureau) return step(settled, { bureau }, { transit: undefined })
  const ground = rulebookOf(record.order).articles.designate
  const went = sent({ type: 'forwarded', ...dated(asked), to: bureau, ground }, asked, true)
  return { ...went, facts: [...settled, ...went.facts] }
}
