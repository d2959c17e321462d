// Reads a case's facts for the clocks: its rounds, who held it when, and the intervals that are not counted.
import type { Fact, FactOf } from '../schemas/facts.ts'
import { legalDayNumber, numberOfDay } from './calendar.ts'
import { addWorkingDays, type ExcludedDays } from './counting.ts'
import type { Law } from './rulebook.ts'
import type { CaseState, PauseReason } from './rulebook-shape.ts'

/** One life of a case: the first, or what follows the revocation of a refusal or a termination. */
export type Round = {
  readonly number: number
  readonly facts: readonly Fact[]
  readonly reopening?: FactOf<'reopened'> | undefined
}

/** An interval that is not counted, with what it rests on. */
export type Pause = ExcludedDays & {
  readonly reason: PauseReason
  readonly document?: string | undefined
  /** Nobody has resumed it yet, though it may have stopped excluding days for want of its document. */
  readonly isOpen: boolean
}

/** The first fact of a type. */
export const firstFact = <Type extends Fact['type']>(facts: readonly Fact[], type: Type): FactOf<Type> | undefined =>
  facts.find((fact): fact is FactOf<Type> => fact.type === type)

/** The last fact of a type. */
export const lastFact = <Type extends Fact['type']>(facts: readonly Fact[], type: Type): FactOf<Type> | undefined =>
  facts.findLast((fact): fact is FactOf<Type> => fact.type === type)

/** Outcomes that end a mediation without an agreement (O121 Art. 23, O20 Art. 21). */
export const endedMediation: ReadonlySet<string> = new Set([
  'terminated',
  'withdrawn',
  'settled',
  'transferred-to-police',
])

/** Whether an ending is one of mediation, which both sides are to be told of; one before acceptance has no ground. */
export const isTerminated = ({ outcome, ground }: FactOf<'closed'>): boolean =>
  endedMediation.has(outcome) && (outcome !== 'transferred-to-police' || ground !== undefined)

/** When a case came to the bureau that has it, and when its last fact was entered; of an import not before the import. */
export function knownSince({
  facts,
  importedAt,
}: {
  readonly facts: readonly Fact[]
  readonly importedAt?: string | undefined
}) {
  const enteredAt = (fact: Fact | undefined) =>
    fact && ((fact.type === 'arrived' ? fact.takenAt : undefined) ?? fact.recordedAt ?? fact.at)
  const bounded = (at: string | undefined) =>
    at !== undefined && importedAt !== undefined && Date.parse(at) < Date.parse(importedAt) ? importedAt : at
  const [heldSince, movedAt] = [lastFact(facts, 'arrived') ?? facts[0], facts.at(-1)].map(enteredAt).map(bounded)
  return { ...(heldSince === undefined ? {} : { heldSince }), ...(movedAt === undefined ? {} : { movedAt }) }
}

/** The rounds of a case, the first one first. */
export function roundsOf(facts: readonly Fact[]): Round[] {
  const rounds: { number: number; facts: Fact[]; reopening?: FactOf<'reopened'> }[] = [{ number: 1, facts: [] }]
  for (const fact of facts) {
    if (fact.type === 'reopened') rounds.push({ number: rounds.length + 1, facts: [], reopening: fact })
    else rounds.at(-1)?.facts.push(fact)
  }
  return rounds
}

/** The facts of the round a case is in. */
export const currentFacts = (record: CaseState): readonly Fact[] => roundsOf(record.facts).at(-1)?.facts ?? []

/** The bureau that held a case just before `instantMs`: a hand-over is the sender's duty until the next one has taken it. */
export function holderBefore(record: CaseState, instantMs: number): string {
  let holder: string | undefined
  for (const fact of record.facts) {
    if (fact.type !== 'received' && fact.type !== 'arrived') continue
    const heldFrom = fact.type === 'arrived' ? (fact.takenAt ?? fact.at) : fact.at
    if (holder === undefined || Date.parse(heldFrom) < instantMs) holder = fact.bureau
  }
  return holder ?? record.bureau
}

export type Interval = { readonly paused: FactOf<'paused'>; readonly resumed?: FactOf<'resumed'> | undefined }

