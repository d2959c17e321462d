// What is checked of every page in every state: accessibility by axe, and no sideways scroll.
import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe finds wrong with a page, as short lines; empty is right. Needs script in the page's context. */
export async function violationsOf(page: Page): Promise<string[]> {
  const results = await page.evaluate(`(() => {
    const module = undefined;
    ${axe.source}
    return axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  })()`)
  const { violations } = results as axe.AxeResults // what axe.run resolves with
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
}

/** By how many pixels the page is wider than its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - window.innerWidth').then(Number)
