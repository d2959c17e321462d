// Deals counted values out over cases without chance: every run gives the same cases, and no value clusters.

/** Counts by value; the order of the entries is part of the result. */
export type Counts = Readonly<Record<string, number>>

export const sumOf = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0)

/** The values of `counts`, each as often as it says, spread by a stride that meets every place once. */
export function deal(counts: Counts, seed: number): string[] {
  const stacked = Object.entries(counts).flatMap(([value, count]) => Array.from({ length: count }, () => value))
  const stride = coprimeTo(stacked.length, seed)
  return stacked.map((_, place) => stacked[(place * stride) % stacked.length] ?? '')
}

/** Splits `total` by weights into whole numbers that add up to it (largest remainders first). */
export function apportion(total: number, weights: Counts): Record<string, number> {
  const all = sumOf(weights)
  const shares = Object.entries(weights).map(([value, weight]) => ({
    value,
    count: Math.floor((total * weight) / all),
    rest: (total * weight) % all,
  }))
  const missing = total - shares.reduce((sum, { count }) => sum + count, 0)
  const byRest = [...shares].sort((a, b) => b.rest - a.rest)
  for (const share of byRest.slice(0, missing)) share.count += 1
  return Object.fromEntries(shares.map(({ value, count }) => [value, count]))
}

/** `count` different positive amounts that add up to `total`. */
export function amounts(total: number, count: number): number[] {
  const mean = Math.floor(total / count)
  const step = Math.max(0, Math.floor((mean - 1) / count))
  return Array.from({ length: count }, (_, index) => {
    const rest = index < total - mean * count ? 1 : 0
    return mean + rest + (2 * index - (count - 1)) * step
  })
}

function coprimeTo(length: number, seed: number): number {
  let stride = (Math.floor(length * 0.618) + seed) % Math.max(1, length)
  while (divisor(stride, length) !== 1) stride += 1
  return stride
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
