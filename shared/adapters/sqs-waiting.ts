// How much waits in queues, for whoever looks whether cases travel.
import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs'

/** Messages that wait in these queues together, as SQS counts them; rejects when one of them is out of reach. */
export async function messagesWaiting(client: SQSClient, queueUrls: readonly string[]): Promise<number> {
  const counts = await Promise.all(
    queueUrls.map(async (QueueUrl) => {
      const AttributeNames = ['ApproximateNumberOfMessages' as const]
      const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames }))
      return Number(Attributes?.['ApproximateNumberOfMessages'] ?? 0)
    }),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}
