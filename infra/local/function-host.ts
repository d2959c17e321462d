// Invokes functions in worker threads: started when first needed, replaced when one crashes or hangs.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { LocalFunction } from './deployment.ts'
import type { WorkerData, WorkerNews, WorkerOrder } from './function-messages.ts'

/** As bare JavaScript: a thread that reads TypeScript loads the compiler, which costs 25 MB in each of twenty. */
const workerText = stripTypeScriptTypes(readFileSync(new URL('function-worker.ts', import.meta.url), 'utf8'))
const workerAddress = new URL(`data:text/javascript,${encodeURIComponent(workerText)}`)

/** A function that threw, crashed or ran out of time; its message never reaches a client. */
export class FunctionError extends Error {
  readonly kind: 'thrown' | 'crashed' | 'timed-out'

  constructor(kind: FunctionError['kind'], message: string) {
    super(message)
    this.name = 'FunctionError'
    this.kind = kind
  }
}

export type FunctionHost = {
  invoke(functionArn: string, event: unknown): Promise<unknown>
  /** Loads a function before its first invocation, and keeps it loaded. */
  keepWarm(functionArn: string): void
  stop(): Promise<void>
}

type Options = { environment: Record<string, string>; log: Writable }
type Waiting = { resolve(result: unknown): void; reject(error: Error): void; timer: NodeJS.Timeout }

export function startFunctions(functions: readonly LocalFunction[], options: Options): FunctionHost {
  const seats = new Map(functions.map((definition) => [definition.arn, new Seat(definition, options)]))
  const seat = (arn: string): Seat => {
    const found = seats.get(arn)
    if (found === undefined) throw new Error(`No function has the ARN ${arn}`)
    return found
  }
  // As on Lambda, what nobody has needed for a while is unloaded: twenty threads would hold 800 MB.
  const timer = setInterval(() => {
    for (const each of seats.values()) each.leaveIfIdle()
  }, idleMilliseconds / 10)
  timer.unref()
  return {
    invoke: (arn, event) => seat(arn).invoke(event),
    keepWarm: (arn) => seat(arn).keepWarm(),
    stop: async () => {
      clearInterval(timer)
      await Promise.all([...seats.values()].map((each) => each.stop()))
    },
  }
}

const youngMegabytes = 16
const idleMilliseconds = 10 * 60_000

/** Where one function's worker sits; there may be none yet. */
class Seat {
  readonly #definition: LocalFunction
  readonly #options: Options
  readonly #retired = new Set<RunningWorker>()
  #worker: RunningWorker | undefined
  #isKept = false
  #lastUsedAt = 0

  constructor(definition: LocalFunction, options: Options) {
    this.#definition = definition
    this.#options = options
  }

  keepWarm(): void {
    this.#isKept = true
    this.#warm()
  }

  leaveIfIdle(): void {
    if (this.#isKept || this.#worker?.isBusy || Date.now() - this.#lastUsedAt < idleMilliseconds) return
    void this.#worker?.stop()
    this.#worker = undefined
  }

  #warm(): RunningWorker {
    if (this.#worker === undefined || this.#worker.isGone)
      this.#worker = new RunningWorker(this.#definition, this.#options)
    return this.#worker
  }

  async invoke(event: unknown): Promise<unknown> {
    this.#lastUsedAt = Date.now()
    const worker = this.#warm()
    try {
      return await worker.invoke(event)
    } catch (error) {
      if (error instanceof FunctionError && error.kind === 'timed-out') this.#retire(worker)
      throw error
    }
  }

  /** What hangs may hang for good: newcomers get a fresh worker, those inside may still finish. */
  #retire(worker: RunningWorker): void {
    if (this.#worker === worker) this.#worker = undefined
    this.#retired.add(worker)
    setTimeout(() => {
      this.#retired.delete(worker)
      void worker.stop()
    }, this.#definition.timeoutSeconds * 1000).unref()
  }

  async stop(): Promise<void> {
    await Promise.all([this.#worker, ...this.#retired].map((worker) => worker?.stop()))
  }
}

class RunningWorker {
  readonly #definition: LocalFunction
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #lastId = 0
  isGone = false

  constructor(definition: LocalFunction, { environment, log }: Options) {
    this.#definition = definition
    const [file = '', exportName = ''] = definition.handler.split('.')
    const module = pathToFileURL(join(definition.directory, `${file}.mjs`)).href
    this.#worker = new Worker(workerAddress, {
      workerData: { module, exportName } satisfies WorkerData,
      env: { ...definition.environment, ...environment, AWS_LAMBDA_FUNCTION_NAME: definition.name, TZ: ':UTC' },
      // A thread left to itself takes far more than it uses before it clears up.
      resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes, maxOldGenerationSizeMb: definition.memoryMegabytes },
      stdout: true,
      stderr: true,
    })
    for (const output of [this.#worker.stdout, this.#worker.stderr]) output.on('data', (chunk) => log.write(chunk))
    this.#worker.on('message', (news: WorkerNews) => this.#settle(news))
    this.#worker.on('error', (error) => this.#abandon(`${error}`))
    this.#worker.on('exit', () => this.#abandon('its thread ended'))
  }

  get isBusy(): boolean {
    return this.#waiting.size > 0
  }

  invoke(event: unknown): Promise<unknown> {
    const id = ++this.#lastId
    const { name, arn, timeoutSeconds, memoryMegabytes } = this.#definition
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id)
        reject(new FunctionError('timed-out', `${name} timed out after ${timeoutSeconds} s`))
      }, timeoutSeconds * 1000)
      this.#waiting.set(id, { resolve, reject, timer })
      this.#worker.postMessage({
        id,
        event,
        deadline: Date.now() + timeoutSeconds * 1000,
        context: {
          awsRequestId: randomUUID(),
          functionName: name,
          invokedFunctionArn: arn,
          memoryLimitInMB: String(memoryMegabytes),
        },
      } satisfies WorkerOrder)
    })
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    clearTimeout(waiting?.timer)
    return waiting
  }

  #settle(news: WorkerNews): void {
    const waiting = this.#take(news.id)
    if (news.kind === 'result') waiting?.resolve(news.result)
    else waiting?.reject(new FunctionError('thrown', `${this.#definition.name}: ${news.stack || news.message}`))
  }

  #abandon(reason: string): void {
    this.isGone = true
    for (const id of [...this.#waiting.keys()]) {
      this.#take(id)?.reject(new FunctionError('crashed', `${this.#definition.name} crashed: ${reason}`))
    }
  }

  async stop(): Promise<void> {
    await this.#worker.terminate()
  }
}
