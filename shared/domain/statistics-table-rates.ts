// The on-time tables of a report: both families of rates beside each other, by bureau, and the trend of 13 months.
import type { Column, PlainTable } from '../schemas/report-document.ts'
import type { Statistics } from '../schemas/statistics.ts'
import type { OnTime, Rate, StatutoryOnTime } from '../schemas/statistics-figures.ts'

type Row = PlainTable['rows'][number]

const text = (title: string): Column => ({ title, kind: 'text' })
const integer = (title: string): Column => ({ title, kind: 'integer' })
const percentage = (title: string): Column => ({ title, kind: 'percent' })

/** What each on-time rate is called in print. */
export const onTimeTitles = [
  ['onTimeInitialReview', '按时初查率'],
  ['onTimeClosure', '按期办结率'],
  ['onTimeVerification', '举报按期核查率'],
] as const

/** The rates in both families; the statutory one is held against the target. */
export function onTimeTable({ rates }: Statistics): PlainTable {
  const rows = onTimeTitles.flatMap(([name, title]) => {
    const { statutory, platform } = rates[name]
    return [statutoryRow(title, statutory), ...variantRows(title, statutory), plainRow(title, '平台', platform)]
  })
  return {
    id: 'rates',
    title: '按期情况',
    columns: [
      text('指标'),
      text('口径'),
      integer('按期（件）'),
      integer('基数（件）'),
      percentage('比率（%）'),
      integer('逾期完成'),
      integer('逾期未完成'),
      text('目标'),
      integer('距目标（件）'),
      { title: '同比（百分点）', kind: 'points' },
      { title: '环比（百分点）', kind: 'points' },
    ],
    rows: [
      ...rows,
      countRow('办结率', '平台', rates.closure.platform),
      countRow('调解成功率', '法定', rates.mediationSuccess.statutory),
      countRow('调解成功率', '平台', rates.mediationSuccess.platform),
      countRow('受理率', '法定', rates.acceptance.statutory),
      countRow('受理率', '平台', rates.acceptance.platform),
    ],
    note: '法定口径按每个期限计一次，逾期即计入；平台口径为按期完成÷完成，仅供对照。距目标为仍可逾期的件数，负数为已超出。',
  }
}

function statutoryRow(title: string, rate: StatutoryOnTime): Row {
  const { onTime, due, percent, late, open, target, missesLeft, change } = rate
  const verdict = target === undefined ? null : `${target.percent}%${verdictOf(target.isMet)}`
  return [
    title,
    '法定',
    onTime,
    due,
    percent,
    late,
    open,
    verdict,
    missesLeft ?? null,
    change.yearOnYear,
    change.periodOnPeriod,
  ]
}

const verdictOf = (isMet: boolean | null) => (isMet === null ? '' : isMet ? '（达到）' : '（未达到）')

function variantRows(title: string, { cohort, acceptedOnly, stood }: StatutoryOnTime): Row[] {
  return [
    plainRow(title, '法定·期内届满', cohort),
    ...(acceptedOnly === undefined ? [] : [plainRow(title, '法定·仅受理', acceptedOnly)]),
    ...(stood === undefined ? [] : [plainRow(title, '法定·按期且稳定', stood)]),
  ]
}

const blanks: Row = [null, null, null, null, null, null]
const plainRow = (title: string, family: string, { onTime, due, percent }: OnTime): Row => [
  title,
  family,
  onTime,
  due,
  percent,
  ...blanks,
]
const countRow = (title: string, family: string, { count, base, percent }: Rate): Row => [
  title,
  family,
  count,
  base,
  percent,
  ...blanks,
]

/** Table 3: each bureau's three rates, what it missed, what it has left, and its place. */
export function bureauTableOf({ byBureau, method }: Statistics): PlainTable {
  return {
    id: 'bureaus',
    title: '各单位按期情况',
    columns: [
      text('单位'),
      integer('投诉'),
      integer('举报'),
      integer('办结应计'),
      integer('按期'),
      integer('逾期办结'),
      integer('逾期未结'),
      percentage('按期办结率（%）'),
      integer('距目标（件）'),
      integer('名次'),
      percentage('按时初查率（%）'),
      percentage('举报按期核查率（%）'),
      percentage('办结率（%）'),
    ],
    rows: byBureau.map(({ name, complaints, violationReports, rates }) => {
      const { onTimeClosure: closing, onTimeInitialReview: review, onTimeVerification: verification } = rates
      return [
        name,
        complaints,
        violationReports,
        closing.due,
        closing.onTime,
        closing.late,
        closing.open,
        closing.percent,
        closing.missesLeft ?? null,
        closing.rank,
        review.percent,
        verification.percent,
        rates.closure.percent,
      ]
    }),
    note: `基数不足${method.minimumRankBase}件的单位不排名。`,
  }
}

/** Thirteen months of the three rates. */
export function trendTable({ trend }: Statistics): PlainTable {
  return {
    id: 'trend',
    title: '近十三个月趋势',
    columns: [
      text('月份'),
      integer('投诉'),
      integer('举报'),
      integer('办结应计'),
      percentage('按期办结率（%）'),
      percentage('按时初查率（%）'),
      percentage('举报按期核查率（%）'),
    ],
    rows: trend.map((line) => [
      line.month,
      line.complaints,
      line.violationReports,
      line.onTimeClosure.due,
      line.onTimeClosure.percent,
      line.onTimeInitialReview.percent,
      line.onTimeVerification.percent,
    ]),
  }
}
