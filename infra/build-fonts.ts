// Unpacks the fonts that papers and reports are set in: woff as it is distributed, TrueType as a PDF takes it.
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { fontFiles, rasterizerFile } from '../shared/schemas/printing.data.ts'

/** Where the fonts lie; a copy goes beside each function that sets pages. */
export const fontsFolder = '.build/fonts'

/** Functions that print reports or papers. */
export const printingFunctions: readonly string[] = [
  'render-statistics',
  'compile-monthly-statistics',
  'print-paper',
  'print-own-paper',
]

const source = (weight: number) =>
  `node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-${weight}-normal.woff`

const woffSignature = 0x774f4646
const woffHeadBytes = 44
const woffEntryBytes = 20
const headBytes = 12
const entryBytes = 16

/** Unpacks the fonts once, and copies them and the rasterizer beside the printing functions that are built. */
export function buildFonts(functionsFolder: string): void {
  mkdirSync(fontsFolder, { recursive: true })
  for (const { file, weight } of fontFiles) {
    const path = `${fontsFolder}/${file}`
    if (!existsSync(path)) writeFileSync(path, trueTypeOf(readFileSync(source(weight))))
  }
  copyFileSync('node_modules/@resvg/resvg-wasm/index_bg.wasm', `${fontsFolder}/${rasterizerFile}`)
  const built = printingFunctions.map((name) => `${functionsFolder}/${name}`).filter((folder) => existsSync(folder))
  for (const folder of built) cpSync(fontsFolder, `${folder}/fonts`, { recursive: true })
}

/** The same font with its tables unpacked: woff packs each table by itself and keeps the checksums. */
export function trueTypeOf(woff: Buffer): Buffer {
  if (woff.readUInt32BE(0) !== woffSignature) throw new Error('The font is not a woff file')
  const count = woff.readUInt16BE(12)
  const font = Buffer.alloc(woff.readUInt32BE(16))
  writeHead(font, woff.readUInt32BE(4), count)
  let end = headBytes + count * entryBytes
  for (let index = 0; index < count; index++) {
    const entry = woffHeadBytes + index * woffEntryBytes
    const [start, packedBytes, bytes] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [
      number,
      number,
      number,
    ] // three places
    const packed = woff.subarray(start, start + packedBytes)
    const table = packedBytes < bytes ? inflateSync(packed) : packed
    const place = headBytes + index * entryBytes
    woff.copy(font, place, entry, entry + 4)
    woff.copy(font, place + 4, entry + 16, entry + 20)
    font.writeUInt32BE(end, place + 8)
    font.writeUInt32BE(bytes, place + 12)
    table.copy(font, end)
    end += Math.ceil(bytes / 4) * 4
  }
  return font
}

function writeHead(font: Buffer, flavour: number, count: number): void {
  const power = 2 ** Math.floor(Math.log2(count))
  font.writeUInt32BE(flavour, 0)
  font.writeUInt16BE(count, 4)
  font.writeUInt16BE(power * entryBytes, 6)
  font.writeUInt16BE(Math.log2(power), 8)
  font.writeUInt16BE((count - power) * entryBytes, 10)
}
