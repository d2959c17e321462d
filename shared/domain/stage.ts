// The stage a case is in, from its facts alone.
import type { Fact } from '../schemas/facts.ts'
import { lastFact, roundsOf } from './case-past.ts'
import { isNegotiating } from './moves-odr.ts'
import type { Kind, Stage } from './rulebook-shape.ts'

/** The stage of a case. `routing` until a bureau with competence has it; a reopened case is back where it was revoked. */
export function stageOf(kind: Kind, facts: readonly Fact[]): Stage {
  const round = roundsOf(facts).at(-1)
  const inRound = round?.facts ?? []
  const has = (type: Fact['type']) => inRound.some((fact) => fact.type === type)
  if (has('closed')) return 'closed'
  if (isNegotiating({ facts })) return 'odr'
  if (!facts.some((fact) => fact.type === 'arrived')) return 'routing'
  if (kind === 'consultation') return 'answer'
  if (kind === 'complaint') {
    return has('accepted') || round?.reopening?.revokes === 'termination' ? 'mediation' : 'initial-review'
  }
  return lastFact(inRound, 'verified')?.decision === 'filed' ? 'penalty-case' : 'verification'
}
