// The outbox: notices handed over for delivery, by bureau and month. One item an id, so that none goes out twice, and
// one by the instant, so that the newest are read first; a receipt once the webhook has taken it. Nothing is changed.
import {
  BatchGetItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { legalDay } from '../domain/calendar.ts'
import type { NoticeKey, Outbox, OutboxQuery } from '../ports-notices.ts'
import { type HandedNotice, handedNoticeSchema } from '../schemas/notice.ts'
import { type Item, toItem } from './case-items.ts'

type Box = {
  readonly client: DynamoDBClient
  readonly table: string
  readonly hasWebhook: boolean
  readonly now: () => string
}

const monthOf = (instant: string) => legalDay(instant).slice(0, 7)
const noticePk = (bureau: string, month: string) => `OUTBOX#${bureau}#${month}`
const listPk = (bureau: string, month: string) => `OUTBOX#LIST#${bureau}#${month}`
const noticeKey = ({ id, bureau, at }: NoticeKey) => ({ pk: noticePk(bureau, monthOf(at)), sk: id })
const receiptKey = (notice: NoticeKey) => ({ pk: noticeKey(notice).pk, sk: `posted#${notice.id}` })

/** The outbox on a table. `hasWebhook` says that what is handed over now is owed to a webhook as well. */
export function dynamoDbOutbox(
  client: DynamoDBClient,
  table: string,
  { hasWebhook = false, now = () => new Date().toISOString() }: Partial<Pick<Box, 'hasWebhook' | 'now'>> = {},
): Outbox {
  const box: Box = { client, table, hasWebhook, now }
  return {
    async deliver(notice) {
      const handed = { ...notice, handedAt: now() }
      const owed = hasWebhook ? { postOwed: true } : {}
      const list = { pk: listPk(notice.bureau, monthOf(notice.at)), sk: `${handed.handedAt}#${notice.id}` }
      const isNew = await putOnce(box, [
        { ...noticeKey(notice), at: notice.at, ...owed },
        { ...list, ...handed },
      ])
      return isNew ? 'delivered' : 'known'
    },
    async has(notice) {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: table, Key: toItem(noticeKey(notice)), ConsistentRead: true }),
      )
      return Item !== undefined
    },
    lastDigest: (bureau, idPrefix, now) => lastDigest(box, { bureau, idPrefix, now }),
    async owesPost(notice) {
      const items = await itemsOf(box, [noticeKey(notice), receiptKey(notice)])
      return items.some((item) => item['postOwed']?.BOOL) && !items.some((item) => item['postedAt'])
    },
    async markPosted(notice) {
      const Item = toItem({ ...receiptKey(notice), id: notice.id, postedAt: now() })
      await client.send(new PutItemCommand({ TableName: table, Item }))
    },
    page: (query) => page(box, query),
  }
}

/** Puts both items or, when the first stands already, none. */
async function putOnce({ client, table }: Box, items: readonly Record<string, unknown>[]): Promise<boolean> {
  const ConditionExpression = 'attribute_not_exists(pk)'
  const puts = items.map((item) => ({ Put: { TableName: table, Item: toItem(item), ConditionExpression } }))
  try {
    await client.send(new TransactWriteItemsCommand({ TransactItems: puts }))
    return true
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error
    // Of two at once one may be refused for the other's sake: it comes again and finds the notice known.
    if (error.CancellationReasons?.some(({ Code }) => Code === 'ConditionalCheckFailed')) return false
    throw error
  }
}

async function lastDigest(
  { client, table }: Box,
  { bureau, idPrefix, now }: { bureau: string; idPrefix: string; now: string },
): Promise<string | undefined> {
  const month = monthOf(now)
  const before = new Date(Date.parse(`${month}-01`) - 86_400_000).toISOString().slice(0, 7)
  for (const each of [month, before]) {
    const { Items } = await client.send(
      new QueryCommand({
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: toItem({ ':pk': noticePk(bureau, each), ':prefix': idPrefix }),
        ScanIndexForward: false,
        Limit: 1,
      }),
    )
    const at = Items?.[0]?.['at']?.S
    if (at !== undefined) return at
  }
  return undefined
}

async function itemsOf({ client, table }: Box, keys: readonly Record<string, string>[]): Promise<Item[]> {
  if (keys.length === 0) return []
  const { Responses } = await client.send(
    new BatchGetItemCommand({ RequestItems: { [table]: { Keys: keys.map(toItem), ConsistentRead: true } } }),
  )
  return Responses?.[table] ?? []
}

async function page(box: Box, { bureau, month, limit, after }: OutboxQuery) {
  const pk = listPk(bureau, month)
  const { Items = [], LastEvaluatedKey } = await box.client.send(
    new QueryCommand({
      TableName: box.table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: toItem({ ':pk': pk }),
      ScanIndexForward: false,
      Limit: limit,
      ...(after === undefined ? {} : { ExclusiveStartKey: toItem({ pk, sk: after }) }),
    }),
  )
  const notices = Items.map((item) => handedNoticeSchema.parse(unmarshall(item)))
  const receipts = await itemsOf(box, notices.map(receiptKey))
  const postedAt = new Map(receipts.map((item) => [item['id']?.S, item['postedAt']?.S]))
  const items = notices.map((notice): HandedNotice => ({ ...notice, postedAt: postedAt.get(notice.id) }))
  return { items, next: LastEvaluatedKey?.['sk']?.S }
}
