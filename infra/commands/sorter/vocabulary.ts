// Which features the sorter knows: the taxonomy's words, and the runs of signs that the texts and words share.
import { hashOf, type SortInput, wordSalt } from '../../../shared/domain/sorter-scan.ts'
import { normalise } from '../../../shared/domain/sorter-text.ts'
import type { Sample } from './corpus.ts'
import type { Term } from './lexicon.ts'

export type Features = { readonly rows: Map<number, number>; readonly names: string[]; readonly isWord: boolean[] }

/** The hash under which a word stands. */
export const wordKey = (term: string): number => hashOf(term) ^ wordSalt

function runsOf(input: SortInput): Set<string> {
  const runs = new Set<string>()
  for (const field of [input.text, input.item ?? '', input.respondent ?? '']) {
    const text = normalise(field)
    for (let at = 0; at < text.length; at++) {
      for (let length = 1; length <= 3 && at + length <= text.length; length++) runs.add(text.slice(at, at + length))
    }
  }
  return runs
}

/** Words always; runs when at least two texts or words hold them. */
export function vocabularyOf(samples: readonly Sample[], terms: readonly Term[]): Features {
  const features: Features = { rows: new Map(), names: [], isWord: [] }
  const add = (hash: number, name: string, isWord: boolean) => {
    if (features.rows.has(hash)) return
    features.rows.set(hash, features.names.length)
    features.names.push(name)
    features.isWord.push(isWord)
  }
  for (const { term } of terms) add(wordKey(term), term, true)
  const counts = new Map<string, number>()
  for (const input of [...samples.map((sample) => sample.input), ...terms.map(({ term }) => ({ text: term }))]) {
    for (const run of runsOf(input)) counts.set(run, (counts.get(run) ?? 0) + 1)
  }
  for (const [run, count] of counts) if (count >= 2) add(hashOf(run), run, false)
  return features
}
