// Runs the scheduled functions: what fell due while the machine was off runs once after the start.
import { randomUUID } from 'node:crypto'
import type { Checkpoints } from './checkpoints.ts'
import { isDue } from './cron.ts'
import type { Schedule } from './deployment.ts'

const tickMilliseconds = 1_000
const source = 'schedules'
const retryAttempts = 2

export type Scheduler = { stop(): Promise<void> }

type Options = {
  schedules: readonly Schedule[]
  region: string
  checkpoints: Checkpoints
  invoke(functionArn: string, event: unknown): Promise<unknown>
  warn(text: string): void
}

export function startScheduler(options: Options): Scheduler {
  const running = new Map<string, Promise<void>>()
  const enabled = options.schedules.filter((schedule) => schedule.State === 'ENABLED')
  const marks = new Map(enabled.map((schedule) => [schedule, options.checkpoints.of(schedule.id, source)]))
  let isRunning = true
  const tick = (): void => {
    const now = new Date()
    for (const [schedule, mark] of marks) {
      const { ScheduleExpression: expression, ScheduleExpressionTimezone: timeZone } = schedule
      if (mark.value === undefined) mark.move(String(now.getTime()))
      if (running.has(schedule.id) || !isDue({ expression, timeZone }, new Date(Number(mark.value)), now)) continue
      mark.move(String(now.getTime()))
      const run = once(schedule, { ...options, now, isRunning: () => isRunning })
      running.set(
        schedule.id,
        run.finally(() => running.delete(schedule.id)),
      )
    }
  }
  const timer = setInterval(tick, tickMilliseconds)
  return {
    stop: async () => {
      isRunning = false
      clearInterval(timer)
      await Promise.all(running.values())
    },
  }
}

async function once(
  schedule: Schedule,
  { invoke, region, warn, now, isRunning }: Options & { now: Date; isRunning: () => boolean },
): Promise<void> {
  for (let tries = 0; tries <= retryAttempts && isRunning(); tries++) {
    try {
      await invoke(schedule.Target.Arn, eventOf(schedule, now, region))
      return
    } catch (error) {
      warn(error instanceof Error ? error.message : String(error))
      await new Promise((resolve) => setTimeout(resolve, tickMilliseconds * 2 ** tries))
    }
  }
}

function eventOf({ id, Target }: Schedule, now: Date, region: string): unknown {
  const time = now.toISOString().replace(/\.\d+Z$/, 'Z')
  if (Target.Input !== undefined) return JSON.parse(Target.Input.replaceAll('<aws.scheduler.scheduled-time>', time))
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.scheduler',
    account: '000000000000',
    time,
    region,
    resources: [id],
    detail: '{}',
  }
}
