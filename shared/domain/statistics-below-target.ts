// The bureaus below the target and the cases that made it so: said in the report, and listed in a table of their own.
import type { PlainTable } from '../schemas/report-document.ts'
import type { BureauStatistics, OverdueItem, Statistics } from '../schemas/statistics.ts'
import { isSameOrBelow } from './bureau-register.ts'

type Missed = { readonly line: BureauStatistics; readonly numbers: readonly string[] }

const namedInText = 3

/** The paragraph and the table of bureaus whose on-time closure is below the target; both empty when there is none. */
export function belowTarget(
  { byBureau, rates }: Pick<Statistics, 'byBureau' | 'rates'>,
  overdue: readonly OverdueItem[],
): { readonly text: string; readonly table: PlainTable } {
  const missed = byBureau
    .filter((line) => line.rates.onTimeClosure.isMet === false)
    .map((line): Missed => ({ line, numbers: numbersOf(line, overdue) }))
  const target = rates.onTimeClosure.statutory.target?.percent ?? 98
  return { text: textOf(missed, byBureau.length, target), table: tableOf(missed, target) }
}

/** The complaints whose closure was missed, of the line's own bureau or, for a city, of those below it. */
function numbersOf({ code, isOwn }: BureauStatistics, overdue: readonly OverdueItem[]): string[] {
  const isCharged = (item: OverdueItem) => (isOwn ? item.bureau.code === code : isSameOrBelow(item.bureau.code, code))
  const numbers = overdue.filter((item) => item.clock === 'closure' && isCharged(item)).map(({ number }) => number)
  return [...new Set(numbers)]
}

function textOf(missed: readonly Missed[], lines: number, target: number): string {
  if (missed.length === 0) return ''
  const named = missed.map(({ line, numbers }) => {
    const { percent, due, onTime } = line.rates.onTimeClosure
    const some = numbers.slice(0, namedInText).join('、')
    const cases = numbers.length === 0 ? '' : `，登记编号${some}${numbers.length > namedInText ? '等' : ''}`
    return `${line.name}${percent}%（应计${due}件，逾期${due - onTime}件${cases}）`
  })
  const lead = lines > 1 ? `按期办结率低于${target}%的单位有${missed.length}个` : `按期办结率低于${target}%`
  return `${lead}：${named.join('；')}。`
}

function tableOf(missed: readonly Missed[], target: number): PlainTable {
  return {
    id: 'below-target',
    title: `按期办结率低于${target}%的单位及其逾期投诉`,
    columns: [
      { title: '单位', kind: 'text' },
      { title: '按期办结率（%）', kind: 'percent' },
      { title: '应计', kind: 'integer' },
      { title: '逾期', kind: 'integer' },
      { title: '超出允许（件）', kind: 'integer' },
      { title: '逾期投诉登记编号', kind: 'text' },
    ],
    rows: missed.map(({ line: { name, rates }, numbers }) => {
      const { percent, due, onTime, missesLeft } = rates.onTimeClosure
      return [name, percent, due, due - onTime, -(missesLeft ?? 0), numbers.join('、')]
    }),
  }
}
