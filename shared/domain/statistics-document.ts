// A compiled report as a document, in the order bureaus print it: paragraphs, then tables, then the method note.
import type { ReportDocument } from '../schemas/report-document.ts'
import type { Statistics } from '../schemas/statistics.ts'
import { targetFor } from './statistics-rates.ts'
import { shareTables, summaryTable } from './statistics-table-counts.ts'
import { overdueTable, processTables } from './statistics-table-process.ts'
import { bureauTableOf, onTimeTable, trendTable } from './statistics-table-rates.ts'

/** The document of a report. */
export function documentOf(statistics: Statistics): ReportDocument {
  const { bureau, periodName, cutOff, narrative, trend } = statistics
  return {
    title: `${periodName}消费投诉举报情况统计`,
    organisation: bureau.name,
    period: periodName,
    cutOff,
    paragraphs: narrative.split('\n'),
    tables: [
      summaryTable(statistics),
      onTimeTable(statistics),
      bureauTableOf(statistics),
      trendTable(statistics),
      ...shareTables(statistics),
      ...processTables(statistics),
      overdueTable(statistics),
    ].filter(({ rows }) => rows.length > 0),
    trend: trend.map(({ month, onTimeClosure: { percent, due } }) => {
      return { month, percent, due, target: targetFor('onTimeClosure', month)?.percent ?? 98 }
    }),
    notes: notesOf(statistics),
  }
}

function notesOf({ method, cutOff }: Statistics): string[] {
  const { comparedWith, provisionalCategories: provisional } = method
  return [
    `数据截至${instantText(cutOff)}；${method.isPartial ? '统计期尚未结束，' : ''}同比对比期为${comparedWith.yearOnYear}，环比对比期为${comparedWith.periodOnPeriod}。`,
    ...method.notes,
    `类别尚未经承办人确认的有${provisional.count}件，占${provisional.percent === '—' ? '—' : `${provisional.percent}%`}。`,
    `工作日历版本${method.calendarVersion}，规则版本${method.rulebookVersion}，汇总计数行${method.rows}行。`,
  ]
}

/** `2023-01-01 00:00` in Asia/Shanghai, which is UTC+8 all year. */
function instantText(instant: string): string {
  const local = new Date(Date.parse(instant) + 28_800_000).toISOString()
  return `${local.slice(0, 10)} ${local.slice(11, 16)}（北京时间）`
}
