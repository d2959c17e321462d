// The case handler's day in a real browser: what falls due first, one screen a case, one form a step, nothing typed lost.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BrowserHarness, startHarness } from './harness.ts'
import { overflowOf, violationsOf } from './page-checks.ts'
import { county, importComplaints, onWorklist, signIn, submitComplaint, type Watched, watchedPage } from './staff.ts'

let harness: BrowserHarness

beforeAll(async () => {
  harness = await startHarness()
  await importComplaints(harness, 120)
}, 90_000)
afterAll(async () => {
  await harness?.stop()
})

async function openConsole({ role = 'supervisor', width = 1440, path = '/console' } = {}): Promise<Watched> {
  const watched = await watchedPage(harness.browser, harness.url, width)
  await watched.page.goto(path)
  await signIn(watched.page, role, county, '王敏')
  await watched.page.locator('a.row:visible, .case-header:visible').first().waitFor()
  return watched
}

const looked = async (page: Page) => [await violationsOf(page), await overflowOf(page)]

/** A fresh complaint, opened in the console. */
async function openCase(
  respondent: string,
  options: { width?: number; role?: string } = {},
): Promise<Watched & { number: string }> {
  const number = await submitComplaint(harness, respondent)
  await onWorklist(harness, number)
  const watched = await openConsole({ ...options, path: `/console/cases/${number}` })
  await watched.page.getByRole('heading', { level: 1, name: respondent }).waitFor()
  return { ...watched, number }
}

const act = (page: Page, title: string) =>
  page.locator('.action-list').getByRole('button', { name: title, exact: true }).click()
const send = (page: Page) => page.locator('form.action-panel button[type=submit]').click()

