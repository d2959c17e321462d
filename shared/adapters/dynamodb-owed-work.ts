// What is not yet routed or counted, in two sparse indexes that the consumers empty and the sweep reads.
import { ConditionalCheckFailedException, QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import type { CaseStore } from '../ports.ts'
import { type CaseTable, owedShards, statePk, toItem } from './case-items.ts'

/** The part of the case store that keeps track of owed routing and counting. */
export function owedWork(cases: CaseTable): Pick<CaseStore, 'settle' | 'owing' | 'driveAgain'> {
  return {
    settle: (owed, number, version) => settle(cases, owed, number, version),
    driveAgain: (owed, number, now) => driveAgain(cases, { owed, number, now }),
    owing: (owed, before, limit) => owing(cases, owed, before, limit),
  }
}

async function settle(cases: CaseTable, owed: 'routing' | 'counting', number: string, version: number): Promise<void> {
  const name = owed === 'routing' ? 'unrouted' : 'uncounted'
  try {
    await cases.client.send(
      new UpdateItemCommand({
        TableName: cases.table,
        Key: toItem(statePk(number)),
        UpdateExpression: `REMOVE ${name}Shard, ${name}Since`,
        ConditionExpression: `#version = :version AND attribute_exists(${name}Shard)`,
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: toItem({ ':version': version }),
      }),
    )
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
  }
}

type Driven = { readonly owed: 'routing' | 'counting'; readonly number: string; readonly now: string }

async function driveAgain(cases: CaseTable, { owed, number, now }: Driven): Promise<void> {
  const name = owed === 'routing' ? 'unrouted' : 'uncounted'
  try {
    await cases.client.send(
      new UpdateItemCommand({
        TableName: cases.table,
        Key: toItem(statePk(number)),
        UpdateExpression: `SET ${name}Since = :now`,
        ConditionExpression: `attribute_exists(${name}Since)`,
        ExpressionAttributeValues: toItem({ ':now': now }),
      }),
    )
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
  }
}

async function owing(cases: CaseTable, owed: 'routing' | 'counting', before: string, limit: number): Promise<string[]> {
  const name = owed === 'routing' ? 'unrouted' : 'uncounted'
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
  return pages.flatMap((page) => (page.Items ?? []).map((item) => (item['pk']?.S ?? '').slice('CASE#'.length)))
}
