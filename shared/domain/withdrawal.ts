// The one step a consumer takes alone: withdrawing a complaint, at any time before it has ended.
import type { CaseRecord } from '../schemas/case-record.ts'
import type { Fact } from '../schemas/facts.ts'
import type { Decided } from './life.ts'
import { isRefusedUntold, refuseDecided } from './moves-complaint.ts'
import { isNegotiating } from './moves-odr.ts'
import { refuse } from './refusal.ts'
import { stageOf } from './stage.ts'

/**
 * Withdraws a complaint by its consumer. Before acceptance it ends as `withdrawn-early`; afterwards that is termination on
 * ground 1, and the bureau still has to tell both sides (O121 Art. 23(1)(1), O20 Art. 21(1)(1)).
 */
export function withdraw(record: CaseRecord, now: string): Decided {
  if (record.kind !== 'complaint') {
    return refuse(record, 'close', {
      code: 'wrong-kind',
      zh: '只有投诉可以撤回',
      en: 'Only a complaint can be withdrawn',
    })
  }
  if (record.stage === 'closed') {
    return refuse(record, 'close', { code: 'wrong-stage', zh: '本件已经办结', en: 'This complaint has ended' })
  }
  if (isRefusedUntold(record)) return refuseDecided(record, 'close')
  const negotiated: Fact[] = isNegotiating(record) ? [{ type: 'odr-ended', at: now, result: 'ended' }] : []
  const closed: Fact =
    record.stage === 'mediation'
      ? { type: 'closed', at: now, outcome: 'withdrawn', ground: 1 }
      : { type: 'closed', at: now, outcome: 'withdrawn-early' }
  const facts = [...negotiated, closed]
  const stage = stageOf(record.kind, [...record.facts, ...facts])
  return {
    kind: 'step',
    facts,
    changes: { stage, candidates: undefined },
    detail: { outcome: closed.outcome },
  }
}
