// Reads the towns, streets and neighbourhoods of one province into an index of names; those of a zone become the zone's.
import type { Register } from './bureau-register.ts'
import { everyTownHas, peoples } from './gazetteer-names.data.ts'
import type { NameIndex, Sense } from './gazetteer-sense.ts'
import { towns } from './gazetteer-towns.data.ts'

type Owner = { readonly code: string; readonly host?: string }

const kinds: Readonly<Record<string, string>> = { '*': '街道', '~': '乡', '!': '' }

/** 大瓦山彝族乡 is spoken of as 大瓦山乡. */
const peopleTown = new RegExp(`(?:${peoples})+([乡镇])$`)

/** Streets are still called by the town they were, towns by the township: 中和街道 is 中和镇 to its people. */
const otherKinds: Readonly<Record<string, readonly string[]>> = { '*': ['镇', '街办'], '~': ['镇'], '!': [] }

function addTown(index: NameIndex, packed: string, owner: (town: string) => Owner): void {
  const [head = '', ...neighbourhoods] = packed.split('.')
  const isCommon = head.startsWith('^')
  const bare = isCommon ? head.slice(1) : head
  const mark = bare.slice(-1)
  const kind = kinds[mark]
  const stem = kind === undefined ? bare : bare.slice(0, -1)
  const name = stem + (kind ?? '镇')
  const { code, host } = owner(name)
  const add = (other: string, form: Sense['form'], isShared: boolean, what: 'town' | 'neighbourhood' = 'town') =>
    index.add(
      other,
      host === undefined
        ? { kind: what, form, isCommon: isShared, code }
        : { kind: what, form, isCommon: isShared, code, host },
    )
  add(name, 'full', isCommon)
  if (name.includes('族')) add(name.replace(peopleTown, '$1'), 'full', true)
  for (const other of otherKinds[mark] ?? ['街道', '乡']) add(stem + other, 'other', isCommon)
  if (kind !== '' && stem.length >= 2 && !everyTownHas.test(stem)) add(stem, 'stem', isCommon)
  for (const neighbourhood of neighbourhoods)
    if (!everyTownHas.test(neighbourhood)) add(neighbourhood, 'local', false, 'neighbourhood')
}

/** Adds the towns and neighbourhoods of a province (`51`). */
export function readTowns(index: NameIndex, province: string, register: Register): void {
  const taken = new Map(register.zones.flatMap((zone) => zone.streets.map((street) => [street, zone.code])))
  for (const group of (towns[province] ?? '').split(';')) {
    const [rest = '', ...packed] = group.split(',')
    const county = province + rest
    const owner = (town: string): Owner => {
      const zone = taken.get(`${county}:${town}`)
      return zone ? { code: zone, host: county } : { code: county }
    }
    for (const town of packed) addTown(index, town, owner)
  }
  for (const [street, code] of taken) {
    const [host = '', name = ''] = street.split(':')
    if (host.startsWith(province)) index.add(name, { kind: 'town', form: 'full', code, host })
  }
}
