// A hand-over as it stands: whom it waits for and until when, who decides when bureaus do not agree, who may be given it.
import type { ActionName } from '../schemas/actions.ts'
import type { CaseRecord, HandOver, Transit } from '../schemas/case-record.ts'
import type { Fact } from '../schemas/facts.ts'
import { commonSuperior, superiorsOf } from './bureau-register.ts'
import { type Calendar, dayOfNumber, endOfDay, legalDayNumber } from './calendar.ts'
import { addWorkingDays } from './counting.ts'
import type { WatchPolicies } from './policies.data.ts'
import type { CaseState } from './rulebook-shape.ts'
import { workingTimeAfter } from './working-time.ts'

/** Calendar, working hours and patience that hand-overs go by. */
export type HandOverLaw = {
  readonly calendar: Calendar
  readonly policies: Pick<WatchPolicies, 'workingHours' | 'takeWorkingHours'>
}

/** Working days within which bureaus in dispute must agree (O121 Art. 33, O20 Art. 30). */
const disputeWorkingDays = 7

/** Whether a case lies in the in-box of another bureau, which has yet to take or return it. */
export const isOffered = ({ transit }: Pick<CaseState, 'transit'>): boolean =>
  transit?.awaits === 'taking' && transit.answerBy !== undefined

/** Whether a case waits for its common superior because the target was silent. */
export const isEscalated = ({ transit }: Pick<CaseState, 'transit'>): boolean => transit?.awaits === 'designation'

/** Facts that hand a case from bureau to bureau, in order. */
export const handOversOf = (facts: readonly Fact[]) =>
  facts.filter((fact) => fact.type === 'forwarded' || fact.type === 'returned')

/** Hand-overs since a superior last decided: after so many the next must be decided (see `mostHandOvers`). */
export function handOversInARow(facts: readonly Fact[]): number {
  const decided = facts.findLastIndex((fact) => fact.type === 'dispute-settled' || fact.type === 'escalated')
  return handOversOf(facts.slice(decided + 1)).filter((fact) => fact.type === 'forwarded').length
}

/** The bureaus that have had the case or were offered it. */
export const bureausSeen = (facts: readonly Fact[]): ReadonlySet<string> =>
  new Set(
    facts.flatMap((fact) => {
      if (fact.type === 'received' || fact.type === 'arrived') return [fact.bureau]
      return fact.type === 'forwarded' ? [fact.to] : []
    }),
  )

/** How the present holder came to the case: by the hand-over that arrived last; undefined when it received it itself. */
function arrivedBy(facts: readonly Fact[]): { from: string; type: 'forwarded' | 'returned' } | undefined {
  const arrival = facts.findLastIndex((fact) => fact.type === 'arrived')
  const past = facts.slice(0, Math.max(arrival, 0))
  const move = past.findLast((fact) => fact.type === 'forwarded' || fact.type === 'returned' || fact.type === 'arrived')
  if (move?.type !== 'forwarded' && move?.type !== 'returned') return undefined
  const holder = past.findLast((fact) => fact.type === 'arrived' || fact.type === 'received')
  return holder?.type === 'arrived' || holder?.type === 'received'
    ? { from: holder.bureau, type: move.type }
    : undefined
}

/**
 * The body that sent the case to its present holder, to which alone a holder without competence may return it
 * (O121 Art. 41). Undefined when the holder received it itself, or had it back from the body it had sent it to.
 */
export function senderOf(record: CaseState): string | undefined {
  const by = arrivedBy(record.facts)
  if (by !== undefined) return by.type === 'forwarded' && by.from !== record.bureau ? by.from : undefined
  if (handOversOf(record.facts).length > 0) return undefined
  const received = record.facts.find((fact) => fact.type === 'received')
  return received?.type === 'received' && received.bureau !== record.bureau ? received.bureau : undefined
}

/** Whether another bureau sent the holder this case, so that it may return it and not pass it on (O121 Art. 41). */
export const wasForwarded = (record: CaseState): boolean => arrivedBy(record.facts)?.type === 'forwarded'

/** The other side of a dispute over competence: the one named, else the body the case came from or went to. */
export function otherSideOf(record: CaseState): string | undefined {
  const raised = record.facts.findLast((fact) => fact.type === 'dispute-raised')
  if (raised?.type === 'dispute-raised' && raised.with !== undefined) return raised.with
  return senderOf(record) ?? [...bureausSeen(record.facts)].findLast((bureau) => bureau !== record.bureau)
}

/** The lowest bureau above `party` that is, or stands above, `other`; the superior itself when `other` is one. */
function superiorFor(party: string, other: string | undefined): string | undefined {
  const above = superiorsOf(party)
  if (other === undefined) return above[0]
  return above.find((superior) => commonSuperior([other, superior]) === superior) ?? above.at(-1)
}

/**
 * The superior that designates (O121 Art. 33): of a silent target, the lowest above it and the sender, or the target
 * itself where it is the highest; in a dispute, the lowest above both sides. Undefined where nobody stands above.
 */
