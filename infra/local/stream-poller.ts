// Reads a table's stream for one consumer: every 100 ms, in order, on from where it stood before the last stop.
import { type Delivery, deliver } from './batch-delivery.ts'
import type { Checkpoints } from './checkpoints.ts'
import type { Mapping } from './deployment.ts'
import { filterOf } from './filter-pattern.ts'
import type { StreamClient, StreamPlace, StreamRecord } from './stream-client.ts'

const idleMilliseconds = 100
const brokenMilliseconds = 1_000
const defaultBatchSize = 100
/** Records read at a time; most are none that the filter wants. */
const pageSize = 500

export type StreamPoller = { stop(): Promise<void> }

type Options = Pick<Delivery, 'invoke' | 'send' | 'warn'> & {
  mapping: Mapping
  client: StreamClient
  checkpoints: Checkpoints
}

/** The table that a stream's ARN names. */
export function tableOf(streamArn: string): string {
  return /:table\/([^/]+)/.exec(streamArn)?.[1] ?? streamArn
}

export function startStreamPoller(options: Options): StreamPoller {
  let isRunning = true
  const isGoing = (): boolean => isRunning
  const ended = (async () => {
    while (isRunning) {
      try {
        await follow(options, isGoing)
      } catch (error) {
        if (!isRunning) return
        options.warn(`The stream of ${tableOf(options.mapping.EventSourceArn)} cannot be read: ${error}`)
        await rest(brokenMilliseconds)
      }
    }
  })()
  return {
    stop: () => {
      isRunning = false
      return ended
    },
  }
}

async function follow(options: Options, isRunning: () => boolean): Promise<void> {
  const { mapping, client, checkpoints } = options
  const place = await client.find(tableOf(mapping.EventSourceArn))
  const checkpoint = checkpoints.of(mapping.id, place.streamArn)
  let iterator: string | undefined = await client.iterator(place, checkpoint.value)
  while (isRunning() && iterator !== undefined) {
    const { records, next } = await client.records(iterator, pageSize)
    const last = records.at(-1)?.dynamodb.SequenceNumber
    if (last === undefined) await rest(idleMilliseconds)
    else if (await deliverAll(records, { ...options, place, isRunning })) checkpoint.move(last)
    else return
    iterator = next
  }
}

/** What one key had happen to it stays in one lane and so in order; lanes run side by side, each batch after batch. */
async function deliverAll(
  records: readonly StreamRecord[],
  delivery: Delivery & { place: StreamPlace },
): Promise<boolean> {
  const { mapping } = delivery
  const isWanted = filterOf(mapping.FilterCriteria.Filters.map((filter) => filter.Pattern))
  const lanes = Map.groupBy(records.filter(isWanted), (record) => laneOf(record, mapping.ParallelizationFactor))
  const outcomes = await Promise.all([...lanes.values()].map((lane) => deliverLane(lane, delivery)))
  return outcomes.every((isThrough) => isThrough)
}

async function deliverLane(lane: readonly StreamRecord[], delivery: Delivery): Promise<boolean> {
  const size = delivery.mapping.BatchSize ?? defaultBatchSize
  for (let start = 0; start < lane.length; start += size)
    if (!(await deliver(lane.slice(start, start + size), delivery))) return false
  return true
}

function laneOf(record: StreamRecord, lanes: number): number {
  if (lanes === 1) return 0
  const key = JSON.stringify(Object.values(record.dynamodb.Keys)[0])
  let sum = 0
  for (let place = 0; place < key.length; place++) sum = (sum * 31 + key.charCodeAt(place)) >>> 0
  return sum % lanes
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
