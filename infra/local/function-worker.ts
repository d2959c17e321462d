// Runs one function's bundle in a worker thread with its own environment, many invocations at a time.
// Imports nothing but Node and types, because it is started from its bare text (see function-host.ts).
import { parentPort, workerData } from 'node:worker_threads'
import type { WorkerData, WorkerNews, WorkerOrder } from './function-messages.ts'

type Handler = (event: unknown, context: unknown) => unknown

const { module, exportName }: WorkerData = workerData
const port = parentPort
if (port === null) throw new Error('A function runs in a worker thread')
const handler = load()

async function load(): Promise<Handler> {
  const found: Record<string, unknown> = await import(module)
  const exported = found[exportName]
  if (typeof exported !== 'function') throw new Error(`${module} exports no ${exportName}`)
  return (event, context) => exported(event, context)
}

function problem(id: number, error: unknown): WorkerNews {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
  return { kind: 'error', id, name, message, stack: stack ?? '' }
}

async function answer({ id, event, deadline, context }: WorkerOrder): Promise<WorkerNews> {
  try {
    const invoke = await handler
    const result = await invoke(event, {
      ...context,
      functionVersion: '$LATEST',
      logGroupName: `/aws/lambda/${context.functionName}`,
      logStreamName: 'local',
      callbackWaitsForEmptyEventLoop: false,
      getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    })
    // Lambda answers JSON: what cannot be written as JSON must fail here as it fails there.
    return { kind: 'result', id, result: JSON.parse(JSON.stringify(result ?? null)) }
  } catch (error) {
    return problem(id, error)
  }
}

port.on('message', (order: WorkerOrder) => void answer(order).then((news) => port.postMessage(news)))
