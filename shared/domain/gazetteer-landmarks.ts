// The well-known places that begin with a character: ours by county or zone, and those of other provinces.
import { divisionName } from './bureau-divisions.ts'
import { occurrences } from './gazetteer-data.ts'
import { stemOfName } from './gazetteer-divisions.ts'
import { elsewhere } from './gazetteer-elsewhere.data.ts'
import { landmarks } from './gazetteer-landmarks.data.ts'
import type { NameIndex } from './gazetteer-sense.ts'

const ends = ' |\n'

/** A landmark that bears its city's or county's name needs no city beside it: 绵阳火车站. */
function bearsItsPlace(name: string, code: string): boolean {
  const stems = [code, `${code.slice(0, 4)}00`].map((one) => stemOfName(divisionName(one) ?? ''))
  return stems.some((stem) => stem.length > 1 && name.startsWith(stem) && name.length > stem.length + 1)
}

/** The landmarks of a province (`51`). */
export function addLandmarks(index: NameIndex, first: string, province: string): void {
  for (const { name, at } of occurrences(landmarks, first, { before: ' |', ends })) {
    const start = landmarks.lastIndexOf('\n', at) + 1
    const code = landmarks.slice(start, start + 6)
    if (!code.startsWith(province)) continue
    const isFamous = !landmarks.slice(start, at).includes('|') || bearsItsPlace(name, code)
    index.add(name, { kind: 'landmark', code, form: isFamous ? 'famous' : 'local' })
  }
}

/** Famous places that say an address is not in the province. */
export function addElsewhere(index: NameIndex, first: string, province: string): void {
  for (const { name, at } of occurrences(elsewhere, first, { before: ' ', ends })) {
    const start = elsewhere.lastIndexOf('\n', at) + 1
    const code = elsewhere.slice(start, start + 6)
    if (code.startsWith(province)) continue
    const kind = Number(code.slice(0, 2)) > 65 ? 'province' : 'landmark'
    index.add(name, { kind, code, form: kind === 'province' ? 'short' : 'famous' })
  }
}
