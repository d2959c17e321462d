// A paper of a case as PDF, in the form bureaus print: head, number, words, place for the seal.
import type { CanvasElement, Content, TableCell } from 'pdfmake/interfaces.js'
import type { PaperBlock, PaperPage } from '../schemas/paper-page.ts'
import type { Fonts } from './fonts.ts'
import { type Pages, pdfOf } from './pdf.ts'

const side = 72
/** 仿宋三号 is 16 pt in official papers; the form's ruled parts are set smaller. */
const [bodySize, ruledSize] = [14, 11.5]
const labelWidth = 140

/** The paper as a PDF file. */
export const paperPdf = (page: PaperPage, fonts: Fonts): Promise<Buffer> => pdfOf(pagesOf(page), fonts)

function pagesOf(page: PaperPage): Pages {
  return {
    info: { title: page.title, author: page.organisation, creator: 'Anqi' },
    language: 'zh-CN',
    pageMargins: [side, 60, side, 54],
    defaultStyle: { fontSize: bodySize, lineHeight: 1.5, color: '#000' },
    ...(page.isDraft ? { watermark: { text: '草　稿', opacity: 0.08, bold: true } } : {}),
    footer: (number, count) => ({
      text: count > 1 ? `第${number}页，共${count}页` : '',
      alignment: 'center',
      fontSize: 9,
      margin: [0, 24, 0, 0],
    }),
    content: [...headOf(page), ...page.blocks.map(blockOf), ...footOf(page)],
  }
}

const headOf = ({ organisation, title, documentNumber }: PaperPage): Content[] => [
  { text: organisation, alignment: 'center', fontSize: 18, bold: true, characterSpacing: 2 },
  { text: title, alignment: 'center', fontSize: 20, bold: true, margin: [0, 2, 0, 4] },
  { text: documentNumber ?? '（发出时编号）', alignment: 'right', fontSize: 11, margin: [0, 0, 0, 10] },
]

function blockOf(block: PaperBlock): Content {
  switch (block.kind) {
    case 'fields':
      return ruled(block.rows)
    case 'addressee':
      return { text: block.text, margin: [0, 4, 0, 2] }
    case 'paragraph':
      return { text: block.text, leadingIndent: bodySize * 2, alignment: 'justify', margin: [0, 0, 0, 4] }
    case 'choices':
      return { stack: block.lines.map(choiceOf), margin: [bodySize, 0, 0, 4] }
    case 'list':
      return { ol: block.lines, margin: [bodySize * 2, 0, 0, 6], fontSize: 12.5 }
    case 'signatures':
      return {
        stack: block.lines.map((text) => ({ text, margin: [0, 8, 0, 0] })),
        fontSize: ruledSize,
        unbreakable: true,
      }
  }
}

/** Drawn, as fonts differ in their signs for boxes; anew each time, as the printer notes places in what it is given. */
const square = (): CanvasElement => ({ type: 'rect', x: 0, y: 4, w: 9, h: 9, lineWidth: 0.8 })
const tick = (): CanvasElement => ({
  type: 'polyline',
  lineWidth: 1.4,
  points: [
    { x: 1.5, y: 8.5 },
    { x: 4, y: 11.5 },
    { x: 8.5, y: 4.5 },
  ],
})

function choiceOf({ text, isChosen }: { readonly text: string; readonly isChosen: boolean }): Content {
  return {
    columns: [
      { width: 16, canvas: isChosen ? [square(), tick()] : [square()] },
      { width: '*', text, bold: isChosen, fontSize: 12, lineHeight: 1.3 },
    ],
    margin: [0, 1, 0, 1],
  }
}

const ruled = (rows: readonly { readonly label: string; readonly value: string }[]): Content => ({
  fontSize: ruledSize,
  lineHeight: 1.3,
  margin: [0, 4, 0, 6],
  table: {
    widths: [labelWidth, '*'],
    body: rows.map(({ label, value }): TableCell[] => [{ text: label, alignment: 'center' }, { text: value }]),
  },
  layout: { hLineWidth: () => 0.6, vLineWidth: () => 0.6, paddingTop: () => 4, paddingBottom: () => 4 },
})

const footOf = ({ isSealed, organisation, date }: PaperPage): Content[] =>
  isSealed
    ? [
        {
          stack: [{ text: organisation }, { text: '（印章）', fontSize: 10, color: '#555' }, { text: date }],
          alignment: 'right',
          margin: [0, 24, 0, 0],
          unbreakable: true,
        },
      ]
    : []
