// The on-time table by bureau: due, on time, late, open overdue, the three rates, misses left, and a rank where the
// base allows one. The rows of a table add up to its total: what the superior's own bureau handled is a row too.
import type { BureauRef } from '../schemas/placing.ts'
import type { BureauStatistics } from '../schemas/statistics.ts'
import { cell, type ReckonedClock, total } from './contribution-cells.ts'
import { causesOf, heldAgainst, type OnTimeRateName, onTimeOf, rate, targetFor } from './statistics-rates.ts'
import { type CutOff, type Rows, reckoned, remainder, type Sheet, sheetOf } from './statistics-sheet.ts'

/** No rank is shown on a base below this: one case would move it by more than three points. */
export const minimumRankBase = 30

export type BureauTableInput = {
  readonly rows: Rows
  readonly bureau: BureauRef
  /** The bureaus right below; none for a county. */
  readonly children: readonly BureauRef[]
  readonly months: readonly string[]
  readonly cutOff: CutOff
}

type Unranked = { readonly ref: BureauRef; readonly isOwn: boolean; readonly sheet: Sheet; readonly byMonth: Sheet[] }

/** The table, best rate first among the ranked, then the others by code. */
export function bureauTable(input: BureauTableInput): BureauStatistics[] {
  const lines = linesOf(input)
  const ranks = ranksOf(lines)
  return lines
    .map((line) => bureauLine(line, input.months, ranks))
    .sort((a, b) => (a.rates.onTimeClosure.rank ?? 1e9) - (b.rates.onTimeClosure.rank ?? 1e9))
}

function linesOf({ rows, bureau, children, months, cutOff }: BureauTableInput): Unranked[] {
  const byMonth = (code: string) => months.map((month) => sheetOf(rows, code, [month], cutOff))
  const below = children.map((ref) => lineOf(ref, byMonth(ref.code), false))
  const whole = byMonth(bureau.code)
  if (children.length === 0) return [lineOf(bureau, whole, true)]
  const ofMonth = (index: number) => below.map((line) => line.byMonth[index] ?? {})
  const own = whole.map((sheet, index) => remainder(sheet, ofMonth(index)))
  const ownLine = lineOf({ code: bureau.code, name: `${bureau.name}（本级）` }, own, true)
  const isBusy = Object.values(ownLine.sheet).some((count) => count !== 0)
  return isBusy ? [...below, ownLine] : below
}

function lineOf(ref: BureauRef, byMonth: Sheet[], isOwn: boolean): Unranked {
  const sheet: Record<string, number> = {}
  for (const month of byMonth) for (const name in month) sheet[name] = (sheet[name] ?? 0) + (month[name] ?? 0)
  return { ref, isOwn, sheet, byMonth }
}

const clocks: readonly [OnTimeRateName, ReckonedClock][] = [
  ['onTimeInitialReview', 'initial-review'],
  ['onTimeClosure', 'closure'],
  ['onTimeVerification', 'verification'],
]

type Ranks = Readonly<Record<OnTimeRateName, (code: string) => number | null>>

/** Equal rates share a place; compared as fractions, so that no rounding decides a rank. */
function ranksOf(lines: readonly Unranked[]): Ranks {
  const ranked = clocks.map(([name, clock]) => {
    const bases = lines
      .filter((line) => !line.isOwn || lines.length > 1)
      .map((line) => ({ code: line.ref.code, ...reckoned(line.sheet, clock) }))
      .filter((line) => line.due >= minimumRankBase)
    const placeOf = (code: string) => {
      const mine = bases.find((line) => line.code === code)
      if (mine === undefined) return null
      return 1 + bases.filter((line) => line.onTime * mine.due > mine.onTime * line.due).length
    }
    return [name, placeOf] as const
  })
  return Object.fromEntries(ranked) as Ranks // the entries are the three names of `clocks`
}

function bureauLine(line: Unranked, months: readonly string[], ranks: Ranks): BureauStatistics {
  const at = (name: string) => line.sheet[name] ?? 0
  const [complaints, violationReports, consultations] = [
    at(cell.received('complaint')),
    at(cell.received('violation-report')),
    at(cell.received('consultation')),
  ]
  const lastMonth = months.at(-1) ?? ''
  const onTimeRate = (name: OnTimeRateName) => rateOf({ line, name, lastMonth, ranks })
  return {
    ...line.ref,
    isOwn: line.isOwn,
    received: complaints + violationReports + consultations,
    complaints,
    violationReports,
    consultations,
    accepted: at(cell.accepted),
    closed: total(line.sheet, 'oc.'),
    recoveredFen: at(cell.recoveredFen),
    withdrawnEarly: rate(at(cell.outcome('withdrawn-early')), complaints),
    rates: {
      onTimeInitialReview: onTimeRate('onTimeInitialReview'),
      onTimeClosure: onTimeRate('onTimeClosure'),
      onTimeVerification: onTimeRate('onTimeVerification'),
      closure: rate(at(cell.cohortClosed('complaint')), complaints),
    },
    months: months.map((month, index) => {
      const { onTime, due } = reckoned(line.byMonth[index] ?? {}, 'closure')
      return { month, onTimeClosure: onTimeOf(onTime, due) }
    }),
  }
}

type RateOf = {
  readonly line: Unranked
  readonly name: OnTimeRateName
  readonly lastMonth: string
  readonly ranks: Ranks
}

function rateOf({ line, name, lastMonth, ranks }: RateOf) {
  const clock = clocks.find(([rateName]) => rateName === name)?.[1] ?? 'closure'
  const { onTime, late, open, due } = reckoned(line.sheet, clock)
  const { target, missesLeft } = heldAgainst(targetFor(name, lastMonth), onTime, due)
  return {
    ...onTimeOf(onTime, due),
    late,
    open,
    causes: causesOf(line.sheet, clock),
    ...(target === undefined ? {} : { isMet: target.isMet, missesLeft }),
    rank: ranks[name](line.ref.code),
  }
}
