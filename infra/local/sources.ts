// Starts what drives functions besides HTTP: two stream readers, the queues, the schedules; and stops them in order.
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { type Checkpoints, openCheckpoints } from './checkpoints.ts'
import type { Deployment } from './deployment.ts'
import type { Engines } from './engines.ts'
import type { FunctionHost } from './function-host.ts'
import { localCredentials } from './local-credentials.ts'
import { startQueuePoller } from './queue-poller.ts'
import { startScheduler } from './scheduler.ts'
import { StreamClient } from './stream-client.ts'
import { startStreamPoller, tableOf } from './stream-poller.ts'

/** A long poll holds a connection as long as it waits: the SDK's own fifty would starve the rest. */
const maxSockets = 1_000
const pruneEveryMilliseconds = 15_000

export type Sources = { stop(): Promise<void> }

type Options = {
  deployment: Deployment
  engines: Engines
  invoke: FunctionHost['invoke']
  region: string
  checkpointFile: string
  warn(text: string): void
}

export async function startSources(options: Options): Promise<Sources> {
  const { deployment, engines, invoke: invokeFunction, region, warn } = options
  const checkpoints = openCheckpoints(options.checkpointFile)
  const sqs = new SQSClient({
    region,
    credentials: localCredentials,
    endpoint: engines.sqs,
    requestHandler: { httpAgent: { keepAlive: true, maxSockets } },
  })
  const mappings = deployment.mappings.filter((mapping) => mapping.Enabled)
  const onStreams = mappings.filter((mapping) => mapping.EventSourceArn.includes(':dynamodb:'))
  const onQueues = mappings.filter((mapping) => mapping.EventSourceArn.includes(':sqs:'))
  const client = new StreamClient(engines.dynamodb, region)
  const send = async (queueArn: string, text: string): Promise<void> => {
    await sqs.send(new SendMessageCommand({ QueueUrl: deployment.queueUrlOf(queueArn), MessageBody: text }))
  }
  const running = [
    ...onStreams.map((mapping) => {
      const invoke = (event: unknown): Promise<unknown> => invokeFunction(mapping.functionArn, event)
      return startStreamPoller({ mapping, client, checkpoints, invoke, send, warn })
    }),
    ...onQueues.map((mapping) => {
      const invoke = (event: unknown): Promise<unknown> => invokeFunction(mapping.functionArn, event)
      return startQueuePoller({
        mapping,
        queueUrl: deployment.queueUrlOf(mapping.EventSourceArn),
        region,
        sqs,
        invoke,
        warn,
      })
    }),
    startScheduler({ schedules: deployment.schedules, region, checkpoints, invoke: invokeFunction, warn }),
  ]
  const tables = [...new Set(onStreams.map((mapping) => tableOf(mapping.EventSourceArn)))]
  const stopPruning = await startPruning({ tables, client, checkpoints, engines })
  return {
    async stop() {
      stopPruning()
      await Promise.all(running.map((source) => source.stop()))
      checkpoints.stop()
      sqs.destroy()
    },
  }
}

type Pruning = { tables: readonly string[]; client: StreamClient; checkpoints: Checkpoints; engines: Engines }

/** Nothing else trims the log, and every write has to look into it. */
async function startPruning({ tables, client, checkpoints, engines }: Pruning): Promise<() => void> {
  const places = await Promise.all(tables.map(async (table) => ({ table, ...(await client.find(table)) })))
  const timer = setInterval(() => {
    for (const { table, streamArn } of places) {
      const upTo = checkpoints.passedByAll(streamArn)
      if (upTo !== undefined) engines.prune(table, upTo)
    }
  }, pruneEveryMilliseconds)
  return () => clearInterval(timer)
}
