// Worklist pages and look-ups, read from the indexes alone: lists never open sealed text.
import { BatchGetItemCommand, type BatchGetItemCommandOutput, QueryCommand } from '@aws-sdk/client-dynamodb'
import { canaryStage } from '../domain/canary.ts'
import type { CaseStore, LookUpHashes, WorklistPage, WorklistQuery } from '../ports.ts'
import type { WorklistRow } from '../schemas/case-record.ts'
import { type CaseTable, type Item, statePk, storedCases, toItem } from './case-items.ts'

const scopeOf = { county: 'Holder', city: 'City', province: 'Province' } as const
const indexOf = { county: 'holder', city: 'city', province: 'province' } as const

/** So many index pages are read at the most to fill one page of a narrowed list. */
const mostReads = 20

function partition(query: WorklistQuery) {
  if (query.stage === 'incoming') {
    return { IndexName: 'incoming', attribute: 'incoming', sort: 'incomingSort', value: query.bureau }
  }
  const isStage = !['open', 'closed', canaryStage].includes(query.stage)
  return {
    IndexName: `${indexOf[query.level]}-${isStage ? 'stage' : 'open'}`,
    attribute: isStage ? `stage${scopeOf[query.level]}` : `open${scopeOf[query.level]}`,
    sort: 'openSort',
    value: `${query.bureau}#${query.stage}`,
  }
}

type Condition = readonly [expression: string, values?: Readonly<Record<string, unknown>>]

/** What a row must fulfil; `#name` stands for the field of that name inside the row. */
function conditionsOf({ unit, handler, filter = {} }: WorklistQuery): Condition[] {
  const { kind, object, problem, violation, overdue, unsure, proposal, unclaimed, owing, text } = filter
  const conditions: readonly (Condition | undefined)[] = [
    unit === undefined ? undefined : ['#row.#unit = :unit', { ':unit': unit }],
    handler === undefined ? undefined : ['#row.#holderId = :holder', { ':holder': handler }],
    kind === undefined ? undefined : ['#row.#kind = :kind', { ':kind': kind }],
    object === undefined ? undefined : ['#row.#category.#object = :object', { ':object': object }],
    problem === undefined ? undefined : ['#row.#category.#problem = :problem', { ':problem': problem }],
    violation === undefined ? undefined : ['#row.#category.#violation = :violation', { ':violation': violation }],
    overdue === true ? ['#row.#paused = :no', { ':no': false }] : undefined,
    unsure === true
      ? [
          '#row.#category.#unsure = :unsure AND #row.#category.#decidedBy <> :decided',
          { ':unsure': true, ':decided': 'handler' },
        ]
      : undefined,
    proposal === true ? ['#row.#proposal = :proposal', { ':proposal': true }] : undefined,
    unclaimed === true ? ['attribute_not_exists(#row.#holderId)'] : undefined,
    owing === true ? ['attribute_exists(#row.#closedAt) AND attribute_exists(#row.#dueDay)'] : undefined,
    text === undefined
      ? undefined
      : ['(contains(#row.#respondentName, :text) OR contains(#row.#item, :text))', { ':text': text }],
  ]
  return conditions.filter((condition) => condition !== undefined)
}

