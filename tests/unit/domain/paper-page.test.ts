import { describe, expect, test } from 'vitest'
import { citedInChinese } from '../../../shared/domain/article-words.ts'
import { chineseDay, paperPageOf } from '../../../shared/domain/paper-page.ts'
import type { PaperPage } from '../../../shared/schemas/paper-page.ts'
import { allForms, aPaper, saidIn } from '../../papers.ts'

const organisation = '成都市武侯区市场监督管理局'

/** All that stands on the page, in one text. */
const printed = (page: PaperPage | undefined): string => JSON.stringify(page)

describe('an official paper as its page', () => {
  test.each(allForms)('form %i prints every field that was said', (form) => {
    const text = printed(paperPageOf(aPaper(form), organisation))
    const days = saidIn(form).map((word) => (/^\d{4}-\d\d-\d\d$/.test(word) ? chineseDay(word) : word))
    for (const word of days) expect(text).toContain(word)
  })

  test.each(allForms)('form %i carries its number, its bureau and the day it was issued in Chinese time', (form) => {
    expect(paperPageOf(aPaper(form), organisation)).toMatchObject({
      organisation,
      documentNumber: `武侯市监〔2026〕第${form}号`,
      date: '2026年5月8日',
      isDraft: false,
      isSealed: form > 2,
    })
  })

  test.each(allForms)('form %i before it is issued is a draft without number or date', (form) => {
    const { documentNumber: _number, issuedAt: _at, ...due } = aPaper(form, { state: 'due' })
    const page = paperPageOf(due, organisation)
    expect(page).toMatchObject({ isDraft: true })
    expect(page).not.toHaveProperty('documentNumber')
    expect(page?.date).not.toMatch(/\d/)
  })

  test('prints all grounds of a refusal and marks the one that holds (O121 Art. 16)', () => {
    const blocks = paperPageOf(aPaper(6), organisation)?.blocks ?? []
    const choices = blocks.flatMap((block) => (block.kind === 'choices' ? block.lines : []))
    expect(choices.map(({ isChosen }) => isChosen)).toEqual([false, false, true])
    expect(printed(paperPageOf(aPaper(6), organisation))).toContain('《市场监督管理投诉举报处理办法》第十六条')
  })

  test('quotes the order that governs, whole where no article is known', () => {
    const paper = aPaper(5, { article: 'O20' })
    expect(printed(paperPageOf(paper, organisation))).toContain(
      '《市场监督管理投诉举报处理暂行办法》，本局决定予以受理',
    )
  })

  test('names the kind that was forwarded (O121 Art. 41)', () => {
    expect(paperPageOf(aPaper(3), organisation)?.title).toBe('投诉分送通知书')
  })

  test('gives nothing to who may not see the fields', () => {
    const { fields: _fields, ...masked } = aPaper(5)
    expect(paperPageOf(masked, organisation)).toBeUndefined()
  })
})

test.each([
  ['O121 Art. 23(1)(5)', '《市场监督管理投诉举报处理办法》第二十三条第一款第五项'],
  ['PP Art. 18', '《市场监督管理行政处罚程序规定》第十八条'],
  ['O121 Art. 10(3)', '《市场监督管理投诉举报处理办法》第十条第三款'],
  ['O20', '《市场监督管理投诉举报处理暂行办法》'],
  ['广告法 53', '广告法 53'],
])('tells a Chinese reader of %s as %s', (citation, words) => {
  expect(citedInChinese(citation)).toBe(words)
})
