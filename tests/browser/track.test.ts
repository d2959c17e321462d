// Following a case: with number and code, in both languages, with a calendar that reads well; nothing in an address.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { fileComplaint } from './filing.ts'
import { type BrowserHarness, startHarness } from './harness.ts'
import { overflowOf, violationsOf } from './page-checks.ts'

let harness: BrowserHarness
let filed: { number: string; accessCode: string }

beforeAll(async () => {
  harness = await startHarness()
  const page = await open()
  filed = await fileComplaint(page)
  await page.context().close()
})
afterAll(async () => {
  await harness?.stop()
})

async function open(options: { javaScriptEnabled?: boolean; width?: number } = {}): Promise<Page> {
  const { width = 360, ...rest } = options
  const viewport = { width, height: 800 }
  const context = await harness.browser.newContext({ viewport, locale: 'zh-CN', baseURL: harness.url, ...rest })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  return page
}

async function follow(page: Page, number: string, accessCode: string): Promise<void> {
  await page.goto('/track')
  await page.getByLabel('登记编号').fill(number)
  await page.getByLabel('查询码').fill(accessCode)
  await page.getByRole('button', { name: '查询', exact: true }).click()
}

describe('following a case', () => {
  test.each([360, 1440])('shows stage, bureau, calendar and history at %i pixels', async (width) => {
    const page = await open({ width })
    await page.goto('/track')
    expect([await violationsOf(page), await overflowOf(page)]).toEqual([[], 0])
    await follow(page, filed.number.replace(/(\d{4})(?=\d)/g, '$1 '), filed.accessCode)
    await page.getByRole('heading', { name: '您的投诉' }).waitFor()
    expect([await violationsOf(page), await overflowOf(page)]).toEqual([[], 0])
    expect(await page.getByText('成都市武侯区市场监督管理局').first().isVisible()).toBe(true)
    expect(await page.locator('td.due').count()).toBe(1)
    expect(await page.locator('td.counted').count()).toBe(7)
    expect(await page.getByText('收到您的投诉').isVisible()).toBe(true)
    expect(page.url()).not.toMatch(/\d{8}/)
    await page.context().close()
  })

  test('works without script and in English, and stays on the case when the language is switched', async () => {
    const page = await open({ javaScriptEnabled: false })
    await follow(page, filed.number, filed.accessCode)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Your complaint' }).waitFor()
    expect(await page.getByText('Your complaint was received').isVisible()).toBe(true)
    await page.context().close()
  })

  test('answers a wrong code and an unknown number alike, and keeps both as typed', async () => {
    const page = await open()
    const said: (string | null)[] = []
    for (const [number, code] of [
      [filed.number, '00000000'],
      ['123456789012', filed.accessCode],
    ] as const) {
      await follow(page, number, code)
      said.push(await page.getByRole('alert').textContent())
      expect([await violationsOf(page), await overflowOf(page)]).toEqual([[], 0])
      expect(await page.getByLabel('登记编号').inputValue()).toBe(number)
      expect(await page.getByLabel('查询码').inputValue()).toBe(code)
    }
    expect(said[0]).toBe(said[1])
    await page.context().close()
  })

  test('names what is missing, with the focus on the summary', async () => {
    const page = await open()
    await follow(page, '12', '')
    const summary = page.getByRole('alert')
    expect(await summary.getByRole('link').count()).toBe(2)
    expect(await violationsOf(page)).toEqual([])
    await page.context().close()
  })

  test('is one press away from the receipt', async () => {
    const page = await open()
    await fileComplaint(page)
    await page.getByRole('button', { name: '现在就看进度' }).click()
    await page.getByRole('heading', { name: '您的投诉' }).waitFor()
    await page.context().close()
  })

  test('gives the papers that were issued to the person', async () => {
    const page = await open()
    const own = await fileComplaint(page)
    await accepted(own.number)
    await follow(page, own.number, own.accessCode)
    expect([await violationsOf(page), await overflowOf(page)]).toEqual([[], 0])
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '投诉受理决定书' }).click()
    expect((await download).suggestedFilename()).toContain('投诉受理决定书')
    const paper = (form: number, code = own.accessCode) =>
      fetch(`${harness.url}/api/cases/${own.number}/papers/${form}`, { headers: { 'access-code': code } })
    const answer = await paper(5)
    expect(Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-')
    expect((await paper(7)).status).toBe(404)
    expect((await paper(5, '00000000')).status).toBe(404)
    await page.context().close()
  })
})

/** Accepted by its handler, with the decision sent, once the bureau has the case. */
async function accepted(number: string): Promise<void> {
  const authorization = `Bearer ${await harness.token('handler', '510107')}`
  const headers = { authorization, 'content-type': 'application/json', 'if-match': '"2"' }
  const accept = { method: 'POST', headers, body: JSON.stringify({ action: 'accept' }) }
  await vi.waitFor(
    async () => {
      const answer = await fetch(`${harness.url}/api/worklist/${number}/actions`, accept)
      expect(answer.status).toBe(200)
    },
    { timeout: 15_000, interval: 200 },
  )
}
