// The steps of staff that several browser tests take: cases to work on, and signing in as a person types it.
import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import type { BrowserHarness } from './harness.ts'

export const county = '510107'

type Answer = { readonly number: string }

/** Submits one complaint against `name`, which lands with the county's bureau. */
export async function submitComplaint({ url }: BrowserHarness, name: string): Promise<string> {
  const response = await fetch(`${url}/api/complaints`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      complainant: { name: '周晓梅', phone: '13812345678', address: '成都市武侯区吉福路 88 号' },
      respondent: { name, county },
      item: '电热水壶',
      facts: '11 月 2 日买的电热水壶用了三天就漏水，商家拒绝退货，要求退款。',
      amountFen: 12_900,
      requests: ['return', 'refund'],
    }),
  })
  if (response.status !== 201) throw new Error(`Submitting was answered ${response.status}`)
  const { number } = (await response.json()) as Answer // the contract's 201
  return number
}

/** Imports `count` open complaints, a day apart, so that the oldest are overdue. */
export async function importComplaints(harness: BrowserHarness, count: number): Promise<void> {
  const token = await harness.token('admin', county)
  const day = 86_400_000
  const lines = Array.from({ length: count }, (_, place) => ({
    externalNumber: `OLD-${place}`,
    kind: 'complaint',
    receivedAt: new Date(Date.now() - (place % 20) * day).toISOString(),
    bureau: county,
    channel: 'telephone',
    respondent: { name: `旧案商店 ${place}` },
    item: '羽绒服',
    events: [],
  }))
  const texts = lines.map((line) => JSON.stringify(line))
  for (let start = 0; start < texts.length; start += 100) {
    const response = await fetch(`${harness.url}/api/imports`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson', authorization: `Bearer ${token}` },
      body: texts.slice(start, start + 100).join('\n'),
    })
    if (!response.ok) throw new Error(`Importing was answered ${response.status}: ${await response.text()}`)
  }
  await arrived(harness, count)
}

/** Waits until so many of the imported complaints are on the county's worklist. */
async function arrived(harness: BrowserHarness, count: number): Promise<void> {
  const headers = { authorization: `Bearer ${await harness.token('supervisor', county)}` }
  const query = new URLSearchParams({ bureau: county, text: '旧案商店', limit: '200' })
  for (let attempt = 0; attempt < 300; attempt++) {
    const response = await fetch(`${harness.url}/api/worklist?${query}`, { headers })
    const { items } = (await response.json()) as { items: unknown[] } // the contract's page
    if (items.length >= count) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('The imported complaints did not reach the worklist')
}

/** Waits until the worklist of the county holds the case. */
export async function onWorklist(harness: BrowserHarness, number: string): Promise<void> {
  const token = await harness.token('supervisor', county)
  for (let attempt = 0; attempt < 100; attempt++) {
    const response = await fetch(`${harness.url}/api/worklist/${number}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    const view = (await response.json()) as { version?: number } // the contract's case
    if ((view.version ?? 0) > 1) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The case did not reach the worklist')
}

export type Watched = { readonly page: Page; readonly complaints: string[] }

/** A page that notes what a strict policy, the console of the browser or another origin has to say. */
export async function watchedPage(
  browser: Browser,
  origin: string,
  width = 1440,
  javaScriptEnabled = true,
): Promise<Watched> {
  const viewport = { width, height: 900 }
  const context = await browser.newContext({ viewport, javaScriptEnabled, locale: 'zh-CN', baseURL: origin })
  const page = await context.newPage()
  page.setDefaultTimeout(8_000)
  const complaints: string[] = []
  page.on('console', (message) => {
    // An answer such as 409 is no fault of the page.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    const isOwn = request.url().startsWith(origin) || request.url().startsWith('data:')
    if (!isOwn) complaints.push(`request to ${request.url()}`)
  })
  return { page, complaints }
}

/** Signs in with the embedded identity provider from wherever a page offers it. */
export async function signIn(page: Page, role: string, bureau: string, name: string): Promise<void> {
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByLabel('角色').selectOption(role)
  await page.getByLabel('机构代码').fill(bureau)
  await page.getByLabel('姓名').fill(name)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}
