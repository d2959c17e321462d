// The report as one HTML page that prints as a bureau's paper: title, sections of narrative, charts and tables, method.
import type { Column, ReportDocument, ReportSection, ReportTable } from '../../shared/schemas/report-document.ts'
import { type Html, html, trusted } from '../shell/html.ts'
import { reportStyle } from './report-style.data.ts'

/** Tables longer than this may run over the end of a page. */
const longTable = 14

type Options = {
  /** The drawing of a table's chart as SVG, by the table's id. */
  readonly drawings: ReadonlyMap<string, string>
  /** Where a content security policy guards the page's style. */
  readonly nonce?: string
}

/** The whole page. */
export function renderReport(report: ReportDocument, { drawings, nonce }: Options): string {
  const { title, organisation, status, sections, notesTitle, notes } = report
  return html`${trusted('<!doctype html>')}
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${organisation} ${title}</title>
<style${nonce === undefined ? '' : html` nonce="${nonce}"`}>${trusted(reportStyle)}</style></head>
<body><header><p class="organisation">${organisation}</p><h1>${title}</h1><p class="status">${status.join('　')}</p></header>
<main>${sections.map((section) => sectionOf(section, drawings))}
<section id="method"><h2>${notesTitle}</h2><ol class="method">${notes.map((note) => html`<li>${note}</li>`)}</ol></section>
</main></body></html>`.markup
}

function sectionOf({ id, title, paragraphs, tables }: ReportSection, drawings: Options['drawings']): Html {
  return html`<section id="${id}"><h2>${title}</h2><div class="narrative">${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}</div>
${tables.map((table) => tableOf(table, drawings.get(table.id)))}</section>
`
}

function tableOf(table: ReportTable, drawing: string | undefined): Html {
  const { id, label, title, columns, rows, note } = table
  return html`<div id="${id}" class="${rows.length > longTable ? 'long' : 'short'}">${figureOf(table, drawing)}<h3>${label}　${title}</h3>
<div class="scroll"><table><thead><tr>${columns.map((column) => html`<th scope="col">${column.title}</th>`)}</tr></thead><tbody>
${rows.map((row) => html`<tr>${row.map((value, index) => cell(value, columns[index]))}</tr>\n`)}</tbody></table></div>
${note === undefined ? undefined : html`<p class="note">${note}</p>`}</div>
`
}

/** The figures of a drawing stand in the table below it, so that it has a name and no more. */
function figureOf({ chart }: ReportTable, drawing: string | undefined): Html | undefined {
  if (chart === undefined || drawing === undefined) return undefined
  const caption = `${chart.label}　${chart.title}（${chart.unit}）`
  return html`<figure><div role="img" aria-label="${chart.title}，数据见下表">${trusted(drawing)}</div><figcaption>${caption}</figcaption></figure>`
}

function cell(value: string | number | null, column: Column | undefined): Html {
  const isText = column === undefined || column.kind === 'text'
  const text = typeof value === 'number' ? value.toLocaleString('en-US') : (value ?? '')
  return isText ? html`<td>${text}</td>` : html`<td class="num">${text}</td>`
}
