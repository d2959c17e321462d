// The steps of filing that several browser tests take.
import type { Page } from 'playwright-core'

export const typedFacts = '10 月 2 日在店里花 129 元买了一把电热水壶，第二天烧水时漏电跳闸，老板不肯退。'

export async function chooseKind(page: Page, kind: '投诉' | '举报' | '咨询'): Promise<void> {
  await page
    .locator('.kinds a', { hasText: new RegExp(`${kind}`) })
    .first()
    .click()
  await page.locator('#filing').waitFor()
}

export async function fillComplaint(page: Page, facts = typedFacts): Promise<void> {
  await page.getByLabel('商家名称').fill('武侯区好用家电经营部')
  await page.getByLabel('商家地址').fill('成都市武侯区科华北路 65 号')
  await page.getByLabel('商品或服务').fill('电热水壶')
  await page.getByLabel('事实经过').fill(facts)
  await page.getByLabel('涉及金额').fill('129')
  await page.getByLabel('退还货款和服务费用').check()
  await page.getByLabel('姓名', { exact: true }).first().fill('王秀英')
  await page.getByLabel('联系电话').first().fill('138 0000 0000')
  await page.getByLabel('联系地址').fill('成都市武侯区玉林街 8 号')
}

/** The number on the receipt in front of us. */
export async function filedNumber(page: Page): Promise<string> {
  return ((await page.locator('#number').textContent()) ?? '').replaceAll(/\D/g, '')
}

/** Files a complaint and gives what its consumer keeps. */
export async function fileComplaint(page: Page): Promise<{ number: string; accessCode: string }> {
  await page.goto('/?kind=complaint&lang=zh')
  await fillComplaint(page)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '确认提交' }).click()
  await page.getByRole('heading', { name: '投诉已收到' }).waitFor()
  const accessCode = ((await page.locator('.codes dd').nth(1).textContent()) ?? '').replaceAll(/\D/g, '')
  return { number: await filedNumber(page), accessCode }
}
