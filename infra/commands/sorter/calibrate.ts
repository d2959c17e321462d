// Finds, on texts held back file by file, how far scores must be softened to be honest and from where a call is sure.

import { type Axis, axes, classesOf } from '../../../shared/domain/sorter-classes.ts'
import { scan } from '../../../shared/domain/sorter-scan.ts'
import type { Sample } from './corpus.ts'
import type { Term } from './lexicon.ts'
import type { Calibration } from './pack.ts'
import { exampleOf, logitsOf, softmax } from './score.ts'
import { teach } from './teach.ts'

type Outcome = { readonly logits: Float32Array; readonly label: number }

/** Of what is called sure, this share was right on the texts held back. */
const wanted = 0.965

function heldBack(samples: readonly Sample[], terms: readonly Term[], folds: number): Record<Axis, Outcome[]> {
  const outcomes: Record<Axis, Outcome[]> = { object: [], problem: [], violation: [], where: [] }
  for (let fold = 0; fold < folds; fold++) {
    // Neighbouring texts stay together, so that what is held back differs in theme.
    const isBack = (_: Sample, index: number) => Math.floor(index / 40) % folds === fold
    const model = teach(
      samples.filter((one, index) => !isBack(one, index)),
      terms,
    )
    const vocabulary = { find: (hash: number) => model.rows.get(hash) ?? -1, longestWord: () => 10 }
    for (const sample of samples.filter(isBack)) {
      const example = exampleOf(scan(sample.input, vocabulary), sample.labels)
      for (const axis of axes) {
        const label = labelOf(sample, axis)
        if (label !== undefined)
          outcomes[axis].push({ logits: logitsOf(model, axis, example), label: classesOf[axis].indexOf(label) })
      }
    }
  }
  return outcomes
}

/** The label of a sample on an axis; complaints and reports are ours. */
export function labelOf(sample: Sample, axis: Axis): string | undefined {
  if (axis !== 'where') return sample.labels[axis]
  const isOurs = (sample.labels.object ?? sample.labels.violation) !== undefined
  return sample.labels.where ?? (isOurs ? 'ours' : undefined)
}

const soften = (logits: Float32Array, by: number) => softmax(logits.map((value) => value / by))

function bestSoftening(outcomes: readonly Outcome[]): number {
  let best = { by: 1, loss: Number.POSITIVE_INFINITY }
  for (let by = 0.6; by <= 4; by += 0.1) {
    const loss = outcomes.reduce(
      (sum, one) => sum - Math.log(Math.max(1e-6, soften(one.logits, by)[one.label] ?? 0)),
      0,
    )
    if (loss < best.loss) best = { by: Math.round(by * 10) / 10, loss }
  }
  return best.by
}

function sureThreshold(outcomes: readonly Outcome[], by: number): number {
  const calls = outcomes
    .map(({ logits, label }) => {
      const scores = soften(logits, by)
      const top = scores.indexOf(Math.max(...scores))
      return { score: scores[top] ?? 0, isRight: top === label }
    })
    .sort((one, other) => other.score - one.score)
  let right = 0
  let threshold = 0.99
  calls.forEach((call, index) => {
    if (call.isRight) right += 1
    if (index > 30 && right / (index + 1) >= wanted) threshold = call.score
  })
  return Math.min(0.95, Math.max(0.5, Math.round(threshold * 100) / 100))
}

/** The softening and the sure threshold of every axis. */
export function calibrate(samples: readonly Sample[], terms: readonly Term[]): Calibration {
  const outcomes = heldBack(samples, terms, 4)
  const softening: Record<string, number> = {}
  const sureFrom: Record<string, number> = {}
  for (const axis of axes) {
    const by = bestSoftening(outcomes[axis])
    softening[axis] = by
    sureFrom[axis] = sureThreshold(outcomes[axis], by)
  }
  return { softening, sureFrom }
}
