// The line between the functions: stream and queues as lists, delivered late, twice, in another order, or not at all.
import type { CaseRouted } from '../../events/case-routed.ts'
import type { NoticeDue } from '../../events/notice-due.ts'
import { actOnCase } from '../../functions/act-on-case/act-on-case.ts'
import { escalateHandOvers } from '../../functions/escalate-hand-overs/escalate-hand-overs.ts'
import { type NotifyPorts, notify } from '../../functions/notify/notify.ts'
import { type ReceivePorts, receiveCase } from '../../functions/receive-case/receive-case.ts'
import { type RoutePorts, routeCase } from '../../functions/route-case/route-case.ts'
import { submitCase } from '../../functions/submit-case/submit-case.ts'
import { sweepPending } from '../../functions/sweep-pending/sweep-pending.ts'
import { type TallyPorts, tallyCases } from '../../functions/tally-case/tally-case.ts'
import type { CaseRecord } from '../../shared/schemas/case-record.ts'
import { deliver, faultIn, fresh, newWorld, type Waiting, type World, waiting } from './delivery.ts'
import { failing } from './failing-ports.ts'
import { memoryCaseStore } from './memory-case-store.ts'
import { keyedPorts, memoryOutbox, memoryQueues } from './memory-ports.ts'
import { memoryTallyStore } from './memory-tally-store.ts'
import type { Random } from './random.ts'

/** The use cases that are driven; a test plants a faulty one. */
export const realUseCases = {
  submitCase,
  actOnCase,
  receiveCase,
  routeCase,
  sweepPending,
  escalateHandOvers,
  tallyCases,
  notify,
}
export type UseCases = typeof realUseCases

export type Line = ReturnType<typeof openLine>

const tallyBatchSize = 40

/** A line at work: the use cases on ports in memory, with the caller as clock. */
export function openLine(seed: number, random: Random, useCases: UseCases = realUseCases) {
  const world = newWorld(random)
  const lists = newLists()
  const outbox = memoryOutbox()
  const sound = {
    ...storesFor(world, lists),
    ...keyedPorts(seed),
    ...memoryQueues(
      (message) => lists.routed.push(fresh(message)),
      (message) => lists.notices.push(fresh(message)),
    ),
    notifier: outbox.notifier,
    outbox: outbox.known,
    now: () => world.now,
  }
  const ports = failing(sound, (call) => faultIn(world, call))
  return {
    world,
    ports,
    sound,
    outbox,
    useCases,
    count: world.count,
    /** What AWS would bring now, each list once. */
    async pump(): Promise<void> {
      for (const bring of deliveriesOf(lists, { ports, useCases, world })) await bring()
    },
    async sweep(): Promise<void> {
      const driven = await useCases.sweepPending(world.now, ports)
      world.count.swept += driven.routing + driven.counting
    },
    async escalate(): Promise<void> {
      await useCases.escalateHandOvers(world.now, '51', ports)
    },
    isQuiet: () => Object.values(lists).every((list) => list.length === 0),
  }
}

type Lists = ReturnType<typeof newLists>

const newLists = () => ({
  route: waiting<CaseRecord>(),
  tally: waiting<CaseRecord>(),
  routed: waiting<CaseRouted>(),
  notices: waiting<NoticeDue>(),
})

/** The stores; the table's stream brings every change that owes something to those who read it. */
function storesFor(world: World, lists: Lists) {
  const cases = memoryCaseStore(
    () => world.now,
    ({ record, owed }) => {
      if (owed.routing !== undefined) lists.route.push(fresh(record))
      if (owed.counting !== undefined) lists.tally.push(fresh(record))
    },
  )
  return { cases, tally: memoryTallyStore() }
}

type Readers = {
  readonly ports: RoutePorts & ReceivePorts & NotifyPorts & TallyPorts
  readonly useCases: UseCases
  readonly world: World
}

/** The event sources of the functions, as data. */
function deliveriesOf(lists: Lists, { ports, useCases, world }: Readers): (() => Promise<void>)[] {
  const { route, routed, notices, tally } = lists
  const one = <Item>(list: Waiting<Item>[], mayLose: boolean, handle: (item: Item) => Promise<void>) =>
    deliver({ list, size: 1, handle: each(handle), mayLose }, world)
  return [
    () => one(route, true, (record) => useCases.routeCase(record, ports)),
    () => one(routed, false, (message) => useCases.receiveCase(message, world.now, ports)),
    () => one(notices, false, (message) => useCases.notify(message, ports)),
    () => {
      const handle = (records: readonly CaseRecord[]) => useCases.tallyCases(records, ports)
      return deliver({ list: tally, size: tallyBatchSize, handle, mayLose: true }, world)
    },
  ]
}

/** Handles the items of a batch one after the other. */
const each =
  <Item>(handle: (item: Item) => Promise<void>) =>
  async (items: readonly Item[]): Promise<void> => {
    for (const item of items) await handle(item)
  }
