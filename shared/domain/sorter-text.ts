// Brings what people type into one form: width, case, Traditional characters, invisible signs, endless repeats.

/** Beyond this many characters a text is cut: its beginning and its end say what it is about. */
const longest = 1600
const tail = 400

/**
 * `text` as the sorter reads it: half width, lower case, without invisible signs, no sign more than three times
 * in a row, blanks gone, at most 1,600 characters. Linear in what it reads, never throws.
 */
export function normalise(text: string): string {
  const cut = text.length > longest * 2 ? text.slice(0, longest * 2 - tail) + text.slice(-tail) : text
  const plain = cut.toWellFormed().normalize('NFKC').toLowerCase()
  const kept: string[] = []
  let last = ''
  let repeats = 0
  for (const sign of plain) {
    if (isInvisible(sign)) continue
    repeats = sign === last ? repeats + 1 : 1
    last = sign
    if (repeats <= 3) kept.push(sign)
  }
  const tidy = kept.join('')
  return tidy.length > longest ? tidy.slice(0, longest - tail) + tidy.slice(-tail) : tidy
}

function isInvisible(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0
  if (code <= 0x20 || code === 0x7f) return true
  return (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x206f) || code === 0xfeff || code === 0xad
}
