import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sort } from '../../shared/domain/sorter.ts'
import { scan } from '../../shared/domain/sorter-scan.ts'
import { normalise } from '../../shared/domain/sorter-text.ts'
import { sortAnswerSchema } from '../../shared/schemas/sorting.ts'

const first = (text: string, more: { item?: string; respondent?: string } = {}) => {
  const { object, problem } = sort({ text, ...more })
  return `${object[0]?.code} ${problem[0]?.code}`
}

/** The worst that is typed or pasted. */
const strangeTexts = [
  ['an empty text', ''],
  ['one sign 5,000 times', '退'.repeat(5000)],
  ['two signs in turn', '退款'.repeat(2500)],
  ['emoji', '😡🤬👎'.repeat(100)],
  ['half an emoji', '\ud83d'.repeat(200)],
  ['English', 'The seller refused to refund my order and hung up on me.'],
  ['pinyin', 'shang jia bu tui qian tai qi ren le'],
  ['invisible signs', '\u200b\u200e\u2060\ufeff'.repeat(1200)],
  ['combining marks', `z${'\u0338\u0301'.repeat(2400)}`],
  ['ligatures that unfold', '\ufdfa'.repeat(5000)],
  [
    'a pasted contract',
    `甲方：某公司 乙方：本人 ${'双方就本合同所涉事项协商一致，违约方应承担违约责任。'.repeat(190)}`,
  ],
  ['digits', '0123456789'.repeat(500)],
] as const

describe('sort', () => {
  it.each([
    ['买了一箱苹果烂了一半', 'food quality'],
    ['苹果手机用了三天就黑屏', 'communication quality'],
    ['美团点的饭吃出一只蟑螂', 'catering-lodging food-safety'],
    ['洗衣房把我的羽绒服洗坏了', 'laundry quality'],
    ['开发商延期交房两年', 'housing contract'],
    ['健身房充值三千关门了', 'culture-leisure prepaid-card'],
    ['美容院充了一万老板跑路', 'beauty prepaid-card'],
    ['4s店卖的新车变速箱异响', 'vehicle quality'],
    ['去4s店做保养收了我三千多', 'making-repair price'],
    ['快递把我寄的手机弄丢了只赔三十', 'post-courier contract'],
    ['装修公司收了首期款就停工', 'renovation contract'],
    ['面霜用了脸上起红疹过敏', 'cosmetics safety'],
  ])('takes “%s” for %s', (text, expected) => {
    expect(first(text)).toBe(expected)
  })

  it('lets the item field outweigh what the story mentions', () => {
    expect(sort({ text: '送来的东西坏了，快递员也不管', item: '电热水壶' }).object[0]?.code).toBe('appliance')
  })

  it('lets the name of the respondent tell what a bare story is about', () => {
    expect(sort({ text: '交了定金不退', respondent: '爱巢婚庆策划' }).object[0]?.code).toBe('other-services')
    expect(sort({ text: '交了定金不退', respondent: '启明教育培训学校' }).object[0]?.code).toBe('education')
  })

  it('does not take a landmark for what was bought', () => {
    expect(sort({ text: '火锅店旁边那家手机店卖给我的充电宝是坏的' }).object[0]?.code).toBe('communication')
  })

  it('does not count a fault that the text denies', () => {
    const denied = sort({ text: '不是质量问题，是他们多收了我两百块钱' })
    expect(denied.problem[0]?.code).toBe('price')
  })

  it('names the words that decided', () => {
    expect(sort({ text: '理发店办卡充了两千，老板跑路了' }).terms).toEqual(expect.arrayContaining(['理发店']))
  })

  it('sends unpaid wages to the labour authority and keeps a cheated diner', () => {
    expect(sort({ text: '老板拖欠我三个月工资不给' }).notOurs?.code).toBe('hrss')
    expect(sort({ text: '饭店结账多收了我两百块钱' }).notOurs).toBeUndefined()
  })

  it('tells a complaint that also holds a report from one that does not', () => {
    expect(sort({ text: '要求退款，并举报他没有营业执照' }).mixed).toBe(true)
    expect(sort({ text: '买的鞋开胶要求退款' }).mixed).toBeUndefined()
    expect(sort({ text: '举报楼下饭店没有营业执照' }).mixed).toBeUndefined()
  })

  it('is sure of a plain case and unsure of an empty one', () => {
    expect(sort({ text: '点外卖吃出一只蟑螂，吃完拉肚子' }).unsure).toBe(false)
    expect(sort({ text: '他们太过分了希望处理一下' }).unsure).toBe(true)
  })

  it('reads Traditional Chinese, full width and split text alike', () => {
    const plain = sort({ text: '手机充不进电，商家不给退' }).object[0]?.code
    expect(sort({ text: '手機充不進電，商家不給退' }).object[0]?.code).toBe(plain)
    expect(sort({ text: '手 机\u200b充 不 进 电，商 家 不 给 退' }).object[0]?.code).toBe(plain)
    expect(sort({ text: 'ＩＰＨＯＮＥ黑屏' }).object[0]?.code).toBe(sort({ text: 'iphone黑屏' }).object[0]?.code)
  })

  it.each(strangeTexts)('answers %s with ranked classes and no error', (_, text) => {
    const answer = sort({ text, item: text.slice(0, 100), respondent: text.slice(0, 120) })
    expect(sortAnswerSchema.parse(answer).object).toHaveLength(5)
  })

  it.each(strangeTexts)('looks up no more than a fixed number of runs for each sign that it reads of %s', (_, text) => {
    let lookUps = 0
    const find = () => {
      lookUps += 1
      return -1
    }
    scan({ text }, { find, longestWord: () => 20, kindOf: () => -1 })
    expect(normalise(text).length).toBeLessThanOrEqual(1200)
    expect(lookUps).toBeLessThanOrEqual(25 * 1200)
  })

  it('repeats nothing inside a regular expression, so that none can explode', () => {
    const folder = new URL('../../shared/domain/', import.meta.url)
    const code = readdirSync(folder)
      .filter((name) => name.startsWith('sorter') && !name.endsWith('.data.ts'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''))
      .join('\n')
    const expressions = code.match(/(?<=[(=,:&|!?]\s*)\/[^/\n]+\/[a-z]*/g) ?? []
    expect(expressions.length).toBeGreaterThan(0)
    expect(expressions.filter((expression) => /[*+]|\{\d/.test(expression))).toEqual([])
    expect(code).not.toContain('RegExp(')
  })

  it('is unsure of what is not Chinese or says nothing', () => {
    for (const text of ['', '😡🤬👎', 'asdf qwer', '退'.repeat(5000), '12345']) expect(sort({ text }).unsure).toBe(true)
  })

  it('answers any string at all, the same each time, with scores that are probabilities', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const answer = sort({ text })
        expect(sort({ text })).toEqual(answer)
        for (const { score } of [...answer.object, ...answer.problem]) expect(score >= 0 && score <= 1).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
