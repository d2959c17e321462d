// Which counter cells a case fills in its present state. Everything statistics need of a case is here, so that
// counting is the difference of two contributions, and a recount from scratch gives the same figures.
import type { CaseRecord } from '../schemas/case-record.ts'
import { isCanary } from './canary.ts'
import { countLead, countNegotiation, isReceived } from './contribution-beside.ts'
import { type Add, type Cells, type RowKey, rowKey } from './contribution-cells.ts'
import { countSteps } from './contribution-events.ts'
import { countReceipt } from './contribution-receipt.ts'
import { countReckonings, type Miss } from './contribution-reckonings.ts'
import { storyOf } from './contribution-story.ts'
import { reckon } from './reckoning.ts'
import { bundledLaw, type Law } from './rulebook.ts'
import { timersOf } from './timers.ts'

export type { Miss } from './contribution-reckonings.ts'

/** What a case adds to the counters, for the bureaus charged alone; roll-up rows are derived by `rollUp`. */
export type Contribution = {
  /** Version of the case it was made from. */
  readonly version: number
  readonly rows: Readonly<Record<RowKey, Cells>>
  /** Limits missed, and open limits that will be once their day is over: what overdue lists and budgets name. */
  readonly misses: readonly Miss[]
}

/**
 * The contribution of a case. A merged case counts nothing (its dispute is counted once, with the other) but the limits it
 * had missed before: merging cures no miss. One that is negotiated with the enterprise counts among these alone, and a lead
 * found in mediation among the leads: neither is a received complaint or report. A canary counts nothing.
 */
export function contribution(record: CaseRecord, law: Law = bundledLaw): Contribution {
  const rows: Record<RowKey, Record<string, number>> = {}
  if (isCanary(record)) return { version: record.version, rows, misses: [] }
  const story = storyOf(record)
  const add: Add = (bureau, day, cell, count = 1) => {
    if (count === 0) return
    const key = rowKey(bureau, day.slice(0, 7))
    const row = rows[key] ?? {}
    row[cell] = (row[cell] ?? 0) + count
    rows[key] = row
  }
  countNegotiation(story, add)
  if (record.bornOf?.as === 'lead') countLead(story, add)
  if (record.bornOf?.as === 'lead' || !isReceived(record)) return { version: record.version, rows, misses: [] }
  const counted = { record, story, timers: timersOf(record, law), calendar: law.calendar }
  if (story.ending?.outcome !== 'merged') {
    countReceipt(record, story, add)
    countSteps(counted, add)
  }
  const misses = countReckonings({ ...counted, reckonings: reckon(record, law) }, add)
  return { version: record.version, rows, misses }
}
