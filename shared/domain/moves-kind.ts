// The moves that say what a case is: split, of another kind, for the police, not under the order at all; and leads.
import type { Action } from '../schemas/actions.ts'
import type { Fact } from '../schemas/facts.ts'
import { currentFacts } from './case-past.ts'
import { told } from './moves-papers.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { CaseState } from './rulebook-shape.ts'
import { type Asked, dated, type Step, step } from './step.ts'

type ActionOf<Name extends Action['action']> = Extract<Action, { action: Name }>

const otherKind = { complaint: 'violation-report', 'violation-report': 'complaint' } as const

/** A step that gives rise to another case needs that case's number from outside. */
const numberOf = ({ newNumber }: Asked): string => {
  if (newNumber === undefined) throw new Error('A case is to be born without a number')
  return newNumber
}

/** A paper that holds a complaint and a report becomes two linked cases, handled separately (O121 Art. 9). */
export function split(asked: Asked): Step | Refusal {
  const { record } = asked
  const isParted = record.bornOf?.as === 'split' || record.facts.some(({ type }) => type === 'split')
  if (isParted || record.kind === 'consultation') {
    return refuse(record, 'split', {
      code: 'already-split',
      zh: '本件已经分拆',
      en: 'This paper has been split already',
    })
  }
  const kind = otherKind[record.kind]
  const into = numberOf(asked)
  return { ...step([{ type: 'split', ...dated(asked), into, kind }], { into, kind }), birth: { kind, as: 'split' } }
}

/** A lead on a breach found in mediation goes on as a linked report with its own limit (O121 Art. 27, O20 Art. 23). */
export function findLead(asked: Asked): Step {
  const into = numberOf(asked)
  return {
    ...step([{ type: 'lead-found', ...dated(asked), into }], { into }),
    birth: { kind: 'violation-report', as: 'lead' },
  }
}

const decided: ReadonlySet<Fact['type']> = new Set(['accepted', 'refused', 'verification-proposed', 'verified'])

/** Whether anything has been decided or proposed on a case. */
export const isUndecided = (record: CaseState): boolean =>
  !currentFacts(record).some((fact) => decided.has(fact.type)) && record.bornOf?.as !== 'lead'

/** The kind is changed before any decision; the limit of the new kind runs from the same day (O121 Art. 41). */
export function reclassify({ kind }: ActionOf<'reclassify'>, asked: Asked): Step | Refusal {
  const { record } = asked
  if (kind === record.kind || !isUndecided(record)) {
    const isSame = kind === record.kind
    return refuse(record, 'reclassify', {
      code: isSame ? 'wrong-target' : 'already-decided',
      field: 'kind',
      zh: isSame ? '本件已是该类别' : '已作出决定的，不能再变更类别',
      en: isSame ? 'The case is of this kind already' : 'After a decision the kind can no longer be changed',
    })
  }
  const category: CaseState['category'] = { ...record.category, unsure: true }
  return step(
    [{ type: 'reclassified', ...dated(asked), from: record.kind, to: kind }],
    { from: record.kind, to: kind },
    {
      kind,
      category,
      ...(kind === 'complaint' ? {} : { lacks: undefined }),
    },
  )
}

/** Requests for disclosure, reconsideration or discipline are told where to go (O121 Art. 44). */
export const notUnderOrder = (asked: Asked): Step =>
  step([{ type: 'closed', ...dated(asked), outcome: 'not-under-order' }], { outcome: 'not-under-order' })

/**
 * Suspicion of extortion goes to the police (O121 Art. 42). A mediation ends with it on the ground that names Art. 42 (under
 * O20, which does not, on its last), a report is transferred.
 */
export function transferToPolice({ noticeSent }: ActionOf<'transfer-to-police'>, asked: Asked): Step {
  const { record } = asked
  const outcome = 'transferred-to-police'
  const closed = { type: 'closed', ...dated(asked), outcome } as const
  if (record.kind === 'violation-report') {
    return step([{ type: 'verified', ...dated(asked), decision: 'transferred' }, closed], { outcome })
  }
  if (record.stage !== 'mediation') return step([closed], { outcome })
  const ground = record.order === 'O121' ? 6 : 7
  const notice: Fact[] = noticeSent ? told('termination', asked) : []
  return step([{ ...closed, ground }, ...notice], { outcome, ground, noticeSent })
}
