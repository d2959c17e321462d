// Worklist pages and look-ups, read from the indexes alone: lists never open sealed text.
import { QueryCommand } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { CaseStore, WorklistPage, WorklistQuery } from '../ports.ts'
import { type WorklistRow, worklistRowSchema } from '../schemas/case-record.ts'
import { type CaseTable, type Item, statePk, toItem } from './case-items.ts'

const scopeOf = { county: 'Holder', city: 'City', province: 'Province' } as const
const indexOf = { county: 'holder', city: 'city', province: 'province' } as const

/** So many index pages are read at the most to fill one page of a narrowed list. */
const mostReads = 20

const rowOf = (item: Item): WorklistRow => worklistRowSchema.parse(unmarshall(item)['row'])

function partition(query: WorklistQuery) {
  const isStage = query.stage !== 'open' && query.stage !== 'closed'
  return {
    IndexName: `${indexOf[query.level]}-${isStage ? 'stage' : 'open'}`,
    attribute: isStage ? `stage${scopeOf[query.level]}` : `open${scopeOf[query.level]}`,
    value: `${query.bureau}#${query.stage}`,
  }
}

function narrowing(query: WorklistQuery) {
  const conditions: string[] = []
  const values: Record<string, string> = {}
  if (query.unit !== undefined) {
    conditions.push('#row.#unit = :unit')
    values[':unit'] = query.unit
  }
  if (query.handler !== undefined) {
    conditions.push('#row.#holder = :holder')
    values[':holder'] = query.handler
  }
  const names = {
    ...(conditions.length > 0 ? { '#row': 'row' } : {}),
    ...(query.unit === undefined ? {} : { '#unit': 'unit' }),
    ...(query.handler === undefined ? {} : { '#holder': 'holderId' }),
  }
  return { conditions, values, names }
}

/** The reading half of the case store. */
export function worklistQueries(
  cases: CaseTable,
): Pick<CaseStore, 'worklist' | 'findByExternalNumber' | 'findByPerson'> {
  return {
    worklist: (query) => worklist(cases, query),
    findByExternalNumber: (externalNumber) => findByExternalNumber(cases, externalNumber),
    findByPerson: (personHash) => findByPerson(cases, personHash),
  }
}

async function worklist(cases: CaseTable, query: WorklistQuery): Promise<WorklistPage> {
  const { IndexName, attribute, value } = partition(query)
  const { conditions, values, names } = narrowing(query)
  const found: Item[] = []
  let start: Item | undefined =
    query.after === undefined
      ? undefined
      : toItem({ ...statePk(query.after.number), [attribute]: value, openSort: query.after.sort })
  for (let reads = 0; reads < mostReads; reads++) {
    const page = await cases.client.send(
      new QueryCommand({
        TableName: cases.table,
        IndexName,
        KeyConditionExpression: '#partition = :partition',
        ...(conditions.length > 0 ? { FilterExpression: conditions.join(' AND ') } : {}),
        ExpressionAttributeNames: { '#partition': attribute, ...names },
        ExpressionAttributeValues: toItem({ ':partition': value, ...values }),
        ScanIndexForward: query.stage !== 'closed',
        Limit: conditions.length > 0 ? 500 : query.limit,
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    )
    found.push(...(page.Items ?? []))
    start = page.LastEvaluatedKey
    if (start === undefined || found.length >= query.limit) break
  }
  return pageOf(found, start, query.limit)
}

async function findByExternalNumber(cases: CaseTable, externalNumber: string): Promise<string[]> {
  const { Items } = await cases.client.send(
    new QueryCommand({
      TableName: cases.table,
      IndexName: 'by-external-number',
      KeyConditionExpression: 'externalNumber = :number',
      ExpressionAttributeValues: toItem({ ':number': externalNumber }),
      Limit: 100,
    }),
  )
  return (Items ?? []).map((item) => (item['pk']?.S ?? '').slice('CASE#'.length))
}

async function findByPerson(cases: CaseTable, personHash: string): Promise<WorklistRow[]> {
  const { Items } = await cases.client.send(
    new QueryCommand({
      TableName: cases.table,
      IndexName: 'by-person',
      KeyConditionExpression: 'personHash = :person',
      ExpressionAttributeValues: toItem({ ':person': personHash }),
      ScanIndexForward: false,
      Limit: 100,
    }),
  )
  return (Items ?? []).filter((item) => item['row'] !== undefined).map(rowOf)
}

/** Cuts a page to its size; the place to go on is the last case shown, or where reading stopped. */
function pageOf(found: readonly Item[], start: Item | undefined, limit: number): WorklistPage {
  const shown = found.slice(0, limit)
  const last = found.length > limit ? shown.at(-1) : start
  const rows = shown.map(rowOf)
  if (last === undefined) return { rows }
  return { rows, next: { sort: last['openSort']?.S ?? '', number: (last['pk']?.S ?? '').slice('CASE#'.length) } }
}
