// The directory that one running Anqi owns: made for its owner alone, held by a lock that dies with the process.
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as z from 'zod'

const stateSchema = z.object({
  pid: z.number(),
  origin: z.string(),
  enginePids: z.array(z.number()).default([]),
  /** What a command needs in its environment to reach the same tables, queues and buckets. */
  environment: z.record(z.string(), z.string()).default({}),
})

/** What the running Anqi says of itself, for commands of the same machine. */
export type RunningState = z.infer<typeof stateSchema>

export type DataDirectory = {
  path: string
  keyFile: string
  file(name: string): string
  /** What the last owner left behind, if it did not end well. */
  left: RunningState | undefined
  writeState(state: RunningState | undefined): void
  release(): void
}

const stateFile = 'running.json'
const ownerOnly = 0o600
const engineEndMilliseconds = 6_000

/** Takes the directory. Throws a sentence for the operator when a running Anqi holds it. */
export function openDataDirectory(given: string): DataDirectory {
  const path = resolve(given)
  mkdirSync(path, { recursive: true, mode: 0o700 })
  chmodSync(path, 0o700)
  const file = (name: string): string => join(path, name)
  const release = lock(file('lock'), path)
  const keyFile = file('master.key')
  if (!existsSync(keyFile)) writeFileSync(keyFile, randomBytes(32).toString('base64'), { mode: ownerOnly, flag: 'wx' })
  return {
    path,
    keyFile,
    file,
    left: readRunningState(path),
    writeState: (state) => writeFileSync(file(stateFile), JSON.stringify(state ?? null), { mode: ownerOnly }),
    release,
  }
}

/** A lock of SQLite's is the system's own: it falls with its process, however that ends, so none is ever stale. */
function lock(file: string, directory: string): () => void {
  const database = new DatabaseSync(file)
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch {
    database.close()
    const state = readRunningState(directory)
    const who = state === undefined ? '' : ` (process ${state.pid}, ${state.origin})`
    throw new Error(`Anqi is running on ${directory} already${who}: stop it, or set ANQI_DATA to another directory.`)
  }
  chmodSync(file, ownerOnly)
  return () => database.close()
}

/** The state that a running Anqi wrote into `directory`; undefined when none has, or it is unreadable. */
export function readRunningState(directory: string): RunningState | undefined {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(join(directory, stateFile), 'utf8')))
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Waits until the engines of a killed owner have ended, which they do by themselves within seconds. */
export async function awaitEnd(pids: readonly number[]): Promise<void> {
  const latest = Date.now() + engineEndMilliseconds
  while (pids.some(isAlive) && Date.now() < latest) await new Promise((done) => setTimeout(done, 50))
}
