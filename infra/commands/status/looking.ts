// Looks at the Anqi of this machine from outside, read-only: its engines' files, its checkpoints, its log, its health.
import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as z from 'zod'
import { readRunningState } from '../../local/data-directory.ts'

export type Queue = { readonly name: string; readonly waiting: number; readonly oldestSeconds: number }
export type Look = {
  readonly origin: string | undefined
  /** Each check of /api/health; undefined when nothing answers. */
  readonly health: { readonly version: string; readonly checks: Readonly<Record<string, string>> } | undefined
  readonly queues: readonly Queue[]
  readonly deadLetters: readonly Queue[]
  /** Records of the stream that a reader has not had, and how old the first of them is. */
  readonly readers: readonly { readonly name: string; readonly behind: number; readonly seconds: number }[]
  readonly schedules: readonly { readonly name: string; readonly lastRun: string }[]
  /** Codes of warnings and errors of the last day, with their number. */
  readonly troubles: readonly { readonly code: string; readonly count: number }[]
  /** The figures last written of each name. */
  readonly figures: Readonly<Record<string, number>>
}

const healthSchema = z.object({ version: z.string(), checks: z.record(z.string(), z.string()) })
const patienceMs = 4_000

/** Everything at one moment; parts that are not there are empty. */
export async function look(data: string, nowMs: number): Promise<Look> {
  const origin = readRunningState(data)?.origin
  const queues = queuesIn(join(data, 'engines/queues/fauxqs.db'), nowMs)
  const checkpoints = checkpointsIn(join(data, 'checkpoints.json'))
  return {
    origin,
    health: origin === undefined ? undefined : await healthOf(origin),
    queues: queues.filter(({ name }) => !name.endsWith('-dlq')),
    deadLetters: queues.filter(({ name }) => name.endsWith('-dlq')),
    readers: readersOf(join(data, 'engines/cases.sqlite'), checkpoints, nowMs),
    schedules: Object.entries(checkpoints['schedules'] ?? {}).map(([id, at]) => ({
      name: shortName(id, /Upkeep(.+)TimedSchedule/),
      lastRun: new Date(Number(at)).toISOString(),
    })),
    ...logOf(join(data, 'functions.log'), nowMs),
  }
}

const shortName = (id: string, pattern: RegExp): string => pattern.exec(id)?.[1] ?? id

async function healthOf(origin: string): Promise<Look['health']> {
  try {
    const response = await fetch(`${origin}/api/health`, { signal: AbortSignal.timeout(patienceMs) })
    return healthSchema.parse(await response.json())
  } catch {
    return undefined
  }
}

function rowsOf(file: string, sql: string, ...values: (string | number)[]): Record<string, unknown>[] {
  if (!existsSync(file)) return []
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    database.exec('PRAGMA busy_timeout = 2000')
    return database.prepare(sql).all(...values)
  } finally {
    database.close()
  }
}

function queuesIn(file: string, nowMs: number): Queue[] {
  const sql =
    'SELECT queue_name, COUNT(*) AS waiting, MIN(sent_timestamp) AS oldest FROM sqs_messages GROUP BY queue_name'
  return rowsOf(file, sql).map((row) => ({
    name: String(row['queue_name']),
    waiting: Number(row['waiting']),
    oldestSeconds: Math.max(0, Math.round((nowMs - Number(row['oldest'])) / 1000)),
  }))
}

type Marks = Record<string, Record<string, string>>

function checkpointsIn(file: string): Marks {
  try {
    return z.record(z.string(), z.record(z.string(), z.string())).parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return {}
  }
}

function readersOf(file: string, marks: Marks, nowMs: number): Look['readers'] {
  const sql = `SELECT COUNT(*) AS behind, MIN(created_at) AS oldest FROM _stream_records
    WHERE table_name = ? AND CAST(sequence_number AS INTEGER) > CAST(? AS INTEGER)`
  return Object.entries(marks)
    .filter(([stream]) => stream.includes(':table/'))
    .flatMap(([stream, readers]) => {
      const table = /:table\/([^/]+)/.exec(stream)?.[1] ?? ''
      return Object.entries(readers).map(([id, at]) => {
        const [row] = rowsOf(file, sql, table, at)
        const behind = Number(row?.['behind'] ?? 0)
        const seconds = behind === 0 ? 0 : Math.max(0, Math.round(nowMs / 1000 - secondsOf(Number(row?.['oldest']))))
        return { name: shortName(id, /(?:Routing|Counting)(Unrouted|Uncounted)Mapping/), behind, seconds }
      })
    })
}

/** The engine may keep seconds or milliseconds. */
const secondsOf = (instant: number): number => (instant > 1e11 ? instant / 1000 : instant)

const lineSchema = z.looseObject({
  level: z.enum(['info', 'warn', 'error']).optional(),
  code: z.string().optional(),
  _aws: z
    .object({
      Timestamp: z.number(),
      CloudWatchMetrics: z.array(z.object({ Metrics: z.array(z.object({ Name: z.string() })) })),
    })
    .optional(),
})
const mostLogBytes = 4_000_000

function logOf(file: string, nowMs: number): Pick<Look, 'troubles' | 'figures'> {
  const counts = new Map<string, number>()
  const figures: Record<string, number> = {}
  for (const text of tailOf(file).split('\n')) {
    const line = parsedLine(text)
    if (line === undefined) continue
    if (line.level === 'warn' || line.level === 'error') {
      const code = `${line.level} ${line.code}`
      counts.set(code, (counts.get(code) ?? 0) + 1)
    }
    const name = line._aws?.CloudWatchMetrics[0]?.Metrics[0]?.Name
    if (name === undefined || line._aws === undefined || nowMs - line._aws.Timestamp > 86_400_000) continue
    const value = Number(line[name])
    figures[name] = name === 'Problems' ? (figures[name] ?? 0) + value : value
  }
  const troubles = [...counts].map(([code, count]) => ({ code, count })).sort((left, right) => right.count - left.count)
  return { troubles, figures }
}

function parsedLine(text: string): z.infer<typeof lineSchema> | undefined {
  const start = text.indexOf('{')
  if (start < 0) return undefined
  try {
    const parsed = lineSchema.safeParse(JSON.parse(text.slice(start)))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

function tailOf(file: string): string {
  if (!existsSync(file)) return ''
  const handle = openSync(file, 'r')
  try {
    const { size } = fstatSync(handle)
    const bytes = Buffer.alloc(Math.min(size, mostLogBytes))
    readSync(handle, bytes, 0, bytes.length, size - bytes.length)
    return bytes.toString()
  } finally {
    closeSync(handle)
  }
}
