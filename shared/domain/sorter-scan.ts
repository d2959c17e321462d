// Finds in a text the features the sorter knows: the longest known word at each place, and runs of one to three signs.
import { goods } from '../schemas/categories.data.ts'
import { normalise } from './sorter-text.ts'
import { zonesOf } from './sorter-zones.ts'

/** What a consumer wrote: the story, and beside it the item and the respondent's name where given. */
export type SortInput = { readonly text: string; readonly item?: string; readonly respondent?: string }

/**
 * Tells the row of a feature by its hash, or -1; how long the longest word is that begins with two signs; and which
 * object the word of a row names, or -1.
 */
export type Vocabulary = {
  find(hash: number, isWord?: boolean): number
  longestWord(pairHash: number): number
  kindOf(row: number): number
}

/** One feature seen: its strongest weight for the object and for all else, and where it was read. */
export type Seen = {
  object: number
  matter: number
  readonly text: string
  readonly start: number
  readonly length: number
  readonly isWord: boolean
}

/** Words are told from mere runs of signs by this salt. */
export const wordSalt = 0x5bd1e995
const goodsCount = goods.length
/** What stands before and after the name of a thing is told from other runs by these: 洗|衣服, 衣服|干洗. */
const neighbourSalts = { before: 0x2545f491, after: 0x3c6ef372 }
const longestRun = 3
const itemFactor = { object: 2.5, matter: 0.6 }
const respondentFactor = { object: 1.5, matter: 0.4 }

/** Hash of a run of signs, 32 bits, continued from `hash` by one sign. */
export function step(hash: number, code: number): number {
  const mixed = Math.imul(hash ^ code, 0x01000193)
  return (mixed ^ (mixed >>> 15)) | 0
}

/** Hash of a whole word or run. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5 | 0
  for (let at = 0; at < text.length; at++) hash = step(hash, text.charCodeAt(at))
  return hash
}

type Factors = { readonly object: (at: number) => number; readonly matter: (at: number) => number }

/** All features of an input that `vocabulary` knows, by row. */
export function scan(input: SortInput, vocabulary: Vocabulary): Map<number, Seen> {
  const seen = new Map<number, Seen>()
  const text = normalise(input.text)
  const zones = zonesOf(text)
  scanField(text, { object: (at) => zones.object[at] ?? 1, matter: (at) => zones.matter[at] ?? 1 }, vocabulary, seen)
  const fixed = (factor: { object: number; matter: number }): Factors => ({
    object: () => factor.object,
    matter: () => factor.matter,
  })
  if (input.item) scanField(normalise(input.item), fixed(itemFactor), vocabulary, seen)
  if (input.respondent) scanField(normalise(input.respondent), fixed(respondentFactor), vocabulary, seen)
  return seen
}

function scanField(text: string, factors: Factors, vocabulary: Vocabulary, seen: Map<number, Seen>): void {
  let wordEnd = 0
  for (let at = 0; at < text.length; at++) {
    let hash = 0x811c9dc5 | 0
    let word = -1
    let wordLength = 0
    let most = Math.min(longestRun, text.length - at)
    for (let length = 1; length <= most; length++) {
      hash = step(hash, text.charCodeAt(at + length - 1))
      if (length <= longestRun) note(vocabulary.find(hash), { text, start: at, length, isWord: false }, factors, seen)
      if (length === 2) most = Math.max(most, Math.min(vocabulary.longestWord(hash), text.length - at))
      const row = length === 1 || length <= most ? vocabulary.find(hash ^ wordSalt, true) : -1
      if (row >= 0) {
        word = row
        wordLength = length
      }
    }
    // A word inside a longer one already read is not read again: 苹果手机 is no 苹果.
    if (word < 0 || at + wordLength <= wordEnd) continue
    note(word, { text, start: at, length: wordLength, isWord: true }, factors, seen)
    wordEnd = at + wordLength
    const kind = vocabulary.kindOf(word)
    if (kind >= 0) noteNeighbours({ text, at, end: wordEnd, kind }, factors, vocabulary, seen)
  }
}

type Named = { readonly text: string; readonly at: number; readonly end: number; readonly kind: number }

/** The one and two signs beside a thing's name, with the thing's class and with “some goods” or “some service”. */
function noteNeighbours(named: Named, factors: Factors, vocabulary: Vocabulary, seen: Map<number, Seen>): void {
  const { text, at, end, kind } = named
  for (const tag of [kind, kind < goodsCount ? 90 : 91]) {
    let before = step(neighbourSalts.before, tag)
    for (let length = 1; length <= 2 && at - length >= 0; length++) {
      before = step(before, text.charCodeAt(at - length))
      const place = { text, start: at - length, length, isWord: false }
      note(vocabulary.find(before), place, factors, seen)
    }
    let after = step(neighbourSalts.after, tag)
    for (let length = 1; length <= 2 && end + length <= text.length; length++) {
      after = step(after, text.charCodeAt(end + length - 1))
      note(vocabulary.find(after), { text, start: end, length, isWord: false }, factors, seen)
    }
  }
}

function note(
  row: number,
  place: Pick<Seen, 'text' | 'start' | 'length' | 'isWord'>,
  factors: Factors,
  seen: Map<number, Seen>,
): void {
  if (row < 0) return
  const object = factors.object(place.start)
  const matter = factors.matter(place.start)
  const before = seen.get(row)
  if (before === undefined) seen.set(row, { object, matter, ...place })
  else {
    before.object = Math.max(before.object, object)
    before.matter = Math.max(before.matter, matter)
  }
}
