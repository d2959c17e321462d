import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { WorklistAnswer } from '../../shared/schemas/case-view.ts'
import type { Statistics } from '../../shared/schemas/statistics.ts'
import { openCaseLine } from './case-line.ts'

const line = openCaseLine()
const admin = { role: 'admin', bureau: '510000' }

type Results = { results: { line: number; result: string; number?: string; reason?: string }[] }

const aLine = (overrides: Record<string, unknown> = {}) => ({
  externalNumber: randomUUID(),
  kind: 'complaint',
  receivedAt: '2024-03-01T09:00:00+08:00',
  channel: '电话',
  bureau: '510903',
  respondent: { name: '遂宁某商贸有限公司' },
  item: '手机',
  facts: '手机屏幕损坏，要求更换',
  category: { object: '通讯产品', problem: '质量' },
  events: [{ type: 'accepted', at: '2024-03-05T10:00:00+08:00' }],
  ...overrides,
})
const closed = { type: 'closed', at: '2024-04-01T10:00:00+08:00', outcome: 'agreement', recoveredFen: 12000 }

async function imported(...lines: unknown[]) {
  const body = lines.map((entry) => (typeof entry === 'string' ? entry : JSON.stringify(entry))).join('\n')
  const answer = await line().call<Results>('POST /api/imports', { body, staff: admin })
  return answer.body.results
}

test('a line is imported once, skipped the second time, updated when it knows more', async () => {
  const first = aLine()
  const [one] = await imported(first)
  const [two] = await imported(first)
  const [three] = await imported({ ...first, events: [...first.events, closed] })
  expect([one?.result, two?.result, three?.result]).toEqual(['imported', 'skipped', 'updated'])
  expect(new Set([one?.number, two?.number, three?.number]).size).toBe(1)
})

test('a line that contradicts what is stored is rejected with the difference', async () => {
  const first = aLine()
  await imported(first)
  const [result] = await imported({ ...first, events: [{ type: 'accepted', at: '2024-03-06T10:00:00+08:00' }] })
  expect(result?.result).toBe('rejected')
  expect(result?.reason).toContain('accepted 2024-03-05T10:00:00+08:00')
})

test('the same line twice in one request is one case', async () => {
  const same = aLine()
  const results = await imported(same, same)
  expect(results.map(({ result }) => result)).toEqual(['imported', 'skipped'])
})

test('bad lines are rejected each for its own reason and the good ones pass', async () => {
  const results = await imported(
    '{ not json',
    aLine({ bureau: '000000' }),
    aLine({ kind: 'gossip' }),
    aLine({ receivedAt: '2199-01-01T00:00:00Z' }),
    aLine({ events: [closed, { type: 'accepted', at: '2024-03-05T10:00:00+08:00' }] }),
    aLine(),
  )
  expect(results.map(({ result }) => result)).toEqual([...Array(5).fill('rejected'), 'imported'])
  for (const { reason } of results.slice(0, 5)) expect(reason).toBeTruthy()
})

test('more than a hundred lines are a 413', async () => {
  const body = Array.from({ length: 101 }, () => JSON.stringify(aLine())).join('\n')
  expect((await line().call('POST /api/imports', { body, staff: admin })).status).toBe(413)
})

test('an imported case passes the line, is found by its foreign number and counted', async () => {
  const externalNumber = `EXT-${randomUUID()}`
  const [result] = await imported(
    aLine({ externalNumber, events: [{ type: 'accepted', at: '2024-03-05T10:00:00+08:00' }, closed] }),
  )
  await line().settle(result?.number ?? '')
  const analyst = { role: 'analyst', bureau: '510900' }
  const found = await line().call<WorklistAnswer>('GET /api/worklist', { query: { externalNumber }, staff: analyst })
  expect(found.body.items.map(({ number, stage }) => [number, stage])).toEqual([[result?.number, 'closed']])
  const rows = (await line().items('TALLY_TABLE')).filter((item) => item['pk']?.S === 'ROW#510903#2024-04')
  expect(rows).not.toHaveLength(0)
  expect((await line().items('AUDIT_TABLE')).filter((item) => item['number']?.S === result?.number)).toHaveLength(0)
})

test('statistics without a token give the public part, and bad periods and bureaus name the field', async () => {
  const open = await line().call<Statistics>('GET /api/statistics', { query: { period: '2024-04', bureau: '510900' } })
  expect(open.status).toBe(200)
  expect(open.body.overdue.items).toEqual([])
  for (const [query, path] of [
    [{ period: '2024-13' }, 'period'],
    [{ period: '2199-01' }, 'period'],
    [{ period: 'x' }, 'period'],
    [{ period: '2024-04', bureau: '999999' }, 'bureau'],
    [{ period: '2024-04', base: 'x' }, 'base'],
  ] as const) {
    const { status, body } = await line().call<{ errors: { path: string }[] }>('GET /api/statistics', { query })
    expect([status, body.errors[0]?.path]).toEqual([422, path])
  }
})
