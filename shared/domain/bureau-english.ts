// What a bureau is called in English, where its place has an English name; elsewhere the Chinese name stands alone.
import { englishStems } from './bureau-english.data.ts'

const stems = new Map<string, string>()

function readStems(): ReadonlyMap<string, string> {
  for (const line of stems.size > 0 ? [] : englishStems.split('\n'))
    for (const [at, entry] of line.split(',').entries()) {
      const code = at === 0 ? entry.slice(0, 6) : line.slice(0, 4) + entry.slice(0, 2)
      stems.set(code, entry.slice(at === 0 ? 7 : 3))
    }
  return stems
}

const kinds: readonly [ending: string, english: string][] = [
  ['自治州', 'Prefecture'],
  ['自治县', 'Autonomous County'],
  ['省', 'Province'],
  ['县', 'County'],
  ['区', 'District'],
  ['市', 'City'],
]

/** `Wuhou District Market Regulation Bureau, Chengdu`; undefined where no English name is known. */
export function englishName(place: {
  code: string
  name: string
  isZone: boolean
  city: string | undefined
}): string | undefined {
  const stem = readStems().get(place.code)
  if (stem === undefined) return undefined
  const kind = place.isZone ? undefined : kinds.find(([ending]) => place.name.endsWith(ending))?.[1]
  const city = place.city && !place.isZone && !place.city.endsWith('0000') ? readStems().get(place.city) : undefined
  return `${stem}${kind ? ` ${kind}` : ''} Market Regulation Bureau${city ? `, ${city}` : ''}`
}
