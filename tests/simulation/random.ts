// Chance that is the same for the same seed: a stream of draws, and draws that hang on a name alone.

export type Random = () => number

/** Mulberry32: small, seeded, the same everywhere. */
export function randomFrom(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A draw between 0 and 1 for a name, whatever has been drawn before: what a case is like does not hang on who is first. */
export function drawFor(seed: number, ...name: readonly (string | number)[]): number {
  let hash = 0x811c9dc5 ^ seed
  for (const sign of name.join('#')) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  return randomFrom(hash)()
}

/** One of `options`, each as likely as its weight. */
export function pick<Option>(draw: number, options: readonly (readonly [weight: number, option: Option])[]): Option {
  let rest = draw * options.reduce((sum, [weight]) => sum + weight, 0)
  for (const [weight, option] of options) {
    rest -= weight
    if (rest < 0) return option
  }
  const last = options.at(-1)
  if (last === undefined) throw new Error('Nothing to pick from')
  return last[1]
}

/** The same things in another order. */
export function shuffled<Thing>(things: readonly Thing[], random: Random): Thing[] {
  const order = things.map((thing) => ({ thing, place: random() }))
  return order.toSorted((left, right) => left.place - right.place).map(({ thing }) => thing)
}
