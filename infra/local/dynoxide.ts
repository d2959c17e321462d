// Starts the DynamoDB engine as a child on a database file, guarded so that it never outlives this process.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

export type Dynoxide = { endpoint: string; pid: number; ended: Promise<string>; stop(): Promise<void> }

const missing =
  'The DynamoDB engine is missing: no @dynoxide package for this machine and no `dynoxide` on PATH. ' +
  'Install one of them, or name a compatible endpoint in AWS_ENDPOINT_URL_DYNAMODB.'

/** The packaged binary of this platform, else whatever `dynoxide` PATH holds. */
function binaryPath(): string {
  try {
    const manifest = import.meta.resolve(`@dynoxide/${process.platform}-${process.arch}/package.json`)
    const packaged = fileURLToPath(new URL('dynoxide', manifest))
    if (existsSync(packaged)) return packaged
  } catch {}
  return 'dynoxide'
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No free port was given')
  return address.port
}

function untilListening(child: ChildProcess): Promise<void> {
  let said = ''
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk
      if (said.includes('listening on')) resolve()
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('error', (error) => reject('code' in error && error.code === 'ENOENT' ? new Error(missing) : error))
    child.once('exit', (code) => reject(new Error(`The DynamoDB engine ended at once (${code}): ${said.trim()}`)))
  })
}

/** A shell that waits for our end of its pipe to close, which even kill -9 does, and then ends the engine. */
function guard(pid: number): ChildProcess {
  return spawn('/bin/sh', ['-c', 'read -r _; kill -9 "$1"', 'guard', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
  })
}

/** Starts the engine on `file`; several tries, because a free port may be taken before the engine has it. */
export async function startDynoxide(file: string, triesLeft = 3): Promise<Dynoxide> {
  const port = await freePort()
  const child = spawn(binaryPath(), ['serve', '--port', String(port), '--db-path', file], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // From its first moment: we may be ended while it still starts.
  const guarding = child.pid === undefined ? undefined : guard(child.pid)
  try {
    await untilListening(child)
  } catch (error) {
    guarding?.kill('SIGKILL')
    if (triesLeft > 1 && String(error).includes('in use')) return startDynoxide(file, triesLeft - 1)
    throw error
  }
  if (child.pid === undefined || guarding === undefined) throw new Error(missing)
  return running({ child, guarding, pid: child.pid, port })
}

type Started = { child: ChildProcess; guarding: ChildProcess; pid: number; port: number }

function running({ child, guarding, pid, port }: Started): Dynoxide {
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const ended = Promise.race([
    exited.then(() => 'the DynamoDB engine ended'),
    new Promise<string>((resolve) => guarding.once('exit', () => resolve('the guard of the DynamoDB engine ended'))),
  ])
  return {
    endpoint: `http://127.0.0.1:${port}`,
    pid,
    ended,
    async stop() {
      guarding.kill('SIGKILL')
      child.kill('SIGTERM')
      const late = setTimeout(() => child.kill('SIGKILL'), 2_000)
      await exited
      clearTimeout(late)
    },
  }
}
