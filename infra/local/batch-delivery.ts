// Delivers one batch of stream records as Lambda would: retries within bounds, halves it, sends on what failed.
import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { Mapping } from './deployment.ts'
import type { StreamPlace, StreamRecord } from './stream-client.ts'

export type Delivery = {
  mapping: Mapping
  place: StreamPlace
  invoke(event: unknown): Promise<unknown>
  /** Puts a text on the queue with this ARN. */
  send(queueArn: string, text: string): Promise<void>
  warn(text: string): void
  /** False once the runtime stops: what is left is delivered after the next start. */
  isRunning(): boolean
}

const failuresSchema = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string().nullable() })),
})

const firstPauseMilliseconds = 200
const longestPauseMilliseconds = 5_000

/** Which records of a batch must come again: none, or those from a place on. */
async function attempt(records: readonly StreamRecord[], { mapping, place, invoke, warn }: Delivery): Promise<number> {
  try {
    const answer = await invoke({
      Records: records.map((record) => ({ ...record, eventSourceARN: place.streamArn })),
    })
    if (!mapping.FunctionResponseTypes.includes('ReportBatchItemFailures')) return records.length
    const failed = failuresSchema.safeParse(answer)
    if (!failed.success) return records.length
    const numbers = new Set(failed.data.batchItemFailures.map((failure) => failure.itemIdentifier))
    const first = records.findIndex((record) => numbers.has(record.dynamodb.SequenceNumber))
    return first < 0 ? (numbers.size === 0 ? records.length : 0) : first
  } catch (error) {
    warn(error instanceof Error ? error.message : String(error))
    return 0
  }
}

/** Delivers in order; ends when every record is through or has gone to the failure destination. */
export async function deliver(records: readonly StreamRecord[], delivery: Delivery, tries = 0): Promise<boolean> {
  if (records.length === 0) return true
  if (!delivery.isRunning()) return false
  const done = await attempt(records, delivery)
  const rest = records.slice(done)
  if (rest.length === 0) return true
  if (isTooOld(rest, delivery.mapping)) return giveUp(rest, { ...delivery, condition: 'RecordAgeExceeded', tries })
  if (delivery.mapping.BisectBatchOnFunctionError && rest.length > 1) {
    const half = Math.ceil(rest.length / 2)
    await pause(tries)
    return (await deliver(rest.slice(0, half), delivery, tries)) && deliver(rest.slice(half), delivery, tries)
  }
  const { MaximumRetryAttempts } = delivery.mapping
  if (MaximumRetryAttempts >= 0 && tries >= MaximumRetryAttempts) {
    return giveUp(rest, { ...delivery, condition: 'RetryAttemptsExhausted', tries })
  }
  await pause(tries)
  return deliver(rest, delivery, done > 0 ? 0 : tries + 1)
}

function isTooOld([first]: readonly StreamRecord[], { MaximumRecordAgeInSeconds }: Mapping): boolean {
  if (first === undefined || MaximumRecordAgeInSeconds < 0) return false
  return Date.now() / 1000 - first.dynamodb.ApproximateCreationDateTime > MaximumRecordAgeInSeconds
}

function pause(tries: number): Promise<void> {
  const milliseconds = Math.min(firstPauseMilliseconds * 2 ** tries, longestPauseMilliseconds)
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** Pointers alone, as on AWS: whoever mends it reads the records, or the table, itself. */
async function giveUp(
  records: readonly StreamRecord[],
  { mapping, place, send, condition, tries }: Delivery & { condition: string; tries: number },
): Promise<boolean> {
  const destination = mapping.DestinationConfig.OnFailure?.Destination
  const [first, last] = [records[0]?.dynamodb, records.at(-1)?.dynamodb]
  if (destination === undefined || first === undefined || last === undefined) return true
  const instant = (seconds: number): string => new Date(seconds * 1000).toISOString()
  await send(
    destination,
    JSON.stringify({
      requestContext: {
        requestId: randomUUID(),
        functionArn: mapping.functionArn,
        condition,
        approximateInvokeCount: tries + 1,
      },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      version: '1.0',
      timestamp: new Date().toISOString(),
      DDBStreamBatchInfo: {
        shardId: place.shardId,
        startSequenceNumber: first.SequenceNumber,
        endSequenceNumber: last.SequenceNumber,
        approximateArrivalOfFirstRecord: instant(first.ApproximateCreationDateTime),
        approximateArrivalOfLastRecord: instant(last.ApproximateCreationDateTime),
        batchSize: records.length,
        streamArn: place.streamArn,
      },
    }),
  )
  return true
}
