// Reads one queue for one function: long polls, several batches at a time, deletes what went through.
import {
  DeleteMessageBatchCommand,
  type Message,
  type MessageAttributeValue,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs'
import * as z from 'zod'
import type { Mapping } from './deployment.ts'

const longestWaitSeconds = 20
const brokenMilliseconds = 1_000
const defaultConcurrency = 4

export type QueuePoller = { stop(): Promise<void> }

type Options = {
  mapping: Mapping
  queueUrl: string
  region: string
  sqs: SQSClient
  invoke(event: unknown): Promise<unknown>
  warn(text: string): void
}

const failuresSchema = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) })

export function startQueuePoller(options: Options): QueuePoller {
  const stopping = new AbortController()
  const running = new Set<Promise<void>>()
  const atOnce = Math.min(options.mapping.ScalingConfig?.MaximumConcurrency ?? defaultConcurrency, defaultConcurrency)
  const ended = (async () => {
    while (!stopping.signal.aborted) {
      if (running.size >= atOnce) await Promise.race(running)
      const messages = await receive(options, stopping.signal)
      if (messages.length === 0) continue
      const handling = handle(messages, options).finally(() => running.delete(handling))
      running.add(handling)
    }
    await Promise.all(running)
  })()
  return {
    stop: () => {
      stopping.abort()
      return ended
    },
  }
}

async function receive({ mapping, queueUrl, sqs, warn }: Options, stopping: AbortSignal): Promise<Message[]> {
  const command = new ReceiveMessageCommand({
    QueueUrl: queueUrl,
    MaxNumberOfMessages: Math.min(mapping.BatchSize ?? 10, 10),
    WaitTimeSeconds: longestWaitSeconds,
    MessageSystemAttributeNames: ['All'],
    MessageAttributeNames: ['All'],
  })
  try {
    return (await sqs.send(command, { abortSignal: stopping })).Messages ?? []
  } catch (error) {
    if (stopping.aborted) return []
    warn(`The queue ${queueUrl} cannot be read: ${error}`)
    await new Promise((resolve) => setTimeout(resolve, brokenMilliseconds))
    return []
  }
}

/** What failed stays in the queue until its visibility timeout, and goes to the dead letters after enough tries. */
async function handle(messages: readonly Message[], options: Options): Promise<void> {
  const { mapping, queueUrl, sqs, warn } = options
  try {
    const answer = await options.invoke({ Records: messages.map((message) => recordOf(message, options)) })
    const failed = mapping.FunctionResponseTypes.includes('ReportBatchItemFailures') ? failuresOf(answer) : new Set()
    const through = messages.filter((message) => !failed.has(message.MessageId))
    if (through.length === 0) return
    await sqs.send(
      new DeleteMessageBatchCommand({
        QueueUrl: queueUrl,
        Entries: through.map(({ ReceiptHandle }, place) => ({ Id: String(place), ReceiptHandle })),
      }),
    )
  } catch (error) {
    warn(error instanceof Error ? error.message : String(error))
  }
}

function failuresOf(answer: unknown): Set<string> {
  const parsed = failuresSchema.safeParse(answer)
  return new Set(parsed.success ? parsed.data.batchItemFailures.map((failure) => failure.itemIdentifier) : [])
}

function recordOf(message: Message, { mapping, region }: Options): Record<string, unknown> {
  const attributes = Object.entries(message.MessageAttributes ?? {})
  return {
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: message.Attributes ?? {},
    messageAttributes: Object.fromEntries(attributes.map(([name, value]) => [name, attributeOf(value)])),
    md5OfBody: message.MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: mapping.EventSourceArn,
    awsRegion: region,
  }
}

function attributeOf({ StringValue, BinaryValue, DataType }: MessageAttributeValue): Record<string, unknown> {
  return {
    ...(StringValue !== undefined && { stringValue: StringValue }),
    ...(BinaryValue !== undefined && { binaryValue: Buffer.from(BinaryValue).toString('base64') }),
    stringListValues: [],
    binaryListValues: [],
    dataType: DataType,
  }
}
