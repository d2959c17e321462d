// What the sorter has learnt, in the cases table: one item for the version that answers, one for each training.
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import type { ConfirmedCases, SorterStore } from '../ports-sorting.ts'
import { sorterLiveSchema, sorterRunSchema } from '../schemas/sorter-oversight.ts'
import { type SorterDelta, sorterDeltaSchema } from '../schemas/sorting.ts'
import { confirmedShards, toItem } from './case-items.ts'

type Table = { readonly client: DynamoDBClient; readonly table: string }

const pk = 'SORTER'
const liveKey = { pk, sk: 'LIVE' }
const progressKey = { pk, sk: 'PROGRESS' }
const runKey = (version: string) => ({ pk, sk: `RUN#${version}` })

const progressSchema = z.object({ through: z.string(), counts: z.string() })

/** Kept as one text: as a map its thousand entries would be marshalled one by one. */
const deltaText = z.string().transform((text): SorterDelta => sorterDeltaSchema.parse(JSON.parse(text)))

async function get(
  { client, table }: Table,
  key: { pk: string; sk: string },
): Promise<Record<string, unknown> | undefined> {
  const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: toItem(key), ConsistentRead: true }))
  return Item === undefined ? undefined : unmarshall(Item)
}

async function put({ client, table }: Table, item: Record<string, unknown>): Promise<void> {
  await client.send(new PutItemCommand({ TableName: table, Item: toItem(item) }))
}

/** The sorter's items on a table. */
export function dynamoDbSorterStore(client: DynamoDBClient, table: string): SorterStore {
  const on = { client, table }
  return {
    async live() {
      const item = await get(on, liveKey)
      if (item === undefined) return undefined
      return { live: sorterLiveSchema.parse(item), delta: deltaText.optional().parse(item['delta']) }
    },
    async goLive(live, { instead, delta }) {
      const item = { ...liveKey, ...live, delta: delta === undefined ? undefined : JSON.stringify(delta) }
      try {
        await client.send(
          new PutItemCommand({
            TableName: table,
            Item: toItem(item),
            ConditionExpression: 'attribute_not_exists(pk) OR #version = :instead',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: toItem({ ':instead': instead }),
          }),
        )
        return { kind: 'live' }
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error
        return { kind: 'moved-on' }
      }
    },
    runs: (limit) => runs(on, limit),
    async delta(version) {
      const item = await get(on, runKey(version))
      return item === undefined ? undefined : deltaText.parse(item['delta'])
    },
    record: (run, delta) => put(on, { ...runKey(run.version), run: JSON.stringify(run), delta: JSON.stringify(delta) }),
    async progress() {
      const item = await get(on, progressKey)
      return item === undefined ? undefined : progressSchema.parse(item)
    },
    advance: (progress) => put(on, { ...progressKey, ...progress }),
  }
}

async function runs({ client, table }: Table, limit: number) {
  const { Items } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :run)',
      ProjectionExpression: '#run',
      ExpressionAttributeNames: { '#run': 'run' },
      ExpressionAttributeValues: toItem({ ':pk': pk, ':run': 'RUN#' }),
      ScanIndexForward: false,
      Limit: limit,
    }),
  )
  return (Items ?? []).map((item) => sorterRunSchema.parse(JSON.parse(item['run']?.S ?? '')))
}

/** Confirmed cases, from their sparse index. */
export function dynamoDbConfirmedCases(client: DynamoDBClient, table: string): ConfirmedCases {
  return {
    async since(from, limit) {
      const shards = Array.from({ length: confirmedShards }, (_, shard) => `k${shard}`)
      const found = await Promise.all(shards.map((shard) => confirmedOf({ client, table }, { shard, from, limit })))
      return found
        .flat()
        .sort((one, other) => (one.confirmedAt < other.confirmedAt ? 1 : -1))
        .slice(0, limit)
    },
  }
}

type Part = { readonly shard: string; readonly from: string; readonly limit: number }

async function confirmedOf({ client, table }: Table, { shard, from, limit }: Part) {
  const rows: { number: string; confirmedAt: string }[] = []
  let after: Record<string, unknown> | undefined
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'by-confirmation',
        KeyConditionExpression: 'confirmedShard = :shard AND confirmedAt > :from',
        ExpressionAttributeValues: toItem({ ':shard': shard, ':from': from }),
        ScanIndexForward: false,
        ...(after && { ExclusiveStartKey: toItem(after) }),
      }),
    )
    for (const item of page.Items ?? []) {
      rows.push({ number: (item['pk']?.S ?? '').slice('CASE#'.length), confirmedAt: item['confirmedAt']?.S ?? '' })
    }
    after = page.LastEvaluatedKey && unmarshall(page.LastEvaluatedKey)
  } while (after !== undefined && rows.length < limit)
  return rows
}