/** Each pause with its resumption: the one that names its reason, else the oldest that is open. */
export function intervalsOf(facts: readonly Fact[]): Interval[] {
  const intervals: { paused: FactOf<'paused'>; resumed?: FactOf<'resumed'> }[] = []
  for (const fact of facts) {
    if (fact.type === 'paused') intervals.push({ paused: fact })
    if (fact.type !== 'resumed') continue
    const open = intervals.filter((interval) => interval.resumed === undefined)
    const match = open.find((interval) => interval.paused.reason === fact.reason) ?? open[0]
    if (match !== undefined) match.resumed = fact
  }
  return intervals
}

/** The open pauses that still lack their document. */
export const barePauses = (facts: readonly Fact[]): Interval[] =>
  intervalsOf(facts).filter(
    ({ paused, resumed }) =>
      resumed === undefined && paused.document === undefined && documentedLater(paused, facts) === undefined,
  )

/**
 * The days that the pauses of these reasons exclude: from the day after the commission to the day the report is in,
 * inclusive (O121 Art. 22, O20 Art. 20, PP 18). Without its document a pause excludes three working days *policy*.
 */
export function pausesOf(facts: readonly Fact[], reasons: readonly PauseReason[], law: Law): Pause[] {
  if (!facts.some((fact) => fact.type === 'paused')) return []
  return intervalsOf(facts)
    .filter(({ paused }) => reasons.includes(paused.reason))
    .flatMap((interval) => excludedBy(interval, facts, law))
    .filter((pause) => pause.to === undefined || pause.to >= pause.from)
}

/**
 * *policy* `identityProofStopsReview`: the days from asking for proof of identity (Form 4) until it is in, at most until the
 * day the paper set.
 */
export function identityPauses(facts: readonly Fact[]): Pause[] {
  const proofs = facts.filter((fact) => fact.type === 'identity-proved')
  return facts
    .filter((fact) => fact.type === 'identity-asked')
    .map((asked, place) => {
      const [proof, set] = [proofs[place], numberOfDay(asked.dueDay)]
      const to = proof === undefined ? set : Math.min(set, legalDayNumber(proof.at))
      return { from: legalDayNumber(asked.at) + 1, to, reason: 'other' as const, document: 'Form 4', isOpen: false }
    })
    .filter((pause) => pause.to >= pause.from)
}

/** *policy* `recusalStopsMediation`: the days from asking for a recusal to the day it is decided (O121 Art. 21). */
export function recusalPauses(facts: readonly Fact[]): Pause[] {
  const decisions = facts.filter((fact) => fact.type === 'recusal-decided')
  return facts
    .filter((fact) => fact.type === 'recusal-asked')
    .map(({ at }, place) => {
      const decided = decisions[place]
      const to = decided === undefined ? undefined : legalDayNumber(decided.at)
      return {
        from: legalDayNumber(at) + 1,
        to,
        reason: 'other' as const,
        document: 'recusal',
        isOpen: to === undefined,
      }
    })
    .filter((pause) => pause.to === undefined || pause.to >= pause.from)
}

function excludedBy({ paused, resumed }: Interval, facts: readonly Fact[], law: Law): Pause[] {
  const commissioned = legalDayNumber(paused.at)
  const reported = resumed === undefined ? undefined : legalDayNumber(resumed.at)
  const common = { reason: paused.reason, isOpen: resumed === undefined }
  const whole = { ...common, from: commissioned + 1, to: reported }
  if (paused.document !== undefined) return [{ ...whole, document: paused.document.number }]
  const lastWithout = addWorkingDays(law.calendar, commissioned, law.policies.undocumentedPauseWorkingDays)
  const documented = documentedLater(paused, facts)
  if (documented !== undefined && documented.day <= lastWithout) return [{ ...whole, document: documented.number }]
  const without = { ...common, from: whole.from, to: Math.min(lastWithout, reported ?? lastWithout) }
  if (documented === undefined) return [without]
  return [without, { ...whole, from: documented.day + 1, document: documented.number }]
}

/** The document that came in later than the pause it belongs to. */
function documentedLater(paused: FactOf<'paused'>, facts: readonly Fact[]) {
  const late = facts.find(
    (fact): fact is FactOf<'pause-documented'> =>
      fact.type === 'pause-documented' &&
      (fact.reason === undefined || fact.reason === paused.reason) &&
      Date.parse(fact.at) >= Date.parse(paused.at),
  )
  return late === undefined ? undefined : { day: legalDayNumber(late.at), number: late.document.number }
}
