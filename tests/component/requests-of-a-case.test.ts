import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SQSClient } from '@aws-sdk/client-sqs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { complaintBody } from './case-bodies.ts'
import { type Entry, openCaseLine } from './case-line.ts'

const line = openCaseLine()
const asked: string[] = []
const sends = { dynamodb: DynamoDBClient.prototype.send, sqs: SQSClient.prototype.send }

/** Notes the name of every command that goes through a client of this kind. */
const noting = <Client extends object>(send: (this: Client, ...args: never[]) => unknown) =>
  function (this: Client, ...args: never[]) {
    const [command] = args as readonly object[] // a client is sent commands
    asked.push(command?.constructor.name.replace('Command', '') ?? '')
    return send.apply(this, args)
  }

beforeEach(() => {
  Object.assign(DynamoDBClient.prototype, { send: noting(sends.dynamodb) })
  Object.assign(SQSClient.prototype, { send: noting(sends.sqs) })
})
afterEach(() => {
  Object.assign(DynamoDBClient.prototype, { send: sends.dynamodb })
  Object.assign(SQSClient.prototype, { send: sends.sqs })
})

/** What a warm function asks of the services for one event; docs/cost.md prices these. */
async function requestsOf(entry: Entry, event: unknown): Promise<string> {
  asked.length = 0
  await line().invoke(entry, event)
  return asked.join(', ')
}

test('the requests over the life of a case are those that docs/cost.md prices', async () => {
  const submitted = async () => (await line().submit('complaints', complaintBody())).body.number
  // The first case warms keys, registers and connections.
  await line().settle(await submitted())
  asked.length = 0
  const number = await submitted()
  expect(asked.join(', ')).toBe('UpdateItem, PutItem')
  const first = await line().streamRecord(number)
  expect(await requestsOf('route', { Records: [first] })).toBe('SendMessageBatch')
  const messages = await line().messages('510100')
  expect(await requestsOf('receive', { Records: messages })).toBe('GetItem, TransactWriteItems')
  const second = await line().streamRecord(number)
  expect(await requestsOf('route', { Records: [second] })).toBe('SendMessageBatch, BatchWriteItem')
  expect(await requestsOf('tally', { Records: [second] })).toBe('BatchGetItem, TransactWriteItems, BatchWriteItem')
})
