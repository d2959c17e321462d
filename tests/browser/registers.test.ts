// The registers, the audit log and the look-up of the console in a real browser, at both widths.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserHarness, startHarness } from './harness.ts'
import { overflowOf, violationsOf } from './page-checks.ts'
import { county, signIn, watchedPage } from './staff.ts'

let harness: BrowserHarness

beforeAll(async () => {
  harness = await startHarness()
}, 90_000)
afterAll(async () => {
  await harness?.stop()
})

const renamed = (name: string) =>
  JSON.stringify({
    zones: [],
    withoutZones: [],
    ownQueue: [],
    bureaus: [{ code: '510121', name }],
    formerNames: [],
    units: [],
  })

test.each([360, 1440])('a register is published after its difference, and audited, at %i pixels', async (width) => {
  const { page, complaints } = await watchedPage(harness.browser, harness.url, width)
  const fair = async () => expect([await violationsOf(page), await overflowOf(page)]).toEqual([[], 0])
  await page.goto('/console/registers')
  await signIn(page, 'admin', '510000', '钱管理')
  await page.getByRole('link', { name: /机关登记册/ }).waitFor()
  await fair()
  await page.getByRole('link', { name: /机关登记册/ }).click()
  await page.getByLabel('在系统自带内容之上的改动').fill(renamed(`金堂${width}市场监督管理局`))
  await page.getByRole('button', { name: '预览差异' }).click()
  await page.getByRole('heading', { name: '改动之处' }).waitFor()
  await fair()
  await page.getByLabel('发布理由').fill(`更名批复 ${width}`)
  await page.getByRole('button', { name: /^发\s?布$/ }).click()
  await page.getByText(/已发布第 \d 版/).waitFor()
  await page.getByRole('button', { name: '退回到系统自带内容' }).click()
  await page.getByRole('heading', { name: '改动之处' }).waitFor()
  await fair()
  await page.context().close()

  const watcher = await watchedPage(harness.browser, harness.url, width)
  await watcher.page.goto('/console/registers')
  await signIn(watcher.page, 'auditor', '510000', '孙审计')
  const row = watcher.page.getByRole('row').filter({ hasText: `更名批复 ${width}` })
  await row.waitFor()
  expect(await row.textContent()).toContain('钱管理')
  expect([await violationsOf(watcher.page), await overflowOf(watcher.page)]).toEqual([[], 0])
  expect([...complaints, ...watcher.complaints]).toEqual([])
  await watcher.page.context().close()
})

test('the look-up writes in ink on paper', async () => {
  const { page } = await watchedPage(harness.browser, harness.url, 360)
  await page.goto('/console')
  await signIn(page, 'handler', county, '李经办')
  await page.getByRole('button', { name: '查重' }).click()
  const dialog = page.getByRole('dialog', { name: '这件事是否已经登记' })
  await dialog.waitFor()
  const [ink, paper] = await dialog.evaluate((element) => {
    const { color, backgroundColor } = getComputedStyle(element)
    return [color, backgroundColor]
  })
  expect(ink).not.toBe(paper)
  await dialog.getByRole('textbox', { name: '电话' }).fill('13812345678')
  await dialog.getByRole('button', { name: /^查\s?询$/ }).click()
  await dialog.getByText('没有找到，可以登记。').waitFor()
  expect([await violationsOf(page), await overflowOf(page)]).toEqual([[], 0])
  await page.context().close()
})
