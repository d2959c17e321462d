// Whether a record passes an event source mapping's filter, by the rules of Lambda event filtering that Anqi uses.
import type { Json } from './template.ts'

const isObject = (value: unknown): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Lets all through when there is no pattern, else what one of the patterns (JSON texts) fits. */
export function filterOf(patterns: readonly string[]): (record: unknown) => boolean {
  const parsed = patterns.map((pattern): Json => JSON.parse(pattern))
  return (record) => parsed.length === 0 || parsed.some((pattern) => fits(record, pattern))
}

function fits(value: unknown, pattern: Json): boolean {
  if (!isObject(pattern)) throw new Error('A filter pattern must be an object down to its lists')
  return Object.entries(pattern).every(([name, rule]) => {
    const part = isObject(value) ? value[name] : undefined
    return Array.isArray(rule) ? rule.some((choice) => fitsChoice(part, choice)) : fits(part, rule)
  })
}

function fitsChoice(value: Json | undefined, choice: Json): boolean {
  if (!isObject(choice)) return Array.isArray(value) ? value.includes(choice) : value === choice
  const [[comparison, operand] = ['', null]] = Object.entries(choice)
  switch (comparison) {
    case 'exists':
      // AWS looks at leaves alone: a key that holds an object does not exist for it.
      return (value !== undefined && !isObject(value)) === operand
    case 'prefix':
      return typeof value === 'string' && value.startsWith(String(operand))
    case 'anything-but':
      return value !== undefined && !(Array.isArray(operand) ? operand : [operand]).includes(value)
    default:
      throw new Error(`The local runtime does not know the filter comparison ${comparison}`)
  }
}
