// How far a word of the taxonomy keeps to its class in the texts: 电话 is said in every story, and names little.
import { normalise } from '../../../shared/domain/sorter-text.ts'
import type { Sample } from './corpus.ts'
import type { Term } from './lexicon.ts'

/** So many texts of its own class are granted to a word that the texts do not know. */
const granted = 2
const mildness = 0.75

/** The words of objects, each weighed down by the share of the texts of other classes among those that hold it. */
export function faithful(terms: readonly Term[], samples: readonly Sample[]): Term[] {
  const texts = samples
    .filter(({ labels }) => labels.object !== undefined)
    .map(({ input, labels }) => ({ text: normalise(`${input.text}|${input.item ?? ''}`), code: labels.object }))
  const codes = new Map<string, Set<string>>()
  for (const { axis, term, code } of terms) {
    if (axis === 'object') codes.set(term, (codes.get(term) ?? new Set()).add(code))
  }
  const factors = new Map<string, number>()
  for (const [term, own] of codes) {
    const holding = texts.filter(({ text }) => text.includes(term))
    const kept = holding.filter(({ code }) => own.has(code ?? '')).length
    factors.set(term, ((kept + granted) / (holding.length + granted)) ** mildness)
  }
  return terms.map((term) =>
    term.axis === 'object' ? { ...term, weight: term.weight * (factors.get(term.term) ?? 1) } : term,
  )
}
