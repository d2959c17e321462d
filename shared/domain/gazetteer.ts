// What a name in an address may mean, for one province: its own places, and the divisions of all others.
// Nothing is parsed in advance: the names that begin with a character are read when an address holds it, then kept.
import { type Register, registerInForce } from './bureau-register.ts'
import { addDivisions, formerNameReader, zoneReader } from './gazetteer-divisions.ts'
import { createIndex, longestOf, lookUp } from './gazetteer-index.ts'
import { addElsewhere, addLandmarks } from './gazetteer-landmarks.ts'
import { type Places, readPlaces } from './gazetteer-places.ts'
import type { Sense } from './gazetteer-sense.ts'
import { townReader } from './gazetteer-towns.ts'

/** The names that begin with one character. */
export type Names = {
  /** What a written name may mean; undefined when nobody is called so. */
  readonly sensesOf: (name: string) => readonly Sense[] | undefined
  /** Length of the longest of them; 0 when there is none. */
  readonly longest: number
}

/** The names and places known for one province under one register. */
export type Gazetteer = Places & {
  readonly province: string
  /** The names that begin with a character. */
  readonly namesFrom: (first: string) => Names
}

const noNames: Names = { sensesOf: () => undefined, longest: 0 }

function create(province: string, register: Register): Gazetteer {
  const addFormerNames = formerNameReader(register)
  const addZones = zoneReader(register)
  const addTowns = townReader(province, register)
  const read = (first: string): Names => {
    const index = createIndex(first)
    addDivisions(index, first, province)
    addFormerNames(index, first)
    addZones(index, first)
    const towns = addTowns(index, first)
    addLandmarks(index, first, province)
    addElsewhere(index, first, province)
    const longest = longestOf(index.senses, towns)
    return longest === 0 ? noNames : { sensesOf: lookUp(index.senses, towns), longest }
  }
  const names = new Map<string, Names>()
  const namesFrom = (first: string) => {
    const known = names.get(first) ?? read(first)
    names.set(first, known)
    return known
  }
  return { province, ...readPlaces(province, register), namesFrom }
}

const created = new WeakMap<Register, Map<string, Gazetteer>>()

/** The names known for a province (`51`) under a register; made on the first call, then kept. */
export function gazetteerOf(province: string, register: Register = registerInForce()): Gazetteer {
  const ofRegister = created.get(register) ?? new Map<string, Gazetteer>()
  created.set(register, ofRegister)
  const known = ofRegister.get(province) ?? create(province, register)
  ofRegister.set(province, known)
  return known
}
