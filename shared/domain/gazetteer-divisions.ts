// The names of divisions that begin with a character: of today, of former times, as people say them, and of zones.
import { type DivisionName, divisionsCalled } from './bureau-divisions.ts'
import { formerNamesOf, type Register } from './bureau-register.ts'
import { groupedByFirst } from './gazetteer-data.ts'
import { everydayWords, fullAliases, peoples } from './gazetteer-names.data.ts'
import { beyondChina } from './gazetteer-places.ts'
import type { NameIndex } from './gazetteer-sense.ts'

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
const sharedName = /^(?:[东西南北中新城郊]|市中|城中|城关|古城|开发|经开|高新|河东|河西|东湖|西湖)区$/

const everyday = new Set(everydayWords.split(' '))

function addDivision(index: NameIndex, division: DivisionName): void {
  const { code, name, level: kind } = division
  index.add(name, { kind, code, form: 'full', isCommon: sharedName.test(name) })
  const brief = abbreviation(name)
  if (brief !== name) index.add(brief, { kind, code, form: 'full' })
  const stem = stemOfName(name)
  if (stem.length >= 2)
    index.add(stem, { kind, code, form: 'short', isCommon: kind === 'county' && everyday.has(stem) })
}

/** Ours come first: their meanings lead the list of what a name may stand for. */
export function addDivisions(index: NameIndex, first: string, province: string): void {
  const called = divisionsCalled(first)
  const isOurs = ({ code }: DivisionName) => code.startsWith(province)
  for (const division of [...called.filter(isOurs), ...called.filter((one) => !isOurs(one))])
    addDivision(index, division)
  for (const [code, name] of beyondChina)
    if (name.startsWith(first)) index.add(name, { kind: 'province', code, form: 'full' })
}

/** Adds the names of one kind that begin with a character. */
type AddNames = (index: NameIndex, first: string) => void

const aliasesFrom = groupedByFirst(
  () => Object.entries(fullAliases).flatMap(([code, names]) => names.split(' ').map((name) => [code, name] as const)),
  ([, name]) => name,
)

/** Names of former divisions, and those that stand in no list but in everybody's mouth. */
export function formerNameReader(register: Register): AddNames {
  const formerFrom = groupedByFirst(
    () => formerNamesOf(register),
    ([, name]) => name,
  )
  return (index, first) => {
    for (const [code, name] of formerFrom(first)) {
      index.add(name, { kind: 'county', code, form: 'full' })
      if (name.length > 2 && !index.has(name.slice(0, -1)))
        index.add(name.slice(0, -1), { kind: 'county', code, form: 'short', isCommon: true })
    }
    for (const [code, name] of aliasesFrom(first)) {
      const kind = code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county'
      index.add(name, { kind, code, form: 'full' })
    }
  }
}

/** What a zone is called where everybody knows which city is meant. */
const sharedZone =
  /^(?:国家)?(?:高新|经开|工业园|开发|经济开发|经济技术开发|高新技术产业开发|高新技术开发|高新开发|高新技术产业园|天府新|临空经济)区[东西南北]?区?$|^(?:河东|三江|临江)新区$|^临港/

/** The names of zones; a zone takes part under each of its names. */
export function zoneReader(register: Register): AddNames {
  const zonesFrom = groupedByFirst(
    () => register.zones.flatMap(({ code, name, aliases }) => [name, ...aliases].map((one) => [code, one] as const)),
    ([, name]) => name,
  )
  return (index, first) => {
    for (const [code, name] of zonesFrom(first))
      index.add(name, { kind: 'zone', code, form: 'full', isCommon: sharedZone.test(name) })
  }
}
