// The paragraphs in Chinese that open a report, as bureaus print them: counts, shares, changes, rates against the
// target, the top problems and objects, and the bureaus below the target.

import type { Statistics } from '../schemas/statistics.ts'
import type { Change, Share } from '../schemas/statistics-figures.ts'
import { noFigure } from './rates.ts'
import { belowTarget } from './statistics-below-target.ts'
import { isRest } from './statistics-shares.ts'

export type Narrated = Omit<Statistics, 'narrative'>

/** The paragraphs of a report by what they are about; empty ones say nothing. */
export type Narrative = Readonly<Record<'received' | 'handled' | 'onTime' | 'below' | 'subjects' | 'standouts', string>>

/** The narrative of a report; paragraphs are separated by line breaks. */
export function narrate(statistics: Narrated): string {
  return Object.values(narrativeOf(statistics))
    .filter((paragraph) => paragraph !== '')
    .join('\n')
}

/** The paragraphs of a report, in the order of print. */
export function narrativeOf(statistics: Narrated): Narrative {
  if (statistics.totals.received === 0 && statistics.rates.onTimeClosure.statutory.due === 0) {
    const nothing = `${statistics.periodName}，${statistics.bureau.name}未接收投诉、举报和咨询，也没有到期的事项。`
    return { received: nothing, handled: '', onTime: '', below: '', subjects: '', standouts: '' }
  }
  return {
    received: received(statistics),
    handled: handled(statistics),
    onTime: onTime(statistics),
    below: belowTarget(statistics, statistics.overdue.items).text,
    subjects: subjects(statistics),
    standouts: standouts(statistics),
  }
}

function received(statistics: Narrated): string {
  const { periodName, bureau, totals, changes, byKind } = statistics
  const parts = [...byKind]
    .sort((a, b) => kindOrder.indexOf(a.code) - kindOrder.indexOf(b.code))
    .map(
      ({ name, count, percent, change }) => `${name}${items(count)}，占${percent}%${growth(change.yearOnYear, '同比')}`,
    )
  if (totals.received === 0) return `${periodName}，${bureau.name}未接收投诉、举报和咨询。`
  const all = `${periodName}，${bureau.name}共接收投诉、举报、咨询${items(totals.received)}${changeText(statistics, changes['received'])}。`
  return `${all}其中：${parts.join('；')}。`
}

const kindOrder = ['complaint', 'violation-report', 'consultation']

function handled(statistics: Narrated): string {
  const { totals, rates, recoveredWanYuan, changes } = statistics
  const { closure, mediationSuccess } = rates
  const sentences = [
    `办结投诉${items(totals.closed)}${changeText(statistics, changes['closed'])}`,
    ...(closure.platform.base > 0 ? [`期内收到的投诉办结率${closure.platform.percent}%`] : []),
    ...(totals.mediated > 0 ? [`调解成功${items(totals.mediated)}`] : []),
    ...(mediationSuccess.statutory.base > 0 ? [`调解成功率${mediationSuccess.statutory.percent}%`] : []),
    `为消费者挽回经济损失${recoveredWanYuan}万元`,
  ]
  const reports = `核查举报${items(totals.reportsVerified)}，其中立案${items(totals.reportsFiled)}；答复咨询${items(totals.consultationsAnswered)}`
  return `${sentences.join('，')}；${reports}。`
}

function onTime({ rates }: Narrated): string {
  const named = [
    ['按时初查率', rates.onTimeInitialReview.statutory],
    ['按期办结率', rates.onTimeClosure.statutory],
    ['举报按期核查率', rates.onTimeVerification.statutory],
  ] as const
  const sentences = named.flatMap(([name, { due, onTime: done, percent, target, change }]) => {
    if (due === 0) return []
    const verdict =
      target === undefined
        ? ''
        : target.isMet === true
          ? `，达到${target.percent}%的目标`
          : `，未达到${target.percent}%的目标`
    const moved = change.yearOnYear === noFigure ? '' : `，同比${pointText(change.yearOnYear)}`
    return [`${name}${percent}%（应计${items(due)}，按期${items(done)}）${verdict}${moved}`]
  })
  return sentences.length === 0 ? '' : `按法定口径，${sentences.join('；')}。`
}

function subjects({ byProblemNational, byObject, byObjectGroup, byViolation }: Narrated): string {
  const groups = byObjectGroup.filter(({ count, code }) => count > 0 && code !== 'none')
  const split = groups.map(({ name, count, percent }) => `${name}${items(count)}，占${percent}%`).join('；')
  const goods = byObject
    .filter(({ group }) => group === 'goods')
    .map((share) => ({ ...share, percent: share.groupPercent }))
  return [
    topOf('投诉问题居前的为', byProblemNational),
    split === '' ? '' : `投诉对象中${split}。`,
    topOf('商品类居前的为', goods),
    topOf('举报的违法行为居前的为', byViolation),
  ].join('')
}

function topOf(lead: string, shares: readonly Share[]): string {
  const top = shares.filter(({ count, code }) => count > 0 && !isRest(code)).slice(0, 3)
  if (top.length === 0) return ''
  return `${lead}${top.map(({ name, count, percent }) => `${name}${items(count)}（${percent}%）`).join('、')}。`
}

function standouts({ overdue, byProblemNational }: Narrated): string {
  const rising = byProblemNational
    .filter(({ count, change }) => count >= 30 && Number(change.yearOnYear) >= 30)
    .sort((a, b) => Number(b.change.yearOnYear) - Number(a.change.yearOnYear))[0]
  return [
    overdue.count === 0 ? '' : `期内逾期期限共${overdue.count}个，逐件列于逾期清单。`,
    rising === undefined ? '' : `${rising.name}类投诉增长明显，同比增长${rising.change.yearOnYear}%。`,
  ].join('')
}

/** A year has the year before on both sides, so 环比 would only say 同比 again. */
function changeText({ period }: Narrated, change: Change | undefined): string {
  if (change === undefined) return ''
  const isYear = period.length === 4
  return growth(change.yearOnYear, '同比') + (isYear ? '' : growth(change.periodOnPeriod, '环比'))
}

function growth(percent: string, name: string): string {
  if (percent === noFigure) return ''
  if (Number(percent) === 0) return `，${name}持平`
  return percent.startsWith('-') ? `，${name}下降${percent.slice(1)}%` : `，${name}增长${percent}%`
}

const pointText = (value: string) =>
  Number(value) === 0 ? '持平' : value.startsWith('-') ? `下降${value.slice(1)}个百分点` : `上升${value}个百分点`

const items = (count: number) => `${String(count).replace(/\B(?=(\d{3})+$)/g, ',')}件`
