// Gives the browser Chinese glyphs on a machine that has none: a font of the npm registry, unpacked for fontconfig.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflateSync } from 'node:zlib'

const weights = ['400', '700']
const headerBytes = 44
const entryBytes = 20

/** A WOFF 1 file is a TrueType file whose tables are packed one by one: this unpacks them. */
function trueTypeOf(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const directory = Buffer.alloc(12 + count * 16)
  directory.writeUInt32BE(woff.readUInt32BE(4), 0)
  directory.writeUInt16BE(count, 4)
  const power = 2 ** Math.floor(Math.log2(count))
  directory.writeUInt16BE(power * 16, 6)
  directory.writeUInt16BE(Math.log2(power), 8)
  directory.writeUInt16BE(count * 16 - power * 16, 10)
  const tables: Buffer[] = []
  let offset = directory.length
  for (let place = 0; place < count; place++) {
    const entry = woff.subarray(headerBytes + place * entryBytes, headerBytes + (place + 1) * entryBytes)
    const [from, packed, length] = [entry.readUInt32BE(4), entry.readUInt32BE(8), entry.readUInt32BE(12)]
    const bytes = woff.subarray(from, from + packed)
    const table = packed === length ? bytes : inflateSync(bytes)
    entry.copy(directory, 12 + place * 16, 0, 4)
    entry.copy(directory, 12 + place * 16 + 4, 16, 20)
    directory.writeUInt32BE(offset, 12 + place * 16 + 8)
    directory.writeUInt32BE(length, 12 + place * 16 + 12)
    const padding = (4 - (length % 4)) % 4
    tables.push(table, Buffer.alloc(padding))
    offset += length + padding
  }
  return Buffer.concat([directory, ...tables])
}

/** The path of a fontconfig file that knows the machine's fonts and ours; made once under `directory`. */
export function fontConfiguration(directory: string): string {
  const fonts = join(directory, 'fonts')
  const file = join(directory, 'fonts.conf')
  if (existsSync(file)) return file
  mkdirSync(fonts, { recursive: true })
  for (const weight of weights) {
    const name = `@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-${weight}-normal.woff`
    const woff = readFileSync(fileURLToPath(import.meta.resolve(name)))
    writeFileSync(join(fonts, `noto-sans-sc-${weight}.ttf`), trueTypeOf(woff))
  }
  const directories = ['/usr/share/fonts', '/usr/local/share/fonts', fonts].map((path) => `<dir>${path}</dir>`)
  const text = `<?xml version="1.0"?><fontconfig>${directories.join('')}<cachedir>${fonts}</cachedir></fontconfig>`
  writeFileSync(`${file}.${process.pid}`, text)
  renameSync(`${file}.${process.pid}`, file)
  return file
}
