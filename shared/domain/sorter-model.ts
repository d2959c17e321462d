// Reads the trained weights: finds a feature's row by its hash, and walks the weights of a row.
import { axes, classesOf } from './sorter-classes.ts'
import {
  bucketOf,
  digitAt,
  fingerprintLength,
  fingerprintOf,
  numberAt,
  pairSlotOf,
  placeLength,
  weightOfDigit,
} from './sorter-code.ts'
import * as packed from './sorter-model.data.ts'
import type { Vocabulary } from './sorter-scan.ts'

/** How much a text's many features are damped, the softening of the scores, and from which score on a call is sure. */
export const { damp, softening, sureFrom, biases, version: baseVersion } = packed

const buckets = packed.buckets.length / placeLength - 1

/** The features of the bundled model: a row is the place of its weights. */
export const baseVocabulary: Vocabulary = {
  find(hash) {
    const bucket = bucketOf(hash, buckets) * placeLength
    const end = numberAt(packed.buckets, bucket + placeLength, placeLength)
    const fingerprint = fingerprintOf(hash)
    let at = numberAt(packed.buckets, bucket, placeLength)
    while (at < end) {
      if (numberAt(packed.entries, at, fingerprintLength) === fingerprint) return at + fingerprintLength
      at += fingerprintLength + 1 + digitAt(packed.entries, at + fingerprintLength)
    }
    return -1
  },
  kindOf(row) {
    return row < packed.entries.length && digitAt(packed.entries, row + 1) === kindMark
      ? digitAt(packed.entries, row + 2)
      : -1
  },
  longestWord(pairHash) {
    return digitAt(packed.pairs, pairSlotOf(pairHash))
  },
}

/** The classes of object, problem and violation are numbered in one run; this digit announces an authority instead. */
export const announced = classesOf.object.length + classesOf.problem.length + classesOf.violation.length

/** The first pair of a word that names a thing is no weight: it tells the thing's class. */
export const kindMark = announced + 1

const axisOf: readonly (readonly [axis: number, index: number])[] = axes
  .slice(0, 3)
  .flatMap((axis, at) => classesOf[axis].map((_, index) => [at, index] as const))

/** Visits every weight of the row at `row`. */
export function eachWeight(row: number, visit: (axis: number, index: number, weight: number) => void): void {
  const end = row + 1 + digitAt(packed.entries, row)
  for (let at = row + 1; at < end; at += 2) {
    const digit = digitAt(packed.entries, at)
    if (digit === announced) {
      visit(3, digitAt(packed.entries, at + 1), weightOfDigit(digitAt(packed.entries, at + 2)))
      at += 1
    } else {
      const place = axisOf[digit]
      if (place !== undefined) visit(place[0], place[1], weightOfDigit(digitAt(packed.entries, at + 1)))
    }
  }
}
