// How a month is expected to end: each open limit has the chance that the bureau's own past gives cases that were
// still open with as many working days left. Simple on purpose, so that every number can be said in a sentence.
import { group, type ReckonedClock } from './contribution-cells.ts'
import { reckoned, type Sheet } from './statistics-sheet.ts'

/** Chance of being on time, by working days left. */
export type Chances = (workingDaysLeft: number) => number

const letters: Readonly<Record<ReckonedClock, string>> = { 'initial-review': 'i', closure: 'c', verification: 'v' }

/** Weight of the starting belief, in cases: a bureau without history is believed to be at its target. */
const beliefWeight = 20
const belief = 0.98

/**
 * Of the past cases still open with `d` working days left, the share that was on time: those done with `d` or fewer
 * days left, over those and the misses. `history` is a sheet over past months.
 */
export function chancesFrom(history: Sheet, clock: ReckonedClock): Chances {
  const histogram = [...group(history, `l.${letters[clock]}.`)].map(([days, count]) => [Number(days), count] as const)
  const { late, open } = reckoned(history, clock)
  const before = doneOf(histogram, Number.POSITIVE_INFINITY)
  const start = (before + beliefWeight * belief) / (before + late + open + beliefWeight)
  return (left) => {
    const done = doneOf(histogram, left)
    return (done + beliefWeight * start) / (done + late + open + beliefWeight)
  }
}

const doneOf = (histogram: readonly (readonly [number, number])[], mostLeft: number) =>
  histogram.reduce((sum, [days, count]) => (days <= mostLeft ? sum + count : sum), 0)

/** Misses still to come: their expectation, and the counts that bound the middle eighty percent. */
export type ExpectedMisses = {
  readonly expected: number
  readonly low: number
  readonly high: number
  /** Chance of at most `count` misses. */
  readonly chanceOfAtMost: (count: number) => number
}

/** The misses to expect of independent open limits; rare events add up to a Poisson distribution. */
export function expectedMisses(chancesToMiss: Iterable<number>): ExpectedMisses {
  let expected = 0
  for (const chance of chancesToMiss) expected += chance
  const chanceOfAtMost = (count: number) => cumulative(expected, count)
  return { expected, low: quantile(expected, 0.1), high: quantile(expected, 0.9), chanceOfAtMost }
}

function cumulative(mean: number, count: number): number {
  if (count < 0) return 0
  let sum = 0
  for (let k = 0; k <= count; k++) sum += Math.exp(logMass(mean, k))
  return Math.min(1, sum)
}

function quantile(mean: number, level: number): number {
  let sum = 0
  for (let k = 0; ; k++) {
    sum += Math.exp(logMass(mean, k))
    if (sum >= level - 1e-9 || k > mean * 4 + 60) return k
  }
}

/** Logarithm of the chance of exactly `k`; in logarithms, since the mass of a large mean underflows. */
function logMass(mean: number, k: number): number {
  if (mean === 0) return k === 0 ? 0 : Number.NEGATIVE_INFINITY
  return k * Math.log(mean) - mean - logFactorial(k)
}

const factorials = [0]
function logFactorial(n: number): number {
  for (let k = factorials.length; k <= n; k++) factorials.push((factorials[k - 1] ?? 0) + Math.log(k))
  return factorials[n] ?? 0
}
