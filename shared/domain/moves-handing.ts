// The moves that hand a case on: to another bureau, back to its sender, up to a superior, out to another department.
import type { Action } from '../schemas/actions.ts'
import type { Fact, FactOf } from '../schemas/facts.ts'
import { isSameOrBelow } from './bureau-register.ts'
import { legalDay } from './calendar.ts'
import {
  arrivedChanges,
  bureausSeen,
  handOversInARow,
  handOversOf,
  isOffered,
  restartsOnArrival,
  senderOf,
  wasForwarded,
} from './hand-over.ts'
import { issued } from './moves-papers.ts'
import { type Refusal, refuse } from './refusal.ts'
import { orderInForce, rulebookOf } from './rulebook.ts'
import { workingStages } from './rulebook-common.data.ts'
import type { CaseState } from './rulebook-shape.ts'
import { type Asked, dated, type Step, step } from './step.ts'

type ActionOf<Name extends Action['action']> = Extract<Action, { action: Name }>

/** Hops so far: the first is the submission's own. */
export const nextHop = (record: CaseState): number => 2 + handOversOf(record.facts).length

/** A superior of holder and target decides; anyone else only offers, and the target takes or returns. */
const isBySuperior = ({ actor, record }: Asked, target: string) =>
  actor.kind === 'staff' &&
  actor.role === 'supervisor' &&
  isSameOrBelow(record.bureau, actor.bureau) &&
  target !== actor.bureau &&
  isSameOrBelow(target, actor.bureau)

/** The case stays the sender's duty until the target has it: `awaits` says whether a person must take it. */
export function sent(fact: FactOf<'forwarded'> | FactOf<'returned'>, { record, at }: Asked, isDecided: boolean): Step {
  const hop = nextHop(record)
  const { to, ground } = fact
  const awaits = isDecided ? {} : { awaits: 'taking' as const }
  return step(
    [fact],
    { bureau: to, hop, ground },
    { transit: { to, since: at, hop, ...awaits }, candidates: undefined },
  )
}

/** Why a case may not go to `target`; undefined when it may. */
function refuseTarget(action: 'assign' | 'forward', target: string, asked: Asked): Refusal | undefined {
  const { record } = asked
  const say = (code: Refusal['code'], zh: string, en: string, article?: string) =>
    refuse(record, action, { code, field: 'bureau', zh, en, ...(article === undefined ? {} : { article }) })
  if (target === record.bureau) return say('wrong-target', '本件已由该机关办理', 'This bureau already has the case')
  if (isBySuperior(asked, target)) return undefined
  if (record.unit !== undefined) {
    return say(
      'may-not-pass-on',
      '内设机构、派出机构不得自行分送，应当退回本机关',
      'A unit may not pass a case on; it returns it to its bureau',
    )
  }
  if (wasForwarded(record) && !isSameOrBelow(target, record.bureau)) {
    return say(
      'may-not-pass-on',
      '没有处理权限的应当退回分送机关，不得自行再分送',
      'A body without competence returns the case to its sender and may not pass it on itself',
    )
  }
  if (bureausSeen(record.facts).has(target)) {
    return say(
      'circle',
      '该机关已经收到过本件，不得循环分送；有争议的报共同上级指定',
      'That bureau has had the case; it cannot go in a circle: raise a dispute and the common superior designates',
      rulebookOf(record.order).articles.dispute,
    )
  }
  if (handOversInARow(record.facts) < asked.law.policies.mostHandOvers) return undefined
  return say(
    'hops-spent',
    `本件已经流转${asked.law.policies.mostHandOvers}次，须由共同上级指定管辖`,
    `The case has been handed on ${asked.law.policies.mostHandOvers} times; the common superior must designate`,
    rulebookOf(record.order).articles.designate,
  )
}

/** To another bureau, without saying that the sender is not competent: no limit begins anew (O121 Arts. 13, 14). */
export function assignElsewhere(bureau: string, asked: Asked): Step | Refusal {
  return (
    refuseTarget('assign', bureau, asked) ??
    sent({ type: 'forwarded', ...dated(asked), to: bureau }, asked, isBySuperior(asked, bureau))
  )
}

/** To the competent bureau, by a body that is not (O121 Art. 41, O20 Art. 37); its limits begin there anew. */
export function forward({ bureau, ground, reportBy }: ActionOf<'forward'>, asked: Asked): Step | Refusal {
  const refused = refuseTarget('forward', bureau, asked)
  if (refused !== undefined) return refused
  if (reportBy !== undefined && reportBy < legalDay(asked.at)) {
    return refuse(asked.record, 'forward', {
      code: 'day-passed',
      field: 'reportBy',
      zh: '要求回报的日期不能早于当日',
      en: 'The day to report back by cannot lie in the past',
    })
  }
  const paper = reportBy === undefined ? {} : { reportBy }
  const went = sent(
    { type: 'forwarded', ...dated(asked), to: bureau, ground, ...paper },
    asked,
    isBySuperior(asked, bureau),
  )
  return { ...went, facts: [...went.facts, ...issued(3, asked)], detail: { ...went.detail, form: 3, ...paper } }
}

