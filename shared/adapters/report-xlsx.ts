// A report as a workbook: a sheet of words, then one sheet a table; numbers are numbers, heads stay in sight.
import exceljs, { type Worksheet } from 'exceljs'
import { tablesOf } from '../domain/statistics-csv.ts'
import type { Column, ReportDocument, ReportTable } from '../schemas/report-document.ts'
import { lengthOf } from './report-widths.ts'

/** Two rows above the figures: the table's title, and its head. */
const headRows = 2
const formats: Readonly<Record<Column['kind'], string>> = {
  text: '@',
  integer: '#,##0',
  percent: '0.00',
  change: '0.00',
  points: '0.00',
  decimal: '#,##0.##',
}
const thin = { style: 'thin', color: { argb: 'FF888888' } } as const
const border = { top: thin, bottom: thin, left: thin, right: thin }

/** The report as an XLSX file. */
export async function reportXlsx(report: ReportDocument): Promise<Buffer> {
  const book = new exceljs.Workbook()
  book.creator = report.organisation
  book.title = report.title
  addWords(book.addWorksheet('说明'), report)
  for (const table of tablesOf(report)) addTable(book.addWorksheet(sheetName(table)), table)
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** Spreadsheets refuse some characters in a name, and more than 31. */
const sheetName = ({ label, title }: ReportTable) => `${label} ${title.replace(/[\\/?*[\]:]/g, '／')}`.slice(0, 31)

function addWords(
  sheet: Worksheet,
  { organisation, title, status, sections, notesTitle, notes }: ReportDocument,
): void {
  sheet.getColumn(1).width = 110
  sheet.pageSetup = { paperSize: 9, fitToPage: true, fitToHeight: 0 }
  const add = (text: string, font: { bold?: boolean; size?: number } = {}) => {
    const cell = sheet.addRow([text]).getCell(1)
    cell.font = { size: 11, ...font }
    cell.alignment = { wrapText: true, vertical: 'top' }
    // Rows do not grow by themselves in a file that no spreadsheet has opened yet.
    cell.worksheet.getRow(Number(cell.row)).height = Math.ceil(text.length / 55) * 17
  }
  add(organisation, { bold: true, size: 14 })
  add(title, { bold: true, size: 16 })
  for (const line of status) add(line)
  for (const section of sections.filter(({ paragraphs }) => paragraphs.length > 0)) {
    add(section.title, { bold: true, size: 12 })
    for (const paragraph of section.paragraphs) add(paragraph)
  }
  add(notesTitle, { bold: true, size: 12 })
  for (const [index, note] of notes.entries()) add(`${index + 1}. ${note}`)
}

function addTable(sheet: Worksheet, { title, columns, rows, note }: ReportTable): void {
  sheet.views = [{ state: 'frozen', ySplit: headRows, xSplit: 1 }]
  sheet.pageSetup = {
    paperSize: 9,
    orientation: columns.length > 7 ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToHeight: 0,
  }
  sheet.pageSetup.printTitlesRow = `1:${headRows}`
  sheet.addRow([title]).font = { bold: true, size: 13 }
  sheet.addRow(columns.map((column) => column.title))
  for (const cell of cellsOf(sheet, headRows, columns)) {
    cell.font = { bold: true }
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8E8E8' } }
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    cell.border = border
  }
  for (const row of rows) addRow(sheet, row, columns)
  columns.forEach((column, index) => {
    sheet.getColumn(index + 1).width = widthOf(
      column,
      rows.map((row) => row[index] ?? null),
    )
  })
  if (note !== undefined) sheet.addRow([note]).font = { size: 9, color: { argb: 'FF555555' } }
}

function addRow(sheet: Worksheet, row: ReportTable['rows'][number], columns: readonly Column[]): void {
  const place = sheet.addRow(row.map((value, index) => numberAgain(value, columns[index]))).number
  cellsOf(sheet, place, columns).forEach((cell, index) => {
    const kind = columns[index]?.kind ?? 'text'
    cell.border = border
    cell.alignment = kind === 'text' ? { wrapText: true, vertical: 'top' } : { horizontal: 'right', vertical: 'top' }
    cell.numFmt = Number.isInteger(cell.value) && kind === 'decimal' ? formats.integer : formats[kind]
  })
}

const cellsOf = (sheet: Worksheet, row: number, columns: readonly Column[]) =>
  columns.map((_, index) => sheet.getCell(row, index + 1))

/** Printed figures become numbers again; what has no base stays the dash it is printed as. */
function numberAgain(value: string | number | null, column: Column | undefined): string | number | null {
  if (typeof value !== 'string' || column === undefined || column.kind === 'text') return value
  return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value
}

function widthOf({ title, kind }: Column, values: readonly (string | number | null)[]): number {
  const longest = Math.max(...values.slice(0, 500).map((value) => lengthOf(String(value ?? ''))), 0)
  return kind === 'text'
    ? Math.min(60, Math.max(10, longest + 2))
    : Math.min(16, Math.max(9, longest + 2, lengthOf(title) / 2 + 2))
}
