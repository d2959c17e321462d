// Which place a code stands for, as the locator sees it; decoded a province at a time, when one of its codes is met.
import { type Division, divisionsOf } from './bureau-divisions.ts'
import { bureausOf, type Register } from './bureau-register.ts'

/** A place: its name and everything above it, nearest first, with counties whose ground a zone uses. */
export type Place = {
  readonly code: string
  readonly name: string
  readonly level: 'province' | 'city' | 'county'
  readonly parents: readonly string[]
  readonly hosts: readonly string[]
  readonly isZone: boolean
  /** Whether the list of its streets comes from published lists. */
  readonly isSure: boolean
}

/** The places that addresses in one province may name. */
export type Places = {
  /** The place of a code, of ours or of any other province; undefined when no place has it. */
  readonly placeOf: (code: string) => Place | undefined
  /** The counties and zones directly below a city of ours. */
  readonly countiesOf: (city: string) => readonly Place[]
}

/** Places that are no province of the mainland, by their code. */
export const beyondChina: readonly (readonly [code: string, name: string])[] = [
  ['710000', '台湾省'],
  ['810000', '香港特别行政区'],
  ['820000', '澳门特别行政区'],
  ['990000', '境外'],
]

const plain = { hosts: [], isZone: false, isSure: true }

const placeOfDivision = ({ code, name, level, parents }: Division): Place => ({ code, name, level, parents, ...plain })

function zonesOf(province: string, register: Register): [string, Place][] {
  const zones = register.zones.filter((zone) => zone.code.startsWith(province))
  return zones.map(({ code, name, parent, hosts, confidence }) => {
    const parents = parent.endsWith('0000') ? [parent] : [parent, `${parent.slice(0, 2)}0000`]
    return [code, { code, name, level: 'county', parents, hosts, isZone: true, isSure: confidence === 'high' }]
  })
}

/** Ours as the register has them: an administrator may have moved a bureau or added one. */
function ownPlaces(province: string, register: Register): Map<string, Place> {
  const places = new Map(divisionsOf(province).map((division) => [division.code, placeOfDivision(division)]))
  for (const { code, shortName, level, parents } of bureausOf(province, register))
    places.set(code, { code, name: places.get(code)?.name ?? shortName, level, parents, ...plain })
  for (const [code, place] of zonesOf(province, register)) places.set(code, place)
  return places
}

const foreignPlaces = (province: string, register: Register): Map<string, Place> =>
  new Map([
    ...divisionsOf(province).map((division): [string, Place] => [division.code, placeOfDivision(division)]),
    ...zonesOf(province, register),
  ])

/** The places known to addresses of a province (`51`) under a register. */
export function readPlaces(province: string, register: Register): Places {
  const own = ownPlaces(province, register)
  const byProvince = new Map([[province, own]])
  for (const [code, name] of beyondChina)
    byProvince.set(code.slice(0, 2), new Map([[code, { code, name, level: 'province', parents: [], ...plain }]]))
  const placesOf = (code: string) => {
    const prefix = code.slice(0, 2)
    const known = byProvince.get(prefix) ?? foreignPlaces(prefix, register)
    byProvince.set(prefix, known)
    return known
  }
  return {
    placeOf: (code) => placesOf(code).get(code),
    countiesOf: (city) => [...own.values()].filter((place) => place.level === 'county' && place.parents[0] === city),
  }
}
