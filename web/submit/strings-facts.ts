// What the pages say of facts that cannot be used, and of the code of a shop.
import type { Language } from '../../shared/schemas/field-messages.ts'
import type { UnusableFact } from '../../shared/schemas/placing.ts'

type Words = {
  readonly scanned: string
  readonly scannedNote: string
  readonly invalid: Readonly<Record<'malformed' | 'forged' | 'unverified' | 'unknown', string>>
  readonly unusable: (facts: string) => string
  readonly facts: Readonly<Record<UnusableFact['fact'], string>>
  readonly reasons: Readonly<Record<UnusableFact['reason'], string>>
  readonly between: readonly [string, string, string]
}

const zh: Words = {
  scanned: '您扫的是这家店的码：',
  scannedNote: '商家名称和受理单位已替您填好，请看看是不是这家店。',
  invalid: {
    malformed: '您扫的码读不出来，没有采用。请照常填写商家名称和地址。',
    forged: '您扫的码不是市场监管部门发出的，没有采用。请照常填写商家名称和地址，也可以把这个码一并举报。',
    unverified: '这个码暂时无法核验，没有采用。请照常填写商家名称和地址。',
    unknown: '您扫的码上的受理单位已经不存在，没有采用。请照常填写商家名称和地址。',
  },
  unusable: (facts) => `没有采用：${facts}。其余内容都已保留。`,
  facts: {
    address: '地址',
    uscc: '统一社会信用代码',
    platform: '平台名称',
    shopCode: '一店一码',
    county: '所选区县',
    respondent: '商家名称',
  },
  reasons: {
    malformed: '格式不对',
    'check-digit': '校验位不对，请核对',
    unknown: '名录里没有',
    forged: '不是市场监管部门发出的',
    unverified: '暂时无法核验',
    expired: '已失效',
    unreadable: '读不出地点',
  },
  between: ['（', '）', '、'],
}

const en: Words = {
  scanned: 'You scanned the code of this shop:',
  scannedNote: 'Its name and its bureau are filled in for you; please check that this is the shop.',
  invalid: {
    malformed: 'The code you scanned cannot be read and is not used. Please enter name and address of the business.',
    forged:
      'The code you scanned was not issued by a market regulation bureau and is not used. Please enter name and address of the business; you may report the code, too.',
    unverified: 'The code cannot be checked just now and is not used. Please enter name and address of the business.',
    unknown:
      'The bureau in the code you scanned no longer exists, so it is not used. Please enter name and address of the business.',
  },
  unusable: (facts) => `Not used: ${facts}. Everything else you entered is kept.`,
  facts: {
    address: 'address',
    uscc: 'unified social credit code',
    platform: 'platform',
    shopCode: 'shop code',
    county: 'county',
    respondent: 'name of the business',
  },
  reasons: {
    malformed: 'not in the right form',
    'check-digit': 'wrong check digit, please compare',
    unknown: 'not in our register',
    forged: 'not issued by a market regulation bureau',
    unverified: 'cannot be checked just now',
    expired: 'no longer valid',
    unreadable: 'no place in it',
  },
  between: [' (', ')', ', '],
}

export const factWords = (language: Language): Words => (language === 'en' ? en : zh)

/** One sentence on the facts that were not used; empty when all were. */
export function unusableText(facts: readonly UnusableFact[] = [], language: Language): string {
  if (facts.length === 0) return ''
  const words = factWords(language)
  const [open, close, comma] = words.between
  return words.unusable(
    facts.map(({ fact, reason }) => words.facts[fact] + open + words.reasons[reason] + close).join(comma),
  )
}
