// The life of a case: how it begins, which steps it may take and what facts they leave.
import type { Action, ActionName } from '../schemas/actions.ts'
import type { Actor, CaseRecord } from '../schemas/case-record.ts'
import type { Fact } from '../schemas/facts.ts'
import type { ImportLine } from '../schemas/import-line.ts'
import { actionNames } from './action-names.data.ts'
import { checkDate } from './dating.ts'
import { arrivedChanges, isEscalated, isOffered, offeredActions, restartsOnArrival } from './hand-over.ts'
import { judgeEvent, withFacts } from './import-events.ts'
import { hasObject, perform } from './moves.ts'
import { isNegotiating } from './moves-odr.ts'
import { type Refusal, refuse, refuseKind, refuseRole, refuseStage } from './refusal.ts'
import { bundledLaw, type Law, orderInForce } from './rulebook.ts'
import type { Birth, CaseState, Kind, Order, Stage, Transition } from './rulebook-shape.ts'
import { stageOf } from './stage.ts'
import { type Changes, type Step, type Told, toldOf } from './step.ts'
import { transitionsOf } from './transitions.ts'

export { stageOf } from './stage.ts'
export { afterStep } from './step.ts'

/** Who asks, and when; `law` is the one that the case names, or takes over with this step. */
export type Context = {
  readonly actor: Actor
  readonly now: string
  readonly law?: Law
  /** The number for a case that the action may give rise to. */
  readonly newNumber?: string | undefined
}

/** What `begin` is told of a submission. */
export type Beginning = {
  readonly kind: Kind
  /** The bureau it was located to, or the superior of the candidates when it could not be placed. */
  readonly bureau: string
  readonly receivedAt: string
  readonly enteredAt?: string | undefined
  readonly isPlaced?: boolean | undefined
  /** The body that received it, where that is not the bureau it was located to. */
  readonly firstBody?: string | undefined
  /** The consumer negotiates with the enterprise first: not received yet. */
  readonly isNegotiated?: boolean | undefined
}

/**
 * The first facts of a case. Located straight to a competent bureau it is received there the same day; what another body
 * received reaches the competent bureau when it is entered, and the days before are that body's (O121 Arts. 15, 41).
 */
export function begin(input: Beginning): { stage: Stage; facts: Fact[]; order: Order } {
  const { kind, bureau, receivedAt, enteredAt = receivedAt, isPlaced = true, firstBody = bureau } = input
  if (input.isNegotiated === true) {
    const facts: Fact[] = [{ type: 'odr-routed', at: receivedAt, bureau }]
    return { stage: stageOf(kind, facts), facts, order: orderInForce(receivedAt) }
  }
  const recorded = Date.parse(enteredAt) === Date.parse(receivedAt) ? {} : { recordedAt: enteredAt }
  const received: Fact = { type: 'received', at: receivedAt, ...recorded, bureau: firstBody }
  const isElsewhere = firstBody !== bureau
  const arrival: Fact = isElsewhere
    ? { type: 'arrived', at: enteredAt, bureau, restarts: true }
    : { type: 'arrived', at: receivedAt, ...recorded, bureau, restarts: true }
  const facts = isPlaced ? [received, arrival] : [received]
  return { stage: stageOf(kind, facts), facts, order: orderInForce(isElsewhere ? enteredAt : receivedAt) }
}

/**
 * A case that reached the bureau it was sent to: the limits count from the day it was sent, however long the queue took.
 * What a person must take does not arrive by itself (see `deliver`).
 */
export function arrive(record: CaseRecord): { kind: 'step'; facts: Fact[]; changes: Changes } | { kind: 'nothing' } {
  const { transit } = record
  if (transit === undefined || transit.awaits !== undefined) return { kind: 'nothing' }
  const hasArrived = record.facts.some((fact) => fact.type === 'arrived')
  const isHandOver = transit.to !== record.bureau
  const isFirst = !hasArrived && !isNegotiating(record) && (isHandOver || record.candidates === undefined)
  const restarts = restartsOnArrival(record.facts)
  const facts: Fact[] =
    isHandOver || isFirst ? [{ type: 'arrived', at: transit.since, bureau: transit.to, restarts }] : []
  const stage = stageOf(record.kind, [...record.facts, ...facts])
  const order = isFirst ? { order: orderInForce(transit.since) } : {}
  const moved = isHandOver ? arrivedChanges(transit.to) : { transit: undefined }
  return { kind: 'step', facts, changes: { ...moved, stage, ...order } }
}

export type Decided =
  | {
      readonly kind: 'step'
      readonly facts: Fact[]
      readonly changes: Changes
      readonly detail: Told
      readonly birth?: Birth
    }
  | Refusal

