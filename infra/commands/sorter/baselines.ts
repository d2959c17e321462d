// The two plain methods the sorter is measured against: looking words up, and naive Bayes over pairs of signs.
import type { Axis } from '../../../shared/domain/sorter-classes.ts'
import { classesOf } from '../../../shared/domain/sorter-classes.ts'
import { normalise } from '../../../shared/domain/sorter-text.ts'
import { labelOf } from './calibrate.ts'
import type { Sample } from './corpus.ts'
import type { Term } from './lexicon.ts'

type Baseline = { readonly name: string; readonly call: (sample: Sample, axis: Axis) => { ranked: string[] } }

const whole = ({ input }: Sample): string => normalise(`${input.item ?? ''}${input.respondent ?? ''}${input.text}`)

function ranked(axis: Axis, scoreOf: (code: string) => number): string[] {
  return classesOf[axis]
    .map((code) => ({ code, score: scoreOf(code) }))
    .sort((one, other) => other.score - one.score)
    .map((entry) => entry.code)
}

/** Counts the taxonomy's words of each class that the text holds. */
export function wordLookup(terms: readonly Term[]): Baseline {
  return {
    name: 'word lookup',
    call(sample, axis) {
      const text = whole(sample)
      const hits = new Map<string, number>()
      for (const { axis: own, code, term } of terms) {
        if (own === axis && text.includes(term)) hits.set(code, (hits.get(code) ?? 0) + 1)
      }
      return { ranked: ranked(axis, (code) => hits.get(code) ?? 0) }
    },
  }
}

const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))

/** Multinomial naive Bayes with add-one smoothing over pairs of signs, taught with the training half. */
export function naiveBayes(samples: readonly Sample[]): Baseline {
  const counts = new Map<string, number>()
  const bump = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  const vocabulary = new Set<string>()
  for (const sample of samples) {
    for (const axis of ['object', 'problem', 'violation'] as const) {
      const label = labelOf(sample, axis)
      if (label === undefined) continue
      bump(`${axis}:${label}`)
      for (const pair of pairsOf(whole(sample))) {
        vocabulary.add(pair)
        bump(`${axis}:${label}:`)
        bump(`${axis}:${label}:${pair}`)
      }
    }
  }
  return {
    name: 'naive Bayes',
    call(sample, axis) {
      const pairs = pairsOf(whole(sample))
      const scoreOf = (code: string) => {
        const all = (counts.get(`${axis}:${code}:`) ?? 0) + vocabulary.size
        const prior = Math.log((counts.get(`${axis}:${code}`) ?? 0) + 1)
        return pairs.reduce(
          (sum, pair) => sum + Math.log(((counts.get(`${axis}:${code}:${pair}`) ?? 0) + 1) / all),
          prior,
        )
      }
      return { ranked: ranked(axis, scoreOf) }
    },
  }
}
