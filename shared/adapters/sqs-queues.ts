// The queues of the line: one a jurisdiction and one for notices. Only pointers travel, never a person's data.
import { SendMessageBatchCommand, type SendMessageBatchRequestEntry, SQSClient } from '@aws-sdk/client-sqs'
import { AnqiError } from '../domain/errors.ts'
import type { BureauQueue, NotificationQueue } from '../ports.ts'

/** The SQS client, with few attempts: the stream brings a failed batch again. */
export function sqsClient(): SQSClient {
  return new SQSClient({ maxAttempts: 3, requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000 } })
}

type Waiting = { readonly entry: Omit<SendMessageBatchRequestEntry, 'Id'>; settle(error?: unknown): void }
type Send = (queueUrl: string, entry: Waiting['entry']) => Promise<void>

const mostAtOnce = 10

/** What is sent in one turn of the process goes in requests of ten; each message succeeds or fails by itself. */
function sendsTogether(client: SQSClient): Send {
  const waiting = new Map<string, Waiting[]>()
  const flush = (queueUrl: string) => {
    const all = waiting.get(queueUrl) ?? []
    waiting.delete(queueUrl)
    for (let start = 0; start < all.length; start += mostAtOnce)
      void sendBatch(client, queueUrl, all.slice(start, start + mostAtOnce))
  }
  return (queueUrl, entry) =>
    new Promise((resolve, reject) => {
      const settle = (error?: unknown) => (error === undefined ? resolve() : reject(error))
      const queued = waiting.get(queueUrl)
      if (queued !== undefined) return void queued.push({ entry, settle })
      waiting.set(queueUrl, [{ entry, settle }])
      setImmediate(flush, queueUrl)
    })
}

async function sendBatch(client: SQSClient, queueUrl: string, batch: readonly Waiting[]): Promise<void> {
  try {
    const Entries = batch.map(({ entry }, place) => ({ ...entry, Id: String(place) }))
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }))
    const refused = new Map(Failed.map(({ Id, Code }) => [Number(Id), Code ?? '']))
    for (const [place, { settle }] of batch.entries()) {
      const code = refused.get(place)
      settle(code === undefined ? undefined : new AnqiError('contended', { id: code, retryable: true }))
    }
  } catch (error) {
    for (const { settle } of batch) settle(error)
  }
}

/** Queues whose addresses are the prefix and the jurisdiction: 205 addresses would not fit a Lambda's environment. */
export function sqsBureauQueue(client: SQSClient, urlPrefix: string): BureauQueue {
  const send = sendsTogether(client)
  return {
    send: (jurisdiction, message, group) =>
      send(`${urlPrefix}${jurisdiction}`, { MessageBody: JSON.stringify(message), MessageGroupId: group }),
  }
}

export function sqsNotificationQueue(client: SQSClient, queueUrl: string): NotificationQueue {
  const send = sendsTogether(client)
  return { send: (message) => send(queueUrl, { MessageBody: JSON.stringify(message) }) }
}
