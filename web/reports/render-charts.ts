// The charts of a printed report as inline SVG: readable in black and white, each with its figures in a table beside it.
import type { ReportDocument, ReportTable } from '../../shared/schemas/report-document.ts'
import { type Html, html } from '../shell/html.ts'

const width = 720
const place = { left: 56, right: 16, top: 16, bottom: 36 } as const

type Point = { readonly x: number; readonly y: number; readonly label: string }

/** On-time closure of thirteen months against the target; months without a base leave a gap. */
export function trendChart(trend: ReportDocument['trend']): Html {
  const known = trend.filter(({ percent }) => percent !== '—')
  if (known.length < 2) return html``
  const height = 220
  const floor = Math.max(
    0,
    Math.floor(Math.min(...known.map(({ percent, target }) => Math.min(Number(percent), target))) - 1),
  )
  const xOf = (index: number) =>
    place.left + (index * (width - place.left - place.right)) / Math.max(1, trend.length - 1)
  const yOf = (percent: number) =>
    place.top + ((100 - percent) * (height - place.top - place.bottom)) / Math.max(1, 100 - floor)
  const points = trend.map(({ percent, month }, index): Point | undefined =>
    percent === '—' ? undefined : { x: xOf(index), y: yOf(Number(percent)), label: `${month} ${percent}%` },
  )
  const target = trend.at(-1)?.target ?? 98
  return html`<figure><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="近十三个月按期办结率">
${[100, target, floor].map((level) => levelLine(level, yOf(level), level === target))}
${runsOf(points).map((run) => html`<polyline class="line" points="${run.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ')}"/>`)}
${points.map((point) => point && html`<circle class="dot" cx="${round(point.x)}" cy="${round(point.y)}" r="3.5"><title>${point.label}</title></circle>`)}
${trend.map(({ month }, index) => html`<text class="axis" x="${round(xOf(index))}" y="${height - 14}" text-anchor="middle">${monthLabel(month, index)}</text>`)}
</svg><figcaption>按期办结率（%），虚线为${target}%目标</figcaption></figure>`
}

/** The first rows of a table as bars, with their counts written out. */
export function barChart(table: ReportTable, limit = 10): Html {
  const rows = table.rows
    .slice(0, limit)
    .map(([name, count, share]) => ({ name: String(name), count: Number(count), share }))
  if (rows.length < 2) return html``
  const largest = Math.max(1, ...rows.map(({ count }) => count))
  const [labelWidth, valueWidth, rowHeight] = [150, 120, 24]
  const span = width - labelWidth - valueWidth
  return html`<figure><svg viewBox="0 0 ${width} ${rows.length * rowHeight + 8}" role="img" aria-label="${table.title}前${rows.length}位">
${rows.map(({ name, count, share }, index) => {
  const [y, length] = [index * rowHeight + 4, (count * span) / largest]
  return html`<text class="axis" x="${labelWidth - 8}" y="${y + 15}" text-anchor="end">${name}</text><rect class="bar" x="${labelWidth}" y="${y + 3}" width="${round(length)}" height="16"/><text class="value" x="${round(labelWidth + length + 6)}" y="${y + 15}">${count.toLocaleString('en-US')}（${share}%）</text>`
})}
</svg><figcaption>${table.title}前${rows.length}位</figcaption></figure>`
}

function levelLine(level: number, y: number, isTarget: boolean): Html {
  const kind = isTarget ? 'target' : 'grid'
  return html`<line class="${kind}" x1="${place.left}" x2="${width - place.right}" y1="${round(y)}" y2="${round(y)}"/><text class="axis" x="${place.left - 6}" y="${round(y + 4)}" text-anchor="end">${level}</text>`
}

/** Unbroken runs of known points. */
function runsOf(points: readonly (Point | undefined)[]): Point[][] {
  const runs: Point[][] = [[]]
  for (const point of points) {
    if (point === undefined) runs.push([])
    else runs.at(-1)?.push(point)
  }
  return runs.filter((run) => run.length > 1)
}

const monthLabel = (month: string, index: number) =>
  index === 0 || month.endsWith('-01') ? month.replace('-', '.') : `${Number(month.slice(5))}月`

const round = (value: number) => Math.round(value * 10) / 10
