// How the trained weights stand in plain ASCII strings, so that nothing is parsed or decoded when a function starts.

/** Signs per digit: printable ASCII from `(` on, without the backslash. */
export const radix = 86

const first = 40
const backslash = 92

/** The sign of a digit from 0 to 85. */
export function signOf(digit: number): string {
  const code = first + digit
  return String.fromCharCode(code >= backslash ? code + 1 : code)
}

/** The digit that stands at `at`; -1 for the blank that marks an empty slot. */
export function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < first) return -1
  return code > backslash ? code - first - 1 : code - first
}

/** A number of `length` digits that begins at `at`. */
export function numberAt(text: string, at: number, length: number): number {
  let value = 0
  for (let index = 0; index < length; index++) value = value * radix + digitAt(text, at + index)
  return value
}

/** `value` in `length` digits. Throws when it does not fit. */
export function signsOf(value: number, length: number): string {
  let rest = value
  let text = ''
  for (let index = 0; index < length; index++) {
    text = signOf(rest % radix) + text
    rest = Math.floor(rest / radix)
  }
  if (rest > 0) throw new RangeError(`${value} does not fit into ${length} digits`)
  return text
}

const middle = 43
const strongest = 9

/** A weight as one digit: finer near zero, since most weights are small. */
export function digitOfWeight(weight: number): number {
  const size = Math.min(1, Math.sqrt(Math.abs(weight) / strongest))
  return middle + Math.round(Math.sign(weight) * size * (middle - 1))
}

/** The weight a digit stands for. */
export function weightOfDigit(digit: number): number {
  const size = (digit - middle) / (middle - 1)
  return Math.sign(size) * size * size * strongest
}

/** An entry: three digits of fingerprint, one of length, then pairs of class and weight. */
export const fingerprintLength = 3

/** Digits of the place where a bucket's entries begin. */
export const placeLength = 4

/** The bucket of a hash, out of `buckets`. */
export function bucketOf(hash: number, buckets: number): number {
  return (Math.imul(hash ^ (hash >>> 16), 0x45d9f3b) >>> 7) % buckets
}

/** What tells a hash from its neighbours in the bucket. */
export function fingerprintOf(hash: number): number {
  return (hash >>> 0) % (radix * radix * radix)
}

/** Where the longest word that begins with a pair of signs is noted. */
export const pairSlots = 16384

/** The place of a pair of signs, given its hash. */
export function pairSlotOf(hash: number): number {
  return (hash ^ (hash >>> 14)) & (pairSlots - 1)
}
