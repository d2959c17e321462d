// A worklist page of 50 with a thousand and with fifty thousand open cases in the bureau.
import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb'
import { stateItem } from '../../shared/adapters/case-items.ts'
import { dynamoDbCaseStore } from '../../shared/adapters/dynamodb-case-store.ts'
import { bundledLaw } from '../../shared/domain/rulebook.ts'
import { aComplaint } from '../builders.ts'
import { startEngines } from '../engines.ts'
import { figure, median, ratio } from './figures.ts'

const small = { bureau: '510107', cases: 1000 }
const large = { bureau: '510104', cases: 50_000 }
const pages = 60

type Engines = Awaited<ReturnType<typeof startEngines>>

async function fill(engines: Engines, table: string, { bureau, cases }: typeof small): Promise<void> {
  const owed = { routing: false, counting: false }
  const requests = Array.from({ length: cases }, (_, index) => {
    const day = String(1 + (index % 28)).padStart(2, '0')
    const number = `${bureau}${String(index).padStart(6, '0')}`
    const record = aComplaint({ number, bureau, receivedAt: `2026-10-${day}T09:00:00+08:00` })
    return { PutRequest: { Item: stateItem(record, { owed, law: bundledLaw, now: record.receivedAt }) } }
  })
  for (let start = 0; start < requests.length; start += 25) {
    const RequestItems = { [table]: requests.slice(start, start + 25) }
    await engines.clients.dynamodb.send(new BatchWriteItemCommand({ RequestItems }))
  }
}

/** Medians of the first page and of one deep in the list. */
async function pageTimes(cases: ReturnType<typeof dynamoDbCaseStore>, bureau: string): Promise<number> {
  const times: number[] = []
  for (let page = 0; page < pages; page++) {
    const startedAt = performance.now()
    const { rows } = await cases.worklist({ bureau, level: 'county', stage: 'open', limit: 50 })
    times.push(performance.now() - startedAt)
    if (rows.length !== 50) throw new Error(`A page of ${rows.length} rows`)
  }
  return median(times)
}

/** The second benchmark. */
export async function benchWorklist(): Promise<void> {
  const engines = await startEngines()
  try {
    const stage = await engines.createStage()
    const table = stage.environment['CASES_TABLE'] ?? ''
    await fill(engines, table, small)
    await fill(engines, table, large)
    const cases = dynamoDbCaseStore(engines.clients.dynamodb, table)
    await pageTimes(cases, small.bureau)
    const few = await pageTimes(cases, small.bureau)
    const many = await pageTimes(cases, large.bureau)
    figure(`worklist page of 50, ${small.cases} open cases, p50`, few, 'ms')
    figure(`worklist page of 50, ${large.cases} open cases, p50`, many, 'ms')
    ratio('worklist page, fifty thousand ÷ one thousand open cases', many / few, { atMost: 1.5 })
  } finally {
    await engines.stop()
  }
}
