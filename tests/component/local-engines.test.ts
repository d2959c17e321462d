import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEngines as startEmbedded } from '../../infra/local/engines.ts'
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
  const directory = mkdtempSync(join(tmpdir(), 'anqi-test-'))
  const running = await startEmbedded({ directory })
  const database = new DatabaseSync(join(directory, 'cases.sqlite'), { readOnly: true })
  const indexes = database.prepare("SELECT name FROM sqlite_master WHERE type = 'index'").all()
  expect(indexes.map((row) => row['name'])).toEqual(
    expect.arrayContaining(['anqi_stream_sequence', 'anqi_stream_shard']),
  )
  database.close()
  await running.stop()
  rmSync(directory, { recursive: true })
})
