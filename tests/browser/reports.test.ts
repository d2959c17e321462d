// The analyst's page and the public board in a real browser: the figures of the API, a link that shows them to others.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserHarness, startHarness } from './harness.ts'
import { overflowOf, violationsOf } from './page-checks.ts'
import { county, importComplaints, signIn, submitComplaint, watchedPage } from './staff.ts'

let harness: BrowserHarness

beforeAll(async () => {
  harness = await startHarness()
  await importComplaints(harness, 40)
  await submitComplaint(harness, '统计商行')
  await untilCounted()
}, 90_000)
afterAll(async () => {
  await harness?.stop()
})

const month = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
}).format()

type Figures = {
  rates: { onTimeClosure: { statutory: { percent: string; onTime: number; due: number } } }
  totals: { complaints: number }
}

async function figures(period: string): Promise<Figures> {
  const token = await harness.token('analyst', county)
  const response = await fetch(`${harness.url}/api/statistics?period=${period}&bureau=${county}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  return (await response.json()) as Figures // the contract's statistics
}

async function untilCounted(): Promise<void> {
  const year = month.slice(0, 4)
  for (let attempt = 0; attempt < 200; attempt++) {
    if ((await figures(year)).totals.complaints >= 20) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The complaints were not counted')
}

test.each([360, 1440])('the reports show the API’s own figures and keep to %i pixels', async (width) => {
  const { page, complaints } = await watchedPage(harness.browser, harness.url, width)
  await page.goto(`/reports?period=${month}&bureau=${county}&base=received`)
  expect([await violationsOf(page), await overflowOf(page)]).toEqual([[], 0])
  await signIn(page, 'analyst', county, '赵统计')
  await page.locator('.rate-card').first().waitFor()
  const { statutory } = (await figures(month)).rates.onTimeClosure
  expect(await page.locator('.rate-card .rate b').first().textContent()).toBe(statutory.percent)
  expect(await page.locator('.rate-card').first().textContent()).toContain(
    `按期 ${statutory.onTime} / 应办 ${statutory.due}`,
  )
  expect([await violationsOf(page), await overflowOf(page)]).toEqual([[], 0])
  expect(complaints).toEqual([])
  await page.context().close()
})

test('the choice of period stands in the address, and the way back leads to the period before', async () => {
  const { page } = await watchedPage(harness.browser, harness.url)
  await page.goto('/reports')
  await signIn(page, 'analyst', county, '赵统计')
  await page.locator('.rate-card').first().waitFor()
  await page.getByRole('button', { name: '年', exact: true }).click()
  await expect.poll(() => new URL(page.url()).searchParams.get('period')).toBe(month.slice(0, 4))
  await page.getByRole('heading', { level: 1, name: `${month.slice(0, 4)}年` }).waitFor()
  await page.goBack()
  await expect.poll(() => new URL(page.url()).searchParams.get('period')).toBe(null)
  await page.context().close()
})

test('figures of a bureau out of scope are refused in plain words', async () => {
  const { page } = await watchedPage(harness.browser, harness.url)
  await page.goto(`/reports?period=${month}&bureau=510104`)
  await signIn(page, 'analyst', county, '赵统计')
  await page.getByText('没有查看该单位统计的权限').waitFor()
  expect(await violationsOf(page)).toEqual([])
  await page.context().close()
})

test.each([
  [360, false],
  [1440, true],
])(
  'the board is whole at %i pixels, with script %s, and asks nobody else for anything',
  async (width, javaScriptEnabled) => {
    const { page, complaints } = await watchedPage(harness.browser, harness.url, width, javaScriptEnabled)
    await page.goto('/board')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('本月')
    expect(await page.locator('.figure').first().textContent()).toMatch(/投诉\d/)
    expect(await overflowOf(page)).toBe(0)
    if (javaScriptEnabled) expect(await violationsOf(page)).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  },
)
