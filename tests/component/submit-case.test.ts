import { randomUUID } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import type { SubmitAnswer } from '../../shared/schemas/submit-answer.ts'
import { complaintBody } from './case-bodies.ts'
import { openCaseLine } from './case-line.ts'

const line = openCaseLine()

describe('submitting', () => {
  test('a complaint is answered with number, code, bureau, clock and receipt', async () => {
    const { status, headers, body } = await line().submit('complaints', complaintBody())
    expect(status).toBe(201)
    expect(body.number).toMatch(/^\d{12}$/)
    expect(body.accessCode).toMatch(/^\d{8}$/)
    expect(body.bureau).toEqual({ code: '510107', name: '成都市武侯区市场监督管理局' })
    expect(body.clocks.find(({ clock }) => clock === 'initial-review')?.dueDay).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(body.receipt.signature).toHaveLength(86)
    expect(headers['location']).toBe(`/api/cases/${body.number}`)
    expect(headers['cache-control']).toBe('no-store')
  })

  test('the same key and body meet the same case, also from sixteen callers at once', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    const body = complaintBody({ facts: '充值卡还有余额，店铺突然关门，电话没人接，要求退款。' })
    const answers = await Promise.all(Array.from({ length: 16 }, () => line().submit('complaints', body, headers)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1)
  })

  test('a retry is answered alike by a process that knows nothing of the first, after the case has moved on', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    const first = await line().submit('complaints', complaintBody(), headers)
    await line().settle(first.body.number)
    vi.resetModules()
    const second = await line().submit('complaints', complaintBody(), headers)
    expect(second.body).toEqual(first.body)
  })

  test('the same key with another body is refused and changes nothing', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    await line().submit('complaints', complaintBody(), headers)
    const second = await line().submit('complaints', complaintBody({ amountFen: 1 }), headers)
    expect(second.status).toBe(422)
    expect(second.body).toMatchObject({ type: 'urn:anqi:problem:key-reused' })
  })

  test('nothing a person wrote lies in the tables in clear', async () => {
    const secret = complaintBody({
      complainant: {
        name: '欧阳秘密',
        phone: '13800001234',
        address: '保密街九号',
        idType: 'resident-id',
        idNumber: '510107199001011234',
      },
      respondent: { name: '司马老板', address: '成都市武侯区隐秘路七号', county: '510107' },
      facts: '这段文字任何人都不应当在库里直接看到，只能由承办人打开。',
    })
    const { body } = await line().submit('complaints', secret)
    await line().settle(body.number)
    const stored = JSON.stringify([...(await line().items('CASES_TABLE')), ...(await line().items('TALLY_TABLE'))])
    const bytes = (await line().items('CASES_TABLE')).map((item) => JSON.stringify(item))
    for (const text of ['欧阳秘密', '13800001234', '保密街', '510107199001011234', '司马老板', '隐秘路', '这段文字']) {
      expect(stored).not.toContain(text)
      expect(bytes.join()).not.toContain(Buffer.from(text).toString('base64').slice(0, 8))
    }
  })

  test('an anonymous violation report starts the verification clock', async () => {
    const { status, body } = await line().submit('violation-reports', {
      respondent: { name: '成都武侯某火锅店', address: '成都市武侯区桐梓林北路2号', county: '510107' },
      lead: '后厨使用过期食材，冰柜里的牛肉标签是去年的，老鼠乱跑。',
    })
    expect(status).toBe(201)
    expect(body.clocks.map(({ clock }) => clock)).toContain('verification')
  })

  test('a consultation starts the answer clock', async () => {
    const { status, body } = await line().submit('consultations', {
      question: '网购的衣服七天内可以无理由退货吗？',
      county: '510107',
    })
    expect(status).toBe(201)
    expect(body.clocks.map(({ clock }) => clock)).toContain('answer')
  })

  test('a case that cannot be placed is accepted all the same, with candidates or at the province', async () => {
    const { status, body } = await line().submit(
      'complaints',
      complaintBody({ respondent: { name: '某某公司', address: '高新区' } }),
    )
    expect(status).toBe(201)
    expect(body.bureau.code).toMatch(/^51/)
    expect(body.clocks.map(({ clock }) => clock)).not.toContain('initial-review')
  })
})

