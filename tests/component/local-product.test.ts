import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { type RunningAnqi, startAnqi } from '../running-anqi.ts'

const data = mkdtempSync(join(tmpdir(), 'anqi-test-'))
const environment = { ANQI_RATE_LIMIT: 'off' }
let running: RunningAnqi | undefined
afterAll(async () => {
  await running?.stop()
  rmSync(data, { recursive: true, force: true })
})

const complaint = {
  complainant: { name: '王小明', phone: '13800000000', address: '成都市武侯区人民南路1号' },
  respondent: { name: '成都某某电器有限公司', county: '510107' },
  item: '电热水壶',
  facts: '购买的电热水壶使用三天后漏水，商家拒绝退货，要求退还货款。',
  requests: ['refund'],
  channel: 'internet',
}

const answerSchema = z.object({ number: z.string(), accessCode: z.string() })
type Acknowledged = z.infer<typeof answerSchema> & { key: string }

async function submit(anqi: RunningAnqi, key: string): Promise<Acknowledged> {
  const response = await fetch(`${anqi.origin}/api/complaints`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(complaint),
  })
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`)
  return { ...answerSchema.parse(await response.json()), key }
}

const pageSchema = z.object({ items: z.array(z.object({ number: z.string() })), cursor: z.string().nullish() })

async function worklist(anqi: RunningAnqi): Promise<Set<string>> {
  const authorization = `Bearer ${await anqi.token('handler', '510107')}`
  const numbers = new Set<string>()
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const query = new URLSearchParams({ bureau: '510107', limit: '100', ...(cursor !== '' && { cursor }) })
    const response = await fetch(`${anqi.origin}/api/worklist?${query}`, { headers: { authorization } })
    const page = pageSchema.parse(await response.json())
    for (const { number } of page.items) numbers.add(number)
    cursor = page.cursor ?? undefined
  }
  return numbers
}

test('kill -9 under concurrent submissions loses no acknowledged case: each is followed, replayed and on the worklist', async () => {
  const killed = await startAnqi({ data, environment })
  const acknowledged: Acknowledged[] = []
  const writer = async (): Promise<void> => {
    for (;;) acknowledged.push(await submit(killed, randomUUID()))
  }
  const writers = Promise.allSettled(Array.from({ length: 8 }, writer))
  await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThan(60), 60_000)
  process.kill(killed.pid, 'SIGKILL')
  await writers

  running = await startAnqi({ data, environment })
  const anqi = running
  for (const { key, number, accessCode } of acknowledged) {
    const headers = { 'access-code': accessCode }
    expect((await fetch(`${anqi.origin}/api/cases/${number}`, { headers })).status).toBe(200)
    expect((await submit(anqi, key)).number).toBe(number)
  }
  await vi.waitFor(async () => {
    const found = await worklist(anqi)
    expect(acknowledged.filter(({ number }) => !found.has(number))).toEqual([])
  }, 60_000)
}, 180_000)
