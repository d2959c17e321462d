// How figures are rounded and compared: exact integers all the way, half up at the last step, no rate on an empty base.

/** Printed where a figure has no base. */
export const noFigure = '—'

/** `numerator ÷ denominator` with `places` decimals, rounded half up by magnitude (四舍五入); `—` over nothing. */
export function decimal(numerator: bigint, denominator: bigint, places: number): string {
  if (denominator === 0n) return noFigure
  const isNegative = numerator < 0n !== denominator < 0n && numerator !== 0n
  const [top, bottom] = [magnitude(numerator), magnitude(denominator)]
  const scaled = (2n * top * 10n ** BigInt(places) + bottom) / (2n * bottom)
  const digits = scaled.toString().padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const text = places === 0 ? whole : `${whole}.${digits.slice(-places)}`
  return isNegative && scaled !== 0n ? `-${text}` : text
}

/** A share or rate in percent with two places: `percent(8875, 13459)` is `65.94`. */
export function percent(part: number, base: number): string {
  return decimal(BigInt(part) * 100n, BigInt(base), 2)
}

/** Growth (a − b) ÷ b in percent with two places, for 同比 and 环比 of counts. */
export function growth(now: number, before: number): string {
  return decimal((BigInt(now) - BigInt(before)) * 100n, BigInt(before), 2)
}

/** A rate as the two integers it is made of. */
export type Fraction = { readonly part: number; readonly base: number }

/** Difference of two rates in percentage points with two places, from the exact fractions, not the printed rates. */
export function points(now: Fraction, before: Fraction): string {
  if (now.base === 0 || before.base === 0) return noFigure
  const [a, b, c, d] = [BigInt(now.part), BigInt(now.base), BigInt(before.part), BigInt(before.base)]
  return decimal((a * d - c * b) * 100n, b * d, 2)
}

/** An amount in fen as 万元 with two places. */
export function wanYuan(fen: number): string {
  return decimal(BigInt(fen), 1_000_000n, 2)
}

/** How many more cases may miss before `targetPercent` is lost on this base; negative once it is. */
export function missesLeft(base: number, misses: number, targetPercent: number): number {
  return Math.floor((base * (100 - targetPercent)) / 100) - misses
}

/** Whether a target is met: 100 × onTime ≥ target × base on integers, never on the printed rate. None on base 0. */
export function meetsTarget(onTime: number, base: number, targetPercent: number): boolean | null {
  return base === 0 ? null : 100 * onTime >= targetPercent * base
}

const magnitude = (value: bigint) => (value < 0n ? -value : value)
