// What every report reads, in items, bytes and time, from stores of ten thousand to a million cases: flat, because a report
// is made of counter rows and the beginnings of lists.
import { inspect } from 'node:util'
import { budgetOf } from '../../shared/adapters/budget-source.ts'
import { dynamoDbCaseStore } from '../../shared/adapters/dynamodb-case-store.ts'
import { dynamoDbCountedCases } from '../../shared/adapters/dynamodb-counted-cases.ts'
import { dynamoDbTallyStore } from '../../shared/adapters/dynamodb-tally-store.ts'
import { figureCases } from '../../shared/adapters/figure-cases.ts'
import { releasedLaws } from '../../shared/adapters/law-book.ts'
import { overdueOf, statisticsOf } from '../../shared/adapters/statistics-source.ts'
import { figureOf } from '../../shared/domain/drill.ts'
import { parsePeriod } from '../../shared/domain/periods.ts'
import { cutOffAt } from '../../shared/domain/statistics-sheet.ts'
import { startEngines, type TestEngines } from '../engines.ts'
import { figure, median, ratio } from './figures.ts'
import { growStore, type StockCase, stockOf, type Tables } from './grown-store.ts'

const stockSize = 10_000
const defaultSizes = [10_000, 100_000]
const now = '2026-11-20T00:00:00+08:00'
const runs = 5
const county = '510107'

type Reads = { items: number; bytes: number }
type Measured = Reads & { ms: number }
type Report = readonly [name: string, read: () => Promise<unknown>]

/** Everything that a reader of figures asks for. */
function reportsOf({ client, cases: caseTable, tally: tallyTable }: Tables): Report[] {
  const tally = dynamoDbTallyStore(client, tallyTable)
  const cases = dynamoDbCaseStore(client, caseTable)
  const ports = { tally, cases, laws: releasedLaws, counted: dynamoDbCountedCases(client, tallyTable) }
  const asked = (bureau: string, text: string) => {
    const period = parsePeriod(text)
    if (period === undefined) throw new Error(text)
    return { period, bureau, base: 'received', cutOff: now } as const
  }
  const closed = figureOf('totals.closed', 'received')
  if (closed === undefined) throw new Error('No such figure')
  return [
    ['province, year', () => statisticsOf(asked('510000', '2026'), ports)],
    ['province, month', () => statisticsOf(asked('510000', '2026-10'), ports)],
    ['city, year', () => statisticsOf(asked('510100', '2026'), ports)],
    ['county, month', () => statisticsOf(asked(county, '2026-10'), ports)],
    ['first missed limits of a province’s year', () => overdueOf({ ...asked('510000', '2026'), most: 100 }, ports)],
    ['budget of a province', () => budgetOf('510000', now, ports)],
    [
      'first cases behind a county’s figure',
      () =>
        figureCases(
          { figure: closed, bureau: county, months: ['2026-10'], cutOff: cutOffAt(now) },
          { limit: 50 },
          ports,
        ),
    ],
  ]
}

/** Counts what the client is handed. */
function counting(client: Tables['client']): () => Reads {
  let reads: Reads = { items: 0, bytes: 0 }
  client.middlewareStack.add(
    (next) => async (call) => {
      const answer = await next(call)
      const { Items = [], Responses = {} } = answer.output as {
        Items?: unknown[]
        Responses?: Record<string, unknown[]>
      } // of a query or a batch
      const items = [...Items, ...Object.values(Responses).flat()]
      reads.items += items.length
      reads.bytes += Buffer.byteLength(JSON.stringify(items))
      return answer
    },
    { step: 'initialize', name: 'countReads', override: true },
  )
  return () => {
    const taken = reads
    reads = { items: 0, bytes: 0 }
    return taken
  }
}

async function measure(tables: Tables, size: number): Promise<Map<string, Measured>> {
  const measured = new Map<string, Measured>()
  for (const [name, read] of reportsOf(tables)) {
    const taken = counting(tables.client)
    await read()
    const reads = taken()
    tables.client.middlewareStack.remove('countReads')
    const times: number[] = []
    for (let run = 0; run < runs; run++) {
      const startedAt = performance.now()
      await read()
      times.push(performance.now() - startedAt)
    }
    measured.set(name, { ...reads, ms: median(times) })
    figure(`${name}, ${size} cases: ${reads.items} items, ${(reads.bytes / 1024).toFixed(0)} KB`, median(times), 'ms')
  }
  return measured
}

async function grown(engines: TestEngines, stock: readonly StockCase[], size: number) {
  const { environment } = await engines.createStage()
  const tables = {
    client: engines.clients.dynamodb,
    cases: environment['CASES_TABLE'] ?? '',
    tally: environment['TALLY_TABLE'] ?? '',
  }
  const startedAt = performance.now()
  await growStore(tables, { stock, times: Math.round(size / stockSize), now }, county)
  figure(`${size} cases seeded within`, (performance.now() - startedAt) / 1000, 's')
  return measure(tables, size)
}

/** The fourth benchmark; a million cases take their time to seed, so that size is for those who ask for it. */
export async function benchStatistics(sizes: readonly number[]): Promise<void> {
  const asked = sizes.length === 0 ? defaultSizes : sizes
  if (asked.some((size) => size < stockSize || size % stockSize !== 0))
    throw new Error(`Sizes are multiples of ${stockSize}, not ${inspect(asked)}`)
  const engines = await startEngines()
  // As the product's own client is made.
  engines.clients.dynamodb.middlewareStack.remove('loggerMiddleware')
  try {
    const stock = stockOf(stockSize, now)
    const stores: Map<string, Measured>[] = []
    for (const size of asked) stores.push(await grown(engines, stock, size))
    const [small, large] = [stores[0] ?? new Map(), stores.at(-1) ?? new Map()]
    for (const [name, first] of small) {
      const last = large.get(name) ?? first
      ratio(`${name}: items`, last.items / first.items, { atMost: 1.3 })
      ratio(`${name}: bytes`, last.bytes / first.bytes, { atMost: 1.3 })
      ratio(`${name}: time`, last.ms / first.ms, { atMost: 1.3 })
    }
  } finally {
    await engines.stop()
  }
}
