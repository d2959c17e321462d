// What starts and ends each clock, read from the facts of a round.
import type { Fact, FactOf } from '../schemas/facts.ts'
import { firstFact, isTerminated, lastFact, type Round } from './case-past.ts'
import { type Law, lawIn } from './rulebook.ts'
import type { CaseState, EndEvent, Notice, StartEvent } from './rulebook-shape.ts'

/** The instant a clock starts at, and the fact that started it. */
export type Start = {
  readonly at: string
  readonly event: string
  readonly bureau?: string
  /** The day that a paper sets, where the law names no limit. */
  readonly dueDay?: string
  /** Which of several of its kind; each is ended by the end of the same place. */
  readonly place?: number
}

export type RoundOf = { readonly record: CaseState; readonly round: Round; readonly law: Law }

const one = (at: string | undefined, event: string): Start[] => (at === undefined ? [] : [{ at, event }])

/** Receipt by the competent bureau; of several, each that begins anew (O121 Arts. 15, 35, PP 18). */
function competentReceipts({ record, round, law }: RoundOf): Start[] {
  if (round.reopening !== undefined) {
    return round.reopening.revokes === 'refusal' ? one(round.reopening.at, 'reopened') : []
  }
  const first = firstFact(round.facts, 'arrived')
  if (first === undefined) return []
  if (lawIn(law, first.bureau).policies.reviewStartsOn === 'first-receipt') return one(record.receivedAt, 'received')
  return round.facts
    .filter((fact) => fact === first || ((fact.type === 'arrived' || fact.type === 'repeated') && fact.restarts))
    .map((fact) => ({ at: fact.at, event: fact.type }))
}

/** Each stay of a case with a body that was not competent: it ends when the competent bureau has it (O121 Art. 41). */
function receiptsWithoutCompetence({ round }: RoundOf): Start[] {
  const starts: Start[] = []
  let holder: Start | undefined
  let isHandedOn = false
  for (const fact of round.facts) {
    if (fact.type === 'received') holder = { at: fact.at, event: 'received', bureau: fact.bureau }
    // Who gives a case back was never its receiving body: no clock of forwarding runs for that stay.
    // What comes back untaken is still to be forwarded, or decided after all.
    if (fact.type === 'forwarded') isHandedOn = true
    if (fact.type === 'returned' && fact.by === undefined) isHandedOn = false
    if (fact.type !== 'arrived') continue
    const isElsewhere = holder !== undefined && (holder.bureau !== fact.bureau || holder.at !== fact.at)
    if (holder !== undefined && isElsewhere && fact.restarts) starts.push(holder)
    holder = { at: fact.at, event: 'arrived', bureau: fact.bureau }
    isHandedOn = false
  }
  const isUnplaced = holder?.event === 'received' && round.reopening === undefined
  return holder !== undefined && (isUnplaced || (isHandedOn && isForwardedForCompetence(round)))
    ? [...starts, holder]
    : starts
}

const isForwardedForCompetence = (round: Round) => lastFact(round.facts, 'forwarded')?.ground !== undefined

/** Each fact of a type starts a clock of its own. */
const each = ({ round }: RoundOf, ...types: Fact['type'][]): Start[] =>
  round.facts
    .filter((fact) => types.includes(fact.type))
    .map((fact, place) => ({
      at: fact.at,
      event: fact.type,
      place,
      ...('dueDay' in fact ? { dueDay: fact.dueDay } : {}),
    }))

/** The bodies that want to hear back, with the day each set: the first origin, and each sender of a Form 3 (O121 Art. 41). */
export function originsAsking({
  origin,
  receivedAt,
  facts,
}: Pick<CaseState, 'origin' | 'receivedAt' | 'facts'>): Start[] {
  const first = origin?.replyBy === undefined ? [] : [{ at: receivedAt, event: 'received', dueDay: origin.replyBy }]
  const senders = facts.flatMap((fact) =>
    fact.type === 'forwarded' && fact.reportBy !== undefined
      ? [{ at: fact.at, event: 'forwarded', dueDay: fact.reportBy }]
      : [],
  )
  return [...first, ...senders].map((start, place) => ({ ...start, place }))
}

/** Starts of which each runs a clock of its own, instead of the last one restarting it. */
export const separateStarts: ReadonlySet<StartEvent> = new Set([
  'receipt-without-competence',
  'origin-asks',
  'dispute-raised',
  'identity-asked',
  'ordered',
])

