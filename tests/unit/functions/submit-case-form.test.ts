// Whatever goes wrong while filing, the page comes back with everything typed and the same key.
import { describe, expect, test } from 'vitest'
import { answersOf, placingOf, sortingOf } from '../../../functions/submit-case/form-confirm.ts'
import { parseForm } from '../../../functions/submit-case/form-input.ts'
import { answerSubmitForm, type SubmitFormPorts } from '../../../functions/submit-case/submit-case-form.ts'
import { releasedBureaus } from '../../../shared/adapters/bureau-book.ts'
import { keyringShopCodes } from '../../../shared/adapters/keyring-shop-codes.ts'
import { releasedLaws } from '../../../shared/adapters/law-book.ts'
import { isOwnForm } from '../../../shared/lambda/html-form.ts'
import type { ApiRequest } from '../../../shared/lambda/http.ts'
import { key, typedComplaint } from '../web/page-fixtures.ts'

const broken = () => Promise.reject(new Error('the table does not answer'))

const shopCodes = keyringShopCodes({
  key: () => Promise.resolve(new Uint8Array(32).fill(7)),
  names: () => Promise.resolve(['1']),
})
const shop = { bureau: '510107', shop: '00042', name: '张记面馆', issuedOn: '2026-11-02' }
const shopCode = await shopCodes.sign(shop)

/** Ports of which nothing answers but the limiter and the secrets. */
const ports = (overrides: Partial<SubmitFormPorts> = {}): SubmitFormPorts => ({
  cases: { create: broken, filedText: broken },
  secrets: { mac: () => Promise.resolve(new Uint8Array(32)) },
  sealer: { seal: broken, open: broken },
  chain: { link: broken },
  receipts: { sign: broken, publicKeys: broken },
  laws: releasedLaws,
  bureauBook: releasedBureaus,
  shopCodes,
  limiter: { take: () => Promise.resolve(true), isSpent: () => Promise.resolve(false) },
  province: '51',
  now: () => '2026-11-05T01:24:00Z',
  newKey: () => '00000000-0000-4000-8000-000000000000',
  newNonce: () => 'a-nonce',
  ...overrides,
})

function post(values: Readonly<Record<string, readonly string[]>>, headers: Record<string, string> = {}): ApiRequest {
  const fields = new URLSearchParams()
  for (const [name, list] of Object.entries(values)) for (const value of list) fields.append(name, value)
  return {
    method: 'POST',
    route: '/',
    path: '/',
    parameters: {},
    query: new URLSearchParams(),
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
    text: fields.toString(),
    language: 'zh',
    address: '192.0.2.1',
  }
}

const scanned = (query: string): ApiRequest => ({ ...post({}), method: 'GET', query: new URLSearchParams(query) })

const filing = { ...typedComplaint, kind: ['complaint'], key: [key], do: ['file'], 'pick.county': ['located'] }

async function answerTo(request: ApiRequest, overrides: Partial<SubmitFormPorts> = {}) {
  const { status, text = '' } = await answerSubmitForm(request, ports(overrides))
  return { status, text }
}

describe('a filing that cannot be stored', () => {
  test('comes back to be tried again under the same key with everything typed', async () => {
    const { status, text } = await answerTo(post(filing))
    expect(status).toBe(503)
    expect(text).toContain('系统暂时没能收下')
    expect(text).toContain(`name="key" value="${key}"`)
    for (const list of Object.values(typedComplaint)) for (const value of list) expect(text).toContain(value)
  })

  test('says so when it came too often', async () => {
    const limiter = { take: () => Promise.resolve(false), isSpent: () => Promise.resolve(true) }
    const { status, text } = await answerTo(post(filing), { limiter })
    expect(status).toBe(429)
    expect(text).toContain('提交得太频繁')
    expect(text).toContain('value="王秀英"')
  })

  test('is held back when the question about the bureau is not answered with a bureau on offer', async () => {
    for (const county of ['', '999999']) {
      const { status, text } = await answerTo(post({ ...filing, 'pick.county': [county] }))
      expect(status).toBe(422)
      expect(text).toContain('href="#f-pick-county"')
    }
  })

  test('of another site is shown for checking and not filed', async () => {
    const { status, text } = await answerTo(post(filing, { 'sec-fetch-site': 'cross-site' }))
    expect(status).toBe(403)
    expect(text).toContain('不是从本站页面提交的')
    expect(text).toContain('value="王秀英"')
  })

  test('is held back when a day of the past is given as one to come', async () => {
    const { status, text } = await answerTo(post({ ...filing, purchasedAt: ['2026-11-06'] }))
    expect(status).toBe(422)
    expect(text).toContain('购买日期不能晚于今天')
    expect((await answerTo(post({ ...filing, purchasedAt: ['2026-11-05'] }))).status).toBe(503)
  })

  test('of enormous length is refused with what was typed', async () => {
    const { status, text } = await answerTo(post({ ...filing, facts: ['长'.repeat(100_000)] }))
    expect(status).toBe(413)
    expect(text).toContain('内容太长')
  })
})

