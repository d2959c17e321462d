// PDF from a description of its pages, the fonts embedded. What the fonts lack is marked where it stands and listed.
import { fileURLToPath } from 'node:url'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { fontFiles } from '../schemas/printing.data.ts'
import { type Fonts, fontFamily } from './fonts.ts'

/** The pages as pdfmake takes them; fonts are seen to here. */
export type Pages = Omit<TDocumentDefinitions, 'content'> & { readonly content: Content[] }

/** Prints the pages. Nothing is fetched and no file is read but the fonts. */
export async function pdfOf(pages: Pages, fonts: Fonts): Promise<Buffer> {
  const { default: printer } = await import('pdfmake')
  const files = fontFiles.map(({ file }) => fileURLToPath(new URL(file, fonts.folder)))
  const [normal, bold] = files
  printer.setUrlAccessPolicy(() => false)
  printer.setLocalAccessPolicy((path) => files.includes(path))
  printer.setFonts({
    [fontFamily]: { normal: normal ?? '', bold: bold ?? '', italics: normal ?? '', bolditalics: bold ?? '' },
  })
  const rare = new Set<string>()
  const content = marked(pages.content, fonts, rare) as Content[] // the same tree with other texts
  const note: Content[] = rare.size === 0 ? [] : [{ text: rareNote(rare), fontSize: 8, margin: [0, 12, 0, 0] }]
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    ...pages,
    content: [...content, ...note],
    defaultStyle: { font: fontFamily, ...pages.defaultStyle },
  }
  return printer.createPdf(definition).getBuffer()
}

const placeholder = '〓'
const codeOf = (character: string) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

const rareNote = (rare: ReadonlySet<string>) =>
  `字库未收的字以“${placeholder}”代，括注其统一码：${[...rare].map(codeOf).join('、')}。`

/** A text whose rare characters are replaced by 〓 and their code points, as printers do; adds them to `rare`. */
export function withRareMarked(text: string, fonts: Fonts, rare: Set<string>): string {
  return [...text]
    .map((character) => {
      if (character < ' ' || fonts.has(character)) return character
      rare.add(character)
      return `${placeholder}（${codeOf(character)}）`
    })
    .join('')
}

/** Not words: drawings and styles are left as they are. */
const untouched: ReadonlySet<string> = new Set(['svg', 'image', 'style', 'font', 'color', 'fillColor', 'alignment'])

function marked(node: unknown, fonts: Fonts, rare: Set<string>): unknown {
  if (typeof node === 'string') return withRareMarked(node, fonts, rare)
  if (Array.isArray(node)) return node.map((part) => marked(part, fonts, rare))
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).map(([key, value]) => [
    key,
    untouched.has(key) ? value : marked(value, fonts, rare),
  ])
  return Object.fromEntries(entries)
}
