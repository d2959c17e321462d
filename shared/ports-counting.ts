// What counting needs from outside: marks, rows of cells, missed limits.
import type { Contribution, Miss } from './domain/contribution.ts'
import type { Cells, RowKey } from './domain/contribution-cells.ts'
import type { CountedLate } from './domain/late-moves.ts'

/** A case whose contribution replaces the one counted before it. */
export type Mark = {
  readonly number: string
  /** Version counted so far; undefined when none was. */
  readonly countedVersion: number | undefined
  readonly contribution: Contribution
  /** Link of the history chain at that version, for the anchor of the day it is counted. */
  readonly chainHead: string
}

/** What a case fills of one row, for finding the cases behind a figure. */
export type CountedEntry = { readonly row: RowKey; readonly number: string; readonly cells: Cells }

/** Marks and the sums of their differences: written together or not at all. */
export type TallyBatch = {
  readonly marks: readonly Mark[]
  /** The legal day of counting: limits that were over before it are listed as missed, also while the case is open. */
  readonly today: string
  readonly rows: Readonly<Record<RowKey, Cells>>
  /** What the cases fill now of the rows of the bureaus charged; empty cells: nothing any more. */
  readonly entries: readonly CountedEntry[]
  readonly missesAdded: readonly Miss[]
  readonly missesRemoved: readonly Miss[]
  /** What changes the figures of months that are over. */
  readonly late: readonly CountedLate[]
}

/** The last link of a case's history at a version. */
export type ChainHead = { readonly number: string; readonly version: number; readonly chain: string }

export interface TallyStore {
  /** The contributions counted so far, by case number. */
  counted(numbers: readonly string[]): Promise<ReadonlyMap<string, Contribution>>
  /** `contended` when a mark is no longer what the batch was made from: read again and retry. */
  apply(batch: TallyBatch): Promise<{ kind: 'applied' } | { kind: 'contended' }>
  /** How many writes a batch takes; one transaction holds a hundred. */
  writesOf(batch: TallyBatch): number
  rows(keys: readonly RowKey[]): Promise<ReadonlyMap<RowKey, Cells>>
  /** Limits missed and done since, of a bureau and those below it in a month, by day; the first `most`, by default all. */
  misses(bureau: string, month: string, most?: number): Promise<readonly Miss[]>
  /** What changed the figures of a month after it was over, in the order of counting, from the instant `since` on. */
  late(month: string, since: string): Promise<readonly CountedLate[]>
  /** The last chain heads of the cases that moved on a legal day, for the anchor. */
  heads(day: string): AsyncIterable<ChainHead>
  /** Every counted contribution, in no order, for recounts. */
  allMarks(): AsyncIterable<{ readonly number: string; readonly contribution: Contribution }>
  allRows(): AsyncIterable<readonly [RowKey, Cells]>
}

export type EntryQuery = {
  readonly row: RowKey
  /** Beginnings of cell names, of which an entry must have one. */
  readonly cells: readonly string[]
  readonly after?: string | undefined
  /** So many entries are looked at, at the most, before the page ends. */
  readonly limit: number
}

export interface CountedCases {
  /** The cases that fill a row of the bureau charged, by number; the page may hold fewer than there are. */
  entries(query: EntryQuery): Promise<{ readonly entries: readonly CountedEntry[]; readonly next?: string | undefined }>
}
