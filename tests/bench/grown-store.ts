// A store of so many cases, made by the tally's own fold and written in batches: counter rows, lists of missed limits, the
// open cases of the worklist, and the entries that lead from one county's figures to its cases. The cases repeat a stock,
// so that the smallest store holds every counter cell that the largest does, and only the counts grow.
import { BatchWriteItemCommand, type DynamoDBClient, type WriteRequest } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { inventedCases } from '../../infra/commands/demo/invented-cases.ts'
import { type Item, stateItem, toItem } from '../../shared/adapters/case-items.ts'
import { entryWrite, missAdded, rowWrites } from '../../shared/adapters/tally-items.ts'
import { bureauByCode, superiorsOf } from '../../shared/domain/bureau-register.ts'
import { type Contribution, contribution } from '../../shared/domain/contribution.ts'
import { bureauOf, type Cells, type RowKey } from '../../shared/domain/contribution-cells.ts'
import { addRows, rollUp } from '../../shared/domain/contribution-difference.ts'
import { bundledLaw } from '../../shared/domain/rulebook.ts'
import type { CaseRecord } from '../../shared/schemas/case-record.ts'
import { recordOf } from '../datasets/counted.ts'

export type StockCase = { readonly record: CaseRecord; readonly counted: Contribution }
export type Tables = { readonly client: DynamoDBClient; readonly cases: string; readonly tally: string }

/** The cases that every store is made of, of a year and the one before it. */
export function stockOf(count: number, now: string): StockCase[] {
  const plan = { province: '51', seed: 7, cases: count, from: '2025-01-01', to: '2026-12-31', now }
  return inventedCases(plan)
    .slice(0, count)
    .map((line, index) => {
      const record = recordOf(line, String(index).padStart(12, '0'), now)
      return { record, counted: contribution(record) }
    })
}

type Grown = { readonly stock: readonly StockCase[]; readonly times: number; readonly now: string }

/** Fills the tables of a stage; `county` is the one whose entries are written. */
export async function growStore(tables: Tables, { stock, times, now }: Grown, county: string): Promise<void> {
  const write = batchWriter(tables.client)
  const rows: Record<RowKey, Record<string, number>> = {}
  const today = now.slice(0, 10)
  for (let copy = 0; copy < times; copy++) {
    for (const { record, counted } of stock) {
      const number = `${copy}`.padStart(4, '0') + record.number.slice(4)
      addRows(rows, counted.rows)
      for (const miss of counted.misses)
        for (const { Put } of missAdded(tables.tally, { ...miss, number }, today)) await write(tables.tally, Put?.Item)
      for (const [row, cells] of Object.entries(counted.rows) as [RowKey, Cells][]) // keys of the type
        if (bureauOf(row) === county)
          await write(tables.tally, entryWrite(tables.tally, { row, number, cells }).Put?.Item)
      if (record.stage !== 'closed') await write(tables.cases, openItem({ ...record, number }))
    }
  }
  for (const [key, cells] of Object.entries(rollUp(rows, (bureau) => superiorsOf(bureau))) as [RowKey, Cells][]) // as above
    for (const item of rowItems(key, cells)) await write(tables.tally, item)
  await write(undefined)
}

const openItem = (record: CaseRecord) =>
  stateItem(record, { owed: { routing: false, counting: false }, law: bundledLaw, now: record.receivedAt })

const shards = 8

/** A row as a busy system holds it: of the upper levels the cells are dealt out over all shards. */
function rowItems(key: RowKey, cells: Cells): Item[] {
  const items = new Map<string, Record<string, unknown>>()
  const seeds = bureauByCode(bureauOf(key))?.level === 'county' ? 1 : shards
  for (let seed = 0; seed < seeds; seed++) {
    for (const { Update } of rowWrites('', key, cells, seed)) {
      const place = unmarshall(Update?.Key ?? {})
      const item = items.get(place['sk']) ?? place
      for (const name of Object.values(Update?.ExpressionAttributeNames ?? {}))
        item[name] = Number(item[name] ?? 0) + dealt(cells[name] ?? 0, seed, seeds)
      items.set(place['sk'], item)
    }
  }
  return [...items.values()].map((item) => toItem(item))
}

/** Its part of a count, the first with the rest. */
const dealt = (count: number, seed: number, seeds: number) =>
  Math.trunc(count / seeds) + (seed === 0 ? count % seeds : 0)

/** Writes what it is given in batches of twenty-five, eight side by side; without a table it waits for the last. */
function batchWriter(client: DynamoDBClient): (table: string | undefined, item?: Item | undefined) => Promise<void> {
  let pending: Record<string, WriteRequest[]> = {}
  let count = 0
  const running = new Set<Promise<unknown>>()
  return async (table, item) => {
    if (table !== undefined && item !== undefined) {
      pending[table] = [...(pending[table] ?? []), { PutRequest: { Item: item } }]
      count++
    }
    if (count === 25 || (table === undefined && count > 0)) {
      const sent = client.send(new BatchWriteItemCommand({ RequestItems: pending }))
      running.add(sent)
      sent.finally(() => running.delete(sent)).catch(() => undefined)
      pending = {}
      count = 0
    }
    if (running.size >= 8) await Promise.race(running)
    if (table === undefined) await Promise.all(running)
  }
}
