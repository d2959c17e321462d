// What is to be said at an instant about the open cases of a bureau, to whom, and whether alone or in the day's digest.
import type { WorklistRow } from '../schemas/case-record.ts'
import { type Calendar, endOfDay, legalDay } from './calendar.ts'
import type { WatchPolicies } from './policies.data.ts'
import { startOfWork, type WorkingTime, workingTimeAfter, workingTimeBefore } from './working-time.ts'

/** Calendar and policies of the watch. */
export type WatchLaw = { readonly calendar: Calendar; readonly policies: WatchPolicies }

/** Who is told: the case handler who claimed the case, else the bureau; its supervisor. */
export type Recipient =
  | { readonly kind: 'handler'; readonly id: string; readonly name: string }
  | { readonly kind: 'bureau' }
  | { readonly kind: 'supervisor' }

/** What a case has come to. */
export type WatchCode = 'due-soon' | 'overdue' | 'stalled'

/** Something a recipient is to hear of a case. The same step has the same id however often it is asked for. */
export type WatchStep = {
  readonly id: string
  readonly code: WatchCode
  readonly recipient: Recipient
  readonly row: WorklistRow
  /** When it came to that; always in working time. */
  readonly at: string
}

/** What is to be said to one recipient: one digest, or steps one by one. */
export type Said =
  | { readonly kind: 'digest'; readonly day: string; readonly steps: readonly WatchStep[] }
  | { readonly kind: 'single'; readonly step: WatchStep }

const timeOf = ({ calendar, policies }: WatchLaw): WorkingTime => ({ calendar, workingHours: policies.workingHours })

const later = (left: string, right: string) => (Date.parse(left) < Date.parse(right) ? right : left)
const isReached = (at: string, now: string) => Date.parse(at) <= Date.parse(now)

/**
 * The steps that a case has reached at `now`: the last reminder before its due instant or that it is overdue, and that
 * nothing has moved. None of a closed case or while time is not counted; of an import none that lay before it.
 */
export function stepsReached(row: WorklistRow, now: string, law: WatchLaw): WatchStep[] {
  if (row.stage === 'closed' || row.paused) return []
  return [...dueSteps(row, now, law), ...stalledSteps(row, now, law)]
}

function dueSteps(row: WorklistRow, now: string, law: WatchLaw): WatchStep[] {
  if (row.dueDay === undefined) return []
  const time = timeOf(law)
  const dueAt = endOfDay(row.dueDay)
  const holder: Recipient =
    row.holder === undefined || row.holderId === undefined
      ? { kind: 'bureau' }
      : { kind: 'handler', id: row.holderId, name: row.holder }
  const id = `${row.number}#${row.clock}#${row.dueDay}`
  if (isReached(dueAt, now)) {
    // A case that came when it was overdue already is news from then on.
    const at = workingTimeAfter(later(dueAt, row.heldSince ?? dueAt), 0, time)
    const overdue = (recipient: Recipient): WatchStep => ({
      id: `${id}#overdue#${recipient.kind}`,
      code: 'overdue',
      recipient,
      row,
      at,
    })
    return isReached(at, now) ? [overdue(holder), overdue({ kind: 'supervisor' })] : []
  }
  const reached = law.policies.reminderWorkingHours
    .map((hours) => ({ hours, at: workingTimeBefore(dueAt, hours, time) }))
    .filter(({ at }) => isReached(at, now))
    .at(-1)
  if (reached === undefined) return []
  // A due day that a later step set is known since that step.
  const at = workingTimeAfter(later(reached.at, row.movedAt ?? reached.at), 0, time)
  return isReached(at, now) ? [{ id: `${id}#due-${reached.hours}`, code: 'due-soon', recipient: holder, row, at }] : []
}

function stalledSteps(row: WorklistRow, now: string, law: WatchLaw): WatchStep[] {
  if (row.movedAt === undefined) return []
  const at = workingTimeAfter(row.movedAt, law.policies.stalledWorkingHours, timeOf(law))
  const id = `${row.number}#stalled#${row.movedAt}`
  return isReached(at, now) ? [{ id, code: 'stalled', recipient: { kind: 'supervisor' }, row, at }] : []
}

const isForHolder = ({ recipient }: WatchStep) => recipient.kind !== 'supervisor'

/**
 * What one recipient is to hear at `now`, in working time, when the last digest was handed over at `lastDigest`. A day
 * on which something stands from before its work began has one digest of it all. What comes to pass later is said to a
 * holder by itself; a supervisor's waits for the next digest. A holder's digest repeats what still stands, a
 * supervisor's has what is new since the last one.
 */
export function toBeSaid(
  steps: readonly WatchStep[],
  { now, lastDigest }: { readonly now: string; readonly lastDigest: string | undefined },
  law: WatchLaw,
): Said[] {
  const begin = startOfWork(now, timeOf(law)) ?? now
  const news = steps.filter((step) => lastDigest === undefined || Date.parse(step.at) > Date.parse(lastDigest))
  const isTold = lastDigest !== undefined && legalDay(lastDigest) === legalDay(now)
  const standing = steps.filter((step) => isForHolder(step) || news.includes(step))
  if (!isTold && standing.some((step) => isReached(step.at, begin))) {
    return [{ kind: 'digest', day: legalDay(now), steps: standing }]
  }
  return news.filter(isForHolder).map((step) => ({ kind: 'single', step }))
}
