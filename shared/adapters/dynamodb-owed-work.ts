// What is not yet routed or counted, in two sparse indexes that the consumers empty and the sweep reads.
import {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type TransactWriteItem,
  UpdateItemCommand,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb'
import { AnqiError } from '../domain/errors.ts'
import type { CaseStore, Owed } from '../ports.ts'
import type { CaseRecord } from '../schemas/case-record.ts'
import { type CaseTable, type Item, statePk, toItem } from './case-items.ts'
import { type Debt, debtName, debts, owedKeys, owedPk, owedShards } from './owed-items.ts'
import { together } from './together.ts'

/** The part of the case store that keeps track of owed routing and counting. */
export function owedWork(cases: CaseTable): Pick<CaseStore, 'settle' | 'owing' | 'driveAgain'> {
  const forget = together(mostDeletes, (keys: readonly Item[]) => deleteAll(cases, keys))
  return {
    // The first version holds its debts itself.
    settle: (debt, number, version) =>
      version === 1 ? settleFirst(cases, debt, number) : forget(toItem(owedPk(number, debt, version))),
    driveAgain: (debt, number, now) => driveAgain(cases, { debt, number, now }),
    owing: (debt, before, limit) => owing(cases, debt, before, limit),
  }
}

type Before = { readonly owed: Owed; readonly before: Readonly<Record<string, unknown>> }

/** The debts of a version but the first as items. A case on its way owed its arrival: that has come, or this version owes it on. */
export function debtWrites(cases: CaseTable, { number, version }: CaseRecord, { owed, before }: Before) {
  if (version === 1) return []
  const put = (debt: Debt): TransactWriteItem => {
    const Item = toItem({ ...owedPk(number, debt, version), ...owedKeys(number, debt, cases.now()) })
    return { Put: { TableName: cases.table, Item } }
  }
  const arrival = { TableName: cases.table, Key: toItem(owedPk(number, 'routing', version - 1)) }
  const isPaid = before['transit'] !== undefined && version > 2
  return [...debts.filter((debt) => owed[debt]).map(put), ...(isPaid ? [{ Delete: arrival }] : [])]
}

const mostDeletes = 25
const mostTries = 5

/** Deletes what is there of these keys; nothing depends on the order, and what is gone already does no harm. */
async function deleteAll({ client, table }: CaseTable, keys: readonly Item[]): Promise<undefined[]> {
  let left: WriteRequest[] | undefined = keys.map((Key) => ({ DeleteRequest: { Key } }))
  for (let attempt = 1; left !== undefined && left.length > 0; attempt++) {
    if (attempt > mostTries) throw new AnqiError('contended', { id: table, retryable: true })
    if (attempt > 1) await new Promise((resolve) => setTimeout(resolve, 20 * 2 ** attempt))
    const command: BatchWriteItemCommand = new BatchWriteItemCommand({ RequestItems: { [table]: left } })
    left = (await client.send(command)).UnprocessedItems?.[table]
  }
  return []
}

/** Changes a STATE item on a condition; whoever does not keep it has moved on, which is well. */
async function change({ client, table }: CaseTable, number: string, update: ConditionalUpdate): Promise<void> {
  const { expression, condition, values = {} } = update
  try {
    await client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: toItem(statePk(number)),
        UpdateExpression: expression,
        ConditionExpression: condition,
        ...(condition.includes('#version') ? { ExpressionAttributeNames: { '#version': 'version' } } : {}),
        ExpressionAttributeValues: toItem(values),
      }),
    )
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
  }
}

type ConditionalUpdate = { expression: string; condition: string; values: Readonly<Record<string, unknown>> }

function settleFirst(cases: CaseTable, debt: Debt, number: string): Promise<void> {
  const name = debtName[debt]
  return change(cases, number, {
    expression: `REMOVE ${name}Shard, ${name}Since`,
    condition: `#version = :version AND attribute_exists(${name}Shard)`,
    values: { ':version': 1 },
  })
}

type Driven = { readonly debt: Debt; readonly number: string; readonly now: string }

/** Touches the STATE item, so that the stream brings it; what an earlier version owes, the present one owes from now. */
async function driveAgain(cases: CaseTable, { debt, number, now }: Driven): Promise<void> {
  const { client, table } = cases
  const name = debtName[debt]
  const owed = await debtKeys(cases, number, debt)
  if (owed.length === 0) {
    const inline = { expression: `SET ${name}Since = :now`, condition: `attribute_exists(${name}Shard)` }
    return change(cases, number, { ...inline, values: { ':now': now } })
  }
  const version = await versionOf(cases, number)
  if (version === undefined) return
  const present = owedPk(number, debt, version)
  await client.send(
    new PutItemCommand({ TableName: table, Item: toItem({ ...present, ...owedKeys(number, debt, now) }) }),
  )
  const touch = { expression: `SET ${name}Since = :now`, condition: 'attribute_exists(pk)' }
  await change(cases, number, { ...touch, values: { ':now': now } })
  for (const sk of owed.filter((key) => key !== present.sk)) {
    await client.send(new DeleteItemCommand({ TableName: table, Key: toItem({ pk: present.pk, sk }) }))
  }
}

/** Sort keys of the debts of one kind. */
async function debtKeys({ client, table }: CaseTable, number: string, debt: Debt): Promise<string[]> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: toItem({ ':pk': owedPk(number, debt, 0).pk, ':sk': `${debt.toUpperCase()}#` }),
    }),
  )
  return Items.map((item) => item['sk']?.S ?? '')
}

async function versionOf({ client, table }: CaseTable, number: string): Promise<number | undefined> {
  const { Item } = await client.send(
    new GetItemCommand({ TableName: table, Key: toItem(statePk(number)), ConsistentRead: true }),
  )
  return Item === undefined ? undefined : Number(Item['version']?.N)
}

async function owing(cases: CaseTable, debt: Debt, before: string, limit: number): Promise<string[]> {
  const name = debtName[debt]
  const shards = Array.from({ length: owedShards }, (_, shard) => `o${shard}`)
  const pages = await Promise.all(
    shards.map((shard) =>
      cases.client.send(
        new QueryCommand({
          TableName: cases.table,
          IndexName: name,
          KeyConditionExpression: `${name}Shard = :shard AND ${name}Since < :before`,
          ExpressionAttributeValues: toItem({ ':shard': shard, ':before': before }),
          Limit: Math.ceil(limit / owedShards),
        }),
      ),
    ),
  )
  // The keys are those of a STATE item or of a debt: the number stands behind the first sign of both.
  const numbers = pages.flatMap(({ Items = [] }) => Items.map((item) => (item['pk']?.S ?? '').split('#')[1] ?? ''))
  return [...new Set(numbers)]
}
