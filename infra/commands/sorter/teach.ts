// Teaches the sorter its weights: softmax regression that starts at the taxonomy's words and is moved by the texts.
import { type Axis, axes, classesOf } from '../../../shared/domain/sorter-classes.ts'
import { scan } from '../../../shared/domain/sorter-scan.ts'
import type { Sample } from './corpus.ts'
import { faithful } from './fidelity.ts'
import { framed } from './frames.ts'
import type { Term } from './lexicon.ts'
import { filledPatterns } from './patterns.ts'
import { randomOf } from './random.ts'
import { type Example, exampleOf, logitsOf, type Model, softmax } from './score.ts'
import { type Settings, settings } from './teach-settings.ts'
import { vocabularyOf, wordKey } from './vocabulary.ts'

function priorWeights(
  axis: Axis,
  terms: readonly Term[],
  model: Pick<Model, 'rows' | 'names'>,
  set: Settings,
): Float32Array {
  const classes = classesOf[axis]
  const weights = new Float32Array(model.names.length * classes.length)
  const sharers = new Map<string, number>()
  const own = terms.filter((term) => term.axis === axis)
  for (const { term, weight } of own) sharers.set(term, (sharers.get(term) ?? 0) + weight)
  for (const { term, code, weight } of own) {
    const at = (model.rows.get(wordKey(term)) ?? 0) * classes.length + classes.indexOf(code)
    const share = weight / (sharers.get(term) ?? weight)
    weights[at] = Math.max(weights[at] ?? 0, set.prior[axis] * weight * Math.sqrt(share))
  }
  return weights
}

/**
 * Teaches all axes on `samples`, starting from the taxonomy's `words`: once with every run of signs, and once more with
 * those alone that got a weight worth its room, which then take over what the others had carried.
 */
export function teach(samples: readonly Sample[], words: readonly Term[], set: Settings = settings): Model {
  const whole = weighed(samples, words, set)
  const kept = new Set([...whole.rows].filter(([, row]) => strongestOf(whole, row) >= set.worth).map(([hash]) => hash))
  return weighed(samples, words, set, (hash) => kept.has(hash))
}

/** The largest weight of a feature on any axis, whatever its sign. */
function strongestOf({ weights }: Model, row: number): number {
  let strongest = 0
  for (const axis of axes) {
    const size = classesOf[axis].length
    for (let at = row * size; at < (row + 1) * size; at++)
      strongest = Math.max(strongest, Math.abs(weights[axis][at] ?? 0))
  }
  return strongest
}

function weighed(
  samples: readonly Sample[],
  words: readonly Term[],
  set: Settings,
  isKept?: (hash: number) => boolean,
): Model {
  const random = randomOf(11)
  const complaints = samples.filter((sample) => sample.labels.object !== undefined)
  const patterned = filledPatterns(set.patterns, random)
  const own = [...samples, ...complaints.map((sample) => framed(sample, random))]
  const taught = [...own, ...patterned]
  const terms = faithful(words, taught)
  const vocabulary = vocabularyOf(taught, terms, isKept)
  const { rows, names, isWord } = vocabulary
  const examples = taught.map((sample, index) =>
    exampleOf(scan(sample.input, vocabulary), sample.labels, index < own.length ? 1 : set.patternWeight),
  )
  const weights = {} as Record<Axis, Float32Array>
  const bias = {} as Record<Axis, Float32Array>
  const model = { vocabulary, rows, names, isWord, weights, bias, damp: set.damp }
  for (const axis of axes) {
    weights[axis] = priorWeights(axis, terms, model, set)
    bias[axis] = new Float32Array(classesOf[axis].length)
    const fromTerms = terms
      .filter((term) => term.axis === axis && term.weight > 0.3)
      .map((term) =>
        exampleOf(
          scan({ text: term.term }, vocabulary),
          { [axis]: term.code },
          set.termTexts * Math.min(1, term.weight),
          true,
        ),
      )
    teachAxis(axis, [...labelled(axis, examples), ...fromTerms], model, set)
  }
  return model
}

/** The examples an axis learns from; texts of complaints are, for the authorities, ours. */
function labelled(axis: Axis, examples: readonly Example[]): Example[] {
  return examples.flatMap((example) => {
    if (example.labels[axis] !== undefined) return [example]
    const isOurs = axis === 'where' && (example.labels.object ?? example.labels.violation) !== undefined
    return isOurs ? [{ ...example, labels: { ...example.labels, where: 'ours' } }] : []
  })
}

function teachAxis(axis: Axis, examples: readonly Example[], model: Model, set: Settings): void {
  const start = model.weights[axis].slice()
  const squares = new Float32Array(start.length).fill(0.1)
  const random = randomOf(7)
  const order = examples.map((_, index) => index)
  const averaged = new Float32Array(start.length)
  for (let pass = 0; pass < set.passes; pass++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1))
      ;[order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0]
    }
    for (const index of order) {
      const example = examples[index]
      if (example !== undefined) learn({ axis, example, model, start, squares, set, random })
    }
    if (pass < set.passes - set.averaged) continue
    model.weights[axis].forEach((weight, at) => {
      averaged[at] = (averaged[at] ?? 0) + weight / set.averaged
    })
  }
  model.weights[axis].set(averaged)
}

type Lesson = {
  axis: Axis
  example: Example
  model: Model
  start: Float32Array
  squares: Float32Array
  set: Settings
  random: () => number
}

function learn({ axis, example, model, start, squares, set, random }: Lesson): void {
  const size = classesOf[axis].length
  const label = classesOf[axis].indexOf(example.labels[axis] ?? '')
  if (label < 0) throw new Error(`Unknown label ${example.labels[axis]} on ${axis}`)
  const kept = Array.from(example.rows, (row) => {
    const isWord = model.isWord[row] ?? false
    if (isWord && example.isTerm) return false
    return random() >= (isWord ? set.dropWords : set.dropRuns)
  })
  const errors = softmax(logitsOf(model, axis, example, (index) => kept[index] ?? false))
  errors[label] = (errors[label] ?? 0) - 1
  const values = axis === 'object' ? example.object : example.matter
  let mass = 0
  for (let index = 0; index < kept.length; index++) if (kept[index]) mass += values[index] ?? 0
  const factor = example.weight / Math.sqrt(1 + mass / model.damp)
  const weights = model.weights[axis]
  for (let index = 0; index < kept.length; index++) {
    if (!kept[index]) continue
    const row = example.rows[index] ?? 0
    const value = (values[index] ?? 0) * factor
    const pull = (model.isWord[row] ? set.pull : set.decay[axis]) * example.weight
    for (let at = row * size; at < row * size + size; at++) {
      const weight = weights[at] ?? 0
      const slope = (errors[at - row * size] ?? 0) * value + pull * (weight - (start[at] ?? 0))
      squares[at] = (squares[at] ?? 0) + slope * slope
      weights[at] = weight - (set.rate * slope) / Math.sqrt(squares[at] ?? 1)
    }
  }
  for (let at = 0; at < size; at++) {
    const bias = model.bias[axis]
    if (!example.isTerm) bias[at] = (bias[at] ?? 0) - 0.002 * (errors[at] ?? 0)
  }
}
