// Finds names in the packed lists of places without unpacking them: only what a character asks for is read.

/** A name in a packed list, and where it stands there. */
export type Occurrence = { readonly name: string; readonly at: number }

/** Characters of which one stands before each name, and of which one ends it. */
type Marks = { readonly before: string; readonly ends: string }

function endOf(list: string, start: number, ends: string): number {
  let end = start
  while (end < list.length && !ends.includes(list.charAt(end))) end++
  return end
}

/** Whether a name begins at `at`; nearly all characters before one are part of a name, and are told by their number. */
const beginsAt = (list: string, at: number, before: string) =>
  list.charCodeAt(at - 1) < 128 && before.includes(list.charAt(at - 1))

/** The names in `list` that begin with the character `first`, in the order of the list. */
export function occurrences(list: string, first: string, { before, ends }: Marks): Occurrence[] {
  const found: Occurrence[] = []
  for (let at = list.indexOf(first); at >= 0; at = list.indexOf(first, at + 1))
    if (at > 0 && beginsAt(list, at, before)) found.push({ name: list.slice(at, endOf(list, at, ends)), at })
  return found
}

/** Entries by the first character of their names, in their order; grouped when first asked, then kept. */
export function groupedByFirst<Entry>(
  entries: () => readonly Entry[],
  nameOf: (entry: Entry) => string,
): (first: string) => readonly Entry[] {
  let groups: Map<string, Entry[]> | undefined
  return (first) => {
    groups ??= Map.groupBy(entries(), (entry) => nameOf(entry).charAt(0))
    return groups.get(first) ?? []
  }
}
