// Reads a case's facts once, in order, for counting: who held it at each step, when it was accepted, how it ended.
// A decision that was revoked is taken back: the case is counted as it stands, and the reopening beside it.
import type { CaseRecord } from '../schemas/case-record.ts'
import type { Fact, FactOf } from '../schemas/facts.ts'
import { legalDay } from './calendar.ts'

/** A fact with its legal day and the bureau that held the case when it happened. */
export type Step<Of extends Fact = Fact> = { readonly fact: Of; readonly day: string; readonly bureau: string }

/** The end of a case as it stands. */
export type Ending = {
  readonly at: string
  readonly day: string
  readonly bureau: string
  readonly outcome: string
  readonly ground?: string | undefined
  readonly recoveredFen?: number | undefined
}

export type Story = {
  readonly steps: readonly Step[]
  readonly receivedDay: string
  /** The day the bureau with competence had it: initial review and verification run from here. */
  readonly competentDay: string
  readonly accepted?: Step<FactOf<'accepted'>> | undefined
  readonly decided?: Step<FactOf<'accepted'> | FactOf<'refused'>> | undefined
  readonly verified?: Step<FactOf<'verified'>> | undefined
  readonly ending?: Ending | undefined
}

/** The story of a case, from its facts alone. */
export function storyOf(record: CaseRecord): Story {
  const all = stepsOf(record)
  const steps = withoutRevoked(all)
  const decided = firstOf(steps, 'accepted', 'refused')
  return {
    steps: all,
    receivedDay: legalDay(record.receivedAt),
    competentDay: steps.findLast(isCompetentReceipt)?.day ?? legalDay(record.receivedAt),
    accepted: firstOf(steps, 'accepted'),
    decided,
    verified: firstOf(steps, 'verified'),
    ending: endingOf(firstOf(steps, 'closed')),
  }
}

/** The bureaus that held the case until `day`, each with its calendar days; empty while there was only one. */
export function daysByHolder(story: Story, day: string): Readonly<Record<string, number>> | undefined {
  const holds = story.steps.filter((step, index) => index === 0 || step.bureau !== story.steps[index - 1]?.bureau)
  if (holds.length < 2) return undefined
  const days: Record<string, number> = {}
  holds.forEach((hold, index) => {
    const until = heldFrom(holds[index + 1]) ?? day
    const from = heldFrom(hold) ?? hold.day
    days[hold.bureau] = (days[hold.bureau] ?? 0) + Math.max(0, daysBetween(from, until < day ? until : day))
  })
  return days
}

/** The day a bureau's duty begins: of a hand-over when it is taken, not when it lies in the in-box. */
const heldFrom = (hold: Step | undefined): string | undefined =>
  hold?.fact.type === 'arrived' && hold.fact.takenAt !== undefined ? legalDay(hold.fact.takenAt) : hold?.day

const isCompetentReceipt = ({ fact }: Step) => fact.type === 'received' || (fact.type === 'arrived' && fact.restarts)

function stepsOf(record: CaseRecord): readonly Step[] {
  let bureau = record.bureau
  return record.facts.map((fact) => {
    if (fact.type === 'received' || fact.type === 'arrived') bureau = fact.bureau
    return { fact, day: legalDay(fact.at), bureau }
  })
}

function withoutRevoked(steps: readonly Step[]): readonly Step[] {
  let standing: Step[] = []
  for (const step of steps) {
    if (step.fact.type !== 'reopened') standing.push(step)
    else standing = standing.filter(({ fact }) => fact.type !== 'closed' && fact.type !== 'refused')
  }
  return standing
}

function firstOf<Type extends Fact['type']>(steps: readonly Step[], ...types: Type[]): Step<FactOf<Type>> | undefined {
  const isOne = (step: Step): step is Step<FactOf<Type>> => types.some((type) => type === step.fact.type)
  return steps.find(isOne)
}

function endingOf(step: Step<FactOf<'closed'>> | undefined): Ending | undefined {
  if (step === undefined) return undefined
  const { at, outcome, ground, recoveredFen } = step.fact
  const { day, bureau } = step
  return { at, day, bureau, outcome, ground: ground === undefined ? undefined : String(ground), recoveredFen }
}

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000
