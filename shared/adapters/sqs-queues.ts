// The queues of the line: one a jurisdiction and one for notices. Only pointers travel, never a person's data.
import { SendMessageBatchCommand, type SendMessageBatchRequestEntry, SQSClient } from '@aws-sdk/client-sqs'
import { AnqiError } from '../domain/errors.ts'
import type { BureauQueue, NotificationQueue } from '../ports.ts'
import { together } from './together.ts'

/** The SQS client, with few attempts: the stream brings a failed batch again. */
export function sqsClient(): SQSClient {
  return new SQSClient({ maxAttempts: 3, requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000 } })
}

type Message = Omit<SendMessageBatchRequestEntry, 'Id'>

const mostAtOnce = 10

/** Sends to one queue, ten messages a request. */
function sender(client: SQSClient, QueueUrl: string): (message: Message) => Promise<void> {
  return together(mostAtOnce, async (messages: readonly Message[]) => {
    const Entries = messages.map((message, place) => ({ ...message, Id: String(place) }))
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }))
    const refused = new Map(Failed.map(({ Id, Code }) => [Id, Code ?? 'refused']))
    return Entries.map(({ Id }) => {
      const id = refused.get(Id)
      return id === undefined ? undefined : new AnqiError('contended', { id, retryable: true })
    })
  })
}

/** Queues whose addresses are the prefix and the jurisdiction: 205 addresses would not fit a Lambda's environment. */
export function sqsBureauQueue(client: SQSClient, urlPrefix: string): BureauQueue {
  const senders = new Map<string, ReturnType<typeof sender>>()
  return {
    send(jurisdiction, message, group) {
      const send = senders.get(jurisdiction) ?? sender(client, urlPrefix + jurisdiction)
      senders.set(jurisdiction, send)
      return send({ MessageBody: JSON.stringify(message), MessageGroupId: group })
    },
  }
}

export function sqsNotificationQueue(client: SQSClient, queueUrl: string): NotificationQueue {
  const send = sender(client, queueUrl)
  return { send: (message) => send({ MessageBody: JSON.stringify(message) }) }
}
