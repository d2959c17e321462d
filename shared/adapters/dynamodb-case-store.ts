// Cases in DynamoDB: one put creates, one transaction moves on; nothing is acknowledged before it is written.
import {
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { AnqiError } from '../domain/errors.ts'
import type { BornCase, CaseStep, CaseStore, FiledText } from '../ports.ts'
import type { LawBook } from '../ports-registers.ts'
import type { CaseRecord, HistoryEntry } from '../schemas/case-record.ts'
import {
  type CaseTable,
  filedPk,
  historyItem,
  type Item,
  lookUpIn,
  stateItem,
  statePk,
  storedCases,
  toItem,
} from './case-items.ts'
import { allCases, pageOfAll } from './dynamodb-case-scan.ts'
import { debtWrites, owedWork } from './dynamodb-owed-work.ts'
import { worklistQueries } from './dynamodb-worklist.ts'
import { releasedLaws } from './law-book.ts'
import { owedAlso } from './owed-items.ts'
import { transact } from './transact.ts'

/** The law each case names, for its row in the list; the clock that stamps what is owed. */
type Beside = { readonly laws?: Pick<LawBook, 'of'>; readonly now?: () => string }

/** The case store on a table. */
export function dynamoDbCaseStore(
  client: DynamoDBClient,
  table: string,
  { laws = releasedLaws, now = () => new Date().toISOString() }: Beside = {},
): CaseStore {
  const cases = { client, table, laws, now }
  return {
    create: (step) => create(cases, step),
    append: (step) => append(cases, step),
    filedText: (number) => filedText(cases, number),
    history: (number) => history(cases, number),
    all: () => allCases(cases),
    pageOfAll: (after) => pageOfAll(cases, after),
    get: (number) => get(cases, number),
    ...owedWork(cases),
    ...worklistQueries(cases),
  }
}

async function stateOf(cases: CaseTable, number: string): Promise<Item | undefined> {
  const { Item } = await cases.client.send(
    new GetItemCommand({ TableName: cases.table, Key: toItem(statePk(number)), ConsistentRead: true }),
  )
  return Item
}

/** The first version holds filed text, first entry and debts itself. */
async function bornItem(cases: CaseTable, { record, filed, entry, owed }: BornCase): Promise<Item> {
  const law = await cases.laws.of(record)
  return stateItem(record, { owed, law, now: cases.now(), inline: { filed, entry }, lookUp: filed.lookUp })
}

async function create(cases: CaseTable, step: BornCase) {
  try {
    await cases.client.send(
      new PutItemCommand({
        TableName: cases.table,
        Item: await bornItem(cases, step),
        ConditionExpression: 'attribute_not_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    )
    return { kind: 'created' as const }
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
    const { number } = step.record
    const item = error.Item ?? (await stateOf(cases, number))
    if (item === undefined) throw new AnqiError('contended', { id: number, retryable: true })
    return { kind: 'taken' as const, record: (await storedCases()).recordOf(item) }
  }
}

async function filedText(cases: CaseTable, number: string): Promise<FiledText | undefined> {
  const { Responses } = await cases.client.send(
    new BatchGetItemCommand({
      RequestItems: {
        [cases.table]: {
          Keys: [toItem(statePk(number)), toItem(filedPk(number))],
          ConsistentRead: true,
          ExpressionAttributeNames: { '#filed': 'filed' },
          ProjectionExpression: '#filed',
        },
      },
    }),
  )
  const found = (Responses?.[cases.table] ?? [])
    .map((item) => unmarshall(item)['filed'])
    .find((filed) => filed !== undefined)
  return found as FiledText | undefined // written by this adapter alone, inside one item
}

async function history(cases: CaseTable, number: string): Promise<HistoryEntry[]> {
  const { Items } = await cases.client.send(
    new QueryCommand({
      TableName: cases.table,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: toItem({ ':pk': statePk(number).pk, ':sk': 'HISTORY#' }),
    }),
  )
  const { entryOf } = await storedCases()
  const entries = (Items ?? []).map((item) => entryOf(unmarshall(item)))
  if (entries.length > 0) return entries
  const state = await stateOf(cases, number)
  if (state === undefined) return []
  const first = unmarshall(state)['firstEntry']
  // Between the two reads the case made its first move: its entries are items of their own now.
  return first === undefined ? history(cases, number) : [entryOf(first)]
}

/** What stands beside the record in the item it was read from; kept as long as the caller holds the record. */
const besideRecord = new WeakMap<CaseRecord, Record<string, unknown>>()

async function get(cases: CaseTable, number: string): Promise<CaseRecord | undefined> {
  const item = await stateOf(cases, number)
  if (item === undefined) return undefined
  const record = (await storedCases()).recordOf(item)
  besideRecord.set(record, unmarshall(item))
  return record
}

async function storedOf(cases: CaseTable, { record, from }: CaseStep): Promise<Record<string, unknown>> {
  const known = from === undefined ? undefined : besideRecord.get(from)
  if (known !== undefined) return known
  const item = await stateOf(cases, record.number)
  if (item === undefined) throw new AnqiError('case-vanished', { id: record.number })
  return unmarshall(item)
}

/** On its first move a case puts filed text and first entry into items of their own. */
async function firstMove(
  cases: CaseTable,
  number: string,
  stored: Record<string, unknown>,
): Promise<TransactWriteItem[]> {
  if (stored['filed'] === undefined) return []
  const { entryOf } = await storedCases()
  const items = [toItem({ ...filedPk(number), filed: stored['filed'] }), historyItem(entryOf(stored['firstEntry']))]
  return items.map((Item) => ({ Put: { TableName: cases.table, Item } }))
}

async function append(cases: CaseTable, step: CaseStep) {
  const { record, entry, owed } = step
  const stored = await storedOf(cases, step)
  const beside = {
    owed: owedAlso(owed, stored),
    law: await cases.laws.of(record),
    now: cases.now(),
    lookUp: lookUpIn(stored),
  }
  const state = stateItem(record, beside)
  const onlyAfter = {
    ConditionExpression: '#version = :before',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: toItem({ ':before': record.version - 1 }),
  }
  const onlyOnce = { ConditionExpression: 'attribute_not_exists(pk)' }
  return transact(cases, record.number, [
    { Put: { TableName: cases.table, Item: state, ...onlyAfter } },
    { Put: { TableName: cases.table, Item: historyItem(entry), ...onlyOnce } },
    ...(await firstMove(cases, record.number, stored)),
    ...debtWrites(cases, record, { owed: beside.owed, before: stored }),
    ...(await birthOf(cases, step.born)).map((Item) => ({ Put: { TableName: cases.table, Item, ...onlyOnce } })),
  ])
}

const birthOf = async (cases: CaseTable, born: BornCase | undefined): Promise<Item[]> =>
  born === undefined ? [] : [await bornItem(cases, born)]
