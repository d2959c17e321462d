// Whole cases as they lie in the table, item by item: carried out of one installation and into another.
import { PutItemCommand, QueryCommand, type QueryCommandOutput } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { LookUpHashes } from '../ports.ts'
import type { CaseRecord, HistoryEntry } from '../schemas/case-record.ts'
import { type CaseTable, filedPk, historyItem, type Item, stateItem, statePk, toItem } from './case-items.ts'
import { debtWrites } from './dynamodb-owed-work.ts'
import { transact } from './transact.ts'

/** A case and everything that hangs on it: `others` are items that neither state, filed text nor history are. */
export type CarriedCase = {
  readonly record: CaseRecord
  readonly history: readonly HistoryEntry[]
  readonly filed: unknown
  readonly others: readonly { readonly sk: string }[]
  readonly lookUp: LookUpHashes
}

const ownItems = /^(STATE|FILED|HISTORY#.*)$/

/** The items of a case beyond its state, filed text and history. */
export async function otherItemsOf(cases: CaseTable, number: string): Promise<{ sk: string }[]> {
  const found: { sk: string }[] = []
  let start: Item | undefined
  do {
    const page: QueryCommandOutput = await cases.client.send(
      new QueryCommand({
        TableName: cases.table,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: toItem({ ':pk': statePk(number).pk }),
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    )
    for (const item of page.Items ?? []) {
      const { pk: _pk, sk, ...rest } = unmarshall(item)
      if (!ownItems.test(String(sk))) found.push({ sk: String(sk), ...rest })
    }
    start = page.LastEvaluatedKey
  } while (start !== undefined)
  return found
}

/** Puts a case in: everything that hangs on it first, the state last, so that a crash leaves nothing that is seen. */
export async function putCarried(cases: CaseTable, carried: CarriedCase): Promise<'put' | 'known'> {
  const { record, history, filed, others, lookUp } = carried
  const { number } = record
  const putItem = (item: Item) => cases.client.send(new PutItemCommand({ TableName: cases.table, Item: item }))
  await putItem(toItem({ ...filedPk(number), filed }))
  for (const entry of history) await putItem(historyItem(entry))
  for (const { sk, ...rest } of others) await putItem(toItem({ ...statePk(number), sk, ...rest }))
  const law = await cases.laws.of(record)
  const owed = { routing: record.transit !== undefined, counting: true }
  const Item = stateItem(record, { owed, law, now: cases.now(), lookUp })
  const put = await transact(cases, number, [
    { Put: { TableName: cases.table, Item, ConditionExpression: 'attribute_not_exists(pk)' } },
    ...debtWrites(cases, record, { owed, before: {} }),
  ])
  return put.kind === 'appended' ? 'put' : 'known'
}
