// A report as a Word document: styles that an office can go on writing with, charts as pictures, heads repeated.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { onPaper } from '../domain/statistics-document-numbers.ts'
import type { Column, ReportChart, ReportDocument, ReportTable } from '../schemas/report-document.ts'
import { pngOf } from './chart-png.ts'
import { chartSize, chartSvg } from './chart-svg.ts'
import type { Fonts } from './fonts.ts'
import { printed, widthShares } from './report-widths.ts'

/** In twentieths of a point, as Word counts; A4 with margins of 2.5 cm. */
const [pageWidth, pageHeight, margin] = [11_906, 16_838, 1_417]
const textWidth = pageWidth - 2 * margin
const pictureWidth = 600
/** Song for text and Hei for headings: every Chinese office has both, so neither is carried in the file. */
const song = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' }
const hei = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体' }
const red = '9B1C1C'

/** The report as a DOCX file. */
export async function reportDocx(given: ReportDocument, fonts: Fonts): Promise<Buffer> {
  const report = onPaper(given)
  const parts: (Paragraph | Table)[] = headOf(report)
  for (const { title, paragraphs, tables } of report.sections) {
    parts.push(headingOf(title), ...paragraphs.map(textOf))
    for (const table of tables) parts.push(...(await blockOf(table, fonts)))
  }
  parts.push(headingOf(report.notesTitle), ...report.notes.map((note, index) => smallOf(`${index + 1}. ${note}`)))
  return Packer.toBuffer(documentOf(report, parts))
}

function documentOf({ title, organisation }: ReportDocument, children: (Paragraph | Table)[]): Document {
  const footer = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ size: 18, children: ['第', PageNumber.CURRENT, '页，共', PageNumber.TOTAL_PAGES, '页'] })],
  })
  return new Document({
    title: `${organisation} ${title}`,
    creator: organisation,
    styles: {
      default: {
        document: { run: { size: 21, font: song, language: { eastAsia: 'zh-CN' } } },
        heading1: {
          run: { size: 28, bold: true, color: '111111', font: hei },
          paragraph: { spacing: { before: 240, after: 80 } },
        },
        heading2: {
          run: { size: 21, bold: true, color: '111111', font: hei },
          paragraph: { spacing: { before: 160, after: 60 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: pageWidth, height: pageHeight },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        footers: { default: new Footer({ children: [footer] }) },
        children,
      },
    ],
  })
}

function headOf({ title, organisation, status }: ReportDocument): Paragraph[] {
  const centred = (text: string, run: { size: number; bold?: boolean; color?: string }, more: IParagraphOptions = {}) =>
    new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, font: hei, ...run })], ...more })
  const rule = { bottom: { style: BorderStyle.DOUBLE, size: 6, space: 4, color: red } }
  return [
    centred(organisation, { size: 34, bold: true, color: red }),
    centred(title, { size: 38, bold: true }, { spacing: { before: 80, after: 60 } }),
    centred(status.join('　'), { size: 18, color: '444444' }, { border: rule, spacing: { after: 200 } }),
  ]
}

const headingOf = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_1, keepNext: true })
const textOf = (text: string) =>
  new Paragraph({ text, indent: { firstLine: 420 }, spacing: { line: 360, after: 60 }, alignment: AlignmentType.BOTH })
const smallOf = (text: string) =>
  new Paragraph({ children: [new TextRun({ text, size: 17, color: '444444' })], spacing: { before: 20, after: 40 } })

async function blockOf(table: ReportTable, fonts: Fonts): Promise<(Paragraph | Table)[]> {
  const { chart, label, title, note } = table
  return [
    ...(chart === undefined ? [] : await figureOf(chart, fonts)),
    new Paragraph({ text: `${label}　${title}`, heading: HeadingLevel.HEADING_2, keepNext: true }),
    tableOf(table),
    ...(note === undefined ? [] : [smallOf(note)]),
  ]
}

async function figureOf(chart: ReportChart, fonts: Fonts): Promise<Paragraph[]> {
  const { width, height } = chartSize(chart)
  const caption = `${chart.label}　${chart.title}（${chart.unit}）`
  const picture = new ImageRun({
    type: 'png',
    data: await pngOf(chartSvg(chart), fonts),
    transformation: { width: pictureWidth, height: Math.round((height * pictureWidth) / width) },
    altText: { name: chart.label, title: chart.title, description: `${caption}，数据见随后的表` },
  })
  return [
    new Paragraph({ children: [picture], alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 160 } }),
    new Paragraph({ children: [new TextRun({ text: caption, size: 18 })], alignment: AlignmentType.CENTER }),
  ]
}

function tableOf({ columns, rows }: ReportTable): Table {
  const size = columns.length > 9 ? 14 : 18
  const widths = widthShares(columns, rows).map((share) => Math.floor(share * textWidth))
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, index) => cellOf(title, { width: widths[index] ?? 0, size, isHead: true })),
  })
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map((value, index) =>
          cellOf(printed(value), { width: widths[index] ?? 0, size, column: columns[index] }),
        ),
      }),
  )
  const line = { style: BorderStyle.SINGLE, size: 4, color: '888888' }
  return new Table({
    rows: [head, ...body],
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: textWidth, type: WidthType.DXA },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    margins: { left: 60, right: 60, top: 20, bottom: 20 },
  })
}

type CellShape = {
  readonly width: number
  readonly size: number
  readonly isHead?: boolean
  readonly column?: Column | undefined
}

function cellOf(text: string, { width, size, isHead = false, column }: CellShape): TableCell {
  const isFigure = column !== undefined && column.kind !== 'text'
  const alignment = isHead ? AlignmentType.CENTER : isFigure ? AlignmentType.RIGHT : AlignmentType.LEFT
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: 'E8E8E8', color: 'auto' } } : {}),
    children: [new Paragraph({ alignment, children: [new TextRun({ text, size, bold: isHead })] })],
  })
}
