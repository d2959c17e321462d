// The events of an import line as facts: each judged under the order and the calendar of its own day, by the same moves.

import type { Action } from '../schemas/actions.ts'
import type { Fact } from '../schemas/facts.ts'
import type { ImportEvent, ImportLine } from '../schemas/import-line.ts'
import { endedMediation, intervalsOf } from './case-past.ts'
import { perform } from './moves.ts'
import { extend } from './moves-extension.ts'
import { pause, resume } from './moves-time.ts'
import { type Refusal, refuseKind, refuseStage } from './refusal.ts'
import type { Law } from './rulebook.ts'
import type { CaseState, Notice } from './rulebook-shape.ts'
import { stageOf } from './stage.ts'
import { type Asked, type Step, step } from './step.ts'
import { transitionsOf } from './transitions.ts'

type EventOf<Type extends ImportEvent['type']> = Extract<ImportEvent, { type: Type }>

/** The action an event stands for; undefined where it has none of its own. */
function actionOf(event: ImportEvent): Action | undefined {
  const noticeSent = true
  const ground = 'ground' in event && event.ground !== undefined ? { ground: event.ground } : {}
  switch (event.type) {
    case 'accepted':
      return { action: 'accept', noticeSent }
    case 'refused':
      return { action: 'refuse', noticeSent, text: '', ground: event.ground }
    case 'closed':
      return {
        action: 'close',
        noticeSent,
        outcome: event.outcome,
        ...ground,
        ...(event.recoveredFen === undefined ? {} : { recoveredFen: event.recoveredFen }),
      }
    case 'verified':
      return { action: 'verify', decision: event.decision, ...ground }
    case 'penalty-closed':
      return { action: 'close-penalty', result: event.result }
    case 'answered':
      return { action: 'answer', text: '' }
    case 'reopened':
      return { action: 'reopen', revokes: event.revokes, text: '' }
    default:
      return undefined
  }
}

const decisions: ReadonlySet<Fact['type']> = new Set(['accepted', 'refused', 'closed', 'verified'])

const assumed = (facts: readonly Fact[]): Fact[] =>
  facts.map((fact) => (fact.type === 'notified' ? { ...fact, assumed: true as const } : fact))

const resultNotice = (state: CaseState) => (state.order === 'O20' ? ('filing-decision' as const) : ('result' as const))

function judge(action: Action, asked: Asked): Step | Refusal {
  const transitions = transitionsOf(asked.record.order, asked.record.kind, action.action)
  if (transitions.length === 0) return refuseKind(asked.record, action)
  if (transitions.some((transition) => transition.from === asked.record.stage)) return perform(action, asked)
  return refuseStage(
    asked.record,
    action,
    transitions.map((transition) => transition.from),
  )
}

/** Where only the report has a document, it shows the commission too; entered as of the pause, so that all of it counts. */
function resumed(event: EventOf<'resumed'>, asked: Asked): Step | Refusal {
  const ended = resume({ document: event.document }, asked)
  const paused = intervalsOf(asked.record.facts).find((interval) => interval.resumed === undefined)?.paused
  if (ended.kind === 'refused' || event.document === undefined || paused?.document !== undefined) return ended
  const { at = event.at, reason = 'other' } = paused ?? {}
  return { ...ended, facts: [{ type: 'pause-documented', at, reason, document: event.document }, ...ended.facts] }
}

/** A notice belongs to the last decision; what a line says of it goes before what was assumed with that decision. */
function noticeAfter(last: Fact | undefined, state: CaseState): Notice {
  if (last?.type === 'accepted') return 'acceptance'
  if (last?.type === 'refused') return 'refusal'
  if (last?.type !== 'closed') return resultNotice(state)
  if (last.outcome === 'refused') return 'refusal'
  return endedMediation.has(last.outcome) ? 'termination' : resultNotice(state)
}

function notified({ record, at }: Asked): Step {
  const last = record.facts.findLast((fact) => decisions.has(fact.type))
  return step([{ type: 'notified', at, of: noticeAfter(last, record) }])
}

function moved(to: string | undefined, type: 'forwarded' | 'returned', { record, at }: Asked): Step | Refusal {
  const action: Action = { action: 'assign' }
  if (record.stage === 'closed') return refuseStage(record, action, ['initial-review', 'mediation', 'verification'])
  const target = to ?? record.facts.findLast((fact) => fact.type === 'arrived' && fact.bureau !== record.bureau)
  const bureau = typeof target === 'string' ? target : target?.type === 'arrived' ? target.bureau : undefined
  if (bureau === undefined) return refuseStage(record, action, ['routing'])
  const wasReturned = record.facts.at(-2)?.type === 'returned'
  return step([
    { type, at, to: bureau },
    { type: 'arrived', at, bureau, restarts: wasReturned && type === 'forwarded' },
  ])
}

/** The facts of one event of a line, or the law's answer to it. */
export function judgeEvent(
  event: ImportEvent,
  state: CaseState,
  { line, law }: { readonly line: ImportLine; readonly law: Law },
): Step | Refusal {
  const asked: Asked = {
    record: state,
    actor: { kind: 'system', name: 'import' },
    at: event.at,
    now: event.at,
    law,
  }
  const action = actionOf(event)
  if (action !== undefined) {
    const judged = judge(action, asked)
    if (judged.kind === 'refused') return judged
    const facts = assumed(judged.facts)
    if (event.type === 'verified' && line.reporter !== undefined) {
      facts.push({ type: 'notified', at: event.at, of: resultNotice(state), assumed: true })
    }
    return { ...judged, facts }
  }
  switch (event.type) {
    case 'paused':
      return pause({ reason: event.reason, document: event.document }, asked)
    case 'resumed':
      return resumed(event, asked)
    case 'extended':
      return extend(asked)
    case 'forwarded':
      return moved(event.bureau, 'forwarded', asked)
    case 'returned':
      return moved(undefined, 'returned', asked)
    default:
      return notified(asked)
  }
}

/** The state after some facts: bureau and stage follow from them. */
export function withFacts(state: CaseState, facts: readonly Fact[]): CaseState {
  const all = [...state.facts, ...facts]
  const arrived = facts.findLast((fact) => fact.type === 'arrived')
  return {
    ...state,
    facts: all,
    stage: stageOf(state.kind, all),
    bureau: arrived?.type === 'arrived' ? arrived.bureau : state.bureau,
  }
}
