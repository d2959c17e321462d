// Finds the route of a request as an HTTP API does: the whole path first, then parameters, then `{proxy+}`.

export type Match<Target> = { key: string; target: Target; pathParameters: Record<string, string> }

type Entry<Target> = { key: string; method: string; segments: string[]; target: Target }

const isParameter = (segment: string): boolean => segment.startsWith('{')
const isGreedy = (segment: string): boolean => segment.endsWith('+}')

/** Lower is more specific; compared segment by segment. */
const rank = (segment: string): number => (isGreedy(segment) ? 2 : isParameter(segment) ? 1 : 0)

function compare(left: Entry<unknown>, right: Entry<unknown>): number {
  for (let place = 0; place < Math.max(left.segments.length, right.segments.length); place++) {
    const difference = rank(left.segments[place] ?? '') - rank(right.segments[place] ?? '')
    if (difference !== 0) return difference
  }
  return (left.method === 'ANY' ? 1 : 0) - (right.method === 'ANY' ? 1 : 0)
}

export class RouteTable<Target> {
  readonly #entries: Entry<Target>[]
  readonly #fallback: Target | undefined

  constructor(routes: readonly (readonly [key: string, target: Target])[]) {
    this.#fallback = routes.find(([key]) => key === '$default')?.[1]
    this.#entries = routes
      .filter(([key]) => key !== '$default')
      .map(([key, target]) => {
        const [method = '', path = ''] = key.split(' ')
        return { key, method, segments: path.split('/').slice(1), target }
      })
      .sort(compare)
  }

  /** The route for a method and a decoded path. */
  find(method: string, path: string): Match<Target> | undefined {
    const segments = path.split('/').slice(1)
    for (const { key, target, ...entry } of this.#entries) {
      if (entry.method !== method && entry.method !== 'ANY') continue
      const pathParameters = match(entry.segments, segments)
      if (pathParameters !== undefined) return { key, target, pathParameters }
    }
    return this.#fallback === undefined ? undefined : { key: '$default', target: this.#fallback, pathParameters: {} }
  }
}

function match(pattern: readonly string[], path: readonly string[]): Record<string, string> | undefined {
  const found: Record<string, string> = {}
  for (const [place, segment] of pattern.entries()) {
    const given = path[place]
    if (given === undefined) return undefined
    if (isGreedy(segment)) {
      found[segment.slice(1, -2)] = path.slice(place).join('/')
      return found
    }
    if (isParameter(segment) && given !== '') found[segment.slice(1, -1)] = given
    else if (segment !== given) return undefined
  }
  return pattern.length === path.length ? found : undefined
}
