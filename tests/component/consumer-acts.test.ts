import { describe, expect, test } from 'vitest'
import { evidenceLimits } from '../../shared/schemas/consumer-acts.ts'
import type { FollowView } from '../../shared/schemas/follow-view.ts'
import { complaintBody } from './case-bodies.ts'
import { openCaseLine } from './case-line.ts'

const line = openCaseLine()
const handler = { role: 'handler', bureau: '510107' }
const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(200, 7)])

type Own = { readonly number: string; readonly accessCode: string }
type Said = FollowView & { readonly detail: string; readonly errors: { readonly path: string }[] }

async function onTheWorklist(overrides: Record<string, unknown> = {}): Promise<Own> {
  const { body } = await line().submit('complaints', complaintBody(overrides))
  await line().settle(body.number)
  return body
}

const asked = ({ number, accessCode }: Own) => ({ parameters: { number }, headers: { 'access-code': accessCode } })
const act = (own: Own, body: Record<string, unknown>) =>
  line().call<Said>('POST /api/cases/{number}/actions', { ...asked(own), body })
const add = (own: Own, bytes: Uint8Array) =>
  line().call<Said>('POST /api/cases/{number}/evidence', { ...asked(own), bytes })
const follow = (own: Own) => line().call<FollowView>('GET /api/cases/{number}', asked(own))

async function agreedOn(own: Own): Promise<void> {
  await line().act(own.number, 2, { staff: handler, action: 'accept' })
  await line().act(own.number, 3, { staff: handler, action: 'close', outcome: 'agreement', text: '商家同意退款。' })
}

describe('a consumer with number and access code', () => {
  test('of a case in 重庆 is told whom to turn to and takes a package along, noted in the audit log', async () => {
    const respondent = { name: '渝味食品店', address: '重庆市渝北区龙溪街道红锦大道60号' }
    const { body: own } = await line().submit('complaints', complaintBody({ respondent }))
    await line().settle(own.number)
    const { body: view } = await follow(own)
    expect(view.elsewhere).toMatchObject({
      place: expect.stringContaining('重庆'),
      bureau: { code: '500112' },
      platform: { url: 'https://www.12315.cn' },
    })
    expect(view.handOver).toBeUndefined()
    const { body } = await line().call<FollowView>('GET /api/cases/{number}', {
      ...asked(own),
      query: { include: 'hand-over' },
    })
    expect(body.handOver).toMatchObject({ number: own.number, submitted: { respondent }, turnTo: view.elsewhere })
    const notes = (await line().items('AUDIT_TABLE')).filter((item) => item['number']?.S === own.number)
    expect(notes.map((item) => item['what']?.S)).toEqual(['give-person-data'])
  })

  test('of a case in the province gets no package, and nobody reads one of theirs for it', async () => {
    const own = await onTheWorklist()
    const query = { include: 'hand-over' }
    const { body } = await line().call<FollowView>('GET /api/cases/{number}', { ...asked(own), query })
    expect([body.elsewhere, body.handOver, body.submitted]).toEqual([undefined, undefined, undefined])
  })

  test('withdraws before acceptance, and the case closes as withdrawn early', async () => {
    const own = await onTheWorklist()
    const { status, body } = await act(own, { action: 'withdraw' })
    expect(status).toBe(200)
    expect(body.stage.code).toBe('closed')
    expect(body.acts).toEqual(['rate'])
    const { history } = (await line().view(own.number, handler)).body
    expect(history.at(-1)).toMatchObject({
      action: 'withdraw',
      actor: { kind: 'consumer' },
      detail: { outcome: 'withdrawn-early' },
    })
    const again = await act(own, { action: 'withdraw' })
    expect(again.status).toBe(422)
  })

  test('rates the result once, and says whether the agreement was kept until it was', async () => {
    const own = await onTheWorklist()
    expect((await act(own, { action: 'rate', satisfied: true })).status).toBe(422)
    await agreedOn(own)
    expect((await follow(own)).body.acts).toEqual(['rate', 'performance'])
    expect((await act(own, { action: 'rate', satisfied: false, text: '太慢了' })).status).toBe(200)
    expect((await act(own, { action: 'rate', satisfied: true })).status).toBe(422)
    expect((await act(own, { action: 'performance', kept: false })).body.acts).toEqual(['performance'])
    expect((await act(own, { action: 'performance', kept: true })).body.acts).toEqual([])
    const { history } = (await line().view(own.number, handler)).body
    expect(history.slice(-3).map(({ action }) => action)).toEqual(['rate', 'record-performance', 'record-performance'])
    expect(history.at(-3)?.text).toBe('太慢了')
  })

  test('adds evidence that its handler downloads, each time noted in the audit log', async () => {
    const own = await onTheWorklist()
    const added = await add(own, png)
    expect(added.status).toBe(201)
    expect(added.body.evidence).toMatchObject([{ mediaType: 'image/png', sizeBytes: png.byteLength }])
    const { evidence } = (await line().view(own.number, handler)).body
    const parameters = { number: own.number, id: evidence[0]?.id ?? '' }
    const route = 'GET /api/worklist/{number}/evidence/{id}'
    const file = await line().call(route, { parameters, staff: handler })
    expect(file.headers).toMatchObject({ 'content-type': 'image/png', 'content-disposition': 'attachment' })
    expect(Buffer.from(String(file.body), 'base64').equals(png)).toBe(true)
    expect(JSON.stringify(await line().items('AUDIT_TABLE'))).toContain('view-evidence')
    const elsewhere = await line().call(route, { parameters, staff: { ...handler, bureau: '510703' } })
    expect(elsewhere.status).toBe(404)
  })

  test('adds no file that is too large or neither picture nor PDF, and nothing changes', async () => {
    const own = await onTheWorklist()
    const wrong = await add(own, Buffer.from('<script>alert(1)</script>'))
    expect([wrong.status, wrong.body.errors[0]?.path]).toEqual([422, 'file'])
    expect((await add(own, new Uint8Array())).status).toBe(422)
    const large = Buffer.concat([png, Buffer.alloc(evidenceLimits.sizeBytes)])
    expect((await add(own, large)).status).toBe(413)
    expect((await follow(own)).body.evidence).toEqual([])
    expect((await line().view(own.number, handler)).body.version).toBe(2)
  })

  test('without a code is told which header is missing', async () => {
    const { number } = await onTheWorklist()
    for (const route of ['GET /api/cases/{number}', 'POST /api/cases/{number}/actions'] as const) {
      const { status, body } = await line().call(route, { parameters: { number }, body: { action: 'withdraw' } })
      expect([status, body['errors']]).toMatchObject([422, [{ path: 'Access-Code' }]])
    }
  })

  test('with a wrong code is told what an unknown number is told', async () => {
    const own = await onTheWorklist()
    const wrong = await act({ ...own, accessCode: '22222-22222' }, { action: 'withdraw' })
    const unknown = await act({ ...own, number: '510107-2026-000000000-0' }, { action: 'withdraw' })
    expect([wrong.status, unknown.status]).toEqual([404, 404])
    expect((await add({ ...own, accessCode: '22222-22222' }, png)).status).toBe(404)
    expect((await follow(own)).body.stage.code).toBe('initial-review')
  })

  test('is told which field of an act is wrong', async () => {
    const own = await onTheWorklist()
    const { status, body } = await act(own, { action: 'rate', satisfied: 'very' })
    expect([status, body.errors[0]?.path]).toEqual([422, 'satisfied'])
  })

  test('ends a negotiation any day, and the bureau has the complaint that day', async () => {
    const own = await onTheWorklist({ consents: { negotiateFirst: true } })
    const begun = await follow(own)
    expect(begun.body.stage.code).toBe('odr')
    expect(begun.body.acts).toContain('end-negotiation')
    const ended = await act(own, { action: 'end-negotiation' })
    expect(ended.status).toBe(200)
    expect(ended.body.stage.code).toBe('initial-review')
    expect(ended.body.acts).not.toContain('end-negotiation')
    const accepted = await line().act(own.number, (await line().view(own.number, handler)).body.version, {
      staff: handler,
      action: 'accept',
    })
    expect(accepted.body.stage).toBe('mediation')
  })
})

