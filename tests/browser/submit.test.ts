// Filing on a phone-sized page, with and without script: nothing typed is ever lost, and nothing is filed twice.
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseKind, filedNumber, fillComplaint, typedFacts } from './filing.ts'
import { type BrowserHarness, startHarness } from './harness.ts'
import { overflowOf, violationsOf } from './page-checks.ts'

let harness: BrowserHarness

beforeAll(async () => {
  harness = await startHarness()
})
afterAll(async () => {
  await harness?.stop()
})

const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, locale: 'zh-CN' }

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await harness.browser.newContext({ ...phone, baseURL: harness.url, ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto('/')
  return page
}

describe.each([
  ['with script', true],
  ['without script', false],
])('filing %s', (_, javaScriptEnabled) => {
  test('leads from the choice over the check to a receipt, without a violation or a sideways scroll', async () => {
    const page = await open({ javaScriptEnabled })
    const looked = async () => expect([await violationsOf(page), await overflowOf(page)]).toEqual([[], 0])
    if (javaScriptEnabled) await looked()
    await chooseKind(page, '投诉')
    if (javaScriptEnabled) await looked()
    await fillComplaint(page)
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('heading', { name: '核对一下' }).waitFor()
    if (javaScriptEnabled) await looked()
    expect(await page.getByText('成都市武侯区市场监督管理局').first().isVisible()).toBe(true)
    await page.getByRole('button', { name: '确认提交' }).click()
    await page.getByRole('heading', { name: '投诉已收到' }).waitFor()
    if (javaScriptEnabled) await looked()
    expect(await filedNumber(page)).toMatch(/^\d{12}$/)
    expect(page.url()).not.toMatch(/\d{8}/)
    await page.context().close()
  })

  test('names every error on top and beside its field, and keeps what was typed', async () => {
    const page = await open({ javaScriptEnabled })
    await chooseKind(page, '投诉')
    await page.getByLabel('事实经过').fill('太短')
    await page.getByRole('button', { name: '下一步' }).click()
    const summary = page.getByRole('alert')
    await summary.waitFor()
    if (javaScriptEnabled) expect(await violationsOf(page)).toEqual([])
    expect(await overflowOf(page)).toBe(0)
    expect(await summary.getByRole('link').count()).toBe(7)
    expect(await summary.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true)
    const facts = page.getByLabel('事实经过')
    expect(await facts.inputValue()).toBe('太短')
    expect(await facts.getAttribute('aria-invalid')).toBe('true')
    await summary.getByRole('link', { name: '联系电话' }).click()
    expect(
      await page
        .getByLabel('联系电话')
        .first()
        .evaluate((element) => element === element.ownerDocument.activeElement),
    ).toBe(true)
    await page.context().close()
  })

  test('keeps everything over a change of language and over going back', async () => {
    const page = await open({ javaScriptEnabled })
    await chooseKind(page, '投诉')
    await fillComplaint(page)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Your complaint' }).waitFor()
    expect(await page.getByLabel('What happened').inputValue()).toBe(typedFacts)
    expect(await page.getByLabel('Refund').isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('button', { name: 'Go back and change' }).click()
    expect(await page.getByLabel('What happened').inputValue()).toBe(typedFacts)
    expect(await page.getByLabel('Telephone', { exact: true }).inputValue()).toBe('138 0000 0000')
    await page.context().close()
  })

  test('keeps what was typed when the browser itself goes back', async () => {
    const page = await open({ javaScriptEnabled })
    await chooseKind(page, '投诉')
    await fillComplaint(page)
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('heading', { name: '核对一下' }).waitFor()
    await page.goBack()
    expect(await page.getByLabel('事实经过').inputValue()).toBe(typedFacts)
    expect(await page.getByLabel('退还货款和服务费用').isChecked()).toBe(true)
    await page.context().close()
  })
})

describe('a receipt', () => {
  test('stays the same when the page is loaded again and when its language is switched', async () => {
    const page = await open()
    await chooseKind(page, '投诉')
    await fillComplaint(page)
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('button', { name: '确认提交' }).click()
    const number = await filedNumber(page)
    const signature = await page.locator('.hash').nth(1).textContent()
    await page.reload()
    expect(await filedNumber(page)).toBe(number)
    expect(await page.locator('.hash').nth(1).textContent()).toBe(signature)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Complaint received' }).waitFor()
    expect(await filedNumber(page)).toBe(number)
    await page.context().close()
  })

  test('is shown again when the same page is filed with other words, which can be filed anew', async () => {
    const page = await open({ javaScriptEnabled: false })
    await chooseKind(page, '投诉')
    await fillComplaint(page)
    const form = await page.locator('#filing').evaluate((element) => element.outerHTML)
    const key = /name="key" value="([^"]+)"/.exec(form)?.[1] ?? ''
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('button', { name: '确认提交' }).click()
    const number = await filedNumber(page)

    await page.goto('/?kind=complaint')
    await fillComplaint(page, '这是另外一件事：买的电饭煲内胆第一天就掉漆。')
    await page.locator('input[name=key]').evaluate((element, value) => element.setAttribute('value', value), key)
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('button', { name: '确认提交' }).click()
    await page.getByRole('heading', { name: '这份表单已经提交过了' }).waitFor()
    expect(await filedNumber(page)).toBe(number)
    await page.getByRole('button', { name: '作为新的一件' }).click()
    expect(await page.getByLabel('事实经过').inputValue()).toContain('电饭煲')
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('button', { name: '确认提交' }).click()
    await page.getByRole('heading', { name: '投诉已收到' }).waitFor()
    expect(await filedNumber(page)).not.toBe(number)
    await page.context().close()
  })

  test('prints as a paper without buttons', async () => {
    const page = await open()
    await chooseKind(page, '咨询')
    await page.getByLabel('您的问题').fill('网上买的衣服拆了吊牌还能退吗？')
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('button', { name: '确认提交' }).click()
    await page.getByRole('heading', { name: '咨询已收到' }).waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button', { name: '现在就看进度' }).isVisible()).toBe(false)
    expect(await page.getByText('查询码', { exact: true }).isVisible()).toBe(true)
    await page.context().close()
  })
})

