// Counters in DynamoDB: marks and summed differences in one transaction, so that no version counts twice or half.
import {
  BatchGetItemCommand,
  type BatchGetItemCommandOutput,
  type DynamoDBClient,
  QueryCommand,
  ScanCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { Contribution, Miss } from '../domain/contribution.ts'
import type { Cells, RowKey } from '../domain/contribution-cells.ts'
import type { ChainHead, TallyBatch, TallyStore } from '../ports-counting.ts'
import { type Item, toItem } from './case-items.ts'
import {
  entryWrite,
  headPk,
  headShards,
  headWrite,
  lateWrite,
  markPk,
  markWrite,
  missAdded,
  missPk,
  missRemoved,
  rowPk,
  rowWrites,
  writeCount,
} from './tally-items.ts'
import { lateSince } from './tally-late.ts'

type Tally = { readonly client: DynamoDBClient; readonly table: string }

/** So many rows are read side by side. */
const rowsAtOnce = 32

/** The tally store on a table. */
export function dynamoDbTallyStore(client: DynamoDBClient, table: string): TallyStore {
  const tally = { client, table }
  return {
    counted: (numbers) => counted(tally, numbers),
    apply: (batch) => apply(tally, batch),
    writesOf: writeCount,
    rows: (keys) => rows(tally, keys),
    misses: (bureau, month, most) => misses(tally, missPk(bureau, month), most),
    late: (month, since) => lateSince(tally, month, since),
    heads: (day) => heads(tally, day),
    allMarks: () => allMarks(tally),
    allRows: () => allRows(tally),
  }
}

async function counted({ client, table }: Tally, numbers: readonly string[]) {
  const found = new Map<string, Contribution>()
  for (let start = 0; start < numbers.length; start += 100) {
    let keys: Item[] | undefined = numbers.slice(start, start + 100).map((number) => toItem(markPk(number)))
    while (keys !== undefined && keys.length > 0) {
      const page: BatchGetItemCommandOutput = await client.send(
        new BatchGetItemCommand({ RequestItems: { [table]: { Keys: keys, ConsistentRead: true } } }),
      )
      for (const item of page.Responses?.[table] ?? []) {
        const mark = unmarshall(item)
        found.set(String(mark['pk']).slice('MARK#'.length), mark['contribution'])
      }
      keys = page.UnprocessedKeys?.[table]?.Keys
    }
  }
  return found
}

function writes(table: string, batch: TallyBatch): TransactWriteItem[] {
  const seed = Number(batch.marks[0]?.number.slice(-4) ?? 0)
  return [
    ...batch.marks.map((mark) => markWrite(table, mark)),
    ...headWrite(table, batch.marks, batch.today),
    ...batch.entries.map((entry) => entryWrite(table, entry)),
    ...rowEntries(batch.rows).flatMap(([key, cells]) => rowWrites(table, key, cells, seed)),
    ...batch.missesRemoved.flatMap((miss) => missRemoved(table, miss, batch.today)),
    ...batch.missesAdded.flatMap((miss) => missAdded(table, miss, batch.today)),
    ...batch.late.map((late) => lateWrite(table, late)),
  ]
}

async function apply({ client, table }: Tally, batch: TallyBatch) {
  try {
    await client.send(new TransactWriteItemsCommand({ TransactItems: writes(table, batch) }))
    return { kind: 'applied' as const }
  } catch (error) {
    if (error instanceof TransactionCanceledException) return { kind: 'contended' as const }
    throw error
  }
}

async function rows(tally: Tally, keys: readonly RowKey[]) {
  const found = new Map<RowKey, Cells>()
  for (let start = 0; start < keys.length; start += rowsAtOnce) {
    const some = keys.slice(start, start + rowsAtOnce)
    const shards = await Promise.all(some.map((key) => stored(tally, rowPk(key))))
    some.forEach((key, index) => {
      const items = shards[index] ?? []
      if (items.length > 0) found.set(key, summed(items))
    })
  }
  return found
}

/**
 * The sum of a row's shards; keys are no cells, and a cell that has come back to zero is none. A province's year is some
 * hundred thousand cells, so they are read from the stored numbers without turning each item into an object first.
 */
function summed(items: readonly Item[]): Cells {
  const cells: Record<string, number> = {}
  for (const item of items) {
    for (const name in item) {
      const text = item[name]?.N
      if (text !== undefined) cells[name] = (cells[name] ?? 0) + Number(text)
    }
  }
  for (const name in cells) if (cells[name] === 0) delete cells[name]
  return cells
}

async function query(tally: Tally, pk: string, most?: number): Promise<Record<string, unknown>[]> {
  return (await stored(tally, pk, most)).map((item) => unmarshall(item))
}

async function stored({ client, table }: Tally, pk: string, most = Number.POSITIVE_INFINITY): Promise<Item[]> {
  const items: Item[] = []
  let start: Item | undefined
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: toItem({ ':pk': pk }),
        ...(Number.isFinite(most) ? { Limit: most - items.length } : {}),
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    )
    items.push(...(page.Items ?? []))
    start = page.LastEvaluatedKey
  } while (start !== undefined && items.length < most)
  return items
}

async function misses(tally: Tally, pk: string, most?: number): Promise<readonly Miss[]> {
  return (await query(tally, pk, most)).map((item) => item['miss'] as Miss) // written by `missAdded` alone
}

/** Of a case that moved on more than once the last. */
async function* heads(tally: Tally, day: string) {
  const last = new Map<string, ChainHead>()
  for (let shard = 0; shard < headShards; shard++) {
    for (const item of await query(tally, headPk(day, shard))) {
      const some = item['heads'] as readonly ChainHead[] // written by `headWrite` alone
      for (const head of some) if ((last.get(head.number)?.version ?? 0) < head.version) last.set(head.number, head)
    }
  }
  yield* last.values()
}

async function* scan({ client, table }: Tally, prefix: string): AsyncIterable<Item> {
  let start: Item | undefined
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: table,
        FilterExpression: 'begins_with(pk, :prefix)',
        ExpressionAttributeValues: toItem({ ':prefix': prefix }),
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    )
    yield* page.Items ?? []
    start = page.LastEvaluatedKey
  } while (start !== undefined)
}

async function* allMarks(tally: Tally) {
  for await (const item of scan(tally, 'MARK#')) {
    const mark = unmarshall(item)
    // Written by `markWrite` alone.
    yield { number: String(mark['pk']).slice('MARK#'.length), contribution: mark['contribution'] as Contribution }
  }
}

async function* allRows(tally: Tally): AsyncIterable<readonly [RowKey, Cells]> {
  for await (const item of scan(tally, 'ROW#')) {
    yield [(item['pk']?.S ?? '').slice('ROW#'.length) as RowKey, summed([item])] // written by `rowWrites` alone
  }
}

const rowEntries = (all: Readonly<Record<RowKey, Cells>>) => Object.entries(all) as [RowKey, Cells][] // keys of the type