export function deciderOf(record: CaseState): string | undefined {
  const { transit, bureau } = record
  if (transit?.awaits !== undefined) {
    return transit.decider ?? superiorFor(transit.to, bureau) ?? superiorsOf(bureau).find((code) => code === transit.to)
  }
  return superiorFor(bureau, otherSideOf(record))
}

/** A bureau, and perhaps a unit inside it. */
export type Place = { readonly bureau: string; readonly unit?: string | undefined }

/** The bureau whose staff carry out an action: of what lies in an in-box its owner, of a designation the superior. */
export function actingPlace(record: CaseRecord, action: ActionName): Place {
  const { transit } = record
  if (transit !== undefined && isOffered(record) && offeredActions.has(action)) return { bureau: transit.to }
  if (action === 'designate') return { bureau: deciderOf(record) ?? record.bureau }
  return record
}

/** What the owner of the in-box may do with what it was handed. */
export const offeredActions: ReadonlySet<ActionName> = new Set(['take', 'return', 'dispute'])

/** Everyone who may look at a case: its holder, the in-box it lies in, the superior that is to decide. */
export function placesOf(record: CaseRecord): readonly Place[] {
  const waiting = handOverOf(record)
  return waiting === undefined ? [record] : [record, { bureau: waiting.at }]
}

/** What waits for an answer, for the list of incoming hand-overs; undefined when nothing does. */
export function handOverOf(record: CaseRecord, calendar?: Calendar): HandOver | undefined {
  const { transit, bureau: from, facts } = record
  const last = handOversOf(facts).at(-1)
  const ground = last?.ground === undefined ? {} : { ground: last.ground }
  if (transit !== undefined && isOffered(record)) {
    const what = last?.type === 'returned' ? 'returned' : 'forwarded'
    return { ...common(transit), what, from, to: transit.to, at: transit.to, ...ground }
  }
  if (transit?.decider !== undefined) {
    return { ...common(transit), what: 'silent', from, to: transit.to, at: transit.decider, ...ground }
  }
  return transit === undefined ? disputeOf(record, calendar) : undefined
}

const common = ({ hop, answerBy }: Transit) => ({ hop, ...(answerBy === undefined ? {} : { answerBy }) })

function disputeOf(record: CaseRecord, calendar: Calendar | undefined): HandOver | undefined {
  if (record.stage === 'closed') return undefined
  const raised = record.facts.findLast((fact) => fact.type === 'dispute-raised' || fact.type === 'dispute-settled')
  const at = deciderOf(record)
  if (raised?.type !== 'dispute-raised' || at === undefined) return undefined
  const to = otherSideOf(record)
  const hop = handOversOf(record.facts).length + 1
  const due = calendar && addWorkingDays(calendar, legalDayNumber(raised.at), disputeWorkingDays)
  const answerBy = due === undefined ? {} : { answerBy: endOfDay(dayOfNumber(due)) }
  return { what: 'disputed', from: record.bureau, at, hop, ...(to === undefined ? {} : { to }), ...answerBy }
}

/** Puts what was sent into the in-box: from `now` the target has so much working time to take or return it. */
export function deliver(record: CaseRecord, now: string, { calendar, policies }: HandOverLaw): Transit | undefined {
  const { transit } = record
  if (transit?.awaits !== 'taking' || transit.answerBy !== undefined) return undefined
  const { workingHours, takeWorkingHours } = policies
  return { ...transit, answerBy: workingTimeAfter(now, takeWorkingHours, { calendar, workingHours }) }
}

/** Silence beyond the set working time: the common superior is to designate. Undefined while nothing is to be done. */
export function escalate(record: CaseRecord, now: string): { transit: Transit; fact: Fact } | undefined {
  const { transit } = record
  if (transit?.answerBy === undefined || !isOffered(record) || Date.parse(now) < Date.parse(transit.answerBy)) {
    return undefined
  }
  const decider = deciderOf(record)
  if (decider === undefined) return undefined
  const fact: Fact = { type: 'escalated', at: now, from: transit.to, to: decider }
  return { transit: { ...transit, awaits: 'designation', decider }, fact }
}

/**
 * Whether the limits begin anew where a case arrives: at its first competent bureau, and where it was forwarded for want
 * of competence or sent on after a founded return; never between competent bureaus (O121 Arts. 13–15, 41).
 */
export function restartsOnArrival(facts: readonly Fact[]): boolean {
  const [last, before] = handOversOf(facts).toReversed()
  if (!facts.some((fact) => fact.type === 'arrived')) return true
  if (last?.type !== 'forwarded') return false
  return last.ground !== undefined || (before?.type === 'returned' && before.ground !== undefined)
}

/** What changes on a record when another bureau has the case. */
export const arrivedChanges = (bureau: string) =>
  ({ bureau, transit: undefined, candidates: undefined, unit: undefined, handler: undefined }) as const
