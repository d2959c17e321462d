// A handler with hundreds of open cases narrows the list; the filters are the server's, so that no page hides a case.
import { beforeAll, expect, test } from 'vitest'
import type { WorklistAnswer } from '../../shared/schemas/case-view.ts'
import { openCaseLine } from './case-line.ts'

const line = openCaseLine()
const bureau = '510107'
const handler = { role: 'handler', bureau, id: 'wang' }

const lineOf = (externalNumber: string, overrides: Record<string, unknown> = {}) => ({
  externalNumber,
  kind: 'complaint',
  receivedAt: '2026-05-06T09:00:00+08:00',
  channel: 'telephone',
  bureau,
  respondent: { name: '武侯佳美健身俱乐部' },
  item: '健身年卡',
  facts: '健身房关门不退卡里的余额',
  category: { object: '文化、娱乐、体育服务', problem: '预付卡' },
  events: [],
  ...overrides,
})

beforeAll(async () => {
  const lines = [
    lineOf('F-1'),
    lineOf('F-2', { respondent: { name: '成都好味餐饮店' }, item: '火锅', category: { object: '餐饮和住宿服务' } }),
    lineOf('F-3', {
      kind: 'violation-report',
      receivedAt: '2026-06-01T09:00:00+08:00',
      category: { violation: '食品安全' },
    }),
    lineOf('F-4', { receivedAt: '2026-04-20T09:00:00+08:00' }),
  ]
  const { body } = await line().call<{ results: { number: string }[] }>('POST /api/imports', {
    body: lines.map((entry) => JSON.stringify(entry)).join('\n'),
    staff: { role: 'admin', bureau: '510000' },
  })
  await line().settle(...body.results.map(({ number }) => number))
})

async function found(query: Record<string, string>): Promise<(string | undefined)[]> {
  const answer = await line().call<WorklistAnswer>('GET /api/worklist', { query, staff: handler })
  expect(answer.status).toBe(200)
  return answer.body.items.map(({ externalNumber }) => externalNumber).sort()
}

test.each([
  ['kind', { kind: '举报' }, ['F-3']],
  ['object', { object: '餐饮和住宿服务' }, ['F-2']],
  ['problem', { problem: '预付卡' }, ['F-1', 'F-4']],
  ['violation', { violation: '食品安全' }, ['F-3']],
  ['part of a name', { text: '佳美' }, ['F-1', 'F-3', 'F-4']],
  ['part of an item', { text: '火锅' }, ['F-2']],
  ['the last due day', { dueTo: '2026-04-30' }, ['F-4']],
  ['both ends of the due days', { dueFrom: '2026-05-14', dueTo: '2026-05-14' }, ['F-1', 'F-2']],
  ['being overdue', { overdue: 'true', text: '健身年卡' }, ['F-1', 'F-3', 'F-4']],
  ['waiting for approval', { proposal: 'true' }, []],
  ['being unclaimed', { unclaimed: 'true' }, ['F-1', 'F-2', 'F-3', 'F-4']],
  ['several at once', { kind: 'complaint', text: '佳美', dueFrom: '2026-05-01' }, ['F-1']],
  ['a stage as well', { stage: 'verification', text: '佳美' }, ['F-3']],
] as const)('a list narrowed by %s holds just the cases that fit', async (_name, query, expected) => {
  expect(await found(query)).toEqual(expected)
})

test('a narrowed list goes on over its pages and its cursor belongs to its filter', async () => {
  const first = await line().call<WorklistAnswer>('GET /api/worklist', {
    query: { text: '佳美', limit: '2' },
    staff: handler,
  })
  const { cursor = '' } = first.body
  const next = { text: '佳美', limit: '2', cursor }
  const second = await line().call<WorklistAnswer>('GET /api/worklist', { query: next, staff: handler })
  expect([...first.body.items, ...second.body.items].map(({ externalNumber }) => externalNumber)).toEqual([
    'F-4',
    'F-1',
    'F-3',
  ])
  const foreign = await line().call('GET /api/worklist', { query: { ...next, text: '火锅' }, staff: handler })
  expect(foreign.status).toBe(422)
})

test('a filter that is none is refused with the field it stands in', async () => {
  const answer = await line().call<{ errors: { path: string }[] }>('GET /api/worklist', {
    query: { kind: 'rumour', dueFrom: '31 May', overdue: 'perhaps' },
    staff: handler,
  })
  expect(answer.status).toBe(422)
  expect(answer.body.errors.map(({ path }) => path).sort()).toEqual(['dueFrom', 'kind', 'overdue'])
})

test('a case that is closed and still owes its notice is found until it is given (O121 Art. 23)', async () => {
  const staff = { role: 'handler', bureau: '510105', id: 'li' }
  const owing = async () => {
    const query = { stage: 'closed', owing: 'true' }
    const { body } = await line().call<WorklistAnswer>('GET /api/worklist', { query, staff })
    return body.items.map(({ externalNumber }) => externalNumber)
  }
  const imported = await line().call<{ results: { number: string }[] }>('POST /api/imports', {
    body: JSON.stringify(lineOf('F-5', { bureau: staff.bureau })),
    staff: { role: 'admin', bureau: '510000' },
  })
  const number = imported.body.results[0]?.number ?? ''
  await line().settle(number)
  const act = async (action: object) => {
    const { version } = (await line().view(number, staff)).body
    return (await line().act(number, version, { staff, ...action } as Parameters<ReturnType<typeof line>['act']>[2]))
      .status // the action is one of the schema's
  }
  expect(await act({ action: 'accept' })).toBe(200)
  expect(await act({ action: 'close', outcome: 'terminated', ground: 3, noticeSent: false })).toBe(200)
  expect(await owing()).toEqual(['F-5'])
  expect(await act({ action: 'notify' })).toBe(200)
  expect(await owing()).toEqual([])
})
