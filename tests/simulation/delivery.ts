// How what waits is delivered: in another order, twice side by side, again when it failed, and by a stream not always.
import type { Fault } from './failing-ports.ts'
import { type Random, shuffled } from './random.ts'

/** How the world treats calls and deliveries just now; shares between 0 and 1. */
export type Trouble = {
  readonly twice: number
  readonly lost: number
  readonly failed: number
  /** Whether a call fails for certain. */
  readonly isDown: (call: string) => boolean
}
export const calm: Trouble = { twice: 0, lost: 0, failed: 0, isDown: () => false }

/** The instant, the troubles of the hour, and what came of them so far. */
export type World = {
  now: string
  trouble: Trouble
  readonly random: Random
  readonly count: Record<'deliveries' | 'twice' | 'lost' | 'failed' | 'faults' | 'deadLetters' | 'swept', number>
}

export const newWorld = (random: Random): World => ({
  now: '',
  trouble: calm,
  random,
  count: { deliveries: 0, twice: 0, lost: 0, failed: 0, faults: 0, deadLetters: 0, swept: 0 },
})

/** A message is tried so often before it becomes a dead letter, a batch before the stream passes over it. */
const mostTries = 4

export type Waiting<Item> = { readonly item: Item; readonly tries: number }
export const waiting = <Item>(): Waiting<Item>[] => []
export const fresh = <Item>(item: Item): Waiting<Item> => ({ item, tries: 0 })

export type Delivery<Item> = {
  readonly list: Waiting<Item>[]
  readonly size: number
  readonly handle: (items: readonly Item[]) => Promise<void>
  /** A stream may lose a batch; a queue keeps what it took. */
  readonly mayLose: boolean
}

/** Delivers what waits on a list; what fails comes again with the next delivery. */
export async function deliver<Item>(delivery: Delivery<Item>, { random, trouble, count }: World): Promise<void> {
  const { list, size, mayLose } = delivery
  const taken = shuffled(list.splice(0), random)
  for (let start = 0; start < taken.length; start += size) {
    const batch = taken.slice(start, start + size)
    if (mayLose && random() < trouble.lost) {
      count.lost++
      continue
    }
    const isTwice = random() < trouble.twice
    if (isTwice) count.twice++
    // Side by side: the second does not wait for what the first writes.
    await Promise.all(Array.from({ length: isTwice ? 2 : 1 }, () => attempt(batch, delivery, count)))
  }
}

async function attempt<Item>(
  batch: readonly Waiting<Item>[],
  { list, handle }: Delivery<Item>,
  count: World['count'],
): Promise<void> {
  count.deliveries++
  try {
    await handle(batch.map(({ item }) => item))
  } catch {
    count.failed++
    const again = batch.map(({ item, tries }) => ({ item, tries: tries + 1 })).filter(({ tries }) => tries < mostTries)
    count.deadLetters += batch.length - again.length
    list.push(...again)
  }
}

/** Whether a call to a port fails now, and on which side of its effect. */
export function faultIn(world: World, call: string): Fault | undefined {
  const { trouble, random, count } = world
  const isDown = trouble.isDown(call)
  if (!isDown && random() >= trouble.failed) return undefined
  count.faults++
  return isDown || random() < 0.5 ? 'before' : 'after'
}
