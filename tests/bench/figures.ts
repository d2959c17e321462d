// Figures of the benchmarks: medians, ratios against their limits, one line each.

/** The value that `share` of the sorted values do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

let missed = 0

/** Prints a ratio and whether it keeps its limit. */
export function ratio(
  name: string,
  value: number,
  limit: { readonly atMost: number } | { readonly atLeast: number },
): void {
  const isKept = 'atMost' in limit ? value <= limit.atMost : value >= limit.atLeast
  if (!isKept) missed++
  const bound = 'atMost' in limit ? `≤ ${limit.atMost}` : `≥ ${limit.atLeast}`
  process.stdout.write(
    `${isKept ? '  ok  ' : ' MISS '} ${name.padEnd(64)} ${value.toFixed(2).padStart(8)}  (${bound})\n`,
  )
}

/** Prints a figure that decides nothing by itself. */
export function figure(name: string, value: number, unit: string): void {
  process.stdout.write(`       ${name.padEnd(64)} ${value.toFixed(1).padStart(8)}  ${unit}\n`)
}

/** How many ratios missed their limit so far. */
export const missedRatios = (): number => missed
