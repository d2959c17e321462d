// What the sorter's learning needs from outside.
import type { OpenDelta } from './domain/sorter-delta.ts'
import type { SorterLive, SorterRun } from './schemas/sorter-oversight.ts'
import type { SorterDelta } from './schemas/sorting.ts'

/** How far training has come: all cases confirmed up to `through` are in the counts that the archive keeps as `counts`. */
export type SorterProgress = { readonly through: string; readonly counts: string }

export interface SorterStore {
  /** What answers now and its delta; without both the bundled weights answer alone. */
  live(): Promise<{ readonly live: SorterLive; readonly delta?: SorterDelta | undefined } | undefined>
  /** Lets a version answer; `moved-on` when the one before was not `instead` (`base` where there was none). */
  goLive(
    live: SorterLive,
    of: { readonly instead: string; readonly delta?: SorterDelta | undefined },
  ): Promise<{ kind: 'live' } | { kind: 'moved-on' }>
  /** The newest runs first. */
  runs(limit: number): Promise<SorterRun[]>
  delta(version: string): Promise<SorterDelta | undefined>
  record(run: SorterRun, delta: SorterDelta): Promise<void>
  progress(): Promise<SorterProgress | undefined>
  advance(progress: SorterProgress): Promise<void>
}

/** What handlers' confirmations have taught, held in memory: no answer waits for it. */
export interface LearnedSorter {
  /** What was read last; nothing before the first read and where the bundled weights answer alone. */
  current(): OpenDelta | undefined
  /** Begins to read it again when it is five minutes old; called once an answer is made. Never throws, never waited for. */
  refresh(): void
}

export interface ConfirmedCases {
  /** Numbers of the cases whose category a handler confirmed from `from` on, the newest first, at most `limit`. */
  since(from: string, limit: number): Promise<readonly { readonly number: string; readonly confirmedAt: string }[]>
}
