// Which tables of a report are drawn, and how: the trend and the bureaus against the target, top tens, stage times.
import type { PlainChart, PlainTable } from '../schemas/report-document.ts'
import { noFigure } from './rates.ts'

type Row = PlainTable['rows'][number]

const topLength = 10
/** More bars than this no longer fit a page. */
const mostBars = 40

/** The table with its chart, where it has one and enough lines to draw; rates are held against `target` percent. */
export function withChart(table: PlainTable, target: number): PlainTable {
  const chart = charts[table.id]?.(table, target)
  return chart === undefined || chart.categories.length < 2 ? table : { ...table, chart }
}

const charts: Readonly<Record<string, (table: PlainTable, target: number) => PlainChart>> = {
  trend: trendChart,
  bureaus: bureauChart,
  problems: topChart,
  goods: topChart,
  services: topChart,
  violations: topChart,
  'stage-times': stageChart,
}

const columnOf = ({ columns, rows }: PlainTable, title: string) => {
  const place = columns.findIndex((column) => column.title === title)
  return rows.map((row: Row) => row[place] ?? null)
}

const figure = (printed: Row[number]) => (printed === null || printed === noFigure ? null : Number(printed))
const percentLabel = (printed: Row[number]) => (figure(printed) === null ? '' : `${printed}%`)

function trendChart(table: PlainTable, target: number): PlainChart {
  const [months, percents] = [columnOf(table, '月份').map(String), columnOf(table, '按期办结率（%）')]
  return {
    kind: 'line',
    title: '近十三个月投诉按期办结率',
    unit: '%',
    categories: months,
    series: [
      { name: '按期办结率', values: percents.map(figure), labels: percents.map((printed) => String(printed ?? '')) },
    ],
    target,
  }
}

function bureauChart(table: PlainTable, target: number): PlainChart {
  const percents = columnOf(table, '按期办结率（%）')
  const lines = columnOf(table, '单位')
    .map((name, index) => ({ name: String(name), percent: percents[index] ?? null }))
    .filter(({ percent }) => figure(percent) !== null)
    .slice(0, mostBars)
  return {
    kind: 'bars',
    title: '各单位投诉按期办结率',
    unit: '%',
    categories: lines.map(({ name }) => name),
    series: [
      {
        name: '按期办结率',
        values: lines.map(({ percent }) => figure(percent)),
        labels: lines.map(({ percent }) => percentLabel(percent)),
      },
    ],
    target,
  }
}

function topChart({ title, rows }: PlainTable): PlainChart {
  const top = rows.slice(0, topLength)
  return {
    kind: 'bars',
    title: `${title}前${top.length}位`,
    unit: '件',
    categories: top.map(([name]) => String(name)),
    series: [
      {
        name: '件数',
        values: top.map(([, count]) => Number(count)),
        labels: top.map(([, count, share]) => `${count}件，${share}%`),
      },
    ],
  }
}

function stageChart(table: PlainTable): PlainChart {
  const series = ['平均', '第90百分位'].map((name) => {
    const figures = columnOf(table, name)
    return { name, values: figures.map(figure), labels: figures.map((printed) => String(printed ?? '')) }
  })
  const categories = columnOf(table, '阶段').map(String)
  return { kind: 'bars', title: '各阶段用时', unit: '个工作日', categories, series }
}
