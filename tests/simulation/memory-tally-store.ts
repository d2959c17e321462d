// Counters in memory with the meaning of the real store: a batch is applied whole, on condition of what was counted before.
import { superiorsOf } from '../../shared/domain/bureau-register.ts'
import type { Contribution, Miss } from '../../shared/domain/contribution.ts'
import { type Cells, type RowKey, rowKey } from '../../shared/domain/contribution-cells.ts'
import { addRows, missIdentity } from '../../shared/domain/contribution-difference.ts'
import type { CountedLate } from '../../shared/domain/late-moves.ts'
import type { TallyBatch, TallyStore } from '../../shared/ports-counting.ts'

/** One transaction takes so many writes, one write so many cells. */
const limits = { writes: 100, cells: 150 } as const

type Counters = {
  readonly marks: Map<string, Contribution>
  readonly rows: Record<RowKey, Record<string, number>>
  readonly misses: Map<string, Map<string, Miss>>
  readonly late: CountedLate[]
  readonly heads: Map<string, Map<string, { number: string; version: number; chain: string }>>
}

/** A tally store that lives as long as the process. */
export function memoryTallyStore(): TallyStore {
  const counters: Counters = { marks: new Map(), rows: {}, misses: new Map(), heads: new Map(), late: [] }
  const cellsOf = (key: RowKey): Cells =>
    Object.fromEntries(Object.entries(counters.rows[key] ?? {}).filter(([, count]) => count !== 0))
  return {
    counted: async (numbers) =>
      new Map(
        numbers.flatMap((number) => {
          const contribution = counters.marks.get(number)
          return contribution === undefined ? [] : [[number, contribution] as const]
        }),
      ),
    apply: async (batch) => apply(counters, batch),
    writesOf,
    rows: async (keys) =>
      new Map(keys.flatMap((key) => (counters.rows[key] === undefined ? [] : [[key, cellsOf(key)] as const]))),
    misses: async (bureau, month) => [...(counters.misses.get(rowKey(bureau, month))?.values() ?? [])],
    late: async (month, since) => counters.late.filter((late) => late.month === month && late.countedAt >= since),
    async *heads(day) {
      yield* counters.heads.get(day)?.values() ?? []
    },
    async *allMarks() {
      for (const [number, contribution] of counters.marks) yield { number, contribution }
    },
    async *allRows() {
      for (const key of Object.keys(counters.rows)) yield [key as RowKey, cellsOf(key as RowKey)] as const // keys of the type
    },
  }
}

function writesOf({ marks, rows, entries, missesAdded, missesRemoved, late, today }: TallyBatch): number {
  const rowWrites = Object.values<Cells>(rows).map((cells) => Math.ceil(Object.keys(cells).length / limits.cells))
  const listed = [...missesAdded, ...missesRemoved].flatMap((miss) => listsOf(miss, today))
  const cells = rowWrites.reduce((sum, count) => sum + count, 0)
  return marks.length + 1 + entries.length + cells + listed.length + late.length
}

/** The lists that a miss stands in, if it is over: the bureau's charged and those of its superiors. */
const listsOf = ({ bureau, day, isOpen }: Miss, today: string): RowKey[] =>
  isOpen && day >= today ? [] : [bureau, ...superiorsOf(bureau)].map((code) => rowKey(code, day.slice(0, 7)))

function apply(counters: Counters, batch: TallyBatch): { kind: 'applied' } | { kind: 'contended' } {
  const numbers = new Set(batch.marks.map(({ number }) => number))
  if (numbers.size < batch.marks.length) throw new Error('A transaction may not write one mark twice')
  if (writesOf(batch) > limits.writes) throw new Error(`A transaction takes no ${writesOf(batch)} writes`)
  const moved = batch.marks.some(({ number, countedVersion }) => counters.marks.get(number)?.version !== countedVersion)
  if (moved) return { kind: 'contended' }
  for (const { number, contribution, chainHead } of batch.marks) {
    counters.marks.set(number, structuredClone(contribution))
    const heads = counters.heads.get(batch.today) ?? new Map()
    counters.heads.set(batch.today, heads.set(number, { number, version: contribution.version, chain: chainHead }))
  }
  addRows(counters.rows, batch.rows)
  counters.late.push(...batch.late)
  for (const miss of batch.missesRemoved) {
    for (const list of listsOf(miss, batch.today)) listed(counters, list).delete(missIdentity(miss))
  }
  for (const miss of batch.missesAdded) {
    for (const list of listsOf(miss, batch.today)) listed(counters, list).set(missIdentity(miss), miss)
  }
  return { kind: 'applied' }
}

function listed({ misses }: Counters, list: RowKey): Map<string, Miss> {
  const found = misses.get(list) ?? new Map<string, Miss>()
  misses.set(list, found)
  return found
}
