// When a complaint of a described report was received and what happened to it, by what became of it.
import type * as z from 'zod'
import { bundledCalendar, dayOfNumber, numberOfDay } from '../../shared/domain/calendar.ts'
import { addWorkingDays, workingDaysBetween } from '../../shared/domain/counting.ts'
import type { importEventSchema } from '../../shared/schemas/import-line.ts'

export type Event = z.input<typeof importEventSchema>
export type ReportPeriod = { readonly from: string; readonly to: string }

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

type Life = { readonly received: string; readonly events: Event[] }

/** The receipt and the events of the index-th complaint of a fate. */
export function complaintLife(fate: keyof Fates, index: number, period: ReportPeriod): Life {
  const window = windows[fate] ?? { fromEnd: 16 }
  const received = dayIn(period, window, index)
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
  const daysLeft = workingDaysBetween(bundledCalendar, numberOfDay(decided), numberOfDay(period.to))
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
export function dayIn({ from, to }: ReportPeriod, { fromEnd, length }: Window, index: number): string {
  const end = numberOfDay(to) - fromEnd
  const start = length === undefined ? numberOfDay(from) : end
  const span = length ?? end - start + 1
  return dayOfNumber(start + ((index * 7) % span))
}

export const at = (day: string, hour: number) => `${day}T${String(hour).padStart(2, '0')}:00:00+08:00`
const after = (day: string, days: number) => dayOfNumber(numberOfDay(day) + days)
export const workingAfter = (day: string, days: number) =>
  dayOfNumber(addWorkingDays(bundledCalendar, numberOfDay(day), days))
