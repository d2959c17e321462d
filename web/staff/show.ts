// How numbers are written out: case numbers in groups, money in yuan, byte by byte exact.
import { orders } from '../../shared/schemas/codes.data.ts'
import { language, named } from './language.ts'

/** `1234-5678-9012`, as it is read aloud. */
export const showNumber = (number: string) => number.replaceAll(/(\d{4})(?=\d)/g, '$1-')

/** Fen as `¥1,234.50`. */
export function showMoney(fen: number): string {
  const yuan = Math.floor(fen / 100).toLocaleString('zh-CN')
  return `¥${yuan}.${String(fen % 100).padStart(2, '0')}`
}

/** Yuan as typed (`1,234.5`, full-width too) in fen, without passing through floating point; undefined when it is no amount. */
export function fenOf(typed: string): number | undefined {
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(typed.normalize('NFKC').replaceAll(/[,\s¥元]/g, ''))
  if (match === null) return undefined
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

/** `Art. 23(1)(5)` as it is quoted in Chinese: 第23条第1款第5项; an order by its name; anything else as it stands. */
export function showArticle(text: string): string {
  const parts = /^(?:Arts?\.? ?)?(\d+)(?:\((\d+)\))?(?:\((\d+)\))?$/.exec(text.trim())
  if (parts === null) return named(orders, text)
  if (language === 'en') return text
  const [, article, paragraph, item] = parts
  return `第${article}条${paragraph === undefined ? '' : `第${paragraph}款`}${item === undefined ? '' : `第${item}项`}`
}
