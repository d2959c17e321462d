import {
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SendMessageCommandInput,
  SQSClient,
} from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { replayDeadLetters } from '../../../../infra/commands/replay-dead-letters.ts'
import { startEngines, type TestEngines } from '../../../engines.ts'

let engines: TestEngines
beforeAll(async () => {
  engines = await startEngines()
})
afterAll(() => engines.stop())

/** A queue with its dead letters, and the name to replay it by. */
async function aQueue() {
  const { stage, createQueue } = await engines.createStage()
  const url = await createQueue('510100', { visibilitySeconds: 0, deadLetterAfter: 1 })
  return { name: `anqi-${stage}-510100`, url, deadLetters: `${url}-dlq` }
}

const send = (queue: string, message: Partial<SendMessageCommandInput> = {}) =>
  engines.clients.sqs.send(new SendMessageCommand({ QueueUrl: queue, MessageBody: '{"number":"1"}', ...message }))

/** A client that sees every message under `group`, which the embedded engine forgets, and notes what it sends on under. */
function withGroup(group: string, sentUnder: unknown[]): SQSClient {
  const { region, credentials } = engines.clients.sqs.config
  const client = new SQSClient({ region, credentials, endpoint: engines.endpoints.sqs })
  client.middlewareStack.add(
    (next, context) => async (call) => {
      if (context.commandName === 'SendMessageCommand' && 'MessageGroupId' in call.input) {
        sentUnder.push(call.input.MessageGroupId)
      }
      const result = await next(call)
      if ('Messages' in result.output)
        for (const message of result.output.Messages ?? []) {
          message.Attributes = { MessageGroupId: group }
        }
      return result
    },
    { step: 'initialize' },
  )
  return client
}

async function receiveAll(queue: string) {
  const { Messages } = await engines.clients.sqs.send(
    new ReceiveMessageCommand({
      QueueUrl: queue,
      MaxNumberOfMessages: 10,
      MessageAttributeNames: ['All'],
      MessageSystemAttributeNames: ['All'],
    }),
  )
  return Messages ?? []
}

async function countIn(queue: string): Promise<number> {
  const { Attributes } = await engines.clients.sqs.send(
    new GetQueueAttributesCommand({
      QueueUrl: queue,
      AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
    }),
  )
  return (
    Number(Attributes?.['ApproximateNumberOfMessages']) + Number(Attributes?.['ApproximateNumberOfMessagesNotVisible'])
  )
}

describe('replay of dead letters', () => {
  test('puts every dead letter back on its queue and leaves none behind', async () => {
    const { name, url, deadLetters } = await aQueue()
    for (let number = 0; number < 23; number++) await send(deadLetters, { MessageBody: `{"number":"${number}"}` })
    expect(await replayDeadLetters(engines.clients.sqs, name)).toEqual({ replayed: 23, poisoned: 0 })
    expect(await countIn(url)).toBe(23)
    expect(await countIn(deadLetters)).toBe(0)
  })

  test('keeps body and attributes of a message', async () => {
    const { name, url, deadLetters } = await aQueue()
    const attribute = { DataType: 'String', StringValue: 'route-case' }
    const body = '{"number":"123","version":2,"hop":1,"hash":"安"}'
    await send(deadLetters, { MessageBody: body, MessageAttributes: { sender: attribute } })
    await replayDeadLetters(engines.clients.sqs, name)
    const [message] = await receiveAll(url)
    expect(message?.Body).toBe(body)
    expect(message?.MessageAttributes?.['sender']?.StringValue).toBe('route-case')
  })

  test('sends a message on under the group it came with', async () => {
    const { name, deadLetters } = await aQueue()
    await send(deadLetters)
    const groups: unknown[] = []
    await replayDeadLetters(withGroup('510107', groups), name)
    expect(groups).toEqual(['510107'])
  })

  test('takes the name of the dead-letter queue as well as that of its queue', async () => {
    const { name, deadLetters } = await aQueue()
    await send(deadLetters)
    expect(await replayDeadLetters(engines.clients.sqs, `${name}-dlq`)).toEqual({ replayed: 1, poisoned: 0 })
  })

  test('stops at the number it is given', async () => {
    const { name, deadLetters } = await aQueue()
    for (let number = 0; number < 12; number++) await send(deadLetters)
    expect(await replayDeadLetters(engines.clients.sqs, name, { max: 11 })).toEqual({ replayed: 11, poisoned: 0 })
    expect(await countIn(deadLetters)).toBe(1)
  })

  test('does not go round with a message that fails again while it runs', async () => {
    const { name, url, deadLetters } = await aQueue()
    await send(deadLetters)
    let isOver = false
    const failing = (async () => {
      while (!isOver) await receiveAll(url)
    })()
    const result = await replayDeadLetters(engines.clients.sqs, name)
    isOver = true
    await failing
    expect(result.replayed).toBe(1)
    expect((await countIn(deadLetters)) + (await countIn(url))).toBe(1)
  })

  test('says which queue is missing and moves nothing', async () => {
    await expect(replayDeadLetters(engines.clients.sqs, 'anqi-nowhere-510100')).rejects.toThrow(
      'There is no queue anqi-nowhere-510100',
    )
  })
})
