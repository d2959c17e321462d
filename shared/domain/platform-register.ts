// Where a platform's operator is registered: the seat that is competent for the platform itself (O121 Art. 13, 31).
import type { PlatformData } from '../schemas/register.ts'
import { type Register, registerInForce } from './bureau-register.ts'
import { platforms as bundled } from './platforms.data.ts'

const even = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s.。·]|app$|平台$|网站$|com$/g, '')

/** The platforms known under a register, an administrator's before the bundled. */
export function platformsOf(register: Register = registerInForce()): readonly PlatformData[] {
  const own = register.changes.platforms
  const replaced = new Set([...own.map((platform) => platform.names[0]), ...register.changes.withoutPlatforms])
  return [...own, ...bundled.filter((platform) => !replaced.has(platform.names[0]))]
}

/** A platform by any of its names, as people write them (淘宝APP, JD.com); undefined when it is not in the register. */
export function findPlatform(name: string, register: Register = registerInForce()): PlatformData | undefined {
  const wanted = even(name)
  if (wanted === '') return undefined
  return platformsOf(register).find((platform) => platform.names.some((known) => even(known) === wanted))
}

/** Whether a respondent's name is the platform's operator, so that the complaint is about the platform itself. */
export const isOperator = (platform: PlatformData, respondent: string): boolean =>
  platform.operator.split(' / ').some((operator) => operator === respondent.trim()) ||
  platform.names.some((known) => even(known) === even(respondent))
