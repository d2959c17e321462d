// The method note of a report: how the figures were made, from which versions, up to when, and what is provisional.
import type { Statistics } from '../schemas/statistics.ts'
import { cell, type RowKey, rowKey, total } from './contribution-cells.ts'
import { type Period, periodBefore, periodName, yearBefore } from './periods.ts'
import { minimumRankBase } from './statistics-bureaus.ts'
import { rate } from './statistics-rates.ts'
import type { ShareBase } from './statistics-shares.ts'
import type { Sheet } from './statistics-sheet.ts'

export type MethodInput = {
  readonly period: Period
  readonly bureau: { readonly code: string }
  readonly base: ShareBase
  readonly rows: ReadonlyMap<RowKey, unknown>
  readonly versions: { readonly calendar: string; readonly rulebook: string }
}

/** The data of the method note; `months` are those begun by the cut-off. */
export function methodOf(
  input: MethodInput,
  counted: { readonly months: readonly string[]; readonly sheet: Sheet },
): Statistics['method'] {
  const { period, bureau, rows, versions } = input
  const monthCount = counted.months.length
  const isPartial = monthCount < period.months.length
  const complaints = counted.sheet[cell.received('complaint')] ?? 0
  const reports = counted.sheet[cell.received('violation-report')] ?? 0
  return {
    calendarVersion: versions.calendar,
    rulebookVersion: versions.rulebook,
    rows: counted.months.filter((month) => rows.has(rowKey(bureau.code, month))).length,
    isPartial,
    comparedWith: {
      yearOnYear: comparedName(yearBefore(period), monthCount),
      periodOnPeriod: comparedName(periodBefore(period), monthCount),
    },
    minimumRankBase,
    provisionalCategories: rate(total(counted.sheet, 'pc.'), complaints + reports),
    notes: notesFor(input.base),
  }
}

const comparedName = (period: Period, monthCount: number) =>
  monthCount < period.months.length ? `${periodName(period)}前${monthCount}个月` : periodName(period)

const notesFor = (base: ShareBase): string[] => [
  '统计期间按北京时间划分；各项数量按事件发生时间计入，办结率为期内收到且截至数据时点已办结的投诉占期内收到投诉的比例。',
  '法定口径：每件投诉（初查、办结）、举报（核查）每个期限计一次，按期完成的计入完成之日，未按期完成的计入期限届满之日，不论以后是否办结；截至数据时点尚未届满的不计入基数。',
  '平台口径：按期完成数÷期内完成数，与通行印发口径一致，仅供对照，不作为98%目标的依据。',
  '受理前撤回、并案、在线协商未转入的事项不计入按期基数；初查期限届满仍未决定的投诉同时计一次办结逾期。',
  `投诉问题、商品和服务占比以${base === 'received' ? '收到' : '受理'}的投诉为基数；举报占比以收到的举报为基数。`,
  `百分比保留两位小数，四舍五入，基数为零不计算；目标是否达到按整数比较，不按印出的百分比；基数不足${minimumRankBase}件不排名。`,
  '同比、环比为（本期−对比期）÷对比期；比率为百分点之差。',
]
