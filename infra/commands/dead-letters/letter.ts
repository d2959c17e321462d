// A dead letter as an operator sees it: its body as it was first sent, and every time it was put back.
import type { Message } from '@aws-sdk/client-sqs'
import * as z from 'zod'

/** Attributes that replays leave on a message; they travel with it, also back into the dead letters. */
export const attributeNames = { firstId: 'anqi-first-id', replays: 'anqi-replays' } as const

const replaysSchema = z.array(z.object({ at: z.iso.datetime({ offset: true }), by: z.string() }))
export type Replays = z.infer<typeof replaysSchema>

export type DeadLetter = {
  /** The queue it failed on, without the suffix of its dead letters. */
  readonly queue: string
  /** The id of its first sending, so that it is the same letter however often it was put back. */
  readonly id: string
  readonly body: string
  readonly sentAt: string
  readonly replays: Replays
  readonly message: Message
}

/** The letter that a message of the dead letters of `queue` is. */
export function letterOf(queue: string, message: Message): DeadLetter {
  const attribute = (name: string) => message.MessageAttributes?.[name]?.StringValue
  return {
    queue,
    id: attribute(attributeNames.firstId) ?? message.MessageId ?? '',
    body: message.Body ?? '',
    sentAt: new Date(Number(message.Attributes?.SentTimestamp ?? 0)).toISOString(),
    replays: readReplays(attribute(attributeNames.replays)),
    message,
  }
}

function readReplays(text: string | undefined): Replays {
  if (text === undefined) return []
  const parsed = replaysSchema.safeParse(JSON.parse(text))
  return parsed.success ? parsed.data : []
}