describe.each([360, 1440])('at %i pixels', (width) => {
  test('a complaint is claimed, accepted and closed with what it recovered', async () => {
    const { page, complaints } = await openCase(`宽度 ${width} 商行`, { width })
    expect(await looked(page)).toEqual([[], 0])
    await act(page, '领办')
    await page.getByText('王敏', { exact: true }).last().waitFor()
    await act(page, '受理')
    expect(await looked(page)).toEqual([[], 0])
    await send(page)
    await page.locator('.case-header .chip', { hasText: '调解' }).waitFor()
    await act(page, '办结')
    await page.getByRole('radio', { name: '达成调解协议' }).check()
    await page.getByLabel('挽回经济损失').fill('129.5')
    expect(await looked(page)).toEqual([[], 0])
    await send(page)
    await page.locator('.case-header .chip', { hasText: '已办结' }).waitFor()
    const steps = await page.locator('.timeline b').allTextContents()
    expect(steps).toEqual(['办结', '受理', '领办', '送达承办单位', '登记'])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('the list stands in order of the day that is due, is paged, and keeps to its width', async () => {
    const { page, complaints } = await openConsole({ width })
    expect(await looked(page)).toEqual([[], 0])
    expect(await page.locator('a.row').count()).toBe(50)
    expect(await page.locator('.group h2').first().textContent()).toContain('已超期')
    await page.getByRole('button', { name: '载入更多' }).click()
    await page.locator('a.row').nth(99).waitFor()
    await page.getByRole('button', { name: '已超期', exact: true }).click()
    await expect.poll(() => page.locator('.group').count()).toBe(1)
    expect(await looked(page)).toEqual([[], 0])
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

test('a list narrowed and put in order is kept under a name and opens so again', async () => {
  const { page, complaints } = await openConsole()
  await page.getByText('更多筛选').click()
  await page.getByLabel('名称或商品服务包含').fill('旧案商店 1')
  await page.getByRole('button', { name: '筛选', exact: true }).click()
  await page.getByLabel('类型').selectOption({ label: '投诉' })
  await page.getByLabel('排序').selectOption({ label: '最新收到在前' })
  await expect.poll(() => page.locator('.list-head [role=status]').textContent()).toBe('共 31 件')
  await page.getByRole('button', { name: '保存为我的视图' }).click()
  await page.getByLabel('视图名称').fill('一号店们')
  expect(await looked(page)).toEqual([[], 0])
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByRole('button', { name: '包含“旧案商店 1”' }).click()
  await expect.poll(() => page.locator('.list-head [role=status]').textContent()).not.toBe('共 31 件')
  await page.reload()
  await page.getByRole('link', { name: '一号店们' }).click()
  await expect.poll(() => page.locator('.list-head [role=status]').textContent()).toBe('共 31 件')
  const received = await page.locator('a.row').first().locator('.row-number small').textContent()
  expect(received).toBe('OLD-100')
  expect(complaints).toEqual([])
  await page.context().close()
})

test('the console speaks English where it was switched, list and case alike', async () => {
  const { page, complaints } = await openConsole()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('link', { name: 'Initial review' }).waitFor()
  expect(await looked(page)).toEqual([[], 0])
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.locator('a.row').first().click()
  await page.getByRole('heading', { name: 'Limits' }).waitFor()
  await page.getByRole('button', { name: 'Accept' }).click()
  expect(await looked(page)).toEqual([[], 0])
  await page.getByRole('button', { name: '中文' }).click()
  await page.getByRole('heading', { name: '期限', exact: true }).waitFor()
  expect(complaints).toEqual([])
  await page.context().close()
})

test('the keys are told on demand, and lead to the steps of a case and back', async () => {
  const { page } = await openConsole()
  await page.keyboard.press('?')
  await page.getByRole('dialog').getByText('键盘快捷键').waitFor()
  await page.waitForTimeout(600)
  expect(await looked(page)).toEqual([[], 0])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.locator('a.row').first().click()
  await page.locator('.case-header').waitFor()
  await page.keyboard.press('a')
  expect(await page.evaluate('document.activeElement.closest(".actions") !== null')).toBe(true)
  await page.keyboard.press('Escape')
  await expect.poll(() => new URL(page.url()).pathname).toBe('/console')
  await page.keyboard.press('/')
  expect(await page.evaluate('document.activeElement.name')).toBe('find')
  await page.context().close()
})

test('a list that cannot be loaded says so and loads on demand', async () => {
  const { page } = await openConsole()
  await page.route('**/api/worklist?**', (route) => route.fulfill({ status: 503, body: '{}' }))
  await page.getByRole('link', { name: '核查' }).click()
  await page.getByText('没有载入成功').waitFor()
  expect(await looked(page)).toEqual([[], 0])
  await page.unroute('**/api/worklist?**')
  await page.getByRole('button', { name: '重试' }).click()
  await page.getByText('这里没有办件').waitFor()
  await page.context().close()
})

test('an empty stage says so, in a page without a violation', async () => {
  const { page } = await openConsole()
  await page.getByRole('link', { name: '立案办理' }).click()
  await page.getByText('这里没有办件').waitFor()
  expect(await looked(page)).toEqual([[], 0])
  await page.context().close()
})

test('a form left empty names what is missing, and moves there', async () => {
  const { page } = await openCase('漏填商行')
  await act(page, '不予受理')
  await send(page)
  await page.locator('.fault').first().waitFor()
  expect(await page.locator('.fault').allTextContents()).toEqual(['请选择', '请填写'])
  expect(await page.evaluate('document.activeElement.type')).toBe('radio')
  expect(await looked(page)).toEqual([[], 0])
  await page.context().close()
})

test('whoever comes second is told so, reloads, and finds everything typed still there', async () => {
  const first = await openCase('同时办理商行')
  const second = await openConsole({ role: 'handler', path: `/console/cases/${first.number}` })
  await act(first.page, '不予受理')
  await first.page.getByRole('radio', { name: /^3 / }).check()
  await first.page.getByLabel('不予受理的理由').fill('经核实不是为生活消费需要购买。')
  await act(second.page, '备注')
  await second.page.getByLabel('备注内容').fill('已电话联系商家')
  await send(second.page)
  await second.page.locator('.timeline b', { hasText: '备注' }).waitFor()
  await send(first.page)
  await first.page.getByText('这件刚被他人办理过').waitFor()
  expect(await looked(first.page)).toEqual([[], 0])
  await first.page.getByRole('button', { name: '载入最新内容' }).click()
  await first.page.getByText('已电话联系商家').waitFor()
  expect(await first.page.getByLabel('不予受理的理由').inputValue()).toBe('经核实不是为生活消费需要购买。')
  await send(first.page)
  await first.page.locator('.case-header .chip', { hasText: '已办结' }).waitFor()
  await Promise.all([first.page.context().close(), second.page.context().close()])
})

test('what the law does not allow yet is answered beside the action with its article', async () => {
  const { page } = await openCase('期限未到商行')
  await act(page, '受理')
  await send(page)
  await page.locator('.case-header .chip', { hasText: '调解' }).waitFor()
  await act(page, '办结')
  await page.getByRole('radio', { name: '终止调解' }).check()
  await page.getByRole('radio', { name: /^5 / }).check()
  await send(page)
  await page.getByText('不能这样办理').waitFor()
  expect(await page.locator('form.action-panel [role=alert]').textContent()).toContain('23')
  expect(await looked(page)).toEqual([[], 0])
  await page.context().close()
})

test('a reload in the middle of a form loses nothing of it', async () => {
  const { page } = await openCase('断网商行')
  await act(page, '不予受理')
  await page.getByLabel('不予受理的理由').fill('写到一半')
  await page.reload()
  await act(page, '不予受理')
  expect(await page.getByLabel('不予受理的理由').inputValue()).toBe('写到一半')
  await page.context().close()
})

test('a retry after the network failed does not act twice', async () => {
  const { page } = await openCase('重试商行')
  await act(page, '备注')
  await page.getByLabel('备注内容').fill('只应出现一次')
  // The step is taken, its answer is lost.
  await page.route('**/actions', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await send(page)
  await page.getByText('没有提交成功').waitFor()
  await page.unroute('**/actions')
  await send(page)
  await page.getByText('备注已添加').waitFor()
  await expect.poll(() => page.locator('.timeline').getByText('只应出现一次').count()).toBe(1)
  await page.context().close()
})

test('a case is found by its number with dashes and by its external number', async () => {
  const { page, number } = await openCase('查找商行')
  const box = page.getByRole('searchbox')
  await box.fill('OLD-7')
  await box.press('Enter')
  await page.locator('a.row', { hasText: '旧案商店 7' }).waitFor()
  await box.fill(number.replaceAll(/(\d{4})(?=\d)/g, '$1-'))
  await box.press('Enter')
  await page.getByRole('heading', { level: 1, name: '查找商行' }).waitFor()
  await page.context().close()
})

test('the keyboard alone leads from the list into a case and takes a step', async () => {
  const { page } = await openConsole()
  await page.locator('a.row').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const chosen = await page.evaluate('document.activeElement.getAttribute("href")')
  await page.keyboard.press('Enter')
  await page.locator('.case-header').waitFor()
  expect(page.url()).toContain(String(chosen))
  await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('H1')
  await page.getByRole('button', { name: '备注' }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('备注内容').waitFor()
  expect(await page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.locator('form.action-panel').count()).toBe(0)
  await page.context().close()
})

test('an analyst sees the case without a person’s data and without an action', async () => {
  const { page } = await openCase('统计员看商行', { role: 'analyst' })
  expect(await page.getByText('您没有可办理的事项').isVisible()).toBe(true)
  expect(await page.content()).not.toContain('13812345678')
  await page.context().close()
})

test('a person’s data comes with the note that looking at it is on record', async () => {
  const { page } = await openCase('留痕商行')
  expect(await page.getByText('13812345678').isVisible()).toBe(true)
  expect(await page.getByText('已记入审计日志').isVisible()).toBe(true)
  await page.context().close()
})

test('the category is corrected and confirmed with one key, beside the words that decided', async () => {
  const { page, complaints } = await openCase('分类商行')
  const category = page.getByRole('region', { name: '分类' })
  await category.getByText('分类依据').waitFor()
  expect(await category.locator('mark').allTextContents()).toContain('电热水壶')
  await page.locator('body').press('5')
  await category.getByText('承办人已确认').waitFor()
  const second = await category.getByRole('button', { name: /^5/ }).textContent()
  expect(second).toContain(((await category.locator('.category').textContent()) ?? '').split(' · ')[1])
  // The buttons fade while the step is taken.
  await expect.poll(() => looked(page), { timeout: 10_000 }).toEqual([[], 0])
  expect(complaints).toEqual([])
  await page.context().close()
})

test('the category is looked for among all where no suggestion fits', async () => {
  const { page } = await openCase('分类百货')
  await page.getByRole('button', { name: '选其他分类' }).click()
  const category = page.getByRole('region', { name: '分类' })
  await category.getByLabel('投诉问题').selectOption({ label: '质量' })
  await page.getByRole('button', { name: '保存分类' }).click()
  await page.getByText('承办人已确认').waitFor()
  expect(await page.locator('.category').textContent()).toContain('质量')
  await page.context().close()
})

test('what the sorter has learnt is seen by a supervisor, and chosen by those of the province alone', async () => {
  const { page, complaints } = await watchedPage(harness.browser, harness.url)
  await page.goto('/console/sorter')
  await signIn(page, 'supervisor', '510000', '省局')
  await page.getByText('还没有学习记录').waitFor()
  expect(await looked(page)).toEqual([[], 0])
  expect(complaints).toEqual([])
  await page.context().close()
})

test('signing out leads back to where one signs in, by our own pages alone', async () => {
  const { page, complaints } = await openConsole()
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.getByRole('button', { name: '退出', exact: true }).click()
  await page.getByRole('button', { name: '登录', exact: true }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/console')
  expect(complaints).toEqual([])
  await page.context().close()
})
