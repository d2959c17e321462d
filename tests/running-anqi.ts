// Starts the product as `npm start` does, in processes of its own, on a free port and a data directory of its own.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { machineSettingNames } from '../shared/config.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const readyMilliseconds = 60_000

export type RunningAnqi = {
  origin: string
  data: string
  /** The process that `node infra/local/main.ts` is. */
  pid: number
  /** Everything it has said so far. */
  output(): string
  /** Resolves with the exit code, null after a kill. */
  ended: Promise<number | null>
  /** An access token of the embedded identity provider. */
  token(role: string, bureau: string, name?: string): Promise<string>
  /** Ends it cleanly; its data directory goes unless it was given. */
  stop(): Promise<number | null>
}

export type AnqiOptions = {
  /** A data directory to go on with; without it a fresh one. */
  data?: string
  /** Templates other than the product's own. */
  assembly?: string
  environment?: Record<string, string>
  /** Through npm, as a person starts it. */
  viaNpm?: boolean
}

/** Starts it and waits until it is ready; throws with what it said when it ends before that. */
export async function startAnqi(options: AnqiOptions = {}): Promise<RunningAnqi> {
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'anqi-test-'))
  const child = spawnAnqi({ ...options, data })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const origin = await untilReady(() => said, ended).catch((error) => {
    child.kill('SIGKILL')
    throw error
  })
  const { pid } = child
  if (pid === undefined) throw new Error('The process has no id')
  return {
    origin,
    data,
    pid,
    output: () => said,
    ended,
    token: (role, bureau, name) => tokenOf(origin, { role, bureau, ...(name !== undefined && { name }) }),
    async stop() {
      child.kill('SIGTERM')
      const code = await ended
      if (options.data === undefined) rmSync(data, { recursive: true, force: true })
      return code
    },
  }
}

/** Runs it where it is expected to end by itself; gives its exit code and what it said. */
export async function runAnqi(options: AnqiOptions & { data: string }): Promise<{ code: number | null; said: string }> {
  const child = spawnAnqi(options)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, said }
}

function spawnAnqi({ data, assembly, environment, viaNpm }: AnqiOptions & { data: string }): ChildProcess {
  const foreign = new Set<string>(Object.values(machineSettingNames))
  const inherited = Object.entries(process.env).filter(([name]) => !foreign.has(name))
  const main = ['--disable-warning=ExperimentalWarning', 'infra/local/main.ts']
  const assemblyOption = assembly === undefined ? [] : ['--assembly', assembly]
  const [command, args] = viaNpm
    ? ['npm', ['start', '--', ...assemblyOption]]
    : [process.execPath, [...main, ...assemblyOption]]
  return spawn(command, args, {
    cwd: root,
    env: { ...Object.fromEntries(inherited), PORT: '0', ANQI_DATA: data, ...environment },
    // Over the channel it learns that the test run has ended, however that was.
    stdio: ['ignore', 'pipe', 'pipe', ...(viaNpm ? [] : ['ipc' as const])],
  })
}

async function untilReady(said: () => string, ended: Promise<number | null>): Promise<string> {
  const latest = Date.now() + readyMilliseconds
  let hasEnded = false
  void ended.then(() => {
    hasEnded = true
  })
  for (;;) {
    const origin = /Consumer form\s+(http:\/\/[^/\s]+)\//.exec(said())?.[1]
    if (origin !== undefined && said().includes('Data and log')) return origin
    if (hasEnded || Date.now() > latest) throw new Error(`Anqi did not get ready:\n${said()}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

async function tokenOf(origin: string, order: Record<string, string>): Promise<string> {
  const response = await fetch(`${origin}/oidc/token-for-commands`, {
    method: 'POST',
    headers: { 'x-anqi-command': 'token' },
    body: JSON.stringify(order),
  })
  const answer: unknown = await response.json()
  if (typeof answer !== 'object' || answer === null || !('token' in answer)) throw new Error(JSON.stringify(answer))
  return String(answer.token)
}

/** The ids of all processes below one, from the system's table. */
export function descendants(pid: number): number[] {
  const parents = readdirSync('/proc').flatMap((name) => {
    const child = Number(name)
    const parent = Number.isInteger(child) ? parentOf(child) : undefined
    return parent === undefined ? [] : [[child, parent] as const]
  })
  const below = (parent: number): number[] =>
    parents.filter((entry) => entry[1] === parent).flatMap(([child]) => [child, ...below(child)])
  return below(pid)
}

function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? ''
    return Number(stat.split(' ')[1])
  } catch {
    return undefined
  }
}

/** Whether a process still runs; one that only waits to be collected does not. */
export function isRunning(pid: number): boolean {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
  } catch {
    return false
  }
}
