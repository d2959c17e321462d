// A compiled report as a document, in the order bureaus print it: what came in, what was on time and why not, what
// people complained of, how it was handled, every missed limit, revisions, method.
import type { PlainSection, ReportDocument } from '../schemas/report-document.ts'
import type { OverdueItem, Statistics } from '../schemas/statistics.ts'
import type { FrozenMonth } from '../schemas/statistics-revision.ts'
import { belowTarget } from './statistics-below-target.ts'
import { withChart } from './statistics-charts.ts'
import { notesTitle, numbered } from './statistics-document-numbers.ts'
import { explainChange } from './statistics-explain.ts'
import { narrativeOf } from './statistics-narrative.ts'
import { handlingParagraphs } from './statistics-narrative-handling.ts'
import { revisionSection, revisionText } from './statistics-revision-words.ts'
import { shareTables, summaryTable } from './statistics-table-counts.ts'
import { overdueTable, processTables } from './statistics-table-process.ts'
import { bureauTableOf, onTimeTable, trendTable } from './statistics-table-rates.ts'

/** What a document says beyond the figures of its period, where it is known. */
export type DocumentContext = {
  /** Every missed limit instead of the first ones. */
  readonly overdue?: readonly OverdueItem[]
  /** The period before, to say why the rate moved. */
  readonly before?: Statistics
  /** The month as it was frozen and revised since, first revision first. */
  readonly frozen?: readonly FrozenMonth[]
}

/** The document of a report. */
export function documentOf(statistics: Statistics, context: DocumentContext = {}): ReportDocument {
  const { bureau, periodName, cutOff, method } = statistics
  const sections = numbered(
    [
      volumeSection(statistics),
      onTimeSection(statistics, context),
      subjectSection(statistics),
      handlingSection(statistics),
      overdueSection(statistics, context),
      revisionSection(context.frozen ?? []),
    ].filter(({ paragraphs, tables }) => paragraphs.length + tables.length > 0),
  )
  return {
    title: `${periodName}消费投诉举报情况分析`,
    organisation: bureau.name,
    period: periodName,
    status: [
      `数据截至${instantText(cutOff)}`,
      ...(method.isPartial ? ['统计期尚未结束'] : []),
      ...revisionText(context.frozen ?? []),
    ],
    sections,
    notesTitle: notesTitle(sections.length),
    notes: notesOf(statistics),
  }
}

/** Sections say only what there is: no empty paragraph, no table without a line. */
function section({ tables, paragraphs, ...named }: PlainSection, target = 98): PlainSection {
  return {
    ...named,
    paragraphs: paragraphs.filter((paragraph) => paragraph !== ''),
    tables: tables.filter(({ rows }) => rows.length > 0).map((table) => withChart(table, target)),
  }
}

/** The public is shown figures alone: where the narrative was taken out, no paragraph brings it back. */
const isTold = ({ narrative }: Statistics) => narrative !== ''

function volumeSection(statistics: Statistics): PlainSection {
  const { received, handled } = narrativeOf(statistics)
  const tables = shareTables(statistics).filter(({ id }) => id === 'channels' || id === 'business-forms')
  return section({
    id: 'volume',
    title: '总体情况',
    paragraphs: isTold(statistics) ? [received, handled] : [],
    tables: [summaryTable(statistics), ...tables],
  })
}

function onTimeSection(statistics: Statistics, { before, overdue }: DocumentContext): PlainSection {
  const below = belowTarget(statistics, overdue ?? statistics.overdue.items)
  const moved = before === undefined ? undefined : explainChange('onTimeClosure', statistics, before)
  const why = moved === undefined ? '' : `投诉按期办结率${moved.text.replaceAll('对比期', '上期')}`
  const told = {
    id: 'on-time',
    title: '按期办理情况',
    paragraphs: isTold(statistics) ? [narrativeOf(statistics).onTime, why, below.text] : [],
    tables: [onTimeTable(statistics), trendTable(statistics), bureauTableOf(statistics), below.table],
  }
  return section(told, statistics.rates.onTimeClosure.statutory.target?.percent)
}

function subjectSection(statistics: Statistics): PlainSection {
  const ids = ['problems', 'problems-detailed', 'goods', 'services', 'violations']
  const tables = shareTables(statistics)
  const { subjects, standouts } = narrativeOf(statistics)
  return section({
    id: 'subjects',
    title: '投诉举报热点',
    paragraphs: isTold(statistics) ? [subjects, standouts] : [],
    tables: ids.flatMap((id) => tables.filter((table) => table.id === id)),
  })
}

function handlingSection(statistics: Statistics): PlainSection {
  return section({
    id: 'handling',
    title: '办理过程',
    paragraphs: isTold(statistics) ? handlingParagraphs(statistics) : [],
    tables: processTables(statistics),
  })
}

function overdueSection(statistics: Statistics, { overdue }: DocumentContext): PlainSection {
  const items = [...(overdue ?? statistics.overdue.items)]
  return section({
    id: 'overdue',
    title: '逾期清单',
    paragraphs: [],
    tables: [overdueTable({ ...statistics, overdue: { ...statistics.overdue, items } })],
  })
}

function notesOf({ method }: Statistics): string[] {
  const { comparedWith, provisionalCategories: provisional } = method
  return [
    `同比对比期为${comparedWith.yearOnYear}，环比对比期为${comparedWith.periodOnPeriod}。`,
    ...method.notes,
    `类别尚未经承办人确认的有${provisional.count}件，占${provisional.percent === '—' ? '—' : `${provisional.percent}%`}。`,
    `工作日历版本${method.calendarVersion}，规则版本${method.rulebookVersion}，汇总计数行${method.rows}行。`,
  ]
}

/** `2023年1月1日00:00` in Asia/Shanghai, which is UTC+8 all year. */
function instantText(instant: string): string {
  const local = new Date(Date.parse(instant) + 28_800_000).toISOString()
  const [year, month, day] = local.slice(0, 10).split('-').map(Number)
  return `${year}年${month}月${day}日${local.slice(11, 16)}`
}
