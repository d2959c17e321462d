// Starts the embedded engines in a process of their own, or takes the endpoints that were named instead.
import { type ChildProcess, fork } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type EngineNews, type EngineOrder, engineNewsSchema } from './engine-messages.ts'

/** Endpoints that are given from outside; an engine is started for each that is not. */
export type GivenEndpoints = { dynamodb?: string | undefined; sqs?: string | undefined; s3?: string | undefined }

export type Engines = {
  dynamodb: string
  sqs: string
  s3: string
  pids: number[]
  /** Resolves with the reason when an engine has ended by itself. */
  ended: Promise<string>
  /** Drops a table's stream records up to a sequence number, which every consumer must have passed. */
  prune(table: string, upTo: string): void
  stop(): Promise<void>
}

type Ready = Extract<EngineNews, { kind: 'ready' }>
type Options = { directory: string; given?: GivenEndpoints; region?: string; warn?: (text: string) => void }

/** The one region of a single machine: the engines know only the partition `aws`. */
export const localRegion = 'us-east-1'

/** Starts what is not given. Throws with a sentence for the operator when an engine is missing or fails. */
export async function startEngines({ directory, given = {}, region = localRegion, warn }: Options): Promise<Engines> {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const host = fork(fileURLToPath(new URL('engine-host.ts', import.meta.url)), {
    detached: true, // Ctrl-C goes to a terminal's whole group; the engines must outlive the last request
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const news = listen(host, warn ?? (() => undefined))
  order(host, {
    kind: 'start',
    directory,
    region,
    isDynamoDbNeeded: given.dynamodb === undefined,
    isQueueNeeded: given.sqs === undefined || given.s3 === undefined,
  })
  const ready = await Promise.race([news.ready, news.ended.then((reason) => Promise.reject(new Error(reason)))])
  return enginesOf(host, { ready, ended: news.ended, given })
}

function order(host: ChildProcess, message: EngineOrder): void {
  if (host.connected) host.send(message, () => undefined)
}

function listen(host: ChildProcess, warn: (text: string) => void): { ready: Promise<Ready>; ended: Promise<string> } {
  const ready = Promise.withResolvers<Ready>()
  const ended = Promise.withResolvers<string>()
  host.on('message', (message) => {
    const news = engineNewsSchema.parse(message)
    if (news.kind === 'ready') ready.resolve(news)
    else if (news.kind === 'warning') warn(news.text)
    else ended.resolve(news.text)
  })
  host.once('error', (error) => ended.resolve(error.message))
  host.once('exit', () => ended.resolve('the process of the engines ended'))
  return { ready: ready.promise, ended: ended.promise }
}

function enginesOf(
  host: ChildProcess,
  { ready, ended, given }: { ready: Ready; ended: Promise<string>; given: GivenEndpoints },
): Engines {
  const exited = new Promise<void>((resolve) => {
    if (host.exitCode !== null || host.signalCode !== null) resolve()
    host.once('exit', () => resolve())
  })
  const named = (endpoint: string | undefined): string => {
    if (endpoint === undefined) throw new Error('An engine named no endpoint')
    return endpoint
  }
  return {
    dynamodb: named(given.dynamodb ?? ready.dynamodb),
    sqs: named(given.sqs ?? ready.queues),
    s3: named(given.s3 ?? ready.queues),
    pids: [host.pid, ready.dynamodbPid].filter((pid) => pid !== undefined),
    ended,
    prune: (table, upTo) => order(host, { kind: 'prune', table, upTo }),
    async stop() {
      order(host, { kind: 'stop' })
      const late = setTimeout(() => host.kill('SIGKILL'), 4_000)
      await exited
      clearTimeout(late)
    },
  }
}
