// Which features the sorter knows: the taxonomy's words, the runs of signs that the texts share, and what stands beside things.
import { classesOf } from '../../../shared/domain/sorter-classes.ts'
import { hashOf, scan, type Vocabulary, wordSalt } from '../../../shared/domain/sorter-scan.ts'
import type { Sample } from './corpus.ts'
import type { Term } from './lexicon.ts'

export type Features = Vocabulary & {
  readonly rows: Map<number, number>
  readonly names: string[]
  readonly isWord: boolean[]
}

/** A word names a thing when at least this share of its weight is one object's. */
const namedBy = { share: 0.6, weight: 0.45 }

/** The hash under which a word stands. */
export const wordKey = (term: string): number => hashOf(term) ^ wordSalt

/** The object that each word names, by its hash; words of several objects name none. */
function kindsOf(terms: readonly Term[]): Map<number, number> {
  const weights = new Map<string, Map<string, number>>()
  for (const { axis, code, term, weight } of terms) {
    if (axis !== 'object' || term.length < 2) continue
    const own = weights.get(term) ?? new Map<string, number>()
    weights.set(term, own.set(code, Math.max(own.get(code) ?? 0, weight)))
  }
  const kinds = new Map<number, number>()
  for (const [term, own] of weights) {
    const [code, weight] = [...own].reduce((one, other) => (other[1] > one[1] ? other : one))
    const whole = [...own.values()].reduce((sum, one) => sum + one, 0)
    if (weight >= namedBy.weight && weight / whole >= namedBy.share)
      kinds.set(wordKey(term), classesOf.object.indexOf(code))
  }
  return kinds
}

/** Words always; everything else when at least two texts or words hold it and `isKept` has nothing against it. */
export function vocabularyOf(
  samples: readonly Sample[],
  terms: readonly Term[],
  isKept: (hash: number) => boolean = () => true,
): Features {
  const rows = new Map<number, number>()
  const names: string[] = []
  const isWord: boolean[] = []
  const kinds = kindsOf(terms)
  const kindOfRow: number[] = []
  const add = (hash: number, name: string, isOfWords: boolean) => {
    if (rows.has(hash)) return
    rows.set(hash, names.length)
    names.push(name)
    isWord.push(isOfWords)
    kindOfRow.push(isOfWords ? (kinds.get(hash) ?? -1) : -1)
  }
  for (const { term } of terms) add(wordKey(term), term, true)
  const vocabulary: Vocabulary = {
    find: (hash) => rows.get(hash) ?? -1,
    longestWord: () => 10,
    kindOf: (row) => kindOfRow[row] ?? -1,
  }
  const counts = new Map<number, number>()
  for (const input of [...samples.map((sample) => sample.input), ...terms.map(({ term }) => ({ text: term }))]) {
    const met = new Set<number>()
    const find = (hash: number, isOfWords?: boolean) => {
      if (!isOfWords) met.add(hash)
      return vocabulary.find(hash)
    }
    scan(input, { ...vocabulary, find })
    for (const hash of met) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  }
  for (const [hash, count] of counts) if (count >= 2 && isKept(hash)) add(hash, '', false)
  return { ...vocabulary, rows, names, isWord }
}
