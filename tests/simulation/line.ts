// The line between the functions: stream and queues as lists, delivered late, twice, in another order, or not at all.
import type { CaseRouted } from '../../events/case-routed.ts'
import type { NoticeDue } from '../../events/notice-due.ts'
import { actOnCase } from '../../functions/act-on-case/act-on-case.ts'
import { notify } from '../../functions/notify/notify.ts'
import { receiveCase } from '../../functions/receive-case/receive-case.ts'
import { routeCase } from '../../functions/route-case/route-case.ts'
import { submitCase } from '../../functions/submit-case/submit-case.ts'
import { sweepPending } from '../../functions/sweep-pending/sweep-pending.ts'
import { tallyCases } from '../../functions/tally-case/tally-case.ts'
import type { CaseRecord } from '../../shared/schemas/case-record.ts'
import { type Fault, failing } from './failing-ports.ts'
import { memoryCaseStore } from './memory-case-store.ts'
import { keyedPorts, memoryOutbox, memoryQueues } from './memory-ports.ts'
import { memoryTallyStore } from './memory-tally-store.ts'
import { type Random, shuffled } from './random.ts'

/** The use cases that are driven; a test plants a faulty one. */
export const realUseCases = { submitCase, actOnCase, receiveCase, routeCase, sweepPending, tallyCases, notify }
export type UseCases = typeof realUseCases

/** How the world treats calls and deliveries just now; shares between 0 and 1. */
export type Trouble = {
  readonly twice: number
  readonly lost: number
  readonly failed: number
  /** Whether a call fails for certain. */
  readonly isDown: (call: string) => boolean
}
export const calm: Trouble = { twice: 0, lost: 0, failed: 0, isDown: () => false }

export type Line = ReturnType<typeof openLine>

/** A message is tried so often before it becomes a dead letter, a batch before the stream passes over it. */
const mostTries = 4
const tallyBatchSize = 40

type Waiting<Item> = { readonly item: Item; readonly tries: number }
type Delivery<Item> = {
  readonly list: Waiting<Item>[]
  readonly size: number
  readonly handle: (items: readonly Item[]) => Promise<void>
  /** A stream may lose a batch; a queue keeps what it took. */
  readonly mayLose: boolean
}

/** A line at work: the use cases on ports in memory, with the caller as clock. */
export function openLine(seed: number, random: Random, useCases: UseCases = realUseCases) {
  const world = { now: '', trouble: calm }
  const count = { deliveries: 0, twice: 0, lost: 0, failed: 0, faults: 0, deadLetters: 0, swept: 0 }
  const lists = {
    route: waiting<CaseRecord>(),
    tally: waiting<CaseRecord>(),
    routed: waiting<CaseRouted>(),
    notices: waiting<NoticeDue>(),
  }
  const cases = memoryCaseStore(
    () => world.now,
    ({ record, owed }) => {
      if (owed.routing !== undefined) lists.route.push(fresh(record))
      if (owed.counting !== undefined) lists.tally.push(fresh(record))
    },
  )
  const outbox = memoryOutbox()
  const queues = memoryQueues(
    (message) => lists.routed.push(fresh(message)),
    (message) => lists.notices.push(fresh(message)),
  )
  const sound = {
    cases,
    tally: memoryTallyStore(),
    ...keyedPorts(seed),
    ...queues,
    notifier: outbox.notifier,
    now: () => world.now,
  }
  const faultOf = (call: string): Fault | undefined => {
    const isDown = world.trouble.isDown(call)
    if (!isDown && random() >= world.trouble.failed) return undefined
    count.faults++
    return isDown || random() < 0.5 ? 'before' : 'after'
  }
  const ports = failing(sound, faultOf)

  /** Delivers what waits on a list; what fails comes again with the next delivery. */
  async function deliver<Item>(delivery: Delivery<Item>): Promise<void> {
    const taken = shuffled(delivery.list.splice(0), random)
    for (let start = 0; start < taken.length; start += delivery.size) {
      const batch = taken.slice(start, start + delivery.size)
      if (delivery.mayLose && random() < world.trouble.lost) {
        count.lost++
        continue
      }
      const isTwice = random() < world.trouble.twice
      if (isTwice) count.twice++
      // Twice is side by side: the second does not wait for what the first writes.
      await Promise.all(Array.from({ length: isTwice ? 2 : 1 }, () => attempt(batch, delivery)))
    }
  }

  async function attempt<Item>(batch: readonly Waiting<Item>[], { list, handle }: Delivery<Item>): Promise<void> {
    count.deliveries++
    try {
      await handle(batch.map(({ item }) => item))
    } catch {
      count.failed++
      const again = batch
        .map(({ item, tries }) => ({ item, tries: tries + 1 }))
        .filter(({ tries }) => tries < mostTries)
      count.deadLetters += batch.length - again.length
      list.push(...again)
    }
  }

  /** What AWS would bring now, each list once. */
  async function pump(): Promise<void> {
    const { now } = world
    await deliver({
      list: lists.route,
      size: 1,
      handle: each((record) => useCases.routeCase(record, ports)),
      mayLose: true,
    })
    await deliver({
      list: lists.routed,
      size: 1,
      handle: each((message) => useCases.receiveCase(message, now, ports)),
      mayLose: false,
    })
    await deliver({
      list: lists.notices,
      size: 1,
      handle: each((message) => useCases.notify(message, ports)),
      mayLose: false,
    })
    await deliver({
      list: lists.tally,
      size: tallyBatchSize,
      handle: (records) => useCases.tallyCases(records, ports),
      mayLose: true,
    })
  }

  async function sweep(): Promise<void> {
    const driven = await useCases.sweepPending(world.now, ports)
    count.swept += driven.routing + driven.counting
  }

  const isQuiet = () => Object.values(lists).every((list) => list.length === 0)
  return { world, count, ports, sound, outbox, useCases, pump, sweep, isQuiet }
}

const waiting = <Item>(): Waiting<Item>[] => []
const fresh = <Item>(item: Item): Waiting<Item> => ({ item, tries: 0 })

/** Handles the items of a batch one after the other. */
const each =
  <Item>(handle: (item: Item) => Promise<void>) =>
  async (items: readonly Item[]): Promise<void> => {
    for (const item of items) await handle(item)
  }