/** The instants that start a clock within a round; several only where the law lets it begin anew. */
export const startsOf: Readonly<Record<StartEvent, (of: RoundOf) => Start[]>> = {
  'competent-receipt': competentReceipts,
  'receipt-without-competence': receiptsWithoutCompetence,
  receipt: ({ round, record }) => (firstFact(round.facts, 'received') ? one(record.receivedAt, 'received') : []),
  acceptance: ({ round }) =>
    round.reopening?.revokes === 'termination'
      ? one(round.reopening.at, 'reopened')
      : one(firstFact(round.facts, 'accepted')?.at, 'accepted'),
  termination: ({ round }) => {
    const closed = firstFact(round.facts, 'closed')
    return closed !== undefined && isTerminated(closed) ? one(closed.at, closed.outcome) : []
  },
  filing: ({ round }) => {
    const verified = firstFact(round.facts, 'verified')
    return verified?.decision === 'filed' ? one(verified.at, 'verified') : []
  },
  'report-receipt': (of) => (of.record.bornOf?.as === 'lead' ? [] : competentReceipts(of)),
  'lead-found': (of) =>
    of.record.bornOf?.as === 'lead' ? competentReceipts(of).map((start) => ({ ...start, event: 'lead-found' })) : [],
  'odr-routed': ({ round }) => one(firstFact(round.facts, 'odr-routed')?.at, 'odr-routed'),
  'dispute-raised': (of) => each(of, 'dispute-raised'),
  'identity-asked': (of) => each(of, 'identity-asked'),
  ordered: (of) => each(of, 'ordered'),
  'origin-asks': (of) => (of.round.number > 1 ? [] : originsAsking(of.record)),
  'decision-for-real-name': ({ record, round }) => {
    const verified = firstFact(round.facts, 'verified')
    return record.realName === true && verified?.decision !== 'transferred' ? one(verified?.at, 'verified') : []
  },
  'duty-on-receipt': (of) => competentReceipts(of).slice(0, 1),
  'duty-on-decision': ({ round }) => one(firstFact(round.facts, 'verified')?.at, 'verified'),
}

/** When a notice was given; one that an import states goes before one that was assumed. */
function noticeOf(round: Round, ...of: Notice[]): string | undefined {
  const notices = round.facts.filter(
    (fact): fact is FactOf<'notified'> => fact.type === 'notified' && of.includes(fact.of),
  )
  return (notices.find((fact) => fact.assumed === undefined) ?? notices[0])?.at
}

/** When the one of several was ended that began at this place. */
const endAt = (round: Round, type: Fact['type'], { place = 0 }: Start): string | undefined =>
  round.facts.filter((fact) => fact.type === type)[place]?.at

/** Who decides a case after all has found itself competent. */
const decisive: ReadonlySet<Fact['type']> = new Set(['accepted', 'refused', 'verified', 'closed'])

const closedAt = (round: Round): string | undefined => firstFact(round.facts, 'closed')?.at

const later = (left: string, right: string): string => (Date.parse(left) >= Date.parse(right) ? left : right)

/** Done when the decision is entered and its notice given; an ending without a decision ends it too. */
function reviewEnd({ round }: RoundOf): string | undefined {
  const accepted = firstFact(round.facts, 'accepted')
  const refused = firstFact(round.facts, 'refused')
  const decision = accepted ?? refused
  if (decision === undefined) return closedAt(round)
  const notice = noticeOf(round, accepted === undefined ? 'refusal' : 'acceptance')
  return notice === undefined ? undefined : later(decision.at, notice)
}

/** The instant a clock that started at `start` was done; undefined while it is not. */
export const endsOf: Readonly<Record<EndEvent, (of: RoundOf, start: Start) => string | undefined>> = {
  'decided-and-notified': reviewEnd,
  'mediation-ended': ({ round }) => closedAt(round),
  'termination-notified': ({ round }) => noticeOf(round, 'termination'),
  'verification-decided': ({ round }) => firstFact(round.facts, 'verified')?.at ?? closedAt(round),
  'penalty-decided': ({ round }) => firstFact(round.facts, 'penalty-closed')?.at ?? closedAt(round),
  'reporter-notified': ({ round }) => noticeOf(round, 'filing-decision', 'result'),
  'dispute-settled': ({ round }, start) => endAt(round, 'dispute-settled', start) ?? closedAt(round),
  'identity-proved': ({ round }, start) =>
    endAt(round, 'identity-proved', start) ?? firstFact(round.facts, 'refused')?.at ?? closedAt(round),
  'order-settled': ({ round }, start) => endAt(round, 'order-settled', start),
  'reported-back': ({ record }, { place = 0 }) =>
    record.facts.filter((fact) => fact.type === 'reported-back')[place]?.at,
  'odr-ended': ({ round }) => firstFact(round.facts, 'odr-ended')?.at,
  answered: ({ round }) => firstFact(round.facts, 'answered')?.at ?? closedAt(round),
  'competent-bureau-has-it': ({ round }, start) =>
    round.facts.find(
      (fact) => fact.type === 'arrived' && fact.bureau !== start.bureau && Date.parse(fact.at) >= Date.parse(start.at),
    )?.at ??
    round.facts.find((fact) => fact.type === 'arrived' && start.event === 'received')?.at ??
    round.facts.find((fact) => decisive.has(fact.type) && Date.parse(fact.at) >= Date.parse(start.at))?.at,
  closed: ({ record }) => {
    const last = record.facts.findLast((fact) => fact.type === 'closed' || fact.type === 'reopened')
    return last?.type === 'closed' ? last.at : undefined
  },
}
