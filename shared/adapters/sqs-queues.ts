// The queues of the line: one a jurisdiction and one for notices. Only pointers travel, never a person's data.
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { BureauQueue, NotificationQueue } from '../ports.ts'

/** The SQS client, with few attempts: the stream brings a failed batch again. */
export function sqsClient(): SQSClient {
  return new SQSClient({ maxAttempts: 3, requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000 } })
}

/** Queues whose addresses are the prefix and the jurisdiction: 205 addresses would not fit a Lambda's environment. */
export function sqsBureauQueue(client: SQSClient, urlPrefix: string): BureauQueue {
  return {
    async send(jurisdiction, message, group) {
      await client.send(
        new SendMessageCommand({
          QueueUrl: `${urlPrefix}${jurisdiction}`,
          MessageBody: JSON.stringify(message),
          MessageGroupId: group,
        }),
      )
    },
  }
}

export function sqsNotificationQueue(client: SQSClient, queueUrl: string): NotificationQueue {
  return {
    async send(message) {
      await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(message) }))
    },
  }
}