test('a negotiation that nobody ends comes to the bureau when its time is over, not before', async () => {
  const own = await onTheWorklist({ consents: { negotiateFirst: true } })
  await line().invoke('negotiations', {})
  expect((await follow(own)).body.stage.code).toBe('odr')
  const { settings, cases, chain, laws } = (await import('../../shared/adapters/wiring.ts')).wire()
  const { endNegotiations } = await import('../../functions/end-negotiations/end-negotiations.ts')
  const later = new Date(Date.now() + 90 * 86_400_000).toISOString()
  expect(await endNegotiations(later, settings.province, { cases, chain, laws })).toBeGreaterThan(0)
  expect((await follow(own)).body.stage.code).toBe('initial-review')
  expect((await line().view(own.number, handler)).body.history.at(-1)).toMatchObject({ detail: { result: 'silent' } })
})

describe('the buttons beside a case, without script', () => {
  const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    line().call('POST /track/act', { body: new URLSearchParams(fields).toString(), headers })

  test('do what the API does, and show the case as it stands then', async () => {
    const { number, accessCode } = await onTheWorklist()
    const page = await post({ number, accessCode, do: 'withdraw' })
    expect(page.status).toBe(200)
    expect(String(page.body)).toContain('已经记录')
    const again = await post({ number, accessCode, do: 'withdraw' })
    expect(again.status).toBe(422)
    expect((await post({ number, accessCode: '22222-22222', do: 'rate:yes' })).status).toBe(404)
    expect((await post({ number, accessCode, do: 'nonsense' })).status).toBe(422)
  })

  test('take a file in parts, and nothing from a page of others', async () => {
    const { number, accessCode } = await onTheWorklist()
    const form = new FormData()
    for (const [name, value] of Object.entries({ number, accessCode, do: 'evidence' })) form.set(name, value)
    form.set('file', new Blob([png]), '小票.png')
    const sent = new Response(form)
    const headers = { 'content-type': sent.headers.get('content-type') ?? '' }
    const bytes = new Uint8Array(await sent.arrayBuffer())
    const page = await line().call('POST /track/act', { headers, bytes })
    expect(page.status).toBe(200)
    expect((await follow({ number, accessCode })).body.evidence).toHaveLength(1)
    const foreign = { ...headers, 'sec-fetch-site': 'cross-site' }
    expect((await line().call('POST /track/act', { headers: foreign, bytes })).status).toBe(403)
  })
})
