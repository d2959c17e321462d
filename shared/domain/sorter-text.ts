// Brings what people type into one form: width, case, Traditional characters, invisible signs, endless repeats.
import { variants } from './sorter-variants.data.ts'

/** Beyond this many characters a text is cut: its beginning and its end say what it is about. */
const longest = 1200
const tail = 300

let simplified: Map<string, string> | undefined

function simplifiedSigns(): Map<string, string> {
  if (simplified !== undefined) return simplified
  simplified = new Map()
  for (let at = 0; at < variants.length; at += 2) simplified.set(variants.charAt(at), variants.charAt(at + 1))
  return simplified
}

/**
 * `text` as the sorter reads it: half width, lower case, simplified characters, without blanks and invisible signs,
 * no sign more than three times in a row, at most 1,200 characters. Linear in what it reads, never throws.
 */
export function normalise(text: string): string {
  const cut = text.length > longest * 2 ? text.slice(0, longest * 2 - tail) + text.slice(-tail) : text
  const plain = cut.toWellFormed().normalize('NFKC').toLowerCase()
  const signs = simplifiedSigns()
  let kept = ''
  let last = ''
  let repeats = 0
  for (let at = 0; at < plain.length; at++) {
    const sign = plain.charAt(at)
    if (isInvisible(plain.charCodeAt(at))) continue
    repeats = sign === last ? repeats + 1 : 1
    last = sign
    if (repeats <= 3) kept += signs.get(sign) ?? sign
  }
  return kept.length > longest ? kept.slice(0, longest - tail) + kept.slice(-tail) : kept
}

function isInvisible(code: number): boolean {
  if (code <= 0x20 || code === 0x7f || code === 0xad || code === 0xfeff) return true
  return (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x206f) || (code >= 0xfe00 && code <= 0xfe0f)
}
