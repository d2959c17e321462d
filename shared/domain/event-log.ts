// Counting from the exported event log: the same contributions, rows and statistics as the running system's, without it.
import type { CaseRecord } from '../schemas/case-record.ts'
import type { LoggedCase } from '../schemas/event-log.ts'
import { superiorsOf } from './bureau-register.ts'
import { type Contribution, contribution, type Miss } from './contribution.ts'
import { type Cells, type RowKey, rowKey } from './contribution-cells.ts'
import { addRows, rollUp } from './contribution-difference.ts'

/** The case as counting takes it: what the log leaves out is in no figure. */
export const caseOf = (logged: LoggedCase): CaseRecord => ({
  ...logged,
  respondentName: '',
  routing: {
    decidedBy: 'import',
    inputs: [],
    bureau: logged.bureau,
    candidates: [],
    basis: '',
    registerVersion: '',
    rulesVersion: '',
  },
  chainHead: '',
})

/** Everything counted from a log, in memory. */
export type Recounted = {
  readonly cases: number
  readonly rows: ReadonlyMap<RowKey, Cells>
  /** The missed limits and open ones of a bureau, or of all below it, in a month. */
  misses(bureau: string, month: string): readonly Miss[]
}

/** Counts the cases of a log. */
export function countLog(cases: Iterable<LoggedCase>): Recounted {
  const rows: Record<RowKey, Record<string, number>> = {}
  const misses = new Map<RowKey, Miss[]>()
  let count = 0
  for (const logged of cases) {
    count++
    const counted = contribution(caseOf(logged))
    addRows(rows, counted.rows)
    keep(misses, counted)
  }
  const rolledUp = rollUp(rows, (bureau) => superiorsOf(bureau))
  return {
    cases: count,
    rows: new Map(Object.entries(rolledUp) as [RowKey, Cells][]), // keyed by rowKey
    misses: (bureau, month) => misses.get(rowKey(bureau, month)) ?? [],
  }
}

function keep(misses: Map<RowKey, Miss[]>, counted: Contribution): void {
  for (const miss of counted.misses) {
    for (const bureau of [miss.bureau, ...superiorsOf(miss.bureau)]) {
      const key = rowKey(bureau, miss.day.slice(0, 7))
      const listed = misses.get(key) ?? []
      listed.push(miss)
      misses.set(key, listed)
    }
  }
}
