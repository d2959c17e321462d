// How two documents of a register differ, place by place, whatever the register.

/** One place that differs; `before` or `after` is absent where the place itself is. */
export type Difference = { readonly path: string; readonly before?: unknown; readonly after?: unknown }

/** What tells the entries of a list apart, in the order in which it is looked for. */
const keys = ['code', 'year', 'day', 'violation', 'id'] as const

function keyOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined
  const values = entry as Readonly<Record<string, unknown>> // an object, whatever is in it
  const key = keys.find((name) => ['string', 'number'].includes(typeof values[name]))
  if (key !== undefined) return String(values[key])
  const names = values['names']
  return Array.isArray(names) && typeof names[0] === 'string' ? names[0] : undefined
}

/** A list whose entries have keys is read as an object, so that an entry put in the middle moves no other. */
function partsOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (!Array.isArray(value)) return value as Readonly<Record<string, unknown>> // as above
  const named = value.map((entry) => [keyOf(entry), entry] as const)
  return named.every(([key]) => key !== undefined) ? Object.fromEntries(named) : undefined
}

/** Every place in which `after` differs from `before`, in the order of the document. */
export function differenceOf(before: unknown, after: unknown, path = ''): Difference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  const [left, right] = [partsOf(before), partsOf(after)]
  if (left === undefined || right === undefined) {
    return [{ path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }]
  }
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])]
  return names.flatMap((name) => differenceOf(left[name], right[name], path === '' ? name : `${path}.${name}`))
}