describe('the question about the bureau', () => {
  test('is asked when the place is not told, must be answered, and a county picked is where it goes', async () => {
    const page = await open()
    await chooseKind(page, '投诉')
    await fillComplaint(page)
    await page.getByLabel('商家地址').fill('人民路 1 号')
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('button', { name: '确认提交' }).click()
    await page.getByRole('alert').waitFor()
    expect(await violationsOf(page)).toEqual([])
    expect(await overflowOf(page)).toBe(0)
    const other = page.getByText('都不是，选其他区县')
    if (await other.isVisible()) await other.click()
    await page.getByText('遂宁市', { exact: true }).click()
    await page.getByLabel('船山区').check()
    await page.getByRole('button', { name: '确认提交' }).click()
    await page.getByRole('heading', { name: '投诉已收到' }).waitFor()
    expect(await page.getByText('遂宁市船山区市场监督管理局').isVisible()).toBe(true)
    await page.context().close()
  })
})

describe('an anonymous report', () => {
  test('is filed without a name and hides the fields that ask for one', async () => {
    const page = await open()
    await chooseKind(page, '举报')
    expect([await violationsOf(page), await overflowOf(page)]).toEqual([[], 0])
    await page.getByLabel('商家名称').fill('武侯区某火锅店')
    await page.getByLabel('商家地址').fill('成都市武侯区桐梓林北路 2 号')
    await page.getByLabel('违法线索').fill('后厨使用过期牛肉，冰柜里的标签是去年的。')
    await page.getByLabel('我要匿名举报').check()
    expect(await page.getByLabel('身份证件号码').isVisible()).toBe(false)
    await page.getByRole('button', { name: '下一步' }).click()
    expect(await violationsOf(page)).toEqual([])
    await page.getByRole('button', { name: '确认提交' }).click()
    await page.getByRole('heading', { name: '举报已收到' }).waitFor()
    await page.context().close()
  })
})

describe('the form at the edge', () => {
  test('greets an English browser in English', async () => {
    const page = await open({ locale: 'en-GB' })
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('What would you like')
    expect(await violationsOf(page)).toEqual([])
    await page.getByRole('link', { name: /中文|切换/ }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('您想反映什么')
    await page.context().close()
  })

  test('fills a desk’s wide screen without a violation, also in English and in error', async () => {
    const page = await open({ locale: 'en-GB', viewport: { width: 1440, height: 900 } })
    const looked = async () => expect([await violationsOf(page), await overflowOf(page)]).toEqual([[], 0])
    await looked()
    await page.getByRole('link', { name: 'Violation report' }).click()
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('alert').waitFor()
    await looked()
    await page.context().close()
  })

  test('takes no filing that another site sends, but shows it for checking', async () => {
    const answer = await fetch(`${harness.url}/`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://elsewhere.example' },
      body: new URLSearchParams({ kind: 'consultation', do: 'file', question: '从别处来的问题' }).toString(),
    })
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('从别处来的问题')
  })

  test('is never stored and lets nothing foreign in', async () => {
    const { headers } = await fetch(`${harness.url}/?kind=complaint`)
    expect(headers.get('cache-control')).toBe('no-store')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("form-action 'self'")
    expect(policy).not.toContain('unsafe')
  })

  test('keeps a draft in its tab, without ID numbers, until it is filed', async () => {
    const page = await open()
    await chooseKind(page, '投诉')
    await fillComplaint(page)
    await page.getByText('补充证件信息').click()
    await page.getByLabel('证件号码').fill('510107199001011234')
    await page.goto('/')
    await chooseKind(page, '投诉')
    expect(await page.getByLabel('事实经过').inputValue()).toBe(typedFacts)
    expect(await page.getByLabel('证件号码').inputValue()).toBe('')
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('button', { name: '确认提交' }).click()
    await page.getByRole('heading', { name: '投诉已收到' }).waitFor()
    await page.goto('/?kind=complaint')
    expect(await page.getByLabel('事实经过').inputValue()).toBe('')
    await page.context().close()
  })
})
