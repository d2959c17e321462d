// Sorts a text into object, problem and violation, tells what decided, and says when it is unsure.
import { objects, problems, violations } from '../schemas/categories.data.ts'
import type { CodeEntry } from '../schemas/coded.ts'
import type { SortAnswer } from '../schemas/sorting.ts'
import { type Axis, axes, classesOf } from './sorter-classes.ts'
import { deltaRows, type OpenDelta, vocabularyWith } from './sorter-delta.ts'
import { isMixed } from './sorter-mixed.ts'
import { baseVersion, biases, damp, eachWeight, softening, sureFrom } from './sorter-model.ts'
import { type Seen, type SortInput, scan } from './sorter-scan.ts'
import { normalise } from './sorter-text.ts'
import { type Authority, authorities } from './taxonomy-not-ours.ts'

export type { SortInput } from './sorter-scan.ts'

/** How many classes an axis answers with, and how many words tell why. */
const most = { ranked: 5, terms: 8 } as const

/** From this probability on a text is sent elsewhere; it may be filed all the same. */
const certain = 0.6

const listOf: Readonly<Record<Exclude<Axis, 'where'>, readonly CodeEntry[]>> = {
  object: objects,
  problem: problems,
  violation: violations,
}

type Reading = { readonly scores: Readonly<Record<Axis, Float64Array>>; readonly seen: Seen[]; readonly rows: number[] }

/** Probability of every class of every axis. */
function read(input: SortInput, delta: OpenDelta | undefined): Reading {
  const found = scan(input, vocabularyWith(delta))
  const sums = axes.map((axis) => new Float64Array(classesOf[axis].length))
  let mass = { object: 0, matter: 0 }
  for (const [row, seen] of found) {
    mass = { object: mass.object + seen.object, matter: mass.matter + seen.matter }
    const add = (axis: number, index: number, weight: number) => {
      const sum = sums[axis]
      if (sum !== undefined) sum[index] = (sum[index] ?? 0) + weight * (axis === 0 ? seen.object : seen.matter)
    }
    weigh(row, delta, add)
  }
  const scores = Object.fromEntries(
    axes.map((axis, at) => {
      const factor = 1 / Math.sqrt(1 + (axis === 'object' ? mass.object : mass.matter) / damp)
      return [axis, probabilities(axis, sums[at] ?? new Float64Array(), factor)]
    }),
  ) as Record<Axis, Float64Array> // fromEntries forgets that the keys are the axes
  return { scores, seen: [...found.values()], rows: [...found.keys()] }
}

function weigh(
  row: number,
  delta: OpenDelta | undefined,
  add: (axis: number, index: number, weight: number) => void,
): void {
  if (row < deltaRows) eachWeight(row, add)
  delta?.each(row, add)
}

function probabilities(axis: Axis, sums: Float64Array, factor: number): Float64Array {
  const logits = sums.map((sum, at) => (sum * factor + (biases[axis]?.[at] ?? 0)) / (softening[axis] ?? 1))
  const top = Math.max(...logits)
  const raised = logits.map((value) => Math.exp(value - top))
  const whole = raised.reduce((total, value) => total + value, 0)
  return raised.map((value) => value / whole)
}

function rank(axis: Exclude<Axis, 'where'>, scores: Float64Array): SortAnswer['object'] {
  return listOf[axis]
    .map(({ code, name }, at) => ({ code, name, score: scores[at] ?? 0 }))
    .sort((one, other) => other.score - one.score)
    .slice(0, most.ranked)
    .map((entry) => ({ ...entry, score: Math.round(entry.score * 1000) / 1000 }))
}

/** The words that spoke most for the first object and the first problem, none inside another. */
function decidingTerms({ scores, seen, rows }: Reading, delta: OpenDelta | undefined): string[] {
  const tops = axes.map((axis) => scores[axis].indexOf(Math.max(...scores[axis])))
  const votes = seen.map((one, at) => {
    let vote = 0
    weigh(rows[at] ?? 0, delta, (axis, index, weight) => {
      if (axis < 2 && tops[axis] === index) vote = Math.max(vote, weight * (axis === 0 ? one.object : one.matter))
    })
    // A word explains better than a mere run of signs.
    return { term: one.text.slice(one.start, one.start + one.length), vote: one.isWord ? vote * 2 : vote }
  })
  const chosen: string[] = []
  for (const { term } of votes
    .filter((one) => one.vote > 1 && one.term.length > 1 && /\p{Script=Han}/u.test(one.term))
    .sort((one, other) => other.vote - one.vote)) {
    if (chosen.length === most.terms) break
    if (!chosen.some((other) => other.includes(term) || term.includes(other))) chosen.push(term)
  }
  return chosen
}

/** Where to go with what is not market regulation's business; nothing when the text is, or may be, ours. */
function notOurs(scores: Float64Array): SortAnswer['notOurs'] {
  const top = scores.indexOf(Math.max(...scores))
  const code = classesOf.where[top]
  if (top === 0 || code === undefined || (scores[top] ?? 0) < certain) return undefined
  const { where, whereEn } = authorities[code as Authority] // all classes but the first are authorities
  return { code, where, whereEn }
}

/**
 * The ranked categories of a text with the words that carried them. Deterministic and total: any text gets an
 * answer. Scores are calibrated probabilities; `unsure` when the first object or the first problem is not certain
 * enough to be left alone. `delta` is what handlers' confirmations have taught beside the bundled weights.
 */
export function sort(input: SortInput, delta?: OpenDelta): SortAnswer {
  const reading = read(input, delta)
  const object = rank('object', reading.scores.object)
  const problem = rank('problem', reading.scores.problem)
  const violation = rank('violation', reading.scores.violation)
  const elsewhere = notOurs(reading.scores.where)
  const isSure = (axis: Axis, ranked: SortAnswer['object']) =>
    (ranked[0]?.score ?? 0) >= (sureFrom[axis]?.[classesOf[axis].indexOf(ranked[0]?.code ?? '')] ?? 1)
  const sure = {
    object: isSure('object', object),
    problem: isSure('problem', problem),
    violation: isSure('violation', violation),
  }
  return {
    object,
    problem,
    violation,
    sure,
    unsure: !(sure.object && sure.problem),
    ...(elsewhere === undefined ? {} : { notOurs: elsewhere }),
    ...(isMixed(normalise(input.text)) ? { mixed: true as const } : {}),
    terms: decidingTerms(reading, delta),
    version: delta === undefined ? baseVersion : `${baseVersion}+${delta.version}`,
  }
}
