import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { CaseView, WorklistAnswer } from '../../shared/schemas/case-view.ts'
import type { FollowView } from '../../shared/schemas/follow-view.ts'
import { complaintBody } from './case-bodies.ts'
import { openCaseLine } from './case-line.ts'

const line = openCaseLine()
const handler = { role: 'handler', bureau: '510107' }
const supervisor = { role: 'supervisor', bureau: '510107' }

async function onTheWorklist(kind: 'complaints' | 'violation-reports' | 'consultations' = 'complaints') {
  const bodies = {
    complaints: complaintBody(),
    'violation-reports': {
      respondent: { name: '成都武侯某火锅店', address: '成都市武侯区桐梓林北路2号', county: '510107' },
      lead: '后厨使用过期食材，冰柜里的牛肉标签是去年的，老鼠乱跑。',
    },
    consultations: { question: '网购的衣服七天内可以无理由退货吗？', county: '510107' },
  }
  const { body } = await line().submit(kind, bodies[kind])
  await line().settle(body.number)
  return body
}

describe('handling a complaint', () => {
  test('accepted and closed by agreement, it is on time and its consumer sees it', async () => {
    const { number, accessCode } = await onTheWorklist()
    const opened = await line().view(number, handler)
    expect(opened.body.stage).toBe('initial-review')
    expect(opened.body.allowedActions).toEqual(expect.arrayContaining(['accept', 'refuse', 'claim', 'note']))
    const accepted = await line().act(number, opened.body.version, { staff: handler, action: 'accept' })
    expect(accepted.status).toBe(200)
    expect(accepted.body.stage).toBe('mediation')
    expect(accepted.body.clocks.find(({ clock }) => clock === 'initial-review')?.state).toBe('met')
    const closed = await line().act(number, accepted.body.version, {
      staff: handler,
      action: 'close',
      outcome: '达成调解协议',
      recoveredFen: 12900,
      text: '商家同意退款。',
    })
    expect(closed.body.stage).toBe('closed')
    const followed = await line().call<FollowView>('GET /api/cases/{number}', {
      parameters: { number },
      headers: { 'access-code': accessCode },
    })
    expect(followed.body.history.map(({ code }) => code)).toEqual(['submitted', 'received', 'accepted', 'closed'])
    expect(followed.body.history.at(-1)?.message).toBe('商家同意退款。')
  })

  test('refused on a ground of the order, the ground stands in the history', async () => {
    const { number } = await onTheWorklist()
    const { status, body } = await line().act(number, 2, {
      staff: handler,
      action: 'refuse',
      ground: 4,
      text: '已超过三年。',
    })
    expect(status).toBe(200)
    expect(body.stage).toBe('closed')
    expect(body.history.at(-1)).toMatchObject({ action: 'refuse', text: '已超过三年。' })
  })

  test('an action the law does not allow at the stage is a 422 that names the article', async () => {
    const { number } = await onTheWorklist()
    const { status, body } = await line().act(number, 2, { staff: handler, action: 'close', outcome: 'agreement' })
    expect(status).toBe(422)
    expect(body).toMatchObject({ article: 'O121 Art. 23', detail: expect.stringContaining('第二十三条') })
  })

  test('an unknown ground is a 422', async () => {
    const { number } = await onTheWorklist()
    const { status } = await line().act(number, 2, { staff: handler, action: 'refuse', ground: 9, text: '理由' })
    expect(status).toBe(422)
  })

  test('without If-Match it is a 428, with an old version a 409, and nothing changes', async () => {
    const { number } = await onTheWorklist()
    const parameters = { number }
    const bare = await line().call('POST /api/worklist/{number}/actions', {
      parameters,
      body: { action: 'accept' },
      staff: handler,
    })
    expect(bare.status).toBe(428)
    const stale = await line().act(number, 1, { staff: handler, action: 'accept' })
    expect(stale.status).toBe(409)
    expect((await line().view(number, handler)).body.version).toBe(2)
  })

  test('of two handlers at once one acts and the other is told', async () => {
    const { number } = await onTheWorklist()
    const both = await Promise.all([
      line().act(number, 2, { staff: handler, action: 'accept' }),
      line().act(number, 2, { staff: { ...handler, id: 'other' }, action: 'refuse', ground: 1, text: '无权处理' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('a retry with the same key is the same step', async () => {
    const { number } = await onTheWorklist()
    const request = {
      parameters: { number },
      headers: { 'if-match': '"2"', 'idempotency-key': randomUUID() },
      body: { action: 'accept' },
      staff: handler,
    }
    const first = await line().call<CaseView>('POST /api/worklist/{number}/actions', request)
    const second = await line().call<CaseView>('POST /api/worklist/{number}/actions', request)
    expect([first.status, second.status]).toEqual([200, 200])
    expect(second.body.version).toBe(first.body.version)
  })

  test('claimed and released, it carries and loses its handler', async () => {
    const { number } = await onTheWorklist()
    const claimed = await line().act(number, 2, { staff: handler, action: 'claim' })
    expect(claimed.body.handler?.id).toBe('handler-510107')
    const released = await line().act(number, 3, { staff: handler, action: 'release' })
    expect(released.body.handler).toBeUndefined()
  })

  test('back-dated without a reason it is a 422 that names the field', async () => {
    const { number } = await onTheWorklist()
    const occurredAt = new Date(Date.now() - 1000).toISOString()
    const { status } = await line().act(number, 2, { staff: handler, action: 'accept', occurredAt })
    expect(status).toBe(422)
  })
})

describe('handling a violation report', () => {
  test('a handler proposes, and the decision takes effect when a supervisor approves', async () => {
    const { number } = await onTheWorklist('violation-reports')
    const proposed = await line().act(number, 2, {
      staff: handler,
      action: 'verify',
      decision: 'not-filed',
      ground: '19-1',
      text: '无证据',
    })
    expect(proposed.status).toBe(200)
    expect(proposed.body.stage).toBe('verification')
    const denied = await line().act(number, 3, { staff: handler, action: 'approve' })
    expect(denied.status).toBe(403)
    const approved = await line().act(number, 3, { staff: supervisor, action: 'approve' })
    expect(approved.body.stage).toBe('closed')
    expect(approved.body.clocks.find(({ clock }) => clock === 'verification')?.state).toBe('met')
  })

  test('a supervisor’s own decision takes effect at once', async () => {
    const { number } = await onTheWorklist('violation-reports')
    const { body } = await line().act(number, 2, { staff: supervisor, action: 'verify', decision: '立案' })
    expect(body.stage).toBe('penalty-case')
  })
})

test('a consultation is answered and closed', async () => {
  const { number } = await onTheWorklist('consultations')
  const { body } = await line().act(number, 2, { staff: handler, action: 'answer', text: '可以，除法定例外。' })
  expect(body.stage).toBe('closed')
})

describe('following', () => {
  test('a wrong code and an unknown number are answered alike, and limited', async () => {
    const { number } = await onTheWorklist()
    const ask = (asked: string, code: string) =>
      line().call('GET /api/cases/{number}', { parameters: { number: asked }, headers: { 'access-code': code } })
    const { correlationId: _first, ...wrong } = (await ask(number, '00000000')).body
    const { correlationId: _second, ...unknown } = (await ask('999999999999', '00000000')).body
    expect(wrong).toEqual(unknown)
    const statuses = []
    for (let tries = 0; tries < 12; tries++) statuses.push((await ask(number, '11111111')).status)
    expect(statuses.at(-1)).toBe(429)
  })
})

describe('the worklist', () => {
  test('pages by what falls due first, and a cursor serves its own query alone', async () => {
    for (let count = 0; count < 5; count++) await onTheWorklist()
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const query: Record<string, string> = { bureau: '510107', limit: '2', ...(cursor && { cursor }) }
      const { body } = await line().call<WorklistAnswer>('GET /api/worklist', { query, staff: handler })
      seen.push(...body.items.map((item) => `${item.dueDay ?? '9999-12-31'}#${item.number}`))
      cursor = body.cursor
      if (cursor !== undefined) {
        const foreign = await line().call('GET /api/worklist', {
          query: { bureau: '510107', limit: '3', cursor },
          staff: handler,
        })
        expect(foreign.status).toBe(422)
      }
    } while (cursor !== undefined)
    expect(seen.length).toBeGreaterThanOrEqual(5)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toEqual(seen.toSorted())
  })

  test('the city and the province see it, each stage has its own list, and closed ones theirs', async () => {
    const { number } = await onTheWorklist()
    const has = async (query: Record<string, string>, staff: { role: string; bureau: string }) => {
      const { body } = await line().call<WorklistAnswer>('GET /api/worklist', {
        query: { limit: '200', ...query },
        staff,
      })
      return body.items.some((item) => item.number === number)
    }
    expect(await has({ bureau: '510100' }, { role: 'supervisor', bureau: '510100' })).toBe(true)
    expect(await has({ bureau: '510000' }, { role: 'analyst', bureau: '510000' })).toBe(true)
    expect(await has({ stage: 'initial-review' }, handler)).toBe(true)
    expect(await has({ stage: 'mediation' }, handler)).toBe(false)
    await line().act(number, 2, { staff: handler, action: 'refuse', ground: 1, text: '无权处理' })
    expect(await has({ stage: 'open' }, handler)).toBe(false)
    expect(await has({ stage: 'closed' }, handler)).toBe(true)
    expect(await has({ stage: 'all' }, handler)).toBe(true)
  })
})
