// The report as one HTML page that prints as a bureau's paper: title, narrative, charts, tables, method note.
import type { Column, ReportDocument, ReportTable } from '../../shared/schemas/report-document.ts'
import { type Html, html, trusted } from '../shell/html.ts'
import { barChart, trendChart } from './render-charts.ts'
import { reportStyle } from './report-style.data.ts'

/** Charts stand above the tables they are drawn from. */
const charted: ReadonlySet<string> = new Set(['goods', 'services', 'problems', 'violations'])
/** Tables longer than this may run over the end of a page. */
const longTable = 14

/** The whole page; with `nonce` where a content security policy guards its style. */
export function renderReport(report: ReportDocument, nonce?: string): string {
  const { title, organisation, cutOff, paragraphs, tables, trend, notes } = report
  return html`${trusted('<!doctype html>')}
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${organisation} ${title}</title>
<style${nonce === undefined ? '' : html` nonce="${nonce}"`}>${trusted(reportStyle)}</style></head>
<body><header><p class="organisation">${organisation}</p><h1>${title}</h1><p class="cut">数据截至 ${cutText(cutOff)}</p></header>
<main><div class="narrative">${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}</div>
${tables.map((table, index) => section(table, index + 1, table.id === 'trend' ? trendChart(trend) : undefined))}
<section class="long" id="method"><h2>统计说明</h2><ol class="method">${notes.map((note) => html`<li>${note}</li>`)}</ol></section>
</main></body></html>`.markup
}

function section(table: ReportTable, number: number, chart: Html | undefined): Html {
  const { id, title, columns, rows, note } = table
  const drawn = chart ?? (charted.has(id) ? barChart(table) : undefined)
  return html`<section id="${id}" class="${rows.length > longTable ? 'long' : 'short'}"><h2>表${number} ${title}</h2>${drawn}
<div class="scroll"><table><thead><tr>${columns.map((column) => html`<th scope="col">${column.title}</th>`)}</tr></thead><tbody>
${rows.map((row) => html`<tr>${row.map((value, index) => cell(value, columns[index]))}</tr>\n`)}</tbody></table></div>
${note === undefined ? undefined : html`<p class="note">${note}</p>`}</section>
`
}

function cell(value: string | number | null, column: Column | undefined): Html {
  const isText = column === undefined || column.kind === 'text'
  const text = typeof value === 'number' ? value.toLocaleString('en-US') : (value ?? '')
  return isText ? html`<td>${text}</td>` : html`<td class="num">${text}</td>`
}

const cutText = (instant: string) =>
  new Date(Date.parse(instant) + 28_800_000).toISOString().slice(0, 16).replace('T', ' ')
