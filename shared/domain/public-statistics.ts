// What the public may see of the figures: no list of cases, no count that points at a person, alone or by subtraction.
import type { BoardDocument, BoardField, PublicShares } from '../schemas/board.ts'
import type { Statistics } from '../schemas/statistics.ts'
import { percent } from './rates.ts'

export type BoardRules = {
  readonly shows: Readonly<Record<BoardField, boolean>>
  readonly smallestCount: number
  readonly smallestBase: number
}

/** Cautious until a province decides otherwise: nothing by bureau, nothing by operator. */
export const defaultBoard: BoardRules = {
  shows: {
    volumes: true,
    rates: true,
    problems: true,
    objects: true,
    violations: false,
    bureaus: false,
    publication: false,
    complaints: false,
    riskNotices: true,
  },
  smallestCount: 5,
  smallestBase: 30,
}

/** The default under what a province has published. */
export function boardRules(document: BoardDocument | undefined): BoardRules {
  const { shows = {}, smallestCount, smallestBase } = document ?? {}
  return {
    shows: { ...defaultBoard.shows, ...shows },
    smallestCount: smallestCount ?? defaultBoard.smallestCount,
    smallestBase: smallestBase ?? defaultBoard.smallestBase,
  }
}

type Counted = { readonly count: number }

/**
 * The rows that may stand alone. Small ones are left out, and with them the next larger until what is left out together
 * is at least two rows and no small sum: otherwise a reader would only subtract the others from the total.
 */
export function unsuppressed<Row extends Counted>(rows: readonly Row[], smallestCount: number): readonly Row[] {
  const counted = rows.filter(({ count }) => count > 0).toSorted((a, b) => a.count - b.count)
  let hidden = 0
  let sum = 0
  for (const { count } of counted) {
    const isSafe = hidden === 0 || (hidden >= 2 && sum >= smallestCount)
    if (count >= smallestCount && isSafe) break
    hidden += 1
    sum += count
  }
  return counted.slice(hidden).reverse()
}

/** A table of shares for the public: what may stand alone, and the rest in one sum. */
export function publicShares(
  rows: readonly (Counted & { readonly code: string; readonly name: string })[],
  smallestCount: number,
): PublicShares {
  const total = rows.reduce((sum, { count }) => sum + count, 0)
  const shown = unsuppressed(rows, smallestCount)
  const rest = total - shown.reduce((sum, { count }) => sum + count, 0)
  return {
    rows: shown.map(({ code, name, count }) => ({ code, name, count, percent: percent(count, total) })),
    ...(rest >= smallestCount ? { rest: { count: rest, percent: percent(rest, total) } } : {}),
  }
}

/** The statistics without what is for the bureaus alone: cases by number, grounds, groups from which a few could be told. */
export function publicPart(statistics: Statistics, { shows, smallestCount, smallestBase }: BoardRules): Statistics {
  const { process, reports } = statistics
  const large = <Row extends Counted>(rows: readonly Row[]) => [...unsuppressed(rows, smallestCount)]
  const ifShown = <Row extends Counted>(field: BoardField, rows: readonly Row[]) => (shows[field] ? large(rows) : [])
  const bureaus = unsuppressed(
    statistics.byBureau.map((line) => ({ line, count: line.received })),
    smallestBase,
  )
  return {
    ...statistics,
    byChannel: large(statistics.byChannel),
    byObject: ifShown('objects', statistics.byObject),
    byObjectGroup: large(statistics.byObjectGroup),
    byProblem: ifShown('problems', statistics.byProblem),
    byProblemNational: ifShown('problems', statistics.byProblemNational),
    byViolation: ifShown('violations', statistics.byViolation),
    byBusinessForm: large(statistics.byBusinessForm),
    topics: [],
    byUnit: [],
    byBureau: shows.bureaus ? bureaus.map(({ line }) => line) : [],
    process: {
      ...process,
      refusedByGround: large(process.refusedByGround),
      terminatedByGround: large(process.terminatedByGround),
      outcomes: large(process.outcomes),
    },
    reports: {
      ...reports,
      byDecision: large(reports.byDecision),
      notFiledByGround: large(reports.notFiledByGround),
      penalties: large(reports.penalties),
    },
    beside: undefined,
    overdue: { count: statistics.overdue.count, items: [] },
    narrative: '',
  }
}
