// The chain of every function that reads a queue or a stream: each record by itself, failures reported one by one.
import type { SQSBatchResponse, SQSRecord } from 'aws-lambda'
import { AnqiError } from '../domain/errors.ts'
import { log } from './log.ts'

/** When a message was put on its queue, as an instant. */
function sentAt({ attributes }: SQSRecord): string | undefined {
  const milliseconds = Number(attributes?.SentTimestamp)
  return milliseconds > 0 ? new Date(milliseconds).toISOString() : undefined
}

/** Handles each message by `handle`; those that fail are reported, so that only they come again. */
export function queue(handle: (body: unknown, sentAt: string | undefined) => Promise<void>) {
  return async (event: { readonly Records: readonly SQSRecord[] }): Promise<SQSBatchResponse> => {
    const failed = new Set<string>()
    await Promise.all(
      event.Records.map(async (record) => {
        try {
          await handle(JSON.parse(record.body), sentAt(record))
        } catch (error) {
          const isRetryable = !(error instanceof AnqiError) || error.retryable
          log.error('message-failed', 'A message could not be handled', error, {
            message: record.messageId,
            retryable: isRetryable,
            reason: error instanceof AnqiError ? error.code : undefined,
          })
          failed.add(record.messageId)
        }
      }),
    )
    const failures = event.Records.filter(({ messageId }) => failed.has(messageId))
    return { batchItemFailures: failures.map(({ messageId }) => ({ itemIdentifier: messageId })) }
  }
}
