import { mkdtempSync, rmSync } from 'node:fs'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { CreateTableCommand, DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { CreateQueueCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Engines, localRegion, startEngines as startEmbedded } from '../../infra/local/engines.ts'
import { localCredentials } from '../../infra/local/local-credentials.ts'
import { StreamClient } from '../../infra/local/stream-client.ts'
import { startEngines, type TestEngines } from '../engines.ts'

let engines: TestEngines
beforeAll(async () => {
  engines = await startEngines()
})
afterAll(() => engines.stop())

test('a stage has the indexes that the worklist is read from', async () => {
  const { environment } = await engines.createStage()
  const TableName = environment['CASES_TABLE']
  const item = { pk: 'a', sk: 'b', openHolder: '510107', openSort: '2026-05-11#x', row: 'r', hidden: 'h' }
  const Item = Object.fromEntries(Object.entries(item).map(([key, value]) => [key, { S: value }]))
  await engines.clients.dynamodb.send(new PutItemCommand({ TableName, Item }))
  const answer = await engines.clients.dynamodb.send(
    new QueryCommand({
      TableName,
      IndexName: 'holder-open',
      KeyConditionExpression: 'openHolder = :holder',
      ExpressionAttributeValues: { ':holder': { S: '510107' } },
    }),
  )
  expect(answer.Items?.map((found) => found['row'])).toEqual([{ S: 'r' }])
  expect(answer.Items?.[0]).not.toHaveProperty('hidden')
})

test('a stage has queues that deliver and buckets that store', async () => {
  const { environment, createQueue } = await engines.createStage()
  const QueueUrl = await createQueue('5101')
  await engines.clients.sqs.send(
    new SendMessageCommand({ QueueUrl: `${environment['QUEUE_URL_PREFIX']}5101`, MessageBody: 'hello' }),
  )
  const received = await engines.clients.sqs.send(new ReceiveMessageCommand({ QueueUrl }))
  expect(received.Messages?.[0]?.Body).toBe('hello')
  await engines.clients.s3.send(new PutObjectCommand({ Bucket: environment['EVIDENCE_BUCKET'], Key: 'a/b', Body: 'x' }))
})

test('the stream log of a running engine carries the index that keeps writes quick', async () => {
  await withEngines(async (running, directory) => {
    const database = new DatabaseSync(join(directory, 'cases.sqlite'), { readOnly: true })
    const indexes = database.prepare("SELECT name FROM sqlite_master WHERE type = 'index'").all()
    database.close()
    expect(indexes.map((row) => row['name'])).toEqual(
      expect.arrayContaining(['anqi_stream_sequence', 'anqi_stream_shard']),
    )
    expect(running.pids).toHaveLength(2)
  })
})

test('pruning drops what was passed, keeps the last record, and numbers go on behind it', async () => {
  await withEngines(async (running) => {
    const dynamodb = new DynamoDBClient({
      region: localRegion,
      credentials: localCredentials,
      endpoint: running.dynamodb,
    })
    const TableName = 'pruned'
    await dynamodb.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
      }),
    )
    const put = (pk: string): Promise<unknown> =>
      dynamodb.send(new PutItemCommand({ TableName, Item: { pk: { S: pk } } }))
    for (const pk of ['a', 'b', 'c']) await put(pk)
    // A client keeps the pages it has read; the log itself is asked by a new one.
    const numbers = async (): Promise<number[]> => {
      const stream = new StreamClient(running.dynamodb, localRegion)
      const place = await stream.find(TableName)
      const { records } = await stream.records(await stream.iterator(place, undefined), 100)
      return records.map((record) => Number(record.dynamodb.SequenceNumber))
    }
    const [first = 0] = await numbers()
    running.prune(TableName, String(first + 2))
    await vi.waitFor(async () => expect(await numbers()).toEqual([first + 2]))
    await put('d')
    expect(await numbers()).toEqual([first + 2, first + 3])
    dynamodb.destroy()
  })
})

test('a message that a killed reader held is there again after the next start', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'anqi-test-'))
  const receive = async (endpoint: string, isFirst: boolean): Promise<string | undefined> => {
    const sqs = new SQSClient({ region: localRegion, credentials: localCredentials, endpoint })
    const QueueName = 'held'
    const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName, Attributes: { VisibilityTimeout: '600' } }))
    if (isFirst) await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'hello' }))
    const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl }))
    sqs.destroy()
    return Messages?.[0]?.Body
  }
  for (const isFirst of [true, false]) {
    const running = await startEmbedded({ directory })
    expect(await receive(running.sqs, isFirst)).toBe('hello')
    await running.stop()
  }
  rmSync(directory, { recursive: true })
})

test('the queue and object engine answers on loopback alone', async () => {
  await withEngines(async (running) => {
    const port = new URL(running.sqs).port
    const others = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
    const outside = others.filter((address) => !address.internal && address.family === 'IPv4')
    for (const { address } of outside) {
      await expect(fetch(`http://${address}:${port}/health`)).rejects.toThrow('fetch failed')
    }
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200)
  })
})

async function withEngines(check: (running: Engines, directory: string) => Promise<void>): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'anqi-test-'))
  const running = await startEmbedded({ directory })
  try {
    await check(running, directory)
  } finally {
    await running.stop()
    rmSync(directory, { recursive: true })
  }
}
