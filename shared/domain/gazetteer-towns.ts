// The towns, streets and neighbourhoods of one province by name; those that a zone took over are the zone's.
import type { Register } from './bureau-register.ts'
import { groupedByFirst, occurrences } from './gazetteer-data.ts'
import { everyTownHas, peoples } from './gazetteer-names.data.ts'
import type { NameIndex, Sense } from './gazetteer-sense.ts'
import { towns } from './gazetteer-towns.data.ts'

/** A town under its bare name; what kind of town it is decides whether a written name is its own. */
type Town = { readonly kind: string; readonly code: string; readonly host?: string; readonly isCommon: boolean }

/** The towns of a province by bare name. */
export type TownNames = ReadonlyMap<string, readonly Town[]>

type Owner = { readonly code: string; readonly host?: string }

const kinds: Readonly<Record<string, string>> = { '*': '街道', '~': '乡', '!': '' }

/** 大瓦山彝族乡 is spoken of as 大瓦山乡. */
const peopleTown = new RegExp(`(?:${peoples})+$`)

function addTo(names: Map<string, Town[]>, stem: string, town: Town): void {
  const known = names.get(stem)
  if (known) known.push(town)
  else names.set(stem, [town])
}

function addTown(names: Map<string, Town[]>, packed: string, isCommon: boolean, owner: (town: string) => Owner): void {
  const kind = kinds[packed.slice(-1)]
  const stem = kind === undefined ? packed : packed.slice(0, -1)
  const place = owner(stem + (kind ?? '镇'))
  addTo(names, stem, { kind: kind ?? '镇', isCommon, ...place })
  if (stem.endsWith('族')) addTo(names, stem.replace(peopleTown, ''), { kind: kind ?? '镇', isCommon: true, ...place })
}

/** The whole name of the town under which a neighbourhood stands at `at`. */
function townAbove(list: string, at: number): string {
  const start = list.lastIndexOf(',', at) + 1
  const bare = list.slice(list.charAt(start) === '^' ? start + 1 : start, list.indexOf('.', start))
  const kind = kinds[bare.slice(-1)]
  return kind === undefined ? `${bare}镇` : bare.slice(0, -1) + kind
}

/** Adds the neighbourhoods that begin with a character to its index, and gives the towns that do. */
export type AddTowns = (index: NameIndex, first: string) => TownNames

/** Reads the towns of a province (`51`) as a character asks for them. */
export function townReader(province: string, register: Register): AddTowns {
  const list = towns[province] ?? ''
  const taken = new Map(register.zones.flatMap((zone) => zone.streets.map((street) => [street, zone.code])))
  const takenFrom = groupedByFirst(
    () => [...taken].filter(([street]) => street.startsWith(province)),
    ([street]) => street.slice(street.indexOf(':') + 1),
  )
  const ownerAt = (at: number) => {
    const start = list.lastIndexOf(';', at) + 1
    const county = province + list.slice(start, start + 4)
    return (town: string): Owner => {
      const zone = taken.get(`${county}:${town}`)
      return zone ? { code: zone, host: county } : { code: county }
    }
  }
  return (index, first) => {
    const names = new Map<string, Town[]>()
    for (const { name, at } of occurrences(list, first, { before: ',^.', ends: ',.;' })) {
      const mark = list.charAt(at - 1)
      const owner = ownerAt(at)
      if (mark !== '.') addTown(names, name, mark === '^', owner)
      else if (!everyTownHas.test(name))
        index.add(name, { kind: 'neighbourhood', form: 'local', ...owner(townAbove(list, at)) })
    }
    for (const [street, code] of takenFrom(first)) {
      const [host = '', name = ''] = street.split(':')
      index.add(name, { kind: 'town', form: 'full', code, host })
    }
    return names
  }
}

const townKind = /^(.+?)(街道|街办|镇|乡)$/

/** Streets are still called by the town they were, towns by the township: 中和街道 is 中和镇 to its people. */
function formOf(town: Town, written: string): Sense['form'] | undefined {
  if (town.kind === written || (town.kind === '街道' && written === '街办')) return 'full'
  if (town.kind === '' || (town.kind === '街道' && written === '乡') || (town.kind === '乡' && written !== '镇'))
    return undefined
  return 'other'
}

const senseOf = ({ code, host, isCommon }: Town, form: Sense['form']): Sense =>
  host === undefined ? { kind: 'town', form, isCommon, code } : { kind: 'town', form, isCommon, code, host }

/** The towns that a written name may mean: with its kind of town, or the bare name where that says something. */
export function townSenses(names: TownNames, written: string): readonly Sense[] {
  const bare = names.get(written)
  const asStem =
    bare && !everyTownHas.test(written) ? bare.map((town) => senseOf(town, town.kind === '' ? 'full' : 'stem')) : []
  const match = '镇乡道办'.includes(written.slice(-1)) ? townKind.exec(written) : null
  const known = match?.[1] ? names.get(match[1]) : undefined
  if (!known) return asStem
  return known.flatMap((town) => {
    const form = formOf(town, match?.[2] ?? '')
    return form ? [senseOf(town, form)] : []
  })
}
