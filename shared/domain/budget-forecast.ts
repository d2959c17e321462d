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

/** A month counts half of what the one after it does: bureaus change. Measured in tests/unit/domain/forecast.test.ts. */
const monthWeight = 0.5

/**
 * Of the past cases still open with `d` working days left, the share that was on time: those done with `d` or fewer
 * days left, over those and the misses. `months` are sheets, oldest first; later ones weigh more.
 */
export function chancesFrom(months: readonly Sheet[], clock: ReckonedClock): Chances {
  const weighted = months.map((sheet, index) => {
    const { late, open } = reckoned(sheet, clock)
    const weight = monthWeight ** (months.length - 1 - index)
    return { weight, misses: late + open, histogram: group(sheet, `l.${letters[clock]}.`) }
  })
  const sum = (of: (month: (typeof weighted)[number]) => number) =>
    weighted.reduce((total, month) => total + month.weight * of(month), 0)
  const misses = sum((month) => month.misses)
  const doneWithin = (left: number) => sum(({ histogram }) => doneOf(histogram, left))
  const all = doneWithin(Number.POSITIVE_INFINITY)
  const start = (all + beliefWeight * belief) / (all + misses + beliefWeight)
  return (left) => {
    const done = doneWithin(left)
    return (done + beliefWeight * start) / (done + misses + beliefWeight)
  }
}

function doneOf(histogram: ReadonlyMap<string, number>, mostLeft: number): number {
  let done = 0
  for (const [days, count] of histogram) if (Number(days) <= mostLeft) done += count
  return done
}

/**
 * How much months differ beyond chance, at least: the square of the coefficient of variation of the miss rate. With 0.05 the
 * band held 56 of a hundred of the demonstration's months on day 20, with this 78; it is to hold 80.
 */
const leastSpread = 0.2

/**
 * How much a bureau's miss rate has moved from month to month beyond what chance alone explains (method of moments);
 * it widens the band of a forecast. `months` are complete months.
 */
export function spreadOf(months: readonly Sheet[], clock: ReckonedClock): number {
  const counts = months.map((sheet) => reckoned(sheet, clock)).map(({ due, onTime }) => ({ due, misses: due - onTime }))
  const [due, misses] = [
    counts.reduce((sum, one) => sum + one.due, 0),
    counts.reduce((sum, one) => sum + one.misses, 0),
  ]
  if (due === 0 || misses === 0) return leastSpread
  const usual = counts.map((one) => ({ misses: one.misses, usual: (one.due * misses) / due }))
  const excess = usual.reduce((sum, one) => sum + (one.misses - one.usual) ** 2 - one.usual, 0)
  const scale = usual.reduce((sum, one) => sum + one.usual ** 2, 0)
  return Math.max(leastSpread, excess / scale)
}

/** Misses still to come: their expectation, and the counts that bound the middle eighty percent. */
export type ExpectedMisses = {
  readonly expected: number
  readonly low: number
  readonly high: number
  /** Chance of at most `count` misses. */
  readonly chanceOfAtMost: (count: number) => number
}

/**
 * The misses to expect of open limits. Rare events add up to a Poisson distribution; with a rate that itself varies by
 * `spread` it becomes a negative binomial one.
 */
export function expectedMisses(chancesToMiss: Iterable<number>, spread: number = leastSpread): ExpectedMisses {
  let expected = 0
  for (const chance of chancesToMiss) expected += chance
  const chanceOfAtMost = (count: number) => cumulative({ mean: expected, shape: 1 / spread }, (_, k) => k >= count).sum
  return {
    expected,
    low: cumulative({ mean: expected, shape: 1 / spread }, (sum) => sum >= 0.1).k,
    high: cumulative({ mean: expected, shape: 1 / spread }, (sum) => sum >= 0.9).k,
    chanceOfAtMost: (count) => (count < 0 ? 0 : Math.min(1, chanceOfAtMost(count))),
  }
}

type Distribution = { readonly mean: number; readonly shape: number }

/** Sums the negative binomial chances of 0, 1, 2 … until told to stop; each follows from the one before. */
function cumulative({ mean, shape }: Distribution, isEnough: (sum: number, k: number) => boolean) {
  let mass = (shape / (shape + mean)) ** shape
  let sum = mass
  let k = 0
  for (const most = 20 + mean * 20; !isEnough(sum, k) && k < most; k++) {
    mass *= ((k + shape) * mean) / ((k + 1) * (shape + mean))
    sum += mass
  }
  return { sum, k }
}
