// The process that holds the engines. It lives exactly as long as its parent and each of its engines do.
import { join } from 'node:path'
import type * as z from 'zod'
import { type Dynoxide, startDynoxide } from './dynoxide.ts'
import { type EngineNews, engineOrderSchema, type startOrderSchema } from './engine-messages.ts'
import { type QueuesAndObjects, startQueuesAndObjects } from './fauxqs.ts'
import { openStreamLog, type StreamLog } from './stream-log.ts'

type Started = { dynoxide?: Dynoxide; streamLog?: StreamLog; queues?: QueuesAndObjects }

const started: Started = {}
let isEnding = false

function tell(news: EngineNews): void {
  if (process.connected) process.send?.(news)
}

async function end(code: number): Promise<void> {
  if (isEnding) return
  isEnding = true
  started.streamLog?.close()
  await Promise.all([started.dynoxide?.stop(), started.queues?.stop()])
  process.exit(code)
}

async function start(order: z.infer<typeof startOrderSchema>): Promise<void> {
  const file = join(order.directory, 'cases.sqlite')
  const [dynoxide, queues] = await Promise.all([
    order.isDynamoDbNeeded ? startDynoxide(file) : undefined,
    order.isQueueNeeded ? startQueuesAndObjects(join(order.directory, 'queues'), order.region) : undefined,
  ])
  if (queues !== undefined) started.queues = queues
  if (dynoxide !== undefined) {
    started.dynoxide = dynoxide
    started.streamLog = openStreamLog(file, (text) => tell({ kind: 'warning', text }))
    void dynoxide.ended.then((text) => {
      tell({ kind: 'failed', text })
      return end(1)
    })
  }
  tell({ kind: 'ready', dynamodb: dynoxide?.endpoint, dynamodbPid: dynoxide?.pid, queues: queues?.endpoint })
}

process.on('disconnect', () => void end(1))
process.on('message', (message) => {
  const order = engineOrderSchema.parse(message)
  if (order.kind === 'stop') return void end(0)
  if (order.kind === 'prune') return started.streamLog?.prune(order.table, order.upTo)
  start(order).catch((error: unknown) => {
    tell({ kind: 'failed', text: error instanceof Error ? error.message : String(error) })
    return end(1)
  })
})
