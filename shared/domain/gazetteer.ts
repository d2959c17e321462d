// What a name in an address may mean: the index of names of one province, and of the divisions of all others.
// Built on first use, once a province; nothing is decoded when the module is loaded.
import { type Division, divisionsOf, provinceCodes } from './bureau-divisions.ts'
import { formerDivisions, mergedDivisions } from './bureau-former.data.ts'
import { bundledRegister, bureausOf, type Register } from './bureau-register.ts'
import { elsewhere } from './gazetteer-elsewhere.data.ts'
import { createIndex, longestOf, lookUp } from './gazetteer-index.ts'
import { landmarks } from './gazetteer-landmarks.data.ts'
import { everydayWords, fullAliases, peoples } from './gazetteer-names.data.ts'
import type { NameIndex, Sense } from './gazetteer-sense.ts'
import { readTowns } from './gazetteer-towns.ts'

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

/** The names and places known for one province under one register. */
export type Gazetteer = {
  readonly province: string
  /** What a written name may mean; undefined when nobody is called so. */
  readonly sensesOf: (name: string) => readonly Sense[] | undefined
  readonly places: ReadonlyMap<string, Place>
  /** Longest name that begins with a character. */
  readonly longest: ReadonlyMap<string, number>
}

const beyondChina: readonly [code: string, name: string][] = [
  ['710000', '台湾省'],
  ['810000', '香港特别行政区'],
  ['820000', '澳门特别行政区'],
  ['990000', '境外'],
]

const autonomous = new RegExp(`(?:${peoples})+(自治[县旗州])$`)
const longKinds = [
  '特别行政区',
  '壮族自治区',
  '回族自治区',
  '维吾尔自治区',
  '自治区',
  '自治县',
  '自治州',
  '自治旗',
  '地区',
  '林区',
  '特区',
]
const isAutonomous = (name: string) => name.includes('自治')
/** The name without what kind of division it is: 武侯区 → 武侯, 峨边彝族自治县 → 峨边. */
export function stemOfName(name: string): string {
  if (!'省市县区盟旗州'.includes(name.slice(-1))) return name
  const bare = isAutonomous(name) ? name.replace(autonomous, '$1') : name
  const kind = longKinds.find((long) => bare.endsWith(long))
  if (kind) return bare.slice(0, -kind.length)
  return bare.endsWith('州') ? bare : bare.slice(0, -1)
}
const abbreviation = (name: string) =>
  isAutonomous(name) ? name.replace(autonomous, (_, kind: string) => (kind === '自治州' ? '州' : '县')) : name

/** Districts and zones that several cities have: the bare name means nothing without its city. */
const sharedName = /^(?:[东西南北中新城郊]|市中|城中|城关|河东|河西|东湖|西湖)区$/

function addDivision(index: NameIndex, division: Division, everyday: ReadonlySet<string>): void {
  const { code, name, level: kind } = division
  index.add(name, { kind, code, form: 'full', isCommon: sharedName.test(name) })
  const brief = abbreviation(name)
  if (brief !== name) index.add(brief, { kind, code, form: 'full' })
  const stem = stemOfName(name)
  if (stem.length >= 2)
    index.add(stem, { kind, code, form: 'short', isCommon: kind === 'county' && everyday.has(stem) })
}

function addFormerNames(index: NameIndex): void {
  for (const [code, name] of [...formerDivisions, ...mergedDivisions]) {
    index.add(name, { kind: 'county', code, form: 'full' })
    if (name.length > 2 && !index.has(name.slice(0, -1)))
      index.add(name.slice(0, -1), { kind: 'county', code, form: 'short', isCommon: true })
  }
  for (const [code, names] of Object.entries(fullAliases)) {
    const kind = code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county'
    for (const name of names.split(' ')) index.add(name, { kind, code, form: 'full' })
  }
}

function addZones(index: NameIndex, register: Register): void {
  const named = Map.groupBy(
    register.zones.flatMap((zone) => [zone.name, ...zone.aliases].map((name) => ({ name, code: zone.code }))),
    (entry) => entry.name,
  )
  for (const [name, entries] of named)
    for (const code of new Set(entries.map((entry) => entry.code)))
      index.add(name, { kind: 'zone', code, form: 'full', isCommon: sharedZone.test(name) })
}

