// What the register of bureaus may not say: codes that nobody has, superiors of another province or in a circle, the same code twice.
import type { BureausDocument } from '../schemas/register.ts'
import { type Bureau, bundledRegister, bureauByCode, createRegister, type Register } from './bureau-register.ts'
import { type Flaw, type Replacement, unknownBureau } from './register-flaw.ts'
import { isQueueDeployed } from './topology.ts'

const ranks = { province: 0, city: 1, county: 2 } as const

/** The register that a document gives. */
export const registerOf = (document: BureausDocument): Register =>
  createRegister({ ...document, version: 'checked', platforms: [], withoutPlatforms: [] })

export function bureausFlaws({ after, ownQueues }: Replacement<'bureaus'>): Flaw[] {
  const register = registerOf(after)
  const isKnown = (code: string) => bureauByCode(code, undefined, register)?.code === code
  const unknown = (path: string, codes: readonly string[]) =>
    codes.flatMap((code, index) => (isKnown(code) ? [] : [unknownBureau(`${path}.${index}`)]))
  return [
    ...after.zones.flatMap((zone, index) => zoneFlaws(zone, `zones.${index}`, register)),
    ...twice(
      'zones',
      after.zones.map(({ code }) => code),
    ),
    ...after.withoutZones.flatMap((code, index) =>
      bundledRegister.zones.some((zone) => zone.code === code) ? [] : [unknownBureau(`withoutZones.${index}`)],
    ),
    ...unknown('ownQueue', after.ownQueue),
    ...after.ownQueue.flatMap((code, index) =>
      isQueueDeployed(code, register, ownQueues) ? [] : [noQueue(`ownQueue.${index}`)],
    ),
    ...after.bureaus.flatMap((bureau, index) => bureauFlaws(bureau, `bureaus.${index}`, register)),
    ...twice(
      'bureaus',
      after.bureaus.map(({ code }) => code),
    ),
    ...unknown(
      'formerNames',
      after.formerNames.map(({ code }) => code),
    ),
    ...unknown(
      'units',
      after.units.map(({ code }) => code.slice(0, 6)),
    ),
    ...twice(
      'units',
      after.units.map(({ code }) => code),
    ),
  ]
}

const twice = (path: string, codes: readonly string[]): Flaw[] =>
  codes.flatMap((code, index) =>
    codes.indexOf(code) === index
      ? []
      : [{ path: `${path}.${index}`, zh: `代码重复：${code}`, en: `Stands twice: ${code}` }],
  )

const noQueue = (path: string): Flaw => ({
  path,
  zh: '本次部署没有此机关的独立队列，须先在部署设置 ownQueues 中列出并部署',
  en: 'This deployment has no queue of its own for this bureau: name it in the setting ownQueues and deploy first',
})

function zoneFlaws(zone: BureausDocument['zones'][number], path: string, register: Register): Flaw[] {
  const isOurs = (code: string) => bureauByCode(code, undefined, register)?.level === 'county'
  const astray = zone.streets.findIndex((street) => !zone.hosts.includes(street.slice(0, 6)))
  return [
    ...parentFlaws({ ...zone, level: 'county' }, [zone.parent], { at: () => `${path}.parent`, register }),
    ...zone.hosts.flatMap((host, index) => (isOurs(host) ? [] : [unknownBureau(`${path}.hosts.${index}`)])),
    ...(astray < 0
      ? []
      : [
          {
            path: `${path}.streets.${astray}`,
            zh: '街道须写在所在区县（hosts）之一名下',
            en: 'A street must lie in one of the hosts',
          },
        ]),
  ]
}

function bureauFlaws({ code, parents }: BureausDocument['bureaus'][number], path: string, register: Register): Flaw[] {
  const bureau = bureauByCode(code, undefined, register)
  if (bureau === undefined || bureau.code !== code) return [unknownBureau(`${path}.code`)]
  return parentFlaws(bureau, parents ?? [], { at: (index) => `${path}.parents.${index}`, register })
}

type Placed = Pick<Bureau, 'code' | 'name' | 'level'>
type Where = { readonly at: (index: number) => string; readonly register: Register }

/** A case may not be seen or taken over from another province, nor by a bureau that is not above its own. */
const parentFlaws = (bureau: Placed, parents: readonly string[], { at, register }: Where): Flaw[] =>
  parents.flatMap((parent, index) => {
    const above = bureauByCode(parent, undefined, register)
    if (above?.code !== parent) return [unknownBureau(at(index))]
    if (parent.slice(0, 2) !== bureau.code.slice(0, 2)) return [otherProvince(at(index), bureau, above)]
    return isAbove(above, bureau) ? [] : [notAbove(at(index), bureau, above)]
  })

/** Levels fall from superior to subordinate, so that a line of superiors can never come back to where it began. */
const isAbove = (above: Bureau, { level, code }: Placed) =>
  ranks[above.level] < ranks[level] && !above.parents.includes(code)

const said = ({ name, code }: Placed) => `${name}（${code}）`
const saidInEnglish = ({ name, code }: Placed) => `${name} (${code})`

const otherProvince = (path: string, bureau: Placed, above: Placed): Flaw => ({
  path,
  zh: `${said(bureau)}的上级机关须在本省，${said(above)}属于其他省份`,
  en: `The superior of ${saidInEnglish(bureau)} must be of its own province; ${saidInEnglish(above)} is of another`,
})

const notAbove = (path: string, bureau: Placed, above: Placed): Flaw => ({
  path,
  zh: `${said(bureau)}的上级机关层级须高于本机关，不能循环隶属：${said(above)}不是其上级`,
  en: `The superior of ${saidInEnglish(bureau)} must be of a higher level, never in a circle; ${saidInEnglish(above)} is not above it`,
})

/** The bureaus that a document takes away or gives other superiors: those of them that have cases may not change. */
export function bureausUprooted({ before, after }: Pick<Replacement<'bureaus'>, 'before' | 'after'>): string[] {
  const [left, right] = [registerOf(before), registerOf(after)]
  const codes = [
    ...before.zones.map(({ code }) => code),
    ...after.zones.map(({ code }) => code),
    ...after.withoutZones,
    ...[...before.bureaus, ...after.bureaus].map(({ code }) => code),
  ]
  return [...new Set(codes)].filter((code) => {
    const stood = bureauByCode(code, undefined, left)
    const stands = bureauByCode(code, undefined, right)
    return stood !== undefined && stood.parents.join() !== stands?.parents.join()
  })
}
