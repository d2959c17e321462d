// What counting needs from outside: marks, rows of cells, missed limits.
import type { Contribution, Miss } from './domain/contribution.ts'
import type { Cells, RowKey } from './domain/contribution-cells.ts'

/** A case whose contribution replaces the one counted before it. */
export type Mark = {
  readonly number: string
  /** Version counted so far; undefined when none was. */
  readonly countedVersion: number | undefined
  readonly contribution: Contribution
  /** Link of the history chain at that version, for the anchor of the day it is counted. */
  readonly chainHead: string
}

/** Marks and the sums of their differences: written together or not at all. */
export type TallyBatch = {
  readonly marks: readonly Mark[]
  /** The legal day of counting: limits that were over before it are listed as missed, also while the case is open. */
  readonly today: string
  readonly rows: Readonly<Record<RowKey, Cells>>
  readonly missesAdded: readonly Miss[]
  readonly missesRemoved: readonly Miss[]
}

export interface TallyStore {
  /** The contributions counted so far, by case number. */
  counted(numbers: readonly string[]): Promise<ReadonlyMap<string, Contribution>>
  /** `contended` when a mark is no longer what the batch was made from: read again and retry. */
  apply(batch: TallyBatch): Promise<{ kind: 'applied' } | { kind: 'contended' }>
  /** How many writes a batch takes; one transaction holds a hundred. */
  writesOf(batch: TallyBatch): number
  rows(keys: readonly RowKey[]): Promise<ReadonlyMap<RowKey, Cells>>
  /** Limits missed and done since, of a bureau and those below it in a month, by day. */
  misses(bureau: string, month: string): Promise<readonly Miss[]>
  /** The last chain heads of the cases that moved on a legal day, for the anchor. */
  heads(day: string): AsyncIterable<{ readonly number: string; readonly version: number; readonly chain: string }>
  /** Every counted contribution, in no order, for recounts. */
  allMarks(): AsyncIterable<{ readonly number: string; readonly contribution: Contribution }>
  allRows(): AsyncIterable<readonly [RowKey, Cells]>
}
