// Writes fitted weights as the data module that the sorter reads: buckets of features and their weights, in plain ASCII.

import { axes, classesOf } from '../../../shared/domain/sorter-classes.ts'
import {
  bucketOf,
  digitOfWeight,
  fingerprintLength,
  fingerprintOf,
  pairSlotOf,
  pairSlots,
  placeLength,
  radix,
  signOf,
  signsOf,
} from '../../../shared/domain/sorter-code.ts'
import { kindMark } from '../../../shared/domain/sorter-model.ts'
import { hashOf } from '../../../shared/domain/sorter-scan.ts'
import type { Model } from './score.ts'

export type Calibration = {
  readonly softening: Readonly<Record<string, number>>
  readonly sureFrom: Readonly<Record<string, readonly number[]>>
}

/** Weights smaller than this are left out, and features that have no other. */
const faintest = 0.16
const entriesInABucket = 4

/** The pairs of class and weight of a feature, strongest first, as many as one digit can count. */
function pairsOf(model: Model, feature: number): { text: string; strongest: number } {
  let offset = 0
  const pairs: { text: string; size: number }[] = []
  for (const axis of axes) {
    const count = classesOf[axis].length
    for (let at = 0; at < count; at++) {
      const weight = model.weights[axis][feature * count + at] ?? 0
      if (Math.abs(weight) < faintest) continue
      const place = axis === 'where' ? signOf(offset) + signOf(at) : signOf(offset + at)
      pairs.push({ text: place + signOf(digitOfWeight(weight)), size: Math.abs(weight) })
    }
    offset += count
  }
  pairs.sort((one, other) => other.size - one.size)
  let text = ''
  const kind = model.isWord[feature] ? model.vocabulary.kindOf(feature) : -1
  if (kind >= 0) text = signOf(kindMark) + signOf(kind)
  for (const pair of pairs) if (text.length + pair.text.length < radix) text += pair.text
  return { text, strongest: pairs[0]?.size ?? 0 }
}

/** Of each pair of signs the length of the longest word that begins with it; 0 where none does. */
function longestWords(model: Model): string {
  const longest = new Array<number>(pairSlots).fill(0)
  model.names.forEach((name, feature) => {
    if (!model.isWord[feature]) return
    const slot = pairSlotOf(hashOf(name.slice(0, 2)))
    longest[slot] = Math.max(longest[slot] ?? 0, name.length)
  })
  return longest.map((length) => signOf(Math.min(length, 20))).join('')
}

/** The text of `sorter-model.data.ts`. */
export function pack(model: Model, calibration: Calibration, version: string): string {
  const kept = [...model.rows].flatMap(([hash, feature]) => {
    const { text, strongest } = pairsOf(model, feature)
    if (strongest < faintest) return []
    return [{ hash, entry: signsOf(fingerprintOf(hash), fingerprintLength) + signOf(text.length) + text }]
  })
  const count = Math.ceil(kept.length / entriesInABucket)
  const filled = Array.from({ length: count }, () => '')
  for (const { hash, entry } of kept) filled[bucketOf(hash, count)] += entry
  let place = 0
  const places = [...filled, ''].map((bucket) => {
    const own = signsOf(place, placeLength)
    place += bucket.length
    return own
  })
  const biases = Object.fromEntries(
    axes.map((axis) => [axis, Array.from(model.bias[axis], (value) => Math.round(value * 1000) / 1000)]),
  )
  return `// Written by \`npm run train:sorter\`: ${kept.length} features with their weights. Not edited by hand.
export const version = '${version}'
export const damp = ${model.damp}
export const softening: Readonly<Record<string, number>> = ${JSON.stringify(calibration.softening)}
export const sureFrom: Readonly<Record<string, readonly number[]>> = ${JSON.stringify(calibration.sureFrom)}
export const biases: Readonly<Record<string, readonly number[]>> = ${JSON.stringify(biases)}
export const pairs =
  '${longestWords(model)}'
export const buckets =
  '${places.join('')}'
export const entries =
  '${filled.join('')}'
`
}