/** What an action does to a case, or why the law does not allow it. Whose case it is, is checked by the caller. */
export function decide(record: CaseRecord, action: Action, context: Context): Decided {
  const { actor, now, law = bundledLaw, newNumber } = context
  const refusal = refuseMove(record, action, actor) ?? checkDate(record, action, now)
  if (refusal !== undefined) return refusal
  const at = action.occurredAt ?? laterOf(now, record.facts.at(-1)?.at)
  const entered = action.occurredAt === undefined ? at : now
  const performed = perform(action, { record, actor, at, now: entered, law, newNumber })
  if (performed.kind === 'refused') return performed
  const stage = stageOf(performed.changes.kind ?? record.kind, [...record.facts, ...performed.facts])
  return {
    ...performed,
    facts: [...performed.facts],
    changes: { ...performed.changes, stage },
    detail: toldOf(performed),
  }
}

/** Two machines' clocks may differ by a little; what happens next never happens earlier. */
const laterOf = (now: string, last: string | undefined) =>
  last !== undefined && Date.parse(last) > Date.parse(now) ? last : now

function refuseMove(record: CaseState, action: Action, actor: Actor): Refusal | undefined {
  const transitions = transitionsOf(record.order, record.kind, action.action)
  if (transitions.length === 0) return refuseKind(record, action)
  const here = transitions.filter((transition) => transition.from === record.stage)
  const stages = transitions.map((transition) => transition.from)
  if (here.length === 0) return refuseStage(record, action, stages)
  if (!here.some((transition) => mayMove(transition, actor))) return refuseRole(record, action, here[0]?.roles ?? [])
  return isOpenTo(record, action.action) ? undefined : refuseTransit(record, action)
}

/** While a case is on its way only its in-box, and the superior that is to decide, may act; anyone may leave a note. */
function isOpenTo(record: CaseState, name: ActionName): boolean {
  if (name === 'note' || record.transit === undefined || record.transit.to === record.bureau) return true
  if (isOffered(record)) return offeredActions.has(name)
  return isEscalated(record) && name === 'designate'
}

const mayMove = ({ roles }: Transition, actor: Actor) =>
  actor.kind === 'system' || (actor.kind === 'staff' && roles.includes(actor.role))

const refuseTransit = (record: CaseState, { action }: Action) =>
  refuse(record, action, {
    code: 'in-transit',
    zh: '本件正在分送其他机关，尚未送达',
    en: 'This case is on its way to another bureau',
  })

/** The actions that kind, stage, role and past leave open, in the order of the procedure. */
export function allowedActions(record: CaseRecord, { actor, now, law = bundledLaw }: Context): ActionName[] {
  const names = Object.keys(actionNames) as ActionName[] // the table has exactly the names as keys
  return names.filter(
    (name) =>
      transitionsOf(record.order, record.kind, name).some(
        (transition) => transition.from === record.stage && mayMove(transition, actor),
      ) &&
      isOpenTo(record, name) &&
      hasObject(name, record, { actor, at: now, now, law }),
  )
}

/** The facts of an import line, or why it cannot have happened so. The caller keeps `stage`, `order` and `bureau`. */
export function factsOfImport(
  line: ImportLine,
  now: string,
  law: Law = bundledLaw,
):
  | { kind: 'facts'; facts: Fact[]; stage: Stage; order: Order; bureau: string }
  | { kind: 'rejected'; reasons: string[] } {
  const { facts, stage, order } = begin({ kind: line.kind, bureau: line.bureau, receivedAt: line.receivedAt })
  const category = { ...line.category, unsure: false, decidedBy: 'import' as const } as CaseState['category'] // absent codes stay absent
  let state: CaseState = {
    kind: line.kind,
    order,
    stage,
    bureau: line.bureau,
    receivedAt: line.receivedAt,
    category,
    facts,
  }
  let last = Date.parse(line.receivedAt)
  if (last > Date.parse(now)) return { kind: 'rejected', reasons: ['receivedAt: 晚于当前时间 / in the future'] }
  for (const [index, event] of line.events.entries()) {
    const where = `events[${index}] ${event.type}: `
    const at = Date.parse(event.at)
    if (at < last) return { kind: 'rejected', reasons: [`${where}早于前一事项 / before the event before it`] }
    if (at > Date.parse(now)) return { kind: 'rejected', reasons: [`${where}晚于当前时间 / in the future`] }
    const judged: Step | Refusal = judgeEvent(event, state, { line, law })
    if (judged.kind === 'refused') {
      return { kind: 'rejected', reasons: [`${where}${judged.reason.zh} / ${judged.reason.en} (${judged.article})`] }
    }
    state = withFacts(state, judged.facts)
    last = at
  }
  return { kind: 'facts', facts: [...state.facts], stage: state.stage, order, bureau: state.bureau }
}
