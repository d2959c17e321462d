// Numbers of articles as Chinese papers write them.

const digits = '零一二三四五六七八九'

/** `23` as 二十三; below one hundred. */
function chineseNumber(article: string): string {
  const [tens = '', ones = ''] = article.padStart(2, '0')
  const ten = tens === '0' ? '' : `${tens === '1' ? '' : digits[Number(tens)]}十`
  return ten + (ones === '0' ? '' : (digits[Number(ones)] ?? ''))
}

/** What citations are short for, as it stands between the book marks. */
const shortFor: Readonly<Record<string, string>> = {
  O121: '市场监督管理投诉举报处理办法',
  O20: '市场监督管理投诉举报处理暂行办法',
  PP: '市场监督管理行政处罚程序规定',
}

/** `O121 Art. 23(1)(5)` as a Chinese reader is told: 《市场监督管理投诉举报处理办法》第二十三条第一款第五项; anything else as it stands. */
export function citedInChinese(citation: string): string {
  const [, order = '', article = '', paragraph, item] =
    /^(O121|O20|PP)(?: Art\. ?(\d{1,2})(?:\((\d)\))?(?:\((\d)\))?)?$/.exec(citation) ?? []
  if (order === '') return citation
  const part = (number: string | undefined, unit: string) =>
    number === undefined || number === '' ? '' : `第${chineseNumber(number)}${unit}`
  return `《${shortFor[order]}》${part(article, '条')}${part(paragraph, '款')}${part(item, '项')}`
}
