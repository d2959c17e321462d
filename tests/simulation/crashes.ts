// Crashes a use case at every call it makes to a port, before and after the call takes effect, and looks at what is left.
import { type Fault, failing } from './failing-ports.ts'
import { type Line, openLine } from './line.ts'
import { randomFrom } from './random.ts'

/** A use case to be crashed: how the world is before it, what it does, and what of the world it must change at once. */
export type Trial<Prepared> = {
  readonly prepare: (line: Line) => Promise<Prepared>
  readonly step: (prepared: Prepared, ports: Line['ports']) => Promise<unknown>
  /** The calls at which it is crashed; all when absent. */
  readonly isCrashed?: (call: string, position: number) => boolean
  /** What is either as before or as after, whatever fails. */
  readonly whole: (line: Line) => Promise<unknown>
}

/** One crash: where, what was left, what the retry was answered and what the world was like then. */
export type Crash = {
  readonly at: string
  readonly left: unknown
  readonly answer: unknown
  readonly after: unknown
}

export type Crashed = {
  readonly before: unknown
  /** All of the world after the step, and the part of it that is whole. */
  readonly after: unknown
  readonly wholeAfter: unknown
  readonly answer: unknown
  readonly crashes: readonly Crash[]
}

/** A world with nothing in it, at a fixed instant. */
export function emptyWorld(): Line {
  const line = openLine(1, randomFrom(1))
  line.world.now = start
  return line
}

const start = '2026-04-28T02:00:00.000Z'

/** Crashes the step at every position and retries it; each crash in a world of its own. */
export async function crashEverywhere<Prepared>(trial: Trial<Prepared>): Promise<Crashed> {
  const sound = await worldOf(trial)
  const before = await trial.whole(sound.line)
  const calls: string[] = []
  const answer = await trial.step(
    sound.prepared,
    failing(sound.line.sound, (call) => noted(calls, call)),
  )
  const crashes: Crash[] = []
  for (const [position, call] of calls.entries()) {
    if (trial.isCrashed?.(call, position) === false) continue
    for (const fault of ['before', 'after'] as const) {
      crashes.push({ at: `${fault} call ${position + 1}, ${call}`, ...(await crashAt(position, fault, trial)) })
    }
  }
  return { before, after: await everything(sound.line), wholeAfter: await trial.whole(sound.line), answer, crashes }
}

async function crashAt<Prepared>(position: number, fault: Fault, trial: Trial<Prepared>) {
  const { line, prepared } = await worldOf(trial)
  let calls = 0
  const crashing = failing(line.sound, () => (calls++ === position ? fault : undefined))
  await trial.step(prepared, crashing).catch(() => {}) // what is left is looked at, however it ended
  const left = await trial.whole(line)
  const answer = await trial.step(prepared, line.sound)
  return { left, answer, after: await everything(line) }
}

function noted(calls: string[], call: string): undefined {
  calls.push(call)
}

async function worldOf<Prepared>(trial: Trial<Prepared>) {
  const line = emptyWorld()
  return { line, prepared: await trial.prepare(line) }
}

/** All cases with their histories and what they owe. */
export async function casesOf({ sound: { cases } }: Line) {
  const all = []
  for await (const record of cases.all()) all.push({ record, history: await cases.history(record.number) })
  return all
}

/** All counters, marks and what stands behind them. */
export async function countersOf({ sound: { tally } }: Line) {
  const [marks, rows, heads] = [[], [], []] as [unknown[], unknown[], unknown[]]
  for await (const mark of tally.allMarks()) marks.push(mark)
  for await (const row of tally.allRows()) rows.push(row)
  for await (const head of tally.heads(start.slice(0, 10))) heads.push(head)
  return { marks, rows, heads }
}

async function everything(line: Line) {
  const cases = await casesOf(line)
  const owed = cases.map(({ record }) => line.sound.cases.owedOf(record.number))
  const notices = [...line.outbox.delivered.values()].toSorted((left, right) => (left.id < right.id ? -1 : 1))
  return { cases, owed, counters: await countersOf(line), notices }
}
