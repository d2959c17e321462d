// Numbers of articles as Chinese papers write them.

const digits = '零一二三四五六七八九'

/** `23` as 二十三; below one hundred. */
export function chineseNumber(article: string): string {
  const [tens = '', ones = ''] = article.padStart(2, '0')
  const ten = tens === '0' ? '' : `${tens === '1' ? '' : digits[Number(tens)]}十`
  return ten + (ones === '0' ? '' : (digits[Number(ones)] ?? ''))
}

/** `Art. 10(3)` as 第十条第三款; empty for what is no single article. */
export function articleInChinese(article: string): string {
  const [, number, paragraph] = /^(?:O\d+ )?Art\. ?(\d{1,2})(?:\((\d)\))?$/.exec(article) ?? []
  if (number === undefined) return ''
  return `第${chineseNumber(number)}条${paragraph === undefined ? '' : `第${chineseNumber(paragraph)}款`}`
}
