// Does in groups what is asked for one by one: what comes in the same turn of the process shares a request.

/** What a group came to: an error for each item that failed, undefined for the others. */
export type Outcomes = readonly unknown[]

type Waiting<Item> = { readonly item: Item; settle(error?: unknown): void }

/** A function that takes one item and works it off with up to `most - 1` others; each succeeds or fails by itself. */
export function together<Item>(most: number, work: (items: readonly Item[]) => Promise<Outcomes>) {
  let waiting: Waiting<Item>[] = []
  const workOff = async (group: readonly Waiting<Item>[]): Promise<void> => {
    try {
      const outcomes = await work(group.map(({ item }) => item))
      for (const [place, { settle }] of group.entries()) settle(outcomes[place])
    } catch (error) {
      for (const { settle } of group) settle(error)
    }
  }
  const flush = () => {
    const all = waiting
    waiting = []
    for (let start = 0; start < all.length; start += most) void workOff(all.slice(start, start + most))
  }
  return (item: Item): Promise<void> =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(flush)
      waiting.push({ item, settle: (error) => (error === undefined ? resolve() : reject(error)) })
    })
}
