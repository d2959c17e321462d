import { beforeAll, describe, expect, test } from 'vitest'
import type { SorterOversight } from '../../shared/schemas/sorter-oversight.ts'
import type { SortAnswer } from '../../shared/schemas/sorting.ts'
import { complaintBody } from './case-bodies.ts'
import { openCaseLine } from './case-line.ts'

const line = openCaseLine()
const province = { role: 'supervisor', bureau: '510000' }
const text = '在泡泡龙王那里办的事情一直没有下文，找了好几回都不理我，希望处理一下。'

type Over = { facts?: string; phone?: string; staff?: string; object?: string; problem?: string }

async function confirmedCase(index: number, over: Over = {}) {
  const { facts = `${text}第${index}位。`, phone = `1380013${String(1000 + index)}` } = over
  const body = complaintBody({
    facts,
    item: undefined,
    complainant: { name: '钱小多', phone, address: '成都市武侯区' },
  })
  const { body: answer } = await line().submit('complaints', body)
  await line().settle(answer.number)
  const staff = { role: 'handler', bureau: '510107', id: over.staff ?? `handler-${index % 4}` }
  const { status } = await line().act(answer.number, 2, {
    staff,
    action: 'confirm-category',
    object: over.object ?? 'culture-leisure',
    problem: over.problem ?? 'contract',
  })
  expect(status).toBe(200)
}

const oversight = (staff = province) => line().call<SorterOversight>('GET /api/sorter', { staff })
const choose = (version: string, staff = province) =>
  line().call<SorterOversight>('POST /api/sorter', { staff, body: { version, reason: '回退查看' } })
const sorted = () => line().call<SortAnswer>('POST /api/sort', { body: { text } })

/** The first answer begins the read, a later one has it. */
async function sortedWith(version: string): Promise<SortAnswer> {
  for (let turn = 0; turn < 100; turn++) {
    const { body } = await sorted()
    if (body.version.endsWith(version)) return body
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`No answer of version ${version}`)
}

const storedText = async () =>
  JSON.stringify((await line().items('CASES_TABLE')).filter(({ pk }) => pk?.S === 'SORTER'))

let learned = ''

beforeAll(async () => {
  for (let index = 0; index < 12; index++) await confirmedCase(index)
  const everyday = { facts: '买的手机三天就黑屏，屏幕一闪一闪的。', object: 'communication', problem: 'quality' }
  for (let index = 100; index < 118; index++) await confirmedCase(index, everyday)
  await line().invoke('retrain', {})
  learned = (await oversight()).body.runs[0]?.version ?? ''
})

describe('learning from confirmed cases', () => {
  test('what several handlers confirmed goes live, answers name it, nobody alone moves it, a supervisor takes it back', async () => {
    const { live, runs } = (await oversight()).body
    expect(live).toMatchObject({ version: learned, automatic: true })
    expect(runs).toHaveLength(1)
    expect(runs[0]).toMatchObject({ learned: 30, replayed: 30, against: 'base', decision: 'promote', worse: [] })
    expect(runs[0]?.after).toBeGreaterThan(runs[0]?.before ?? 1)

    // The first answer does not wait for the delta; it begins the read that later ones have.
    const first = (await sorted()).body
    expect(first.version).not.toContain('+')
    const after = await sortedWith(`+${learned}`)
    const scoreOf = ({ object }: SortAnswer) => object.find(({ code }) => code === 'culture-leisure')?.score ?? 0
    expect(scoreOf(after)).toBeGreaterThan(scoreOf(first))

    await line().invoke('retrain', {})
    expect((await oversight()).body.runs).toHaveLength(1)

    const facts = '咕噜咕噜怪物公司什么都不管，写了这么多遍，请马上处理这个事情。'
    for (let index = 0; index < 12; index++) await confirmedCase(index, { facts, phone: '13900139000', staff: 'lazy' })
    await line().invoke('retrain', {})
    expect((await oversight()).body).toMatchObject({ live: { version: learned }, runs: [{ learned: 12 }, {}] })
    expect(await storedText()).not.toContain('咕噜')

    expect((await choose('base')).body.live).toMatchObject({ version: 'base', automatic: false, reason: '回退查看' })
    for (let index = 30; index < 36; index++) await confirmedCase(index)
    await line().invoke('retrain', {})
    const rolledBack = (await oversight()).body
    expect(rolledBack.runs).toHaveLength(3)
    expect(rolledBack.live.version).toBe('base')
    expect((await choose(learned)).body.live.version).toBe(learned)
  })

  test('nothing that is kept holds a name, a number or a source in clear', async () => {
    expect(await storedText()).toContain('泡泡龙')
    expect(await storedText()).not.toMatch(/钱小多|小多|1380013|handler-/)
  })

  test('a county supervisor sees it and may not choose, a handler sees nothing, an unknown version is not found', async () => {
    const county = { role: 'supervisor', bureau: '510107' }
    expect((await oversight(county)).status).toBe(200)
    expect((await choose('base', county)).status).toBe(403)
    expect((await oversight({ role: 'handler', bureau: '510107' })).status).toBe(403)
    expect((await choose('d19990101000000')).status).toBe(404)
    const missing = await line().call('POST /api/sorter', { staff: province, body: { version: 'base' } })
    expect(missing.status).toBe(422)
  })
})