function narrowing(query: WorklistQuery) {
  const conditions = conditionsOf(query)
  const expression = conditions.map(([text]) => text).join(' AND ')
  const fields = new Set([...expression.matchAll(/#(\w+)/g)].map(([, name = '']) => name))
  return {
    ...(expression === '' ? {} : { FilterExpression: expression }),
    names: Object.fromEntries([...fields].map((name) => [`#${name}`, name])),
    values: Object.assign({}, ...conditions.map(([, values]) => values)) as Record<string, unknown>, // merged from records
  }
}

/** The keys of an index begin with a day, of closed cases that of the closing: a range of days is a range of keys. */
function rangeOf({ stage, filter: { dueFrom, dueTo } = {} }: WorklistQuery) {
  if (stage === 'incoming' || (dueFrom === undefined && dueTo === undefined)) return { range: '', rangeValues: {} }
  return {
    range: ' AND openSort BETWEEN :from AND :to',
    // `~` comes after whatever may follow a day, so that the range takes in the whole last one.
    rangeValues: { ':from': dueFrom ?? '0', ':to': `${dueTo ?? '9999-12-30'}~` },
  }
}

/** The reading half of the case store. */
export function worklistQueries(
  cases: CaseTable,
): Pick<CaseStore, 'worklist' | 'rowsOf' | 'findByExternalNumber' | 'findByHash'> {
  return {
    worklist: (query) => worklist(cases, query),
    rowsOf: (numbers) => rowsOf(cases, numbers),
    findByExternalNumber: (externalNumber) => findByExternalNumber(cases, externalNumber),
    findByHash: (name, hash) => findByHash(cases, name, hash),
  }
}

async function worklist(cases: CaseTable, query: WorklistQuery): Promise<WorklistPage> {
  const { IndexName, attribute, sort, value } = partition(query)
  const { values, names, FilterExpression } = narrowing(query)
  const { range, rangeValues } = rangeOf(query)
  const found: Item[] = []
  let start: Item | undefined =
    query.after === undefined
      ? undefined
      : toItem({ ...statePk(query.after.number), [attribute]: value, [sort]: query.after.sort })
  for (let reads = 0; reads < mostReads; reads++) {
    const page = await cases.client.send(
      new QueryCommand({
        TableName: cases.table,
        IndexName,
        KeyConditionExpression: `#partition = :partition${range}`,
        ...(FilterExpression === undefined ? {} : { FilterExpression }),
        ExpressionAttributeNames: { '#partition': attribute, ...names },
        ExpressionAttributeValues: toItem({ ':partition': value, ...rangeValues, ...values }),
        ScanIndexForward: query.stage !== 'closed' && query.stage !== canaryStage,
        Limit: FilterExpression === undefined ? query.limit : 500,
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    )
    found.push(...(page.Items ?? []))
    start = page.LastEvaluatedKey
    if (start === undefined || found.length >= query.limit) break
  }
  return pageOf(found, start, { limit: query.limit, sort })
}

async function rowsOf(cases: CaseTable, numbers: readonly string[]): Promise<ReadonlyMap<string, WorklistRow>> {
  const rows = new Map<string, WorklistRow>()
  let keys: Item[] | undefined = [...new Set(numbers)].map((number) => toItem(statePk(number)))
  while (keys !== undefined && keys.length > 0) {
    const page: BatchGetItemCommandOutput = await cases.client.send(
      new BatchGetItemCommand({
        RequestItems: {
          [cases.table]: { Keys: keys, ProjectionExpression: '#row', ExpressionAttributeNames: { '#row': 'row' } },
        },
      }),
    )
    const found = (page.Responses?.[cases.table] ?? []).filter((item) => item['row'] !== undefined)
    const { rowOf } = await storedCases()
    for (const row of found.map(rowOf)) rows.set(row.number, row)
    keys = page.UnprocessedKeys?.[cases.table]?.Keys
  }
  return rows
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

const hashIndexes = { phoneHash: 'by-phone', idNumberHash: 'by-id-number', respondentHash: 'by-respondent' } as const

async function findByHash(cases: CaseTable, name: keyof LookUpHashes, hash: string): Promise<string[]> {
  const { Items = [] } = await cases.client.send(
    new QueryCommand({
      TableName: cases.table,
      IndexName: hashIndexes[name],
      KeyConditionExpression: '#hash = :hash',
      ExpressionAttributeNames: { '#hash': name },
      ExpressionAttributeValues: toItem({ ':hash': hash }),
      ScanIndexForward: false,
      Limit: 100,
    }),
  )
  return Items.map((item) => (item['pk']?.S ?? '').slice('CASE#'.length))
}

/** Cuts a page to its size; the place to go on is the last case shown, or where reading stopped. */
async function pageOf(
  found: readonly Item[],
  start: Item | undefined,
  { limit, sort }: { readonly limit: number; readonly sort: string },
): Promise<WorklistPage> {
  const { rowOf } = await storedCases()
  const shown = found.slice(0, limit)
  const last = found.length > limit ? shown.at(-1) : start
  const rows = shown.map(rowOf)
  if (last === undefined) return { rows }
  return { rows, next: { sort: last[sort]?.S ?? '', number: (last['pk']?.S ?? '').slice('CASE#'.length) } }
}
