import { DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb'
import { ReceiveMessageCommand, SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type RunningAnqi, startAnqi } from '../running-anqi.ts'
import { makeAssembly, shown } from './local-assembly.ts'

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }

let anqi: RunningAnqi
let dynamodb: DynamoDBClient
let sqs: SQSClient
let queuePrefix: string
let remove: () => void

beforeAll(async () => {
  const assembly = await makeAssembly()
  remove = assembly.remove
  anqi = await startAnqi({ assembly: assembly.directory })
  const { environment } = await shown(await fetch(`${anqi.origin}/echo/1`))
  const endpoint = (service: string): string => environment[`AWS_ENDPOINT_URL_${service}`] ?? ''
  dynamodb = new DynamoDBClient({
    region: 'us-east-1',
    credentials,
    endpoint: endpoint('DYNAMODB'),
  })
  sqs = new SQSClient({ region: 'us-east-1', credentials, endpoint: endpoint('SQS') })
  queuePrefix = environment['QUEUE_URL_PREFIX'] ?? ''
})
afterAll(async () => {
  dynamodb.destroy()
  sqs.destroy()
  await anqi.stop()
  remove()
})

async function store(id: string, isWanted = true): Promise<void> {
  const Item = { pk: { S: id }, sk: { S: 'item' }, ...(isWanted && { wanted: { S: 'yes' } }) }
  await dynamodb.send(new PutItemCommand({ TableName: 'test-cases', Item }))
}

/** The sort keys noted under one partition of the tally table, with how often they came. */
async function noted(pk: string): Promise<Map<string, number>> {
  const answer = await dynamodb.send(
    new QueryCommand({
      TableName: 'test-tally',
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: pk } },
    }),
  )
  return new Map(answer.Items?.map((item) => [item['sk']?.S ?? '', Number(item['times']?.N ?? 1)]))
}

const seenBy = async (reader: string): Promise<string[]> => [...(await noted(`seen-by-${reader}`)).keys()]

test('both stream readers get every record that their filter lets through, and none besides', async () => {
  const wanted = Array.from({ length: 60 }, (_, count) => `wanted-${String(count).padStart(2, '0')}`)
  await Promise.all([...wanted.map((id) => store(id)), ...wanted.map((id) => store(`un${id}`, false))])
  for (const reader of ['First', 'Second']) {
    await vi.waitFor(async () => expect(await seenBy(reader)).toEqual(expect.arrayContaining(wanted)), {
      timeout: 10_000,
    })
    expect((await seenBy(reader)).filter((id) => id.startsWith('unwanted'))).toEqual([])
  }
})

test('a stream record that always fails goes to the dead letters and holds up nothing behind it', async () => {
  await store('poison-1')
  await store('behind-poison')
  await vi.waitFor(async () => expect(await seenBy('First')).toContain('behind-poison'), { timeout: 15_000 })
  const QueueUrl = `${queuePrefix}stream-dlq`
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 5 }))
  const pointer = JSON.parse(Messages[0]?.Body ?? '{}')
  expect(pointer).toMatchObject({
    requestContext: { condition: 'RetryAttemptsExhausted' },
    DDBStreamBatchInfo: { batchSize: 1 },
  })
})

test('messages that fail come again alone, and poison ends in the dead-letter queue', async () => {
  const bodies = ['good-1', 'shaky-1', 'poison-1', 'good-2']
  const Entries = bodies.map((MessageBody, place) => ({ Id: String(place), MessageBody }))
  await sqs.send(new SendMessageBatchCommand({ QueueUrl: `${queuePrefix}5101`, Entries }))
  const QueueUrl = `${queuePrefix}5101-dlq`
  const dead = await vi.waitFor(
    async () => {
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 1 }))
      expect(Messages).toHaveLength(1)
      return Messages
    },
    { timeout: 20_000 },
  )
  expect(dead[0]?.Body).toBe('poison-1')
  expect(Object.fromEntries(await noted('messages'))).toEqual({ 'good-1': 1, 'good-2': 1, 'shaky-1': 2, 'poison-1': 3 })
})
