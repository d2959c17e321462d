// `npm run recompute -- --events FILE --period 2026-10`: a published report from the exported event log alone.
import { createReadStream, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import type * as z from 'zod'
import { releasedLaws } from '../../shared/adapters/law-book.ts'
import { statisticsOf } from '../../shared/adapters/statistics-source.ts'
import { bundledCalendar, legalDay } from '../../shared/domain/calendar.ts'
import { countLog } from '../../shared/domain/event-log.ts'
import { lastOf, parsePeriod } from '../../shared/domain/periods.ts'
import { csvOf } from '../../shared/domain/statistics-csv.ts'
import { documentOf } from '../../shared/domain/statistics-document.ts'
import { cutOffOf, revisedFigures } from '../../shared/domain/statistics-revision.ts'
import {
  type EventLogHead,
  eventLogHeadSchema,
  type LoggedCase,
  loggedCaseSchema,
} from '../../shared/schemas/event-log.ts'
import { instantSchema } from '../../shared/schemas/primitives.ts'
import type { Statistics } from '../../shared/schemas/statistics.ts'
import { frozenMonthSchema } from '../../shared/schemas/statistics-revision.ts'
import { command } from './running-anqi.ts'

const usage = `Usage: npm run recompute -- --events FILE --period 2026-10 [--bureau 510100] [--cut-off INSTANT]
                        [--format json|csv] [--against PUBLISHED.json]
  --cut-off  the first instant not counted; without it the end of the period
  --against  a published month (or an answer of /api/statistics): prints each figure that differs, and fails if one does`

function read() {
  const text = { type: 'string' } as const
  const options = { events: text, period: text, bureau: text, 'cut-off': text, format: text, against: text }
  const { values } = parseArgs({ options })
  const period = parsePeriod(values.period ?? '')
  if (values.events === undefined || period === undefined) throw new Error(usage)
  const cutOff = instantSchema.parse(values['cut-off'] ?? cutOffOf(lastOf(period)))
  return { ...values, events: values.events, period, cutOff }
}

function parsedLine<Line>(schema: z.ZodType<Line>, line: string, fault: Error): Line {
  try {
    return schema.parse(JSON.parse(line))
  } catch {
    throw fault
  }
}

/** The log, line by line; throws with the number of a line that is none. */
async function logIn(path: string) {
  const cases: LoggedCase[] = []
  let head: EventLogHead | undefined
  let place = 0
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    place++
    const fault = new Error(`${path}, line ${place}: not a line of an event log`)
    if (head === undefined) head = parsedLine(eventLogHeadSchema, line, fault)
    else cases.push(parsedLine(loggedCaseSchema, line, fault))
  }
  if (head === undefined) throw new Error(`${path} is empty`)
  return { head, cases }
}

async function recomputed({ events, period, bureau, cutOff }: ReturnType<typeof read>): Promise<Statistics> {
  const { head, cases } = await logIn(events)
  if (head.calendar !== bundledCalendar.version)
    process.stderr.write(`The log was counted with calendar ${head.calendar}, here it is ${bundledCalendar.version}\n`)
  const counted = countLog(cases)
  const over = legalDay(cutOff)
  const ports = {
    tally: {
      rows: async (keys: readonly Parameters<typeof counted.rows.get>[0][]) =>
        new Map(keys.flatMap((key) => (counted.rows.has(key) ? [[key, counted.rows.get(key) ?? {}] as const] : []))),
      misses: async (code: string, month: string) =>
        counted.misses(code, month).filter(({ isOpen, day }) => !isOpen || day < over),
    },
    laws: releasedLaws,
    // Open cases that missed a limit stand among the misses of the log.
    cases: { worklist: async () => ({ rows: [] }) },
  }
  return statisticsOf({ period, bureau: bureau ?? `${head.province}0000`, base: 'received', cutOff }, ports)
}

function differences(path: string, statistics: Statistics): number {
  const given: unknown = JSON.parse(readFileSync(path, 'utf8'))
  const frozen = frozenMonthSchema.safeParse(given)
  const published = frozen.success ? frozen.data.statistics : (given as Statistics) // figures are compared one by one
  const changed = revisedFigures(published, statistics)
  for (const { figure, name, was, is } of changed)
    process.stdout.write(`${figure} (${name}): published ${was}, recomputed ${is}\n`)
  process.stdout.write(`${statistics.period} ${statistics.bureau.code}: ${changed.length} figures differ\n`)
  return changed.length === 0 ? 0 : 1
}

await command(async () => {
  const asked = read()
  const statistics = await recomputed(asked)
  if (asked.against !== undefined) return differences(asked.against, statistics)
  process.stdout.write(
    asked.format === 'csv' ? csvOf(documentOf(statistics)) : `${JSON.stringify(statistics, null, 2)}\n`,
  )
  return 0
})
