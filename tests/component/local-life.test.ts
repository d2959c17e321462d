import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { descendants, isRunning, type RunningAnqi, runAnqi, startAnqi } from '../running-anqi.ts'
import { makeAssembly, shown } from './local-assembly.ts'

const endsWithinMilliseconds = 5_000

let assembly: string
let remove: () => void
const data = mkdtempSync(join(tmpdir(), 'anqi-test-'))

beforeAll(async () => {
  const made = await makeAssembly()
  assembly = made.directory
  remove = made.remove
})
afterAll(() => {
  remove()
  rmSync(data, { recursive: true, force: true })
})

async function untilAllEnded(pids: readonly number[]): Promise<number[]> {
  const latest = Date.now() + endsWithinMilliseconds
  while (pids.some(isRunning) && Date.now() < latest) await new Promise((resolve) => setTimeout(resolve, 50))
  return pids.filter(isRunning)
}

/** The whole family: main, the engines' process, the DynamoDB engine and its guard. */
function family(anqi: RunningAnqi): Record<string, number> {
  const commandOf = (pid: number): string =>
    execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' })
  const named = descendants(anqi.pid).map((pid) => [commandOf(pid), pid] as const)
  const pidOf = (part: string): number => named.find(([command]) => command.includes(part))?.[1] ?? 0
  return { main: anqi.pid, host: pidOf('engine-host.ts'), dynoxide: pidOf('dynoxide serve'), guard: pidOf('guard') }
}

test.for(['main', 'host', 'dynoxide', 'guard'])(
  'kill -9 of %s leaves no process of it running after five seconds',
  async (victim) => {
    const anqi = await startAnqi({ assembly, data: join(data, victim) })
    const members = family(anqi)
    expect(Object.values(members).every((pid) => pid > 1)).toBe(true)
    process.kill(members[victim] ?? 0, 'SIGKILL')
    expect(await untilAllEnded(Object.values(members))).toEqual([])
  },
)

test('kill -9 of npm ends what npm started', async () => {
  const anqi = await startAnqi({ assembly, data: join(data, 'npm'), viaNpm: true })
  const members = descendants(anqi.pid)
  process.kill(anqi.pid, 'SIGKILL')
  expect(members.length).toBeGreaterThan(3)
  expect(await untilAllEnded(members)).toEqual([])
})

test('SIGTERM lets a running request have its answer and then ends everything', async () => {
  const anqi = await startAnqi({ assembly, data: join(data, 'term') })
  const members = Object.values(family(anqi))
  const answer = fetch(`${anqi.origin}/slow`)
  await new Promise((resolve) => setTimeout(resolve, 300))
  const code = anqi.stop()
  expect((await answer).status).toBe(200)
  expect(await code).toBe(0)
  expect(await untilAllEnded(members)).toEqual([])
})

test('kill -9 under concurrent writes loses none that was acknowledged, and after a restart each reader has seen them all', async () => {
  const directory = join(data, 'crash')
  const anqi = await startAnqi({ assembly, data: directory })
  const acknowledged: string[] = []
  const writer = async (name: number): Promise<void> => {
    for (let count = 0; ; count++) {
      const id = `${name}-${count}`
      const response = await fetch(`${anqi.origin}/items`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id }),
      })
      if (response.status === 201) acknowledged.push(id)
    }
  }
  const writers = Array.from({ length: 8 }, (_, name) => writer(name).catch(() => undefined))
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  process.kill(anqi.pid, 'SIGKILL')
  await Promise.all(writers)

  const next = await startAnqi({ assembly, data: directory })
  const { environment } = await shown(await fetch(`${next.origin}/echo/1`))
  const endpoint = environment['AWS_ENDPOINT_URL_DYNAMODB'] ?? ''
  expect(acknowledged.length).toBeGreaterThan(50)
  expect(await missing(endpoint, { table: 'test-cases', keys: acknowledged.map((id) => [id, 'item']) })).toEqual([])
  for (const reader of ['First', 'Second']) {
    const keys = acknowledged.map((id): [string, string] => [`seen-by-${reader}`, id])
    await vi.waitFor(async () => expect(await missing(endpoint, { table: 'test-tally', keys })).toEqual([]), 10_000)
  }
  expect(await next.stop()).toBe(0)
})

/** Which of these keys no item stands under. */
async function missing(
  endpoint: string,
  { table, keys }: { table: string; keys: [string, string][] },
): Promise<string[]> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const dynamodb = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials })
  const found = await Promise.all(
    keys.map(async ([pk, sk]) => {
      const answer = await dynamodb.send(
        new GetItemCommand({ TableName: table, Key: { pk: { S: pk }, sk: { S: sk } } }),
      )
      return answer.Item === undefined ? [`${pk} ${sk}`] : []
    }),
  )
  dynamodb.destroy()
  return found.flat()
}

test('a second start on the same data says who runs there, in one line, and ends', async () => {
  const directory = join(data, 'twice')
  const anqi = await startAnqi({ assembly, data: directory })
  const second = await runAnqi({ assembly, data: directory })
  await anqi.stop()
  expect(second.code).toBe(1)
  expect(second.said.trim().split('\n')).toEqual([expect.stringContaining(`process ${anqi.pid}, ${anqi.origin}`)])
})

test('a taken port is said in one line', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const { code, said } = await runAnqi({ assembly, data: join(data, 'port'), environment: { PORT: String(port) } })
  server.close()
  expect(code).toBe(1)
  expect(said.trim()).toBe(`Port ${port} is taken: stop what uses it, or set PORT to another.`)
})

test('an address beyond loopback is refused without an issuer and with the rate limit off', async () => {
  const open = { ANQI_HOST: '0.0.0.0' }
  const withoutIssuer = await runAnqi({ assembly, data: join(data, 'open'), environment: open })
  expect(withoutIssuer).toEqual({ code: 1, said: expect.stringContaining('OIDC_ISSUER') })
  const unlimited = { ...open, OIDC_ISSUER: 'https://issuer.example', ANQI_RATE_LIMIT: 'off' }
  const withoutLimit = await runAnqi({ assembly, data: join(data, 'open'), environment: unlimited })
  expect(withoutLimit).toEqual({ code: 1, said: expect.stringContaining('ANQI_RATE_LIMIT') })
})

test('the data directory and the key in it are for their owner alone', async () => {
  const directory = join(data, 'modes')
  const anqi = await startAnqi({ assembly, data: directory })
  await anqi.stop()
  const mode = (...path: string[]): number => statSync(join(directory, ...path)).mode & 0o777
  expect([mode(), mode('master.key'), mode('engines', 'cases.sqlite')]).toEqual([0o700, 0o600, 0o600])
  expect(Buffer.from(readFileSync(join(directory, 'master.key'), 'utf8'), 'base64')).toHaveLength(32)
})
