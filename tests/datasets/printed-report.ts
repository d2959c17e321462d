// Makes a data set from the description of a printed report: import lines whose counts come out as it says.
import type * as z from 'zod'
import { bundledCalendar, dayOfNumber, numberOfDay } from '../../shared/domain/calendar.ts'
import { addWorkingDays, workingDaysBetween } from '../../shared/domain/counting.ts'
import type { importLineSchema } from '../../shared/schemas/import-line.ts'
import { amounts, apportion, type Counts, deal, sumOf } from './dealing.ts'

export type Line = z.input<typeof importLineSchema>
type Event = NonNullable<Line['events']>[number]

/** What became of the complaints by the end of the period. The first five are closed on time. */
export type Fates = {
  readonly agreement: number
  readonly settled: number
  readonly withdrawn: number
  readonly terminated: number
  readonly refused: number
  /** Agreed after the mediation limit. */
  readonly late: number
  /** Agreed in time only because a test, with its document, was not counted. */
  readonly paused: number
  /** Open at the end, no limit passed. */
  readonly undecided: number
  readonly accepted: number
  /** Open at the end, limit passed in the period. */
  readonly overdueReview: number
  readonly overdueMediation: number
}

export type Description = {
  readonly source: string
  /** First and last day of the period; all that happened lies within. */
  readonly from: string
  readonly to: string
  readonly bureaus: Counts
  readonly channels: Counts
  /** Problems and objects by code or Chinese name; each adds up to the complaints. */
  readonly problems: Counts
  readonly objects: Counts
  readonly fates: Fates
  readonly recoveredFen: number
  /** Adds up to the violation reports. */
  readonly violations: Counts
  readonly reports: {
    readonly filed: number
    readonly 'not-filed': number
    readonly transferred: number
    readonly open: number
  }
  readonly consultations: { readonly answered: number; readonly open: number }
}

/** The import lines of a description: complaints, then violation reports, then consultations. */
export function* linesOf(description: Description): Generator<Line> {
  yield* complaintsOf(description)
  yield* reportsOf(description)
  yield* consultationsOf(description)
}

function* complaintsOf(description: Description): Generator<Line> {
  const fates = deal(description.fates, 11)
  const [problems, objects] = [deal(description.problems, 3), deal(description.objects, 5)]
  if (new Set([fates.length, problems.length, objects.length]).size > 1) throw new Error('complaints do not add up')
  const [bureaus, channels] = dealPlaces(description, fates.length)
  const isAgreed = (fate: string) => fate === 'agreement' || fate === 'late' || fate === 'paused'
  const recovered = amounts(description.recoveredFen, fates.filter(isAgreed).length)
  for (const [index, fate] of fates.entries()) {
    const life = complaintLife(fate as keyof Fates, index, description) // dealt from the fates' own names
    const closed = life.events.at(-1)
    if (closed?.type === 'closed' && isAgreed(fate)) closed.recoveredFen = recovered.pop() ?? 0
    yield {
      ...lineAt({
        description,
        kind: 'complaint',
        index,
        bureau: bureaus[index] ?? '',
        channel: channels[index] ?? '',
      }),
      receivedAt: at(life.received, 9 + (index % 8)),
      category: { object: objects[index] ?? '', problem: problems[index] ?? '' },
      events: life.events,
    }
  }
}

function* reportsOf(description: Description): Generator<Line> {
  const fates = deal(description.reports, 7)
  const violations = deal(description.violations, 13)
  const [bureaus, channels] = dealPlaces(description, fates.length)
  if (fates.length !== violations.length) throw new Error('violation reports do not add up')
  for (const [index, fate] of fates.entries()) {
    const isOpen = fate === 'open'
    const received = dayIn(description, isOpen ? { fromEnd: 8, length: 8 } : { fromEnd: 20 }, index)
    const verifiedAt = at(workingAfter(received, 1 + (index % 13)), 16)
    const decision = fate === 'filed' || fate === 'transferred' ? fate : 'not-filed'
    const ground = decision === 'not-filed' ? { ground: '19-1' as const } : {}
    yield {
      ...lineAt({
        description,
        kind: 'violation-report',
        index,
        bureau: bureaus[index] ?? '',
        channel: channels[index] ?? '',
      }),
      receivedAt: at(received, 9 + (index % 8)),
      category: { violation: violations[index] ?? '' },
      events: isOpen ? [] : [{ type: 'verified', at: verifiedAt, decision, ...ground }],
    }
  }
}

