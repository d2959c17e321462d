// Sorts a text into object, problem and violation from the words people use, and says when it is unsure.
import { objects, problems, violations } from '../schemas/categories.data.ts'
import type { CodeEntry } from '../schemas/coded.ts'
import type { SortAnswer } from '../schemas/sorting.ts'
import { normalise } from './sorter-text.ts'
import type { TermSet } from './taxonomy.ts'
import { goodsTerms } from './taxonomy-goods.data.ts'
import { problemsTerms } from './taxonomy-problems.data.ts'
import { servicesTerms } from './taxonomy-services.data.ts'
import { violationsTerms } from './taxonomy-violations.data.ts'

/** What a consumer wrote: the story, and beside it the item and the respondent's name where given. */
export type SortInput = { readonly text: string; readonly item?: string; readonly respondent?: string }

type Weights = Map<string, (readonly [code: string, weight: number])[]>

const tiers = [
  ['sure', 3],
  ['venue', 3],
  ['plain', 1.2],
  ['hint', 0.4],
] as const

let lexicon: { object: Weights; problem: Weights; violation: Weights } | undefined

function weightsOf(sets: Readonly<Record<string, TermSet>>): Weights {
  const weights: Weights = new Map()
  for (const [code, set] of Object.entries(sets)) {
    for (const [tier, weight] of tiers) {
      for (const term of (set[tier] ?? '').split(/\s+/)) {
        if (term !== '') weights.set(term, [...(weights.get(term) ?? []), [code, weight]])
      }
    }
  }
  return weights
}

type Tally = { scores: Map<string, number>; terms: Map<string, number> }

function count(text: string, factor: number, weights: Weights, tally: Tally): void {
  for (let at = 0; at < text.length; at++) {
    for (let length = Math.min(8, text.length - at); length > 0; length--) {
      const term = text.slice(at, at + length)
      const found = weights.get(term)
      if (found === undefined) continue
      for (const [code, weight] of found) {
        const value = (weight * factor * Math.min(length, 4)) / 2
        tally.scores.set(code, (tally.scores.get(code) ?? 0) + value)
        tally.terms.set(term, Math.max(tally.terms.get(term) ?? 0, value))
      }
      at += length - 1
      break
    }
  }
}

function rank(list: readonly CodeEntry[], tally: Tally) {
  const scored = list.map(({ code, name }) => ({ code, name, score: Math.exp((tally.scores.get(code) ?? 0) / 3) }))
  const whole = scored.reduce((sum, entry) => sum + entry.score, 0)
  return scored
    .map((entry) => ({ ...entry, score: Math.round((entry.score / whole) * 1000) / 1000 }))
    .sort((one, other) => other.score - one.score)
    .slice(0, 5)
}

/** The ranked categories of a text with the terms that carried them; `unsure` when the first is no better than a guess. */
export function sort(input: SortInput): SortAnswer {
  lexicon ??= {
    object: weightsOf({ ...goodsTerms, ...servicesTerms }),
    problem: weightsOf(problemsTerms),
    violation: weightsOf(violationsTerms),
  }
  const fresh = (): Tally => ({ scores: new Map(), terms: new Map() })
  const tallies = { object: fresh(), problem: fresh(), violation: fresh() }
  const text = normalise(input.text)
  for (const axis of ['object', 'problem', 'violation'] as const) count(text, 1, lexicon[axis], tallies[axis])
  count(normalise(input.item ?? ''), 3, lexicon.object, tallies.object)
  count(normalise(input.respondent ?? ''), 1.5, lexicon.object, tallies.object)
  const object = rank(objects, tallies.object)
  const terms = [...tallies.object.terms, ...tallies.problem.terms].sort((one, other) => other[1] - one[1])
  return {
    object,
    problem: rank(problems, tallies.problem),
    violation: rank(violations, tallies.violation),
    unsure: (object[0]?.score ?? 0) < 0.5,
    terms: [...new Set(terms.map(([term]) => term))].slice(0, 8),
    version: 'words-1',
  }
}
