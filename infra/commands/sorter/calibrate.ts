// Finds, on texts held back file by file, how far scores must be softened to be honest and from where a call is sure.

import { type Axis, axes, classesOf } from '../../../shared/domain/sorter-classes.ts'
import { scan } from '../../../shared/domain/sorter-scan.ts'
import type { Sample } from './corpus.ts'
import { framed } from './frames.ts'
import type { Term } from './lexicon.ts'
import type { Calibration } from './pack.ts'
import { randomOf } from './random.ts'
import { exampleOf, logitsOf, softmax } from './score.ts'
import { teach } from './teach.ts'

type Outcome = { readonly logits: Float32Array; readonly label: number }

/** Of what is called sure, this share was right on the texts held back: a little more than is promised of unseen ones. */
const wanted = 0.955

function heldBack(samples: readonly Sample[], terms: readonly Term[], folds: number): Record<Axis, Outcome[]> {
  const outcomes: Record<Axis, Outcome[]> = { object: [], problem: [], violation: [], where: [] }
  for (let fold = 0; fold < folds; fold++) {
    // Neighbouring texts stay together, so that what is held back differs in theme.
    const isBack = (_: Sample, index: number) => Math.floor(index / 40) % folds === fold
    const model = teach(
      samples.filter((one, index) => !isBack(one, index)),
      terms,
    )
    const random = randomOf(fold + 1)
    const back = samples.filter(isBack)
    const dressed = back.filter((sample) => sample.labels.object !== undefined).map((sample) => framed(sample, random))
    for (const sample of [...back, ...dressed]) {
      const example = exampleOf(scan(sample.input, model.vocabulary), sample.labels)
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

type CalledClass = { readonly top: number; readonly score: number; readonly isRight: boolean }

function callsOf(outcomes: readonly Outcome[], by: number): CalledClass[] {
  return outcomes
    .map(({ logits, label }) => {
      const scores = soften(logits, by)
      const top = scores.indexOf(Math.max(...scores))
      return { top, score: scores[top] ?? 0, isRight: top === label }
    })
    .sort((one, other) => other.score - one.score)
}

/** The lowest score above which the `share` of the calls were right; 2, never reached, when there is none. */
function threshold(calls: readonly CalledClass[], least: number, share: number): number {
  let right = 0
  let found = 2
  calls.forEach((call, index) => {
    if (call.isRight) right += 1
    if (index + 1 >= least && right / (index + 1) >= share) found = call.score
  })
  return Math.max(0.6, Math.round(found * 1000) / 1000)
}

/** Each class is held to its own word: what is called 售后服务 is wrong more often than what is called 食品安全. */
function sureThresholds(outcomes: readonly Outcome[], by: number, axis: Axis): number[] {
  const calls = callsOf(outcomes, by)
  const whole = threshold(calls, 30, wanted)
  return Array.from({ length: classesOf[axis].length }, (_, at) => {
    const own = calls.filter((call) => call.top === at)
    return own.length < 40 ? whole : threshold(own, 15, wanted)
  })
}

/** The softening of every axis, and the sure thresholds of its classes. */
export function calibrate(samples: readonly Sample[], terms: readonly Term[]): Calibration {
  const outcomes = heldBack(samples, terms, 4)
  const softening: Record<string, number> = {}
  const sureFrom: Record<string, number[]> = {}
  for (const axis of axes) {
    const by = bestSoftening(outcomes[axis])
    softening[axis] = by
    sureFrom[axis] = sureThresholds(outcomes[axis], by, axis)
  }
  return { softening, sureFrom }
}
