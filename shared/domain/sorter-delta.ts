// What handlers' confirmations have taught, opened for scoring beside the bundled weights.
import type { SorterDelta } from '../schemas/sorting.ts'
import { axes, classesOf } from './sorter-classes.ts'
import { baseVocabulary } from './sorter-model.ts'
import { hashOf, type Vocabulary } from './sorter-scan.ts'

/** Rows from here on belong to features that only the delta knows. */
export const deltaRows = 2 ** 30

type Weight = readonly [axis: number, index: number, weight: number]

/** A delta ready for `sort`. */
export type OpenDelta = {
  readonly version: string
  find(hash: number): number
  each(row: number, visit: (axis: number, index: number, weight: number) => void): void
}

/** Opens a stored delta; classes it names that no longer exist are passed over. */
export function openDelta(delta: SorterDelta): OpenDelta {
  const own = new Map<number, number>()
  const weights = new Map<number, Weight[]>()
  let next = deltaRows
  for (const [feature, learned] of Object.entries(delta.features)) {
    const hash = hashOf(feature)
    const base = baseVocabulary.find(hash)
    const row = base >= 0 ? base : next
    if (base < 0) {
      own.set(hash, next)
      next += 1
    }
    weights.set(row, weightsOf(learned))
  }
  return {
    version: delta.version,
    find: (hash) => own.get(hash) ?? -1,
    each(row, visit) {
      for (const [axis, index, weight] of weights.get(row) ?? []) visit(axis, index, weight)
    },
  }
}

function weightsOf(learned: SorterDelta['features'][string]): Weight[] {
  return learned.flatMap(([axis, code, weight]) => {
    const index = classesOf[axis].indexOf(code)
    return index < 0 ? [] : [[axes.indexOf(axis), index, weight] as const]
  })
}

/** What base and delta know together. */
export function vocabularyWith(delta: OpenDelta | undefined): Vocabulary {
  if (delta === undefined) return baseVocabulary
  return {
    find(hash) {
      const row = baseVocabulary.find(hash)
      return row >= 0 ? row : delta.find(hash)
    },
    longestWord: (pairHash) => baseVocabulary.longestWord(pairHash),
    kindOf: (row) => baseVocabulary.kindOf(row),
  }
}