describe('bad submissions', () => {
  const wrong: [string, Record<string, unknown>, string][] = [
    ['facts that are too short', { facts: '坏了' }, 'facts'],
    ['no way to place the respondent', { respondent: { name: '某店' } }, 'respondent.address'],
    ['no request', { requests: [] }, 'requests'],
    ['an unknown request', { requests: ['赔礼'] }, 'requests.0'],
    ['a phone that is none', { complainant: { name: '王', phone: 'abc', address: '成都' } }, 'complainant.phone'],
    ['a negative amount', { amountFen: -1 }, 'amountFen'],
    ['a purchase in the future', { purchasedAt: '2199-01-01' }, 'purchasedAt'],
    ['a channel for staff', { channel: 'telephone' }, 'channel'],
    ['a receipt day without a token', { receivedAt: '2026-01-01T00:00:00Z' }, 'receivedAt'],
    ['three representatives', { representatives: ['甲', '乙', '丙'] }, 'representatives'],
  ]
  test.each(wrong)('%s is a 422 that names the field', async (_what, overrides, path) => {
    const { status, body } = await line().submit('complaints', complaintBody(overrides))
    expect(status).toBe(422)
    const { errors } = body as unknown as { errors: { path: string; message: string }[] }
    expect(errors.map((error) => error.path)).toContain(path)
    expect(errors[0]?.message).toMatch(/[\u4e00-\u9fff]/)
  })

  test('a body that is not JSON is told so in the caller’s language', async () => {
    const headers = { 'idempotency-key': randomUUID(), 'accept-language': 'en' }
    const { status, body } = await line().call('POST /api/complaints', { body: '{', headers })
    expect(status).toBe(422)
    expect(body).toMatchObject({ detail: 'The body is not valid JSON' })
  })

  test('a missing or malformed key is told', async () => {
    for (const headers of [{}, { 'idempotency-key': 'abc' }]) {
      const { status } = await line().call('POST /api/complaints', { body: complaintBody(), headers })
      expect(status).toBe(422)
    }
  })

  test.each([null, [], 'text', 12, { complainant: [] }, { complainant: { name: {} } }])(
    'the body %j is a 422 and never worse',
    async (body) => {
      const answer = await line().call('POST /api/complaints', { body, headers: { 'idempotency-key': randomUUID() } })
      expect(answer.status).toBe(422)
    },
  )

  test('a body that is too large is a 413', async () => {
    const answer = await line().submit('complaints', complaintBody({ requestText: 'x'.repeat(300_000) }))
    expect(answer.status).toBe(413)
  })

  test('one address may submit generously, then waits', async ({ onTestFinished }) => {
    // In the midst of a window: one that ends meanwhile would count anew.
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-01T10:05:00+08:00') })
    onTestFinished(() => void vi.useRealTimers())
    const statuses: number[] = []
    const send = () =>
      line().call('POST /api/complaints', {
        body: {},
        address: '203.0.113.7',
        headers: { 'idempotency-key': randomUUID() },
      })
    for (let sent = 0; sent < 16; sent++) {
      const some = await Promise.all(Array.from({ length: 20 }, send))
      statuses.push(...some.map(({ status }) => status))
    }
    expect(statuses).toContain(422)
    expect(statuses.at(-1)).toBe(429)
  })
})

test('a replayed answer carries the schema’s own shape', async () => {
  const { submitAnswerSchema } = await import('../../shared/schemas/submit-answer.ts')
  const { body } = await line().submit('complaints', complaintBody())
  expect(submitAnswerSchema.parse(body) satisfies SubmitAnswer).toEqual(body)
})
