// `npm run replay-dead-letters -- --queue NAME`: puts dead letters back on their queue. SQS's own redrive is not in China.
import { parseArgs } from 'node:util'
import {
  DeleteMessageCommand,
  GetQueueUrlCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs'

export type Replayed = {
  readonly replayed: number
  /** Came back from the queue as dead letters while this ran, and were left where they are. */
  readonly poisoned: number
}

type Options = {
  /** At most so many messages; all when absent. */
  readonly max?: number
}

const suffix = '-dlq'

/** Moves what lies in the dead-letter queue of `queueName` back to it: sent first, deleted after, never the other way. */
export async function replayDeadLetters(sqs: SQSClient, queueName: string, options: Options = {}): Promise<Replayed> {
  const name = queueName.endsWith(suffix) ? queueName.slice(0, -suffix.length) : queueName
  const source = await queueUrl(sqs, name)
  const deadLetters = await queueUrl(sqs, name + suffix)
  const resent = new Set<string>()
  const poisoned = new Set<string>()
  const max = options.max ?? Number.POSITIVE_INFINITY
  while (resent.size < max) {
    const messages = await receive(sqs, deadLetters, Math.min(10, max - resent.size))
    if (messages.length === 0) break
    for (const message of messages) {
      // A message keeps its id on its way into the dead letters: one of ours that is back has failed again.
      if (resent.has(message.MessageId ?? '')) poisoned.add(message.MessageId ?? '')
      else resent.add(await move(sqs, message, { from: deadLetters, to: source }))
    }
  }
  return { replayed: resent.size, poisoned: poisoned.size }
}

async function queueUrl(sqs: SQSClient, name: string): Promise<string> {
  try {
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: name }))
    if (QueueUrl !== undefined) return QueueUrl
  } catch (error) {
    if (!(error instanceof Error) || !/NonExistentQueue|QueueDoesNotExist/.test(error.name)) throw error
  }
  throw new Error(`There is no queue ${name}. Dead letters of streams and schedules have none: see docs/operations.md`)
}

async function receive(sqs: SQSClient, queue: string, max: number): Promise<Message[]> {
  const { Messages } = await sqs.send(
    new ReceiveMessageCommand({
      QueueUrl: queue,
      MaxNumberOfMessages: max,
      WaitTimeSeconds: 1,
      VisibilityTimeout: 120,
      MessageAttributeNames: ['All'],
      MessageSystemAttributeNames: ['MessageGroupId'],
    }),
  )
  return Messages ?? []
}

/** Sends the same body and attributes to `to`, then deletes it from `from`; gives the new message's id. */
async function move(sqs: SQSClient, message: Message, queues: { from: string; to: string }): Promise<string> {
  const group = message.Attributes?.MessageGroupId
  const sent = await sqs.send(
    new SendMessageCommand({
      QueueUrl: queues.to,
      MessageBody: message.Body ?? '',
      ...(message.MessageAttributes === undefined ? {} : { MessageAttributes: message.MessageAttributes }),
      ...(group === undefined ? {} : { MessageGroupId: group }),
    }),
  )
  await sqs.send(new DeleteMessageCommand({ QueueUrl: queues.from, ReceiptHandle: message.ReceiptHandle }))
  return sent.MessageId ?? ''
}

const usage = `Usage: npm run replay-dead-letters -- --queue anqi-STAGE-510100 [--max N] [--endpoint URL]
`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { queue: { type: 'string' }, max: { type: 'string' }, endpoint: { type: 'string' } },
  })
  const max = values.max === undefined ? undefined : Number(values.max)
  if (values.queue === undefined || (max !== undefined && !(Number.isInteger(max) && max > 0))) {
    process.stderr.write(usage)
    process.exitCode = 2
    return
  }
  const sqs = new SQSClient(values.endpoint === undefined ? {} : { endpoint: values.endpoint })
  const { replayed, poisoned } = await replayDeadLetters(sqs, values.queue, max === undefined ? {} : { max })
  process.stdout.write(`replayed ${replayed}, failed again ${poisoned}\n`)
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exitCode = 1
  })
}
