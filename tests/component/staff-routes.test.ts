import { describe, expect, test } from 'vitest'
import type { Role } from '../../shared/domain/rights.ts'
import { roles } from '../../shared/schemas/codes.data.ts'
import { complaintBody } from './case-bodies.ts'
import { type Entry, openCaseLine } from './case-line.ts'

const line = openCaseLine()

const everyRole = roles.map(({ code }) => code)
/** What each staff route answers to each role, for a case of 武侯区 and a caller of … */
const bureaus = { own: '510107', above: '510100', elsewhere: '510703' } as const
type Place = keyof typeof bureaus

const lists = new Set<string>(['intake own', 'handler own', ...atAndAbove('supervisor', 'analyst', 'auditor')])
const decisions = new Set<string>(['handler own', ...atAndAbove('supervisor')])
const lookUps = new Set<string>(['intake own', 'handler own', ...atAndAbove('supervisor')])
const imports = new Set<string>(atAndAbove('admin'))

function atAndAbove(...names: Role[]): string[] {
  return names.flatMap((role) => [`${role} own`, `${role} above`])
}

const callers = everyRole.flatMap((role) =>
  (Object.keys(bureaus) as Place[]).map((place) => ({ role, place, bureau: bureaus[place] })),
)

async function aCase(): Promise<string> {
  const { body } = await line().submit('complaints', complaintBody())
  await line().settle(body.number)
  return body.number
}

describe('staff routes', () => {
  test.each(callers)('the worklist of 武侯区 for $role $place', async ({ role, place, bureau }) => {
    const { status } = await line().call('GET /api/worklist', { query: { bureau: '510107' }, staff: { role, bureau } })
    expect(status).toBe(lists.has(`${role} ${place}`) ? 200 : 403)
  })

  test.each(callers)('a case of 武侯区 for $role $place', async ({ role, place, bureau }) => {
    const { status, body } = await line().view(await aCase(), { role, bureau })
    expect(status).toBe(lists.has(`${role} ${place}`) ? 200 : 404)
    if (status !== 200) return
    const isFull = place === 'own' && (role === 'handler' || role === 'supervisor')
    expect(body.isMasked).toBe(!isFull)
    expect(JSON.stringify(body).includes('13912345678')).toBe(isFull)
  })

  test.each(callers)('looking up who complained in 武侯区 by $role $place', async ({ role, place, bureau }) => {
    const phone = '13800001234'
    const complainant = { name: '钱二', phone, address: '成都市武侯区' }
    await line().submit('complaints', complaintBody({ complainant }))
    const answer = await line().call<{ items?: unknown[] }>('POST /api/worklist/search', {
      body: { phone },
      staff: { role, bureau },
    })
    const mayLookUp = ['intake', 'handler', 'supervisor'].includes(role)
    expect(answer.status).toBe(mayLookUp ? 200 : 403)
    if (mayLookUp) expect((answer.body.items?.length ?? 0) > 0).toBe(lookUps.has(`${role} ${place}`))
  })

  test.each(callers)('accepting a case of 武侯区 for $role $place', async ({ role, place, bureau }) => {
    const { status } = await line().act(await aCase(), 2, { staff: { role, bureau }, action: 'accept' })
    const beyond = lists.has(`${role} ${place}`) ? 403 : 404
    expect(status).toBe(decisions.has(`${role} ${place}`) ? 200 : beyond)
  })

  test.each(callers)('an import for 武侯区 by $role $place', async ({ role, place, bureau }) => {
    const body = JSON.stringify({
      externalNumber: `R-${role}-${place}`,
      kind: 'complaint',
      receivedAt: '2024-03-01T09:00:00+08:00',
      bureau: '510107',
      respondent: { name: '某公司' },
    })
    const answer = await line().call<{ results?: { result: string }[] }>('POST /api/imports', {
      body,
      staff: { role, bureau },
    })
    if (role !== 'admin') expect(answer.status).toBe(403)
    else expect(answer.body.results?.[0]?.result).toBe(imports.has(`${role} ${place}`) ? 'imported' : 'rejected')
  })

  test.each([
    'GET /api/worklist',
    'POST /api/worklist/search',
    'GET /api/worklist/{number}',
    'POST /api/worklist/{number}/actions',
    'POST /api/imports',
  ] as Entry[])('%s without verified claims is a 401', async (route) => {
    const { status } = await line().call(route, { parameters: { number: '000000000000' }, body: {} })
    expect(status).toBe(401)
  })

  test('claims that name no role or no bureau of the register are a 403', async () => {
    for (const staff of [
      { role: 'king', bureau: '510107' },
      { role: 'handler', bureau: '999999' },
    ]) {
      const { status } = await line().call('GET /api/worklist', { staff })
      expect(status).toBe(403)
    }
  })

  test.each(callers)('signing a shop code of 武侯区 for $role $place', async ({ role, place, bureau }) => {
    const body = { bureau: '510107', shops: [{ shop: '7', name: '张记面馆' }] }
    const { status } = await line().call('POST /api/shop-codes', { body, staff: { role, bureau } })
    expect(status).toBe(imports.has(`${role} ${place}`) ? 201 : 403)
  })

  test('a signed shop code places a complaint with its bureau, a forged one is told of and nothing is lost', async () => {
    const { body: issued } = await line().call<{ codes: { code: string }[] }>('POST /api/shop-codes', {
      body: { bureau: '510107', shops: [{ shop: '00042', name: '张记面馆' }] },
      staff: { role: 'admin', bureau: '510107' },
    })
    const code = issued.codes[0]?.code ?? ''
    const named = (shopCode: string) =>
      line().submit('complaints', complaintBody({ respondent: { name: '张记面馆', shopCode } }))
    expect((await named(code)).body).toMatchObject({ bureau: { code: '510107' } })
    const forged = code.replace('.510107.', '.510104.')
    const located = await line().call('POST /api/locate', { body: { shopCode: forged } })
    expect(located.body).toMatchObject({ bureau: null, unusable: [{ fact: 'shopCode', reason: 'forged' }] })
    const { status, body } = await named(forged)
    expect(status).toBe(201)
    expect(body).toMatchObject({ bureau: { code: '510000' } })
    await line().settle(body.number)
    const { body: seen } = await line().view(body.number, { role: 'supervisor', bureau: '510000' })
    expect(seen.routing).toMatchObject({ unusable: [{ fact: 'shopCode', reason: 'forged' }] })
  })

  test('a shop that stands twice or a bureau above the counties is named as wrong', async () => {
    const shop = { shop: '7', name: '张记面馆' }
    const asked = (body: object) =>
      line().call('POST /api/shop-codes', { body, staff: { role: 'admin', bureau: '510100' } })
    const twice = await asked({ bureau: '510107', shops: [shop, shop] })
    expect(twice).toMatchObject({ status: 422, body: { errors: [{ path: 'shops.1.shop' }] } })
    expect(await asked({ shops: [shop] })).toMatchObject({ status: 422, body: { errors: [{ path: 'bureau' }] } })
  })

  test('a view in full leaves a line in the audit log', async () => {
    const number = await aCase()
    await line().view(number, { role: 'handler', bureau: '510107' })
    await line().view(number, { role: 'analyst', bureau: '510107' })
    const notes = (await line().items('AUDIT_TABLE')).filter(
      (item) => item['what']?.S === 'view-personal-data' && item['number']?.S === number,
    )
    expect(notes).toHaveLength(1)
  })
})
