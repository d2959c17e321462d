// Gathers names and their meanings, and looks them up.
import { noNames } from './gazetteer-names.data.ts'
import type { NameIndex, Sense } from './gazetteer-sense.ts'
import { type TownNames, townSenses } from './gazetteer-towns.ts'

const words = noNames.split(' ')

/** An index of the names that begin with `first`, with nothing in it but the words that are none. */
export function createIndex(first: string): NameIndex & { readonly senses: ReadonlyMap<string, readonly Sense[]> } {
  const senses = new Map<string, Sense[]>(words.filter((word) => word.startsWith(first)).map((word) => [word, []]))
  const add = (name: string, sense: Sense) => {
    if (name.length < 2) return
    const known = senses.get(name)
    if (!known) senses.set(name, [sense])
    else if (!known.some((other) => other.code === sense.code && other.kind === sense.kind)) known.push(sense)
  }
  return { senses, add, has: (name) => senses.has(name) }
}

/** Towns are looked up by their bare name, so that each stands in the index once whatever kind of town is written. */
export function lookUp(
  senses: ReadonlyMap<string, readonly Sense[]>,
  towns: TownNames,
): (name: string) => readonly Sense[] | undefined {
  const merged = new Map<string, readonly Sense[]>()
  return (name) => {
    const known = merged.get(name)
    if (known) return known
    const own = senses.get(name)
    const inTowns = townSenses(towns, name)
    if (inTowns.length === 0) return own
    const all = [
      ...inTowns,
      ...(own ?? []).filter((sense) => sense.kind !== 'town' || inTowns.every((one) => one.code !== sense.code)),
    ]
    merged.set(name, all)
    return all
  }
}

/** The length of the longest name. */
export function longestOf(senses: ReadonlyMap<string, unknown>, towns: TownNames): number {
  const lengths = [...senses.keys()].map((name) => name.length)
  return Math.max(0, ...lengths, ...[...towns.keys()].map((stem) => stem.length + 2))
}
