// What the register of platforms may not say: a name that two platforms bear, a seat that is no bureau, a day to come.
import { bundledRegister, bureauByCode } from './bureau-register.ts'
import { platformsOf } from './platform-register.ts'
import { type Flaw, type Replacement, unknownBureau } from './register-flaw.ts'

export function platformsFlaws({ after, today }: Replacement<'platforms'>): Flaw[] {
  const released = new Set(platformsOf(bundledRegister).map(({ names }) => names[0]))
  const unknown = after.without
    .filter((name) => !released.has(name))
    .map((name) => ({
      path: `without.${name}`,
      zh: '系统自带的名录中没有此平台',
      en: 'No platform of the release is called so',
    }))
  const taken = new Map<string, number>()
  const own = after.platforms.flatMap(({ names, county, verifiedOn }, index): Flaw[] => {
    const path = `platforms.${index}`
    const doubled = names.filter((name) => taken.has(name))
    for (const name of names) taken.set(name, index)
    return [
      ...doubled.map((name) => ({ path: `${path}.names`, zh: `名称重复：${name}`, en: `Stands twice: ${name}` })),
      ...(bureauByCode(county)?.level === 'county' ? [] : [unknownBureau(`${path}.county`)]),
      ...(verifiedOn > today
        ? [{ path: `${path}.verifiedOn`, zh: '核实日期不能晚于今天', en: 'It cannot have been verified in the future' }]
        : []),
    ]
  })
  return [...unknown, ...own]
}
