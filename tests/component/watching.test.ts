import { afterEach, describe, expect, test, vi } from 'vitest'
import type { WorklistAnswer } from '../../shared/schemas/case-view.ts'
import { noticeSchema, type OutboxAnswer } from '../../shared/schemas/notice.ts'
import { complaintBody } from './case-bodies.ts'
import { openCaseLine } from './case-line.ts'

const line = openCaseLine()
const handler = { role: 'handler', bureau: '510107', id: 'h/1' }
const supervisor = { role: 'supervisor', bureau: '510107' }

/** Sets the clock of the functions, in Asia/Shanghai. */
const itIs = (text: string) => vi.setSystemTime(new Date(`${text}+08:00`))

/** A respondent in 金牛区. */
const elsewhere = {
  respondent: { name: '成都金牛某某商贸有限公司', address: '成都市金牛区一环路北三段1号', county: '510106' },
}

async function aCase(overrides: Record<string, unknown> = {}): Promise<string> {
  const { body } = await line().submit('complaints', complaintBody(overrides))
  await line().settle(body.number)
  await line().notices()
  return body.number
}

/** One run of the schedule; what it sent, by recipient. */
async function watch(options: { readonly deliver?: boolean } = {}) {
  await line().invoke('watch', {})
  const sent = await line().notices()
  if (options.deliver !== false && sent.length > 0) await line().invoke('notify', { Records: sent })
  const notices = sent.map(({ body }) => noticeSchema.parse(JSON.parse(body).notice))
  const ours = notices.filter(({ bureau }) => bureau === '510107')
  return ours.map(({ to, code, text }) => `${to} ${code}: ${text.en}`).toSorted()
}

const outbox = (query: Record<string, string> = {}, staff = supervisor) =>
  line().call<OutboxAnswer>('GET /api/outbox', { query: { month: '2026-06', ...query }, staff })

vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-01T10:00:00+08:00') })
afterEach(() => itIs('2026-06-01T10:00:00'))

describe('watching the limits', () => {
  test('a case is reminded of, digested, missed and made up once, in working time alone', async () => {
    const [claimed, unclaimed] = [await aCase(), await aCase()]
    await line().act(claimed, 2, { staff: handler, action: 'claim' })
    const mine = await line().call<WorklistAnswer>('GET /api/worklist', { query: { mine: 'true' }, staff: handler })
    expect(mine.body.items.map(({ number }) => number)).toEqual([claimed])

    for (const quiet of ['2026-06-05T16:30:00', '2026-06-07T10:00:00', '2026-06-08T03:00:00']) {
      itIs(quiet)
      expect(await watch()).toEqual([])
    }
    itIs('2026-06-08T09:05:00')
    const digests = ['bureau', 'handler'].map((to) => `${to} digest: Today: 0 overdue, 0 due today, 1 due soon`)
    expect(await watch({ deliver: false })).toEqual(digests)
    // Fired again before the first message was handled: the same ids, of which the outbox keeps one.
    expect(await watch()).toEqual(digests)
    expect(await watch()).toEqual([])

    itIs('2026-06-08T10:05:00')
    expect(await watch()).toEqual([])
    itIs('2026-06-09T09:05:00')
    const soon = ['bureau', 'handler'].map((to) => `${to} digest: Today: 0 overdue, 0 due today, 1 due soon`)
    const stalled = 'supervisor supervisor-digest: For the supervisor: 0 newly overdue, 2 without progress'
    expect(await watch()).toEqual([...soon, stalled])

    itIs('2026-06-10T09:05:00')
    expect(await watch()).toEqual(
      ['bureau', 'handler'].map((to) => `${to} digest: Today: 0 overdue, 1 due today, 0 due soon`),
    )
    itIs('2026-06-10T15:05:00')
    expect(await watch()).toEqual([
      `bureau due-soon: Case ${unclaimed} falls due on 2026-06-10 (Initial review)`,
      `handler due-soon: Case ${claimed} falls due on 2026-06-10 (Initial review)`,
    ])

    // Down until Monday: what was missed comes once.
    itIs('2026-06-15T11:05:00')
    const overdue = ['bureau', 'handler'].map((to) => `${to} digest: Today: 1 overdue, 0 due today, 0 due soon`)
    const told = 'supervisor supervisor-digest: For the supervisor: 2 newly overdue, 0 without progress'
    expect(await watch()).toEqual([...overdue, told])
    itIs('2026-06-15T11:35:00')
    expect(await watch()).toEqual([])
    itIs('2026-06-16T09:05:00')
    expect(await watch()).toEqual(overdue)

    const { body } = await outbox()
    expect(body.items.map(({ at }) => at)).toEqual(
      body.items
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    )
    expect(body.items.filter(({ code }) => code === 'supervisor-digest')).toHaveLength(2)
    const digest = body.items.find(({ to, code }) => to === 'handler' && code === 'digest')
    expect(digest).toMatchObject({ handler: { id: 'h/1', name: 'handler' }, numbers: [claimed], bureau: '510107' })
  })
})

describe('the outbox', () => {
  const owner = { role: 'supervisor', bureau: '510106' }

  test('shows supervisors the notices of their own bureau and those below, page by page', async () => {
    const number = await aCase(elsewhere)
    await line().invoke('notify', { Records: [{ messageId: '1', body: JSON.stringify({ number, version: 2 }) }] })
    const first = await outbox({ limit: '2' }, owner)
    expect(first.status).toBe(200)
    expect(first.body.items).toHaveLength(2)
    const second = await outbox({ limit: '2', cursor: first.body.cursor ?? '' }, owner)
    const ids = [...first.body.items, ...second.body.items].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect((await outbox({ bureau: '510106' }, { role: 'supervisor', bureau: '510100' })).status).toBe(200)
    for (const staff of [
      { role: 'supervisor', bureau: '510703' },
      { role: 'handler', bureau: '510106' },
      { role: 'admin', bureau: '510100' },
    ]) {
      expect((await outbox({ bureau: '510106' }, staff)).status).toBe(403)
    }
    expect((await outbox({ month: '2026-13' })).status).toBe(422)
    expect((await outbox({ cursor: 'x' })).status).toBe(422)
    expect((await line().call('GET /api/outbox')).status).toBe(401)
    expect(JSON.stringify(first.body)).not.toContain('13912345678')
  })
})
