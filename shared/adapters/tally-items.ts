// How counters lie in the tally table: a mark a case, rows of cells by bureau and month in shards, missed limits.
import { createHash } from 'node:crypto'
import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { bureauByCode, superiorsOf } from '../domain/bureau-register.ts'
import type { Miss } from '../domain/contribution.ts'
import { type Cells, type RowKey, rowKey } from '../domain/contribution-cells.ts'
import { missIdentity } from '../domain/contribution-difference.ts'
import type { CountedLate } from '../domain/late-moves.ts'
import type { CountedEntry, Mark, TallyBatch } from '../ports-counting.ts'
import { toItem } from './case-items.ts'

export const markPk = (number: string) => ({ pk: `MARK#${number}`, sk: 'MARK' })
export const rowPk = (key: RowKey) => `ROW#${key}`
export const missPk = (bureau: string, month: string) => `MISS#${rowKey(bureau, month)}`

/** One update names at most so many cells: DynamoDB bounds the length of an expression. */
const cellsAWrite = 150
/** Rows of the upper levels are spread so wide, because every case of a city or province changes them. */
const shardsOf = { county: 1, city: 4, province: 8 } as const

/** Writes the new contribution of a case, on condition that what is counted is what the difference was made from. */
export function markWrite(table: string, { number, countedVersion, contribution }: Mark): TransactWriteItem {
  return {
    Put: {
      TableName: table,
      Item: toItem({ ...markPk(number), version: contribution.version, contribution }),
      ...(countedVersion === undefined
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: '#version = :counted',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: toItem({ ':counted': countedVersion }),
          }),
    },
  }
}

/** Heads of a day are spread so wide, since every batch writes some. */
export const headShards = 16
export const headPk = (day: string, shard: number) => `HEAD#${day}#${shard}`

/** Notes the chain heads of a batch for the anchor of its day. A version is counted once, so that it names the item. */
export function headWrite(table: string, marks: readonly Mark[], today: string): TransactWriteItem[] {
  const [first] = marks
  if (first === undefined) return []
  const { number, contribution } = first
  const key = { pk: headPk(today, Number(number.slice(-3)) % headShards), sk: `${number}#${contribution.version}` }
  const heads = marks.map((mark) => ({
    number: mark.number,
    version: mark.contribution.version,
    chain: mark.chainHead,
  }))
  return [{ Put: { TableName: table, Item: toItem({ ...key, heads }) } }]
}

/** Adds cells to a row; more cells than one write takes go to neighbouring shards, which is the same sum. */
export function rowWrites(table: string, key: RowKey, cells: Cells, seed: number): TransactWriteItem[] {
  const level = bureauByCode(key.slice(0, 6))?.level ?? 'county'
  const entries = Object.entries(cells)
  const chunks = Array.from({ length: Math.ceil(entries.length / cellsAWrite) }, (_, chunk) =>
    entries.slice(chunk * cellsAWrite, (chunk + 1) * cellsAWrite),
  )
  return chunks.map((chunk, index) => ({
    Update: {
      TableName: table,
      Key: toItem({ pk: rowPk(key), sk: `S#${(seed % shardsOf[level]) + index}` }),
      UpdateExpression: `ADD ${chunk.map((_, cell) => `#${cell} :${cell}`).join(',')}`,
      ExpressionAttributeNames: Object.fromEntries(chunk.map(([name], cell) => [`#${cell}`, name])),
      ExpressionAttributeValues: toItem(Object.fromEntries(chunk.map(([, count], cell) => [`:${cell}`, count]))),
    },
  }))
}

export const entryPk = (row: RowKey) => `IN#${row}`

/** ` in.c@05 ch.c.app fen=1200`: small, and a cell is found in it by ` ` and the beginning of its name. */
export const cellsText = (cells: Cells): string =>
  Object.entries(cells)
    .map(([name, count]) => (count === 1 ? ` ${name}` : ` ${name}=${count}`))
    .join('')

export function cellsOfText(text: string): Cells {
  // The cohort cells carry an equals sign in their own name (`c=@05`), so the count is what follows the last one.
  const parts = text.split(' ').slice(1)
  return Object.fromEntries(
    parts.map((part) => {
      const [, name = part, count = '1'] = /^(.+)=(-?\d+)$/.exec(part) ?? []
      return [name, Number(count)]
    }),
  )
}

/** Keeps what a case fills of a row, for the way from a figure back to its cases. */
export function entryWrite(table: string, { row, number, cells }: CountedEntry): TransactWriteItem {
  const key = { pk: entryPk(row), sk: number }
  if (Object.keys(cells).length === 0) return { Delete: { TableName: table, Key: toItem(key) } }
  return { Put: { TableName: table, Item: toItem({ ...key, cells: cellsText(cells) }) } }
}

export const latePk = (month: string) => `LATE#${month}`

/** Notes what reached a month that was over; counting the same version again notes the same. */
export function lateWrite(table: string, late: CountedLate): TransactWriteItem {
  const key = { pk: latePk(late.month), sk: `${late.countedAt}#${late.number}#${late.version}` }
  return { Put: { TableName: table, Item: toItem({ ...key, late }) } }
}

const missKeys = (miss: Miss) => {
  const id = createHash('sha256').update(missIdentity(miss)).digest('base64url').slice(0, 12)
  return [miss.bureau, ...superiorsOf(miss.bureau)].map((bureau) => ({
    pk: missPk(bureau, miss.day.slice(0, 7)),
    sk: `${miss.day}#${miss.number}#${miss.clock}#${id}`,
  }))
}

/** Open limits that are not over yet stand in the worklist alone: nearly all are met, and need not be listed here. */
const isListed = (miss: Miss, today: string) => !miss.isOpen || miss.day < today

/** Lists a missed limit for the bureau charged and those above it. */
export function missAdded(table: string, miss: Miss, today: string): TransactWriteItem[] {
  if (!isListed(miss, today)) return []
  return missKeys(miss).map((key) => ({ Put: { TableName: table, Item: toItem({ ...key, miss }) } }))
}

export function missRemoved(table: string, miss: Miss, today: string): TransactWriteItem[] {
  if (!isListed(miss, today)) return []
  return missKeys(miss).map((key) => ({ Delete: { TableName: table, Key: toItem(key) } }))
}

/** How many writes a batch takes. */
export function writeCount({ marks, rows, entries, missesAdded, missesRemoved, today }: TallyBatch): number {
  const ofRows = Object.values<Cells>(rows).map((cells) => Math.ceil(Object.keys(cells).length / cellsAWrite))
  const listed = [...missesAdded, ...missesRemoved].filter((miss) => isListed(miss, today))
  const ofMisses = listed.map(({ bureau }) => 1 + superiorsOf(bureau).length)
  return marks.length + 1 + entries.length + [...ofRows, ...ofMisses].reduce((sum, count) => sum + count, 0)
}
