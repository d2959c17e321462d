// Reads the towns, streets and neighbourhoods of one province into an index of names; those of a zone become the zone's.
import type { Register } from './bureau-register.ts'
import { peoples } from './gazetteer-names.data.ts'
import type { NameIndex } from './gazetteer-sense.ts'
import { towns } from './gazetteer-towns.data.ts'

type Owner = { readonly code: string; readonly host?: string }

const kinds: Readonly<Record<string, string>> = { '*': '街道', '~': '乡', '!': '' }

/** 大瓦山彝族乡 is spoken of as 大瓦山乡. */
const peopleTown = new RegExp(`(?:${peoples})+([乡镇])$`)

function addTown(index: NameIndex, packed: string, owner: (town: string) => Owner): void {
  const [head = '', ...neighbourhoods] = packed.split('.')
  const isCommon = head.startsWith('^')
  const bare = isCommon ? head.slice(1) : head
  const kind = kinds[bare.slice(-1)]
  const stem = kind === undefined ? bare : bare.slice(0, -1)
  const name = stem + (kind ?? '镇')
  const place = owner(name)
  index.add(name, { kind: 'town', form: 'full', isCommon, ...place })
  const brief = name.replace(peopleTown, '$1')
  if (brief !== name) index.add(brief, { kind: 'town', form: 'full', isCommon: true, ...place })
  if (kind === '街道') index.add(`${stem}街办`, { kind: 'town', form: 'full', isCommon, ...place })
  if (kind !== '' && stem.length >= 2) index.add(stem, { kind: 'town', form: 'stem', isCommon, ...place })
  for (const neighbourhood of neighbourhoods) {
    index.add(neighbourhood, { kind: 'neighbourhood', form: 'local', ...place })
    index.add(`${neighbourhood}社区`, { kind: 'neighbourhood', form: 'full', ...place })
  }
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