describe('the form as it is asked for', () => {
  test('gets a key of its own when the posted one is none', async () => {
    const { text } = await answerTo(post({ kind: ['complaint'], key: ['<x>'], do: ['form'] }))
    expect(text).toContain('name="key" value="00000000-0000-4000-8000-000000000000"')
    expect(text).not.toContain('<x>')
  })

  test('is the choice of kind when the kind is unknown', async () => {
    const { status, text } = await answerTo(post({ kind: ['praise'] }))
    expect(status).toBe(422)
    expect(text).toContain('您想反映什么')
  })

  test('opened by a shop’s own code names shop and bureau and has both filled in', async () => {
    const { status, text } = await answerTo(scanned(`kind=complaint&shop=${shopCode}`))
    expect(status).toBe(200)
    expect(text).toContain(`value="${shopCode}"`)
    expect(text).toContain('value="张记面馆"')
    expect(text).toContain('成都市武侯区市场监督管理局')
    expect(text).toContain('name="channel" value="shop-code"')
  })

  test('opened by a shop’s own code without a kind keeps the code in each choice', async () => {
    const { text } = await answerTo(scanned(`shop=${shopCode}`))
    expect(text).toContain(`kind=complaint&amp;shop=${shopCode}`)
    expect(text).toContain('张记面馆')
  })

  test('opened by a forged code says so and takes nothing from it', async () => {
    const { status, text } = await answerTo(scanned(`kind=complaint&shop=${shopCode.replace('510107', '510104')}`))
    expect(status).toBe(200)
    expect(text).toContain('不是市场监管部门发出的')
    expect(text).not.toContain('value="张记面馆"')
  })

  test('opened by a true code whose bureau is no longer in the register says so and takes nothing from it', async () => {
    const gone = await shopCodes.sign({ ...shop, bureau: '519999' })
    const { status, text } = await answerTo(scanned(`kind=complaint&shop=${gone}`))
    expect(status).toBe(200)
    expect(text).toContain('您扫的码上的受理单位已经不存在')
    expect(text).not.toContain('value="张记面馆"')
    expect(text).not.toContain('name="channel" value="shop-code"')
    const english = await answerTo({ ...scanned(`kind=complaint&shop=${gone}`), language: 'en' })
    expect(english.text).toContain('The bureau in the code you scanned no longer exists')
  })

  test('opened by something that is no code says so', async () => {
    expect((await answerTo(scanned('shop=ABC-1'))).text).toContain('您扫的码读不出来')
  })
})

describe('the answers on the confirm page', () => {
  const submission = (address: string) => {
    const parsed = parseForm(
      'complaint',
      { ...typedComplaint, 'respondent.address': [address] },
      { language: 'zh', amountBad: '' },
    )
    if (parsed.kind === 'errors') throw new Error('the fixture is right')
    return parsed.submission
  }
  const answers = (typed: Readonly<Record<string, readonly string[]>>, address = '成都市武侯区科华北路 65 号') => {
    const asked = submission(address)
    return answersOf(typed, {
      submission: asked,
      sorting: sortingOf(asked),
      placing: placingOf(asked, { province: '51' }),
    })
  }

  test('are the first guess and the located bureau at first', () => {
    const first = answers({})
    expect(first['pick.county']).toEqual(['located'])
    expect(first['pick.object']).toEqual(first['guess.object'])
  })

  test('keep a choice and drop a default that no longer fits', () => {
    const kept = answers({ 'pick.object': ['housing'], 'guess.object': ['appliance'] })
    expect(kept['pick.object']).toEqual(['housing'])
    const dropped = answers({ 'pick.object': ['housing'], 'guess.object': ['housing'] })
    expect(dropped['pick.object']).not.toEqual(['housing'])
  })

  test('forget a county that was picked for another address', () => {
    const before = answers({})
    const same = answers({ ...before, 'pick.county': ['510903'] })
    expect(same['pick.county']).toEqual(['510903'])
    const moved = answers({ ...before, 'pick.county': ['510903'] }, '遂宁市船山区遂州中路 1 号')
    expect(moved['pick.county']).toEqual(['located'])
  })
})

describe('the origin of a form', () => {
  const cases: [Record<string, string>, boolean][] = [
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'none' }, true],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://a.cn', host: 'a.cn' }, false],
    [{ origin: 'https://a.cn', host: 'a.cn' }, true],
    [{ origin: 'https://b.cn', host: 'a.cn' }, false],
    [{ origin: 'null', host: 'a.cn' }, false],
    [{}, true],
  ]
  test.each(cases)('told by %j is ours: %s', (headers, isOurs) => {
    expect(isOwnForm({ headers })).toBe(isOurs)
  })
})
