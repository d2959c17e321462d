// The chain of the two functions that read the table's stream: case versions in, the first failure reported.
import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda'
import { recordOf } from '../adapters/stored-cases.ts'
import type { CaseRecord } from '../schemas/case-record.ts'
import { log } from './log.ts'

type StreamEvent = { readonly Records: readonly DynamoDBRecord[] }
type Version = { readonly sequence: string; readonly record: CaseRecord }

/** The case versions in a batch; items that are no case state are passed over. Bytes arrive as base64 text. */
function versionsIn(event: StreamEvent): Version[] {
  return event.Records.flatMap(({ dynamodb }) => {
    const image = dynamodb?.NewImage
    if (image === undefined || image['sk']?.S !== 'STATE') return []
    const { filed: _filed, firstEntry: _firstEntry, ...state } = image
    // Lambda's stream image and the SDK's attribute values differ in how bytes are held, and no bytes are left here.
    return [{ sequence: dynamodb?.SequenceNumber ?? '', record: recordOf(state as Record<string, AttributeValue>) }]
  })
}

const failedAt = (sequence: string): DynamoDBBatchResponse => ({ batchItemFailures: [{ itemIdentifier: sequence }] })

/** Handles each version by itself; the stream comes again from the first that failed. */
export function stream(handle: (record: CaseRecord) => Promise<void>) {
  return async (event: StreamEvent): Promise<DynamoDBBatchResponse> => {
    const versions = versionsIn(event)
    const results = await Promise.allSettled(versions.map(({ record }) => handle(record)))
    const first = results.findIndex((result) => result.status === 'rejected')
    const failed = versions[first]
    if (failed === undefined) return { batchItemFailures: [] }
    const { reason } = results[first] as PromiseRejectedResult // `findIndex` saw that it is one
    log.error('version-failed', 'A case version could not be handled', reason, { number: failed.record.number })
    return failedAt(failed.sequence)
  }
}

/** Handles a whole batch at once; all of it comes again when it failed. */
export function streamBatch(handle: (records: readonly CaseRecord[]) => Promise<void>) {
  return async (event: StreamEvent): Promise<DynamoDBBatchResponse> => {
    const versions = versionsIn(event)
    const [first] = versions
    if (first === undefined) return { batchItemFailures: [] }
    try {
      await handle(versions.map(({ record }) => record))
      return { batchItemFailures: [] }
    } catch (error) {
      log.error('batch-failed', 'A batch of case versions could not be handled', error, { count: versions.length })
      return failedAt(first.sequence)
    }
  }
}
