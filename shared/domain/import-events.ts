// The events of an import line as facts: each judged under the order and the calendar of its own day, by the same moves.

import type { Action } from '../schemas/actions.ts'
import type { Fact } from '../schemas/facts.ts'
import type { ImportEvent, ImportLine } from '../schemas/import-line.ts'
import { perform } from './moves.ts'
import { extend, pause, resume } from './moves-time.ts'
import { type Refusal, refuseKind, refuseStage } from './refusal.ts'
import { bundledLaw } from './rulebook.ts'
import type { CaseState } from './rulebook-shape.ts'
import { stageOf } from './stage.ts'
import { type Asked, type Step, step } from './step.ts'
import { transitionsOf } from './transitions.ts'

type EventOf<Type extends ImportEvent['type']> = Extract<ImportEvent, { type: Type }>
type Place = { readonly line: ImportLine; readonly index: number }

const decisions: ReadonlySet<ImportEvent['type']> = new Set(['accepted', 'refused', 'closed', 'verified'])

/** Whether the notice of the decision at `index` stands in the line; else it counts as given with the decision. */
function isToldLater({ line, index }: Place): boolean {
  const after = line.events.slice(index + 1)
  const next = after.findIndex((event) => decisions.has(event.type))
  return (next === -1 ? after : after.slice(0, next)).some((event) => event.type === 'notified')
}

/** The action an event stands for; undefined where it has none of its own. */
function actionOf(event: ImportEvent, place: Place): Action | undefined {
  const noticeSent = !isToldLater(place)
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
    default:
      return undefined
  }
}

const assumed = (facts: readonly Fact[]): Fact[] =>
  facts.map((fact) => (fact.type === 'notified' ? { ...fact, assumed: true as const } : fact))

const resultNotice = (state: CaseState) => (state.order === 'O20' ? ('filing-decision' as const) : ('result' as const))

/** Whether the notice of a verification counts as given: the line names a reporter and says nothing of it. */
const assumesReporterNotice = (event: ImportEvent, place: Place) =>
  event.type === 'verified' && place.line.reporter !== undefined && !isToldLater(place)

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

/** A pause of an import rests on the commission or, where only that is given, on the report that ended it. */
function documentOf(event: EventOf<'paused'>, { line, index }: Place) {
  const resumed = line.events.slice(index + 1).find((later) => later.type === 'resumed')
  return event.document ?? resumed?.document
}

function notified(asked: Asked): Step | Refusal {
  const { record, at } = asked
  const told = record.kind === 'complaint' ? perform({ action: 'notify' }, asked) : undefined
  if (told !== undefined && told.kind === 'step') return told
  return step([{ type: 'notified', at, of: resultNotice(record) }])
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
export function judgeEvent(event: ImportEvent, state: CaseState, place: Place): Step | Refusal {
  const asked: Asked = {
    record: state,
    actor: { kind: 'system', name: 'import' },
    at: event.at,
    now: event.at,
    law: bundledLaw,
  }
  const action = actionOf(event, place)
  if (action !== undefined) {
    const judged = judge(action, asked)
    if (judged.kind === 'refused') return judged
    const facts = assumed(judged.facts)
    if (assumesReporterNotice(event, place)) {
      facts.push({ type: 'notified', at: event.at, of: resultNotice(state), assumed: true })
    }
    return { ...judged, facts }
  }
  switch (event.type) {
    case 'paused':
      return pause({ reason: event.reason, document: documentOf(event, place) }, asked)
    case 'resumed':
      return resume({ document: event.document }, asked)
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
