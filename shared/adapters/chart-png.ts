// Charts as PNG, for files that cannot hold a drawing every reader shows.
import { readFileSync } from 'node:fs'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { rasterizerFile } from '../schemas/printing.data.ts'
import { type Fonts, fontFamily } from './fonts.ts'

let ready: Promise<void> | undefined

/** The drawing in twice its size, on white. */
export async function pngOf(svg: string, fonts: Fonts): Promise<Buffer> {
  ready ??= initWasm(readFileSync(new URL(rasterizerFile, fonts.folder)))
  await ready
  const drawing = new Resvg(svg, {
    background: '#fff',
    fitTo: { mode: 'zoom', value: 2 },
    font: { fontBuffers: [fonts.normal], defaultFontFamily: fontFamily },
  })
  const image = drawing.render()
  const png = Buffer.from(image.asPng())
  image.free()
  drawing.free()
  return png
}
