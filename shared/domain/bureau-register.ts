// The register of bureaus: which exist, what they are called on a day, who is above whom, which queue they use.
import type { RegisterChanges, ZoneData } from '../schemas/register.ts'
import { divisionsEdition, divisionsOf } from './bureau-divisions.ts'
import { type FormerDivision, formerDivisions, mergedDivisions } from './bureau-former.data.ts'
import { type Bureau, bureauOf, suffix, zoneBureau } from './bureau-shape.ts'
import { zones as bundledZones } from './bureau-zones.data.ts'

export type { Bureau } from './bureau-shape.ts'

/** The bundled register with an administrator's changes laid over it. */
export type Register = {
  readonly version: string
  readonly zones: readonly ZoneData[]
  readonly bureaus: (province: string) => ReadonlyMap<string, Bureau>
  readonly changes: RegisterChanges
}

const noChanges: RegisterChanges = {
  version: 'bundled',
  zones: [],
  platforms: [],
  withoutZones: [],
  ownQueue: [],
  bureaus: [],
  formerNames: [],
  units: [],
  withoutPlatforms: [],
}

function mergedZones(changes: RegisterChanges): readonly ZoneData[] {
  const gone = new Set([...changes.withoutZones, ...changes.zones.map((zone) => zone.code)])
  return [...bundledZones.filter((zone) => !gone.has(zone.code)), ...changes.zones]
}

function withChanges(bureau: Bureau, changes: RegisterChanges): Bureau {
  const change = changes.bureaus.find((entry) => entry.code === bureau.code)
  if (!change) return bureau
  return { ...bureau, name: change.name ?? bureau.name, parents: change.parents ?? bureau.parents }
}

/** Builds a register; with `changes` the one a changed data file would give (for a replay before it goes live). */
export function createRegister(changes: RegisterChanges = noChanges): Register {
  const zones = mergedZones(changes)
  const own = new Set(changes.ownQueue)
  const byProvince = new Map<string, ReadonlyMap<string, Bureau>>()
  const decode = (province: string) => {
    const divisions = divisionsOf(province)
    const names = new Map(divisions.map((division) => [division.code, division.name]))
    const all = [
      ...divisions.map((division) => bureauOf(division, names, own.has(division.code))),
      ...zones.filter((zone) => zone.code.startsWith(province)).map((zone) => zoneBureau(zone, own.has(zone.code))),
    ]
    return new Map(all.map((bureau) => [bureau.code, withChanges(bureau, changes)]))
  }
  const bureaus = (province: string) => {
    const known = byProvince.get(province) ?? decode(province)
    byProvince.set(province, known)
    return known
  }
  const version = `${divisionsEdition}+zones-2026-11${changes === noChanges ? '' : `+${changes.version}`}`
  return { version, zones, bureaus, changes }
}

/** The register that ships with the code. */
export const bundledRegister: Register = createRegister()

let inForce: Register = bundledRegister

/** The register that this process goes by wherever none is given: the bundled one until another is put in force. */
export const registerInForce = (): Register => inForce

/**
 * Lets this process go by `register` from now on. What is published never takes away a bureau that has cases nor gives
 * it other superiors, so that a process that does not know it yet counts and shows no case otherwise.
 */
export function putInForce(register: Register): void {
  inForce = register
}

/** Former names and codes under a register, an administrator's first. */
export const formerNamesOf = (register: Register = inForce): readonly FormerDivision[] => [
  ...register.changes.formerNames.map(
    ({ code, name, until, formerCode }): FormerDivision =>
      formerCode === undefined ? [code, name, until] : [code, name, until, formerCode],
  ),
  ...formerDivisions,
  ...mergedDivisions,
]

/** The bureau of today that took over a code given up in a reorganisation: 510122 (双流县) → 510116. */
export const currentCode = (code: string, register: Register = inForce): string =>
  formerNamesOf(register).find((entry) => entry[3] === code)?.[0] ?? code

/**
 * The bureau of a six-digit code, also of a former one; with a legal `day` under the name and superiors of that day.
 * Undefined when no bureau has or had that code.
 */
export function bureauByCode(code: string, day?: string, register: Register = inForce): Bureau | undefined {
  const bureau =
    register.bureaus(code.slice(0, 2)).get(code) ?? register.bureaus(code.slice(0, 2)).get(currentCode(code, register))
  return bureau && day ? asOf(bureau, { day, asked: code, register }) : bureau
}

/** Of several former names the one that ended first after `day` was the one in force on it. */
function asOf(
  bureau: Bureau,
  { day, asked, register }: { readonly day: string; readonly asked: string; readonly register: Register },
): Bureau {
  const isHeld = (entry: FormerDivision) => entry[0] === bureau.code && day < entry[2]
  const merged = mergedDivisions.find((entry) => isHeld(entry) && entry[3] === asked)
  const renamed = formerNamesOf(register).filter((entry) => isHeld(entry) && !mergedDivisions.includes(entry))
  const then = merged ?? renamed.toSorted((a, b) => a[2].localeCompare(b[2]))[0]
  if (!then) return bureau
  const [, name, , , parent] = then
  return {
    ...bureau,
    name: name.endsWith('区') ? bureau.name.replace(bureau.shortName, name) : name + suffix,
    shortName: name,
    parents: parent ? [parent, ...bureau.parents.slice(1)] : bureau.parents,
  }
}

/** Superiors of a bureau, nearest first; fewer than two where a level is missing, none above a province. */
export const superiorsOf = (code: string, register: Register = inForce): readonly string[] =>
  bureauByCode(code, undefined, register)?.parents ?? []

/** All bureaus of a province (`51` or `510000`): the province, then each city with its counties, then the zones. */
export const bureausOf = (province: string, register: Register = inForce): readonly Bureau[] => [
  ...register.bureaus(province.slice(0, 2)).values(),
]

/** Whether `code` is `ancestor` itself or stands below it. */
export const isSameOrBelow = (code: string, ancestor: string, register: Register = inForce): boolean =>
  code === ancestor || superiorsOf(code, register).includes(ancestor)

/** The lowest bureau that is, or stands above, every one of `codes`; undefined across provinces or for none. */
export function commonSuperior(codes: readonly string[], register: Register = inForce): string | undefined {
  const [first, ...rest] = codes
  if (first === undefined) return undefined
  const line = [first, ...superiorsOf(first, register)]
  return line.find((above) => rest.every((code) => isSameOrBelow(code, above, register)))
}

/** Cities of a province, for a picker; of a municipality, whose counties have no city above them, the province. */
export function cities(province: string, register: Register = inForce): readonly Bureau[] {
  const all = bureausOf(province, register)
  const isDirect = (bureau: Bureau) => bureau.level === 'county' && bureau.parents.length === 1
  return all.filter((bureau) => bureau.level === 'city' || (bureau.level === 'province' && all.some(isDirect)))
}

/** County bureaus and zones directly below a city (or below a province without cities), for a picker. */
export const counties = (cityCode: string, register: Register = inForce): readonly Bureau[] =>
  bureausOf(cityCode, register).filter((bureau) => bureau.level === 'county' && bureau.parents[0] === cityCode)
