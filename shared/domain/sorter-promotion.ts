// Whether a newly learned delta may go live: replayed on confirmed cases, it must help the whole and hurt no class.

import type { SorterDelta } from '../schemas/sorting.ts'
import { sort } from './sorter.ts'
import { openDelta } from './sorter-delta.ts'
import type { Confirmation } from './sorter-learning.ts'

/** How many confirmed cases of a class there were, and how many of them the sorter put first. */
export type Tally = { cases: number; right: number }

/** Tallies by `axis:code`. */
export type Replay = Readonly<Record<string, Tally>>

/** Sorts confirmed cases again, with `delta` or with the bundled weights alone. */
export function replay(cases: readonly Pick<Confirmation, 'input' | 'labels'>[], delta?: SorterDelta): Replay {
  const opened = delta === undefined ? undefined : openDelta(delta)
  const tallies: Record<string, Tally> = {}
  for (const { input, labels } of cases) {
    const answer = sort(input, opened)
    for (const axis of ['object', 'problem', 'violation'] as const) {
      const code = labels[axis]
      if (code === undefined) continue
      const tally = tallies[`${axis}:${code}`] ?? { cases: 0, right: 0 }
      tallies[`${axis}:${code}`] = tally
      tally.cases += 1
      if (answer[axis][0]?.code === code) tally.right += 1
    }
  }
  return tallies
}

/** One class that would get worse, in shares of its cases put right. */
export type Worsening = { readonly key: string; readonly before: number; readonly after: number }

/** The outcome, with both shares of the whole, so that a supervisor sees what was decided and why. */
export type Promotion = {
  readonly kind: 'promote' | 'keep'
  readonly before: number
  readonly after: number
  readonly worse: readonly Worsening[]
}

const rightShare = (tallies: readonly Tally[]): number =>
  tallies.reduce((sum, one) => sum + one.right, 0) /
  Math.max(
    1,
    tallies.reduce((sum, one) => sum + one.cases, 0),
  )

/**
 * `promote` only if the whole gets better and no class with at least `leastCases` loses more than `margin`
 * (a share, 0.02 is two in a hundred).
 */
export function decidePromotion(
  before: Replay,
  after: Replay,
  { margin = 0.02, leastCases = 20 }: { margin?: number; leastCases?: number } = {},
): Promotion {
  const worse = Object.entries(before).flatMap(([key, old]): Worsening[] => {
    const share = { before: rightShare([old]), after: rightShare([after[key] ?? { cases: old.cases, right: 0 }]) }
    return old.cases >= leastCases && share.after < share.before - margin ? [{ key, ...share }] : []
  })
  const whole = { before: rightShare(Object.values(before)), after: rightShare(Object.values(after)) }
  return { kind: worse.length === 0 && whole.after > whole.before ? 'promote' : 'keep', ...whole, worse }
}
