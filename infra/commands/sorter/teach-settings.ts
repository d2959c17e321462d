// How the sorter is taught: what was chosen on held-back texts.
import type { Axis } from '../../../shared/domain/sorter-classes.ts'

/**
 * `prior` scales the taxonomy's words, `pull` holds words to them, `decay` holds runs of signs to nothing; the weights
 * are the mean of those after the last `averaged` passes. Runs of signs stay whose weight reaches `worth`.
 */
export type Settings = {
  readonly prior: Readonly<Record<Axis, number>>
  readonly pull: number
  readonly decay: Readonly<Record<Axis, number>>
  readonly rate: number
  readonly passes: number
  readonly dropWords: number
  readonly dropRuns: number
  readonly termTexts: number
  readonly damp: number
  readonly averaged: number
  readonly patterns: number
  readonly patternWeight: number
  readonly worth: number
}

export const settings: Settings = {
  prior: { object: 4, problem: 2.2, violation: 2.2, where: 2.2 },
  pull: 0.002,
  decay: { object: 0.03, problem: 0.01, violation: 0.01, where: 0.01 },
  rate: 0.2,
  passes: 14,
  dropWords: 0.35,
  dropRuns: 0.15,
  termTexts: 0.25,
  damp: 120,
  averaged: 7,
  patterns: 25,
  patternWeight: 0.4,
  worth: 0.3,
}
