// Charts of a report as SVG, drawn by ECharts without a DOM: dark on white, so that they read in black and white.
import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, MarkLineComponent } from 'echarts/components'
import { type ECharts, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { ReportChart } from '../schemas/report-document.ts'
import { fontFamily } from './fonts.ts'

use([BarChart, LineChart, GridComponent, LegendComponent, MarkLineComponent, SVGRenderer])

type Options = Parameters<ECharts['setOption']>[0]

const width = 720
const lineHeight = 260
const ink = '#1a1a1a'
const pale = '#d0d0d0'
/** Met and missed differ in lightness, not in hue alone. */
const fills = { plain: '#6b7280', missed: '#8b1a1a', second: '#c4c9d1' } as const
const textStyle = { fontFamily, fontSize: 12, color: ink }

/** The size of the drawing in its own units. */
export const chartSize = (chart: ReportChart) => ({
  width,
  height: chart.kind === 'line' ? lineHeight : 44 + chart.categories.length * (chart.series.length > 1 ? 40 : 24),
})

/** The chart as an SVG document. */
export function chartSvg(chart: ReportChart): string {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, ...chartSize(chart) })
  drawing.setOption({
    animation: false,
    textStyle,
    ...(chart.kind === 'line' ? lineOptions(chart) : barOptions(chart)),
  })
  const svg = drawing.renderToSVGString()
  // Left alone, it keeps a timer and the process never ends.
  drawing.dispose()
  return svg
}

function lineOptions(chart: ReportChart): Options {
  const [values] = chart.series.map((series) => series.values)
  const known = (values ?? []).filter((value) => value !== null)
  const lowest = Math.floor(Math.min(...known, chart.target ?? 100) - 1)
  return {
    grid: { left: 48, right: 72, top: 24, bottom: 32 },
    xAxis: {
      type: 'category',
      data: chart.categories.map(monthLabel),
      axisLabel: textStyle,
      axisLine: { lineStyle: { color: ink } },
    },
    yAxis: {
      type: 'value',
      min: Math.max(0, lowest),
      max: 100,
      axisLabel: textStyle,
      splitLine: { lineStyle: { color: pale } },
    },
    series: chart.series.map(({ values: data, labels }) => ({
      type: 'line',
      data: data.map((value, index) => ({ value: value ?? '-', label: { formatter: labels[index] ?? '' } })),
      symbol: 'circle',
      symbolSize: 7,
      itemStyle: { color: '#fff', borderColor: ink, borderWidth: 2 },
      lineStyle: { color: ink, width: 2 },
      label: { ...textStyle, show: true, position: 'top', fontSize: 10 },
      ...targetLine(chart),
    })),
  }
}

function barOptions(chart: ReportChart): Options {
  const isCompared = chart.series.length > 1
  const lowest = chart.unit === '%' ? lowestPercent(chart) : 0
  return {
    grid: {
      left: 8,
      right: 110,
      top: isCompared ? 30 : 12,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    ...(isCompared ? { legend: { top: 0, textStyle, itemWidth: 14 } } : {}),
    xAxis: {
      type: 'value',
      min: lowest,
      ...(chart.unit === '%' ? { max: 100 } : {}),
      axisLabel: textStyle,
      splitLine: { lineStyle: { color: pale } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: chart.categories,
      axisLabel: { ...textStyle, width: 190, overflow: 'truncate' },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: ink } },
    },
    series: chart.series.map((series, place) => ({
      type: 'bar',
      name: series.name,
      barMaxWidth: 16,
      itemStyle: { color: place > 0 ? fills.second : fills.plain },
      data: series.values.map((value, index) => ({
        value: value ?? '-',
        itemStyle: { color: fillOf(chart, value, place), borderColor: ink, borderWidth: 0.5 },
        label: { formatter: series.labels[index] ?? '' },
      })),
      label: { ...textStyle, show: true, position: 'right' },
      ...(place === 0 ? targetLine(chart) : {}),
    })),
  }
}

function lowestPercent({ series, target = 100 }: ReportChart): number {
  const known = series.flatMap(({ values }) => values).filter((value) => value !== null)
  return Math.max(0, Math.floor(Math.min(...known, target) - 2))
}

function fillOf({ target }: ReportChart, value: number | null, place: number): string {
  if (place > 0) return fills.second
  return target !== undefined && value !== null && value < target ? fills.missed : fills.plain
}

function targetLine({ kind, target }: ReportChart) {
  if (target === undefined) return {}
  const place = kind === 'line' ? { yAxis: target } : { xAxis: target }
  const label = {
    ...textStyle,
    formatter: `目标${target}%`,
    position: kind === 'line' ? ('end' as const) : ('start' as const),
  }
  return {
    markLine: {
      symbol: 'none',
      silent: true,
      data: [place],
      label,
      lineStyle: { color: fills.missed, type: 'dashed' as const, width: 1.5 },
    },
  }
}

/** `2026.01` where a year begins, else `2月`. */
const monthLabel = (month: string, index: number) =>
  index === 0 || month.endsWith('-01') ? month.replace('-', '.') : `${Number(month.slice(5))}月`