/** The body a holder may return the case to: while nothing is decided, and it was sent the case. */
export const returnsTo = (record: CaseState): string | undefined =>
  workingStages[record.kind].indexOf(record.stage) > 0 ? undefined : senderOf(record)

/**
 * Back to the sender, the one way for a body without competence (O121 Art. 41, O20 Art. 37). What was not taken yet is
 * the sender's again at once; a unit gives the case back to its bureau's desk.
 */
export function giveBack({ ground }: ActionOf<'return'>, asked: Asked): Step | Refusal {
  const { record } = asked
  const why = ground === undefined ? {} : { ground }
  if (isOffered(record)) return giveBackOffered(ground, asked)
  if (record.unit !== undefined) {
    const fact: Fact = { type: 'returned-to-desk', ...dated(asked), unit: record.unit, ...why }
    return step([fact], { fromUnit: record.unit, ...why }, { unit: undefined, handler: undefined })
  }
  const sender = returnsTo(record)
  if (sender !== undefined) return sent({ type: 'returned', ...dated(asked), to: sender, ...why }, asked, false)
  return refuse(record, 'return', {
    code: 'wrong-target',
    zh: '本件由本机关直接接收，没有可以退回的机关',
    en: 'This bureau received the case itself; there is nobody to return it to',
  })
}

function giveBackOffered(ground: string | undefined, asked: Asked): Step | Refusal {
  const { record } = asked
  const say = (code: Refusal['code'], zh: string, en: string) =>
    refuse(record, 'return', { code, field: 'ground', zh, en })
  if (handOversOf(record.facts).at(-1)?.type === 'returned') {
    return say(
      'return-of-return',
      '退回的案件不得再退回；有争议的，提出管辖争议',
      'What was returned cannot be returned again: take it or raise a dispute',
    )
  }
  if (ground === undefined) return say('ground-missing', '退回须写明依据', 'A return needs its ground')
  const by = record.transit?.to ?? record.bureau
  return step(
    [{ type: 'returned', ...dated(asked), to: record.bureau, by, ground }],
    { bureau: record.bureau, by, ground },
    { transit: undefined },
  )
}

/** The target takes what it was handed: the duty is its own from now, the limits count from the day it was in the in-box. */
export function take(asked: Asked): Step | Refusal {
  const { record, at } = asked
  const { transit } = record
  if (transit === undefined || !isOffered(record)) {
    return refuse(record, 'take', { code: 'nothing-open', zh: '没有待接收的移交', en: 'Nothing waits to be taken' })
  }
  const restarts = restartsOnArrival(record.facts)
  const fact: Fact = { type: 'arrived', at: transit.since, bureau: transit.to, restarts, takenAt: at }
  const isFirst = !record.facts.some(({ type }) => type === 'arrived')
  const order = isFirst ? { order: orderInForce(transit.since) } : {}
  return step([fact], { bureau: transit.to, hop: transit.hop }, { ...arrivedChanges(transit.to), ...order })
}

/** A superior takes the case of a lower bureau over (O121 Art. 13); no limit begins anew. */
export function takeOver(asked: Asked): Step | Refusal {
  const { record, actor, at } = asked
  if (!mayTakeOver(asked)) {
    return refuse(record, 'take-over', {
      code: 'not-the-superior',
      zh: '只有办理机关的上级机关可以提级办理',
      en: 'Only a superior of the bureau that has the case may take it over',
    })
  }
  const bureau = actor.kind === 'staff' ? actor.bureau : record.bureau
  const ground = rulebookOf(record.order).articles['take-over']
  const facts: Fact[] = [
    { type: 'forwarded', ...dated(asked), to: bureau, ground },
    { type: 'arrived', ...dated(asked), bureau, restarts: false, takenAt: at },
  ]
  return step(facts, { bureau, from: record.bureau, hop: nextHop(record), ground }, arrivedChanges(bureau))
}

/** Whether who asks is of a bureau above the holder. */
export const mayTakeOver = ({ record, actor }: Pick<Asked, 'record' | 'actor'>): boolean =>
  actor.kind === 'staff' && actor.bureau !== record.bureau && isSameOrBelow(record.bureau, actor.bureau)

/** 移送: the matter leaves the bureaus of the system, so the case ends; to one of them it would be a hand-over. */
export const transfer = ({ department, ground }: ActionOf<'transfer'>, asked: Asked): Step =>
  step([{ type: 'closed', ...dated(asked), outcome: 'transferred' }], { department, ground })
