// Scores an example with weights under training: the same sums as the sorter's, over typed arrays.
import { type Axis, classesOf } from '../../../shared/domain/sorter-classes.ts'
import type { Seen, Vocabulary } from '../../../shared/domain/sorter-scan.ts'
import type { Labels } from './corpus.ts'

export type Model = {
  readonly vocabulary: Vocabulary
  readonly rows: ReadonlyMap<number, number>
  readonly names: readonly string[]
  readonly isWord: readonly boolean[]
  readonly weights: Readonly<Record<Axis, Float32Array>>
  readonly bias: Readonly<Record<Axis, Float32Array>>
  readonly damp: number
}

export type Example = {
  rows: Int32Array
  object: Float32Array
  matter: Float32Array
  labels: Labels
  weight: number
  isTerm: boolean
}

/** Logits of one axis; long texts are damped so that their many features do not shout. */
export function logitsOf(
  model: Pick<Model, 'weights' | 'bias' | 'damp'>,
  axis: Axis,
  example: Pick<Example, 'rows' | 'object' | 'matter'>,
  keep?: (index: number) => boolean,
): Float32Array {
  const size = classesOf[axis].length
  const weights = model.weights[axis]
  const out = new Float32Array(size)
  const values = axis === 'object' ? example.object : example.matter
  let mass = 0
  for (let index = 0; index < example.rows.length; index++) {
    if (keep !== undefined && !keep(index)) continue
    const value = values[index] ?? 0
    mass += value
    const base = (example.rows[index] ?? 0) * size
    for (let at = 0; at < size; at++) out[at] = (out[at] ?? 0) + value * (weights[base + at] ?? 0)
  }
  const factor = 1 / Math.sqrt(1 + mass / model.damp)
  for (let at = 0; at < size; at++) out[at] = (out[at] ?? 0) * factor + (model.bias[axis][at] ?? 0)
  return out
}

export function softmax(logits: Float32Array): Float32Array {
  const top = Math.max(...logits)
  const raised = logits.map((value) => Math.exp(value - top))
  const sum = raised.reduce((total, value) => total + value, 0)
  return raised.map((value) => value / sum)
}

export function exampleOf(seen: ReadonlyMap<number, Seen>, labels: Labels, weight = 1, isTerm = false): Example {
  const entries = [...seen]
  return {
    rows: Int32Array.from(entries, ([row]) => row),
    object: Float32Array.from(entries, ([, one]) => one.object),
    matter: Float32Array.from(entries, ([, one]) => one.matter),
    labels,
    weight,
    isTerm,
  }
}
