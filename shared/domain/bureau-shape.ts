// What one bureau is: its code, its names, its superiors, out of a division of the map or a functional zone.
import type { ZoneData } from '../schemas/register.ts'
import type { Division } from './bureau-divisions.ts'
import { englishName } from './bureau-english.ts'

/** A market regulation bureau. `parents` are its superiors, nearest first: explicit data, one or none may be missing. */
export type Bureau = {
  readonly code: string
  readonly name: string
  /** Name of its place, told apart within the province: 武侯区, 乐山市中区, 成都高新区. */
  readonly shortName: string
  readonly nameEn?: string
  readonly level: 'province' | 'city' | 'county'
  readonly parents: readonly string[]
  readonly isZone: boolean
  readonly ownQueue: boolean
  /** Which calendar of working days it keeps. */
  readonly calendar: 'national'
}

/** What every bureau's name ends in. */
export const suffix = '市场监督管理局'
/** Districts whose bare name several cities share, or which is no name without its city. */
const bareDistrict = /^(东|西|南|北|中|新|城|郊|市中|城中|城关|新城|朝阳|江北|鼓楼|和平)区$/
const stemOf = (city: string) => city.replace(/(市|地区|盟)$/, '')

/** The bureau of an administrative division; `above` names the divisions by code. */
export function bureauOf(division: Division, above: ReadonlyMap<string, string>, ownQueue: boolean): Bureau {
  const city = above.get(division.parents[0] ?? '') ?? ''
  const isDistrict = division.level === 'county' && division.name.endsWith('区')
  const shortName = bareDistrict.test(division.name) ? stemOf(city) + division.name : division.name
  const nameEn = englishName({
    ...division,
    isZone: false,
    city: division.level === 'county' ? division.parents[0] : undefined,
  })
  return {
    ...(nameEn === undefined ? {} : { nameEn }),
    code: division.code,
    name: `${isDistrict ? city : ''}${division.name}${suffix}`,
    shortName,
    level: division.level,
    parents: division.parents,
    isZone: false,
    ownQueue,
    calendar: 'national',
  }
}

/** The bureau of a functional zone. */
export function zoneBureau(zone: ZoneData, ownQueue: boolean): Bureau {
  const nameEn = zone.nameEn ?? englishName({ ...zone, isZone: true, city: undefined })
  return {
    ...(nameEn === undefined ? {} : { nameEn }),
    code: zone.code,
    name: zone.name + suffix,
    shortName: zone.name,
    level: 'county',
    parents: zone.parent.endsWith('0000') ? [zone.parent] : [zone.parent, `${zone.parent.slice(0, 2)}0000`],
    isZone: true,
    ownQueue,
    calendar: 'national',
  }
}
