// Makes a data set from the description of a printed report: import lines whose counts come out as it says.
import type * as z from 'zod'
import type { importLineSchema } from '../../shared/schemas/import-line.ts'
import { at, complaintLife, dayIn, type Fates, workingAfter } from './complaint-lives.ts'
import { amounts, apportion, type Counts, deal } from './dealing.ts'

export type Line = z.input<typeof importLineSchema>

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
