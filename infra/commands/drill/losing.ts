// Loses the messages of a queue on purpose: holds them back on their way, empties the queue, lets it go on.
import {
  GetQueueAttributesCommand,
  PurgeQueueCommand,
  SetQueueAttributesCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs'

type Drill = {
  readonly sqs: SQSClient
  readonly queueUrl: string
  /** Files cases whose messages go to this queue. */
  readonly file: () => Promise<unknown>
  /** So many messages at least must be on their way before the queue is emptied. */
  readonly expected: number
}

const holdSeconds = 600
const patienceMs = 60_000

/** Gives how many messages were lost. The queue is as before afterwards, whatever happened. */
export async function loseMessages({ sqs, queueUrl, file, expected }: Drill): Promise<number> {
  const delay = (seconds: number) =>
    sqs.send(new SetQueueAttributesCommand({ QueueUrl: queueUrl, Attributes: { DelaySeconds: String(seconds) } }))
  await delay(holdSeconds)
  try {
    await file()
    const lost = await held({ sqs, queueUrl, expected })
    await sqs.send(new PurgeQueueCommand({ QueueUrl: queueUrl }))
    return lost
  } finally {
    await delay(0)
  }
}

async function held({ sqs, queueUrl, expected }: Omit<Drill, 'file'>): Promise<number> {
  const latest = Date.now() + patienceMs
  for (;;) {
    const { Attributes = {} } = await sqs.send(
      new GetQueueAttributesCommand({
        QueueUrl: queueUrl,
        AttributeNames: ['ApproximateNumberOfMessagesDelayed'],
      }),
    )
    const count = Number(Attributes['ApproximateNumberOfMessagesDelayed'] ?? 0)
    if (count >= expected) return count
    if (Date.now() > latest) throw new Error(`Only ${count} of ${expected} messages came to the queue`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