/** What a zone is called where everybody knows which city is meant. */
const sharedZone =
  /^(?:国家)?(?:高新|经开|工业园|开发|经济开发|经济技术开发|高新技术产业开发|高新技术开发|高新开发|高新技术产业园|天府新|临空经济)区[东西南北]?区?$|^(?:河东|三江|临江)新区$|^临港/

/** A landmark that bears its city's or county's name needs no city beside it: 绵阳火车站. */
function addLandmarks(index: NameIndex, province: string): void {
  const stems = new Map(divisionsOf(province).map((one) => [one.code, stemOfName(one.name)]))
  for (const line of landmarks.split('\n')) {
    if (!line.startsWith(province)) continue
    const code = line.slice(0, 6)
    const [famous = '', local = ''] = line.slice(7).toUpperCase().split('|')
    for (const name of famous.split(' ')) index.add(name, { kind: 'landmark', code, form: 'famous' })
    const own = [stems.get(code), stems.get(`${code.slice(0, 4)}00`)].filter((stem) => stem && stem.length > 1)
    const bearsIt = (name: string) => own.some((stem) => stem && name.startsWith(stem) && name.length > stem.length + 1)
    for (const name of local.split(' '))
      index.add(name, { kind: 'landmark', code, form: bearsIt(name) ? 'famous' : 'local' })
  }
}

function addElsewhere(index: NameIndex, province: string): void {
  for (const line of elsewhere.split('\n')) {
    const code = line.slice(0, 6)
    if (code.startsWith(province)) continue
    const kind = Number(code.slice(0, 2)) > 65 ? 'province' : 'landmark'
    for (const name of line.slice(7).split(' '))
      index.add(name, { kind, code, form: kind === 'province' ? 'short' : 'famous' })
  }
}

function readPlaces(province: string, register: Register): Map<string, Place> {
  const places = new Map<string, Place>()
  const plain = { hosts: [], isZone: false, isSure: true }
  for (const [code, name] of beyondChina) places.set(code, { code, name, level: 'province', parents: [], ...plain })
  for (const other of provinceCodes())
    for (const division of divisionsOf(other)) places.set(division.code, { ...division, ...plain })
  for (const bureau of bureausOf(province, register))
    places.set(bureau.code, { ...bureau, name: places.get(bureau.code)?.name ?? bureau.shortName, ...plain })
  for (const { code, name, parent, hosts, confidence } of register.zones) {
    const parents = parent.endsWith('0000') ? [parent] : [parent, `${parent.slice(0, 2)}0000`]
    places.set(code, { code, name, level: 'county', parents, hosts, isZone: true, isSure: confidence === 'high' })
  }
  return places
}

function build(province: string, register: Register): Gazetteer {
  const index = createIndex()
  const places = readPlaces(province, register)
  const everyday = new Set(everydayWords.split(' '))
  for (const other of [province, ...provinceCodes().filter((code) => code !== province)])
    for (const division of divisionsOf(other)) addDivision(index, division, everyday)
  for (const [code, name] of beyondChina) index.add(name, { kind: 'province', code, form: 'full' })
  addFormerNames(index)
  addZones(index, register)
  const towns = readTowns(index, province, register)
  addLandmarks(index, province)
  addElsewhere(index, province)
  return { province, places, sensesOf: lookUp(index.senses, towns), longest: longestOf(index.senses, towns) }
}

const built = new WeakMap<Register, Map<string, Gazetteer>>()

/** The names known for a province (`51`) under a register; built on the first call (some 30 ms), then kept. */
export function gazetteerOf(province: string, register: Register = bundledRegister): Gazetteer {
  const ofRegister = built.get(register) ?? new Map<string, Gazetteer>()
  built.set(register, ofRegister)
  const known = ofRegister.get(province) ?? build(province, register)
  ofRegister.set(province, known)
  return known
}
