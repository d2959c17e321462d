// A report as PDF: A4, heads repeated on every page, charts as drawings, pages numbered.
import type { Content, ContentTable, TableCell } from 'pdfmake/interfaces.js'
import { onPaper } from '../domain/statistics-document-numbers.ts'
import type { Column, ReportChart, ReportDocument, ReportTable } from '../schemas/report-document.ts'
import { chartSvg } from './chart-svg.ts'
import type { Fonts } from './fonts.ts'
import { type Pages, pdfOf } from './pdf.ts'
import { printed, widthShares } from './report-widths.ts'

const red = '#9b1c1c'
const [pageWidth, side] = [595.28, 48]
const textWidth = pageWidth - 2 * side
const leading = 1.35
/** A table with so many columns is set smaller. */
const wide = 9
/** One with so few rows stays on one page. */
const short = 12
/** How far down the page a heading may still stand. */
const lowestHeading = 0.88

/** The report as a PDF file. */
export function reportPdf(report: ReportDocument, fonts: Fonts): Promise<Buffer> {
  return pdfOf(pagesOf(onPaper(report)), fonts)
}

function pagesOf(report: ReportDocument): Pages {
  const { title, organisation } = report
  return {
    info: { title: `${organisation} ${title}`, author: organisation, creator: 'Anqi' },
    language: 'zh-CN',
    pageMargins: [side, 54, side, 54],
    defaultStyle: { fontSize: 10.5, lineHeight: leading, color: '#111' },
    // No heading at the foot of a page, parted from what it heads.
    pageBreakBefore: ({ headlineLevel, startPosition }) =>
      headlineLevel !== undefined && startPosition.verticalRatio > lowestHeading,
    footer: (page, pages) => ({
      columns: [
        { text: `${organisation}　${title}`, alignment: 'left' },
        { text: `第${page}页，共${pages}页`, alignment: 'right' },
      ],
      margin: [side, 18, side, 0],
      fontSize: 8,
      color: '#555',
    }),
    content: [
      ...headOf(report),
      ...report.sections.flatMap(({ title: heading, paragraphs, tables }) => [
        headingOf(heading),
        ...paragraphs.map(paragraphOf),
        ...tables.flatMap(blockOf),
      ]),
      headingOf(report.notesTitle),
      { ol: report.notes, fontSize: 9, margin: [0, 0, 0, 6] },
    ],
  }
}

function headOf({ title, organisation, status }: ReportDocument): Content[] {
  const line = (lineWidth: number, y: number) =>
    ({ type: 'line', x1: 0, x2: textWidth, y1: y, y2: y, lineWidth, lineColor: red }) as const
  return [
    { text: organisation, alignment: 'center', fontSize: 17, bold: true, color: red, characterSpacing: 2 },
    { text: title, alignment: 'center', fontSize: 19, bold: true, margin: [0, 4, 0, 2] },
    { text: status.join('　'), alignment: 'center', fontSize: 9, color: '#444' },
    { canvas: [line(1.6, 4), line(0.6, 7)], margin: [0, 0, 0, 10] },
  ]
}

const headingOf = (text: string): Content => ({
  text,
  fontSize: 13.5,
  bold: true,
  margin: [0, 12, 0, 4],
  headlineLevel: 1,
})
/** Two characters in, as Chinese is set. */
const paragraphOf = (text: string): Content => ({ text, leadingIndent: 21, margin: [0, 0, 0, 4], alignment: 'justify' })

function blockOf(table: ReportTable): Content[] {
  const { chart, label, title, note, rows } = table
  const parts: Content[] = [
    {
      text: `${label}　${title}`,
      bold: true,
      fontSize: 10.5,
      margin: [0, 8, 0, 3],
      ...(rows.length > short ? { headlineLevel: 2 } : {}),
    },
    tableOf(table),
    ...(note === undefined ? [] : [noteOf(note)]),
  ]
  return [
    ...(chart === undefined ? [] : [figureOf(chart)]),
    ...(rows.length > short ? parts : [{ stack: parts, unbreakable: true }]),
  ]
}

const noteOf = (text: string): Content => ({ text, fontSize: 8, color: '#444', margin: [0, 2, 0, 0] })

/** A drawing and its caption stay on one page. */
const figureOf = (chart: ReportChart): Content => ({
  unbreakable: true,
  stack: [
    { svg: chartSvg(chart), width: textWidth },
    { text: `${chart.label}　${chart.title}（${chart.unit}）`, alignment: 'center', fontSize: 9, margin: [0, 2, 0, 0] },
  ],
  margin: [0, 8, 0, 4],
})

function tableOf({ columns, rows }: ReportTable): ContentTable {
  const fontSize = columns.length > wide ? 7.5 : 9
  const head = columns.map(
    ({ title }): TableCell => ({ text: title, bold: true, alignment: 'center', fillColor: '#e8e8e8' }),
  )
  const body = rows.map((row) => row.map((value, index) => cellOf(value, columns[index])))
  return {
    fontSize,
    lineHeight: 1.2,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      widths: widthShares(columns, rows).map((share) => `${share * 100}%`),
      body: [head, ...body],
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      hLineColor: () => '#888',
      vLineColor: () => '#888',
      paddingTop: () => 2,
      paddingBottom: () => 2,
      paddingLeft: () => 3,
      paddingRight: () => 3,
    },
  }
}

const cellOf = (value: string | number | null, column: Column | undefined): TableCell =>
  column === undefined || column.kind === 'text'
    ? { text: printed(value) }
    : { text: printed(value), alignment: 'right', noWrap: true }