function* consultationsOf(description: Description): Generator<Line> {
  const fates = deal(description.consultations, 17)
  const [bureaus, channels] = dealPlaces(description, fates.length)
  for (const [index, fate] of fates.entries()) {
    const received = dayIn(description, fate === 'open' ? { fromEnd: 3, length: 3 } : { fromEnd: 6 }, index)
    const answeredAt = at(workingAfter(received, index % 4), 18)
    yield {
      ...lineAt({
        description,
        kind: 'consultation',
        index,
        bureau: bureaus[index] ?? '',
        channel: channels[index] ?? '',
      }),
      receivedAt: at(received, 9 + (index % 8)),
      events: fate === 'open' ? [] : [{ type: 'answered', at: answeredAt }],
    }
  }
}

type Life = { readonly received: string; readonly events: Event[] }

function complaintLife(fate: keyof Fates, index: number, description: Description): Life {
  const window = windows[fate] ?? { fromEnd: 16 }
  const received = dayIn(description, window, index)
  if (fate === 'undecided' || fate === 'overdueReview') return { received, events: [] }
  const decided = workingAfter(received, 1 + (index % 6))
  if (fate === 'refused') {
    return { received, events: [{ type: 'refused', at: at(decided, 17), ground: 1 + (index % 5) }] }
  }
  const accepted: Event = { type: 'accepted', at: at(decided, 17) }
  if (fate === 'accepted' || fate === 'overdueMediation') return { received, events: [accepted] }
  if (fate === 'late') return { received, events: [accepted, closing('agreement', after(decided, lateAfter))] }
  if (fate === 'paused')
    return { received, events: [accepted, ...pausedFor(decided), closing('agreement', after(decided, 85))] }
  const daysLeft = workingDaysBetween(bundledCalendar, numberOfDay(decided), numberOfDay(description.to))
  const closed = workingAfter(decided, 1 + (index % Math.min(38, daysLeft)))
  return { received, events: [accepted, closing(fate, closed)] }
}

/** Which days a fate can be received on: up to so many days before the end, and over how many. */
const windows: Readonly<Partial<Record<keyof Fates, Window>>> = {
  late: { fromEnd: 105 },
  paused: { fromEnd: 105 },
  undecided: { fromEnd: 5, length: 5 },
  accepted: { fromEnd: 24, length: 14 },
  overdueReview: { fromEnd: 25 },
  overdueMediation: { fromEnd: 105 },
}
type Window = { readonly fromEnd: number; readonly length?: number }

/** Calendar days after acceptance that lie behind both orders' mediation limits. */
const lateAfter = 85

/** A test of forty days, so that what would have been late is in time under either order. */
const pausedFor = (accepted: string): Event[] => [
  {
    type: 'paused',
    at: at(after(accepted, 3), 18),
    reason: 'testing',
    document: { number: '检委1', day: after(accepted, 3) },
  },
  { type: 'resumed', at: at(after(accepted, 43), 9), document: { number: '检报1', day: after(accepted, 43) } },
]

const closing = (outcome: string, day: string): Event => ({
  type: 'closed',
  at: at(day, 18),
  outcome: outcome as 'agreement' | 'settled' | 'withdrawn' | 'terminated', // the fates that come here
  ...(outcome === 'terminated' ? { ground: 3 } : {}),
})

/** The index-th day of a window, day by day through it and from its start again. */
function dayIn({ from, to }: Description, { fromEnd, length }: Window, index: number): string {
  const end = numberOfDay(to) - fromEnd
  const start = length === undefined ? numberOfDay(from) : end
  const span = length ?? end - start + 1
  return dayOfNumber(start + ((index * 7) % span))
}

type LineAt = {
  description: Description
  kind: 'complaint' | 'violation-report' | 'consultation'
  index: number
  bureau: string
  channel: string
}

function lineAt({ description, kind, index, bureau, channel }: LineAt) {
  const externalNumber = `${description.source}-${kind === 'complaint' ? 'T' : kind === 'consultation' ? 'Z' : 'J'}${String(index + 1).padStart(6, '0')}`
  return {
    source: description.source,
    externalNumber,
    kind,
    bureau,
    channel,
    respondent: { name: `第${1 + (index % 900)}号百货商店` },
  }
}

function dealPlaces({ bureaus, channels }: Description, count: number): [string[], string[]] {
  return [deal(apportion(count, bureaus), 23), deal(apportion(count, channels), 29)]
}

const at = (day: string, hour: number) => `${day}T${String(hour).padStart(2, '0')}:00:00+08:00`
const after = (day: string, days: number) => dayOfNumber(numberOfDay(day) + days)
const workingAfter = (day: string, days: number) => dayOfNumber(addWorkingDays(bundledCalendar, numberOfDay(day), days))

/** Complaints a description holds. */
export const complaintsIn = ({ fates }: Description) => sumOf(fates)
