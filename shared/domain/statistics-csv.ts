// A report as CSV that a spreadsheet opens as it should: UTF-8 with BOM, CRLF, one table after the other.
import type { Column, ReportDocument, ReportTable } from '../schemas/report-document.ts'

const byteOrderMark = '\uFEFF'

/** The whole report as one CSV file. */
export function csvOf(document: ReportDocument): string {
  const head = [[document.organisation], [document.title], [document.status.join('；')], []]
  const tables = tablesOf(document).flatMap((table) => [...tableLines(table), []])
  const notes = document.notes.map((note) => [note])
  return byteOrderMark + [...head, ...tables, ['说明'], ...notes].map(lineOf).join('')
}

/** The tables of a report in the order of print. */
export const tablesOf = ({ sections }: ReportDocument): ReportTable[] => sections.flatMap(({ tables }) => tables)

/** One table as a CSV file of its own: a head line and its rows, for machines. */
export function tableCsv(table: ReportTable): string {
  return byteOrderMark + tableLines(table).slice(1).map(lineOf).join('')
}

function tableLines({ title, columns, rows }: ReportTable): string[][] {
  const head = columns.map((column) => column.title)
  return [[title], head, ...rows.map((row) => row.map((value, index) => valueText(value, columns[index])))]
}

function valueText(value: string | number | null, column: Column | undefined): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  // A text that begins like a formula would be run by a spreadsheet; figures may begin with a minus.
  return column?.kind === 'text' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
}

const lineOf = (fields: readonly string[]) => `${fields.map(quoted).join(',')}\r\n`

const quoted = (field: string) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)
