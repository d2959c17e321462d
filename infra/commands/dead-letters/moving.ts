// Reads, replays and discards dead letters. Read is not taken: what is not moved is soon visible again.
import { appendFileSync } from 'node:fs'
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueUrlCommand,
  ListQueuesCommand,
  type MessageAttributeValue,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs'
import { attributeNames, type DeadLetter, letterOf } from './letter.ts'

const suffix = '-dlq'
/** So many letters are looked at in one run; the next run goes on. */
export const mostLetters = 1_000
const heldSeconds = 120

/** The queue's name without the suffix of its dead letters. */
export const queueNameOf = (given: string): string => (given.endsWith(suffix) ? given.slice(0, -suffix.length) : given)

/** The names of all queues of a stage that have dead letters. */
export async function queuesOf(sqs: SQSClient, stage: string): Promise<string[]> {
  const names: string[] = []
  let NextToken: string | undefined
  do {
    const page = await sqs.send(
      new ListQueuesCommand({ QueueNamePrefix: `anqi-${stage}-`, MaxResults: 1000, ...(NextToken && { NextToken }) }),
    )
    names.push(...(page.QueueUrls ?? []).map((url) => url.split('/').at(-1) ?? ''))
    NextToken = page.NextToken
  } while (NextToken !== undefined)
  return names.filter((name) => name.endsWith(suffix)).map(queueNameOf)
}

async function queueUrl(sqs: SQSClient, name: string): Promise<string> {
  try {
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: name }))
    if (QueueUrl !== undefined) return QueueUrl
  } catch (error) {
    if (!(error instanceof Error) || !/NonExistentQueue|QueueDoesNotExist/.test(error.name)) throw error
  }
  throw new Error(`There is no queue ${name}`)
}

/** Holds the letters of `queue` for two minutes, at most a thousand, each once. `release` lets go of what is left. */
export async function holdLetters(sqs: SQSClient, queue: string): Promise<DeadLetter[]> {
  const QueueUrl = await queueUrl(sqs, queue + suffix)
  const held = new Map<string, DeadLetter>()
  while (held.size < mostLetters) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: 10,
        WaitTimeSeconds: 0,
        VisibilityTimeout: heldSeconds,
        MessageAttributeNames: ['All'],
        MessageSystemAttributeNames: ['MessageGroupId', 'SentTimestamp'],
      }),
    )
    if (Messages.length === 0) break
    for (const message of Messages) held.set(message.MessageId ?? '', letterOf(queue, message))
  }
  return [...held.values()]
}

/** Makes letters visible again, within a second: the embedded engine loses a message that is let go of at once. */
export async function release(sqs: SQSClient, letters: readonly DeadLetter[]): Promise<void> {
  for (const { queue, message } of letters) {
    const QueueUrl = await queueUrl(sqs, queue + suffix)
    const { ReceiptHandle } = message
    await sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 1 }))
  }
}

/** Puts a letter back on its queue: sent first with the same body, group and attributes, deleted after. */
export async function putBack(sqs: SQSClient, letter: DeadLetter, replay: { at: string; by: string }): Promise<void> {
  const text = (StringValue: string): MessageAttributeValue => ({ DataType: 'String', StringValue })
  const group = letter.message.Attributes?.MessageGroupId
  await sqs.send(
    new SendMessageCommand({
      QueueUrl: await queueUrl(sqs, letter.queue),
      MessageBody: letter.body,
      MessageAttributes: {
        ...letter.message.MessageAttributes,
        [attributeNames.firstId]: text(letter.id),
        [attributeNames.replays]: text(JSON.stringify([...letter.replays, replay])),
      },
      ...(group === undefined ? {} : { MessageGroupId: group }),
    }),
  )
  await remove(sqs, letter)
}

/** Writes a letter to a file of lines of JSON and deletes it. */
export async function discard(sqs: SQSClient, letter: DeadLetter, file: string): Promise<void> {
  const { queue, id, sentAt, body, replays } = letter
  appendFileSync(file, `${JSON.stringify({ queue, id, sentAt, body, replays })}\n`, { mode: 0o600 })
  await remove(sqs, letter)
}

async function remove(sqs: SQSClient, { queue, message }: DeadLetter): Promise<void> {
  const QueueUrl = await queueUrl(sqs, queue + suffix)
  await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message.ReceiptHandle }))
}
