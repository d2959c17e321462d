// The tables of counts in a report: the summary, and the shares by channel, object, problem and violation.
import type { Column, PlainTable } from '../schemas/report-document.ts'
import type { Statistics, TotalName } from '../schemas/statistics.ts'
import type { Share } from '../schemas/statistics-figures.ts'
import { percent, wanYuan } from './rates.ts'

const changes: readonly Column[] = [
  { title: '同比（%）', kind: 'change' },
  { title: '环比（%）', kind: 'change' },
]

/** What each total is called in print. */
export const totalTitles: readonly (readonly [TotalName, string])[] = [
  ['complaints', '接收投诉'],
  ['violationReports', '接收举报'],
  ['consultations', '接收咨询'],
  ['received', '接收合计'],
  ['accepted', '受理投诉'],
  ['closed', '办结投诉'],
  ['mediated', '调解成功'],
  ['recoveredFen', '挽回经济损失（万元）'],
  ['reportsVerified', '核查举报'],
  ['reportsFiled', '立案'],
  ['reportsClosed', '办结举报'],
  ['consultationsAnswered', '答复咨询'],
  ['closedAll', '办结合计'],
]

/** Table 1: what was received and done, with shares and changes. */
export function summaryTable({ totals, changes: changed }: Statistics): PlainTable {
  const isReceived = (name: TotalName) =>
    name === 'complaints' || name === 'violationReports' || name === 'consultations'
  return {
    id: 'summary',
    title: '总体情况',
    columns: [
      { title: '项目', kind: 'text' },
      { title: '数量（件）', kind: 'decimal' },
      { title: '占接收合计（%）', kind: 'percent' },
      ...changes,
    ],
    rows: totalTitles.map(([name, title]) => [
      title,
      name === 'recoveredFen' ? wanYuan(totals[name]) : totals[name],
      isReceived(name) ? percent(totals[name], totals.received) : null,
      changed[name].yearOnYear,
      changed[name].periodOnPeriod,
    ]),
  }
}

/** Tables 2 and 4: shares, the empty lines left out; goods and services within their own group. */
export function shareTables(statistics: Statistics): PlainTable[] {
  const { byChannel, byObject, byProblemNational, byProblem, byViolation, byBusinessForm } = statistics
  const over = statistics.base === 'received' ? '收到的投诉' : '受理的投诉'
  const inGroup = (group: 'goods' | 'services') =>
    byObject.filter((share) => share.group === group).map((share) => ({ ...share, percent: share.groupPercent }))
  return [
    shareTable('channels', '来源渠道', '占接收合计（%）', byChannel),
    shareTable('goods', '商品类投诉', '占商品类（%）', inGroup('goods'), `以${over}为准。`),
    shareTable('services', '服务类投诉', '占服务类（%）', inGroup('services'), `以${over}为准。`),
    shareTable('problems', '投诉问题', '占比（%）', byProblemNational, `以${over}为基数，按全国口径归并。`),
    shareTable('problems-detailed', '投诉问题（细分）', '占比（%）', byProblem, `以${over}为基数。`),
    shareTable('violations', '举报违法行为', '占举报（%）', byViolation),
    shareTable('business-forms', '业态', '占投诉举报（%）', byBusinessForm, '一件可有多个业态标记。'),
  ]
}

function shareTable(
  id: string,
  title: string,
  share: string,
  shares: readonly Share[],
  ...[note]: string[]
): PlainTable {
  const isUnsure = shares.some(({ provisional = 0 }) => provisional > 0)
  return {
    id,
    title,
    columns: [
      { title: '类别', kind: 'text' },
      { title: '件数', kind: 'integer' },
      { title: share, kind: 'percent' },
      ...changes,
      ...(isUnsure ? [{ title: '类别未确认（%）', kind: 'percent' } as const] : []),
    ],
    rows: shares
      .filter(({ count }) => count > 0)
      .map(({ name, count, percent: part, change, provisional = 0 }) => [
        ...[name, count, part, change.yearOnYear, change.periodOnPeriod],
        ...(isUnsure ? [percent(provisional, count)] : []),
      ]),
    ...(note === undefined ? {} : { note }),
  }
}
