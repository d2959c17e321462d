// The fonts papers and reports are set in, and which characters they have.
import { readFileSync } from 'node:fs'
import { fontFiles } from '../schemas/printing.data.ts'

export const fontFamily = 'Noto Sans SC'

export type Fonts = {
  readonly folder: URL
  readonly normal: Buffer
  readonly bold: Buffer
  /** Whether both have a glyph for the character. */
  has(character: string): boolean
}

const kept = new Map<string, Fonts>()

/** The fonts in `folder`, read once per cold start. */
export function fontsIn(folder: URL): Fonts {
  const known = kept.get(folder.href)
  if (known !== undefined) return known
  const [normal, bold] = fontFiles.map(({ file }) => readFileSync(new URL(file, folder))) as [Buffer, Buffer] // two files
  const covered = coveredBy(normal)
  const fonts = { folder, normal, bold, has: (character: string) => covered.has(character.codePointAt(0) ?? 0) }
  kept.set(folder.href, fonts)
  return fonts
}

/** Code points in the character map of a TrueType font: format 4, all that these fonts have; rarer planes are not in it. */
export function coveredBy(font: Buffer): ReadonlySet<number> {
  const start = segmentsIn(font)
  const segments = font.readUInt16BE(start + 6) / 2
  const [ends, starts] = [start + 14, start + 16 + segments * 2]
  const [deltas, offsets] = [starts + segments * 2, starts + segments * 4]
  const covered = new Set<number>()
  for (let index = 0; index < segments; index++) {
    const [first, last] = [font.readUInt16BE(starts + index * 2), font.readUInt16BE(ends + index * 2)]
    const offset = font.readUInt16BE(offsets + index * 2)
    for (let code = first; code <= last && code < 0xffff; code++) {
      const listed = offset === 0 ? code : font.readUInt16BE(offsets + index * 2 + offset + (code - first) * 2)
      const glyph = listed === 0 ? 0 : (listed + font.readUInt16BE(deltas + index * 2)) & 0xffff
      if (glyph !== 0) covered.add(code)
    }
  }
  return covered
}

function segmentsIn(font: Buffer): number {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16)
  const entry = tables.find((place) => font.toString('latin1', place, place + 4) === 'cmap')
  if (entry === undefined) throw new Error('The font has no character map')
  const map = font.readUInt32BE(entry + 8)
  const maps = Array.from(
    { length: font.readUInt16BE(map + 2) },
    (_, index) => map + font.readUInt32BE(map + 8 + index * 8),
  )
  const found = maps.find((place) => font.readUInt16BE(place) === 4)
  if (found === undefined) throw new Error('The font has no character map of format 4')
  return found
}
