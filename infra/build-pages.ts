// Bundles the scripts and styles of the pages under names that carry their content's hash, with packed copies.
import { cpSync, existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build, type Metafile } from 'esbuild'
import { openApiDocument } from './openapi.ts'

/** Where the bundles of the pages are kept; a copy goes under the function that serves them. */
export const assetsFolder = '.build/web/assets'

/** What a page must load, by the page's name. */
export type PageManifest = Record<string, { script: string; styles: string[] }>

const packable = new Set(['.js', '.css', '.svg', '.json'])

/** Bundles `web/<page>/main.ts(x)` and copies the result under `functionFolder`; gives sizes in bytes by file. */
export async function buildPages(functionFolder: string): Promise<Map<string, number>> {
  const entries = globSync('web/*/main.{ts,tsx}').sort()
  const { outputFiles, metafile } = await bundle(entries)
  rmSync('.build/web', { recursive: true, force: true })
  mkdirSync(assetsFolder, { recursive: true })
  for (const file of outputFiles) writeFileSync(file.path, file.contents)
  const manifest = manifestOf(entries, metafile)
  writeFileSync('.build/web/manifest.json', `${JSON.stringify(manifest, null, 2)}\n`)
  writeFileSync(`${assetsFolder}/openapi.json`, JSON.stringify(openApiDocument()))
  const sizes = new Map<string, number>()
  for (const file of readdirSync(assetsFolder)) sizes.set(file, pack(`${assetsFolder}/${file}`))
  if (existsSync(functionFolder)) {
    rmSync(`${functionFolder}/assets`, { recursive: true, force: true })
    cpSync(assetsFolder, `${functionFolder}/assets`, { recursive: true })
    cpSync('.build/web/manifest.json', `${functionFolder}/manifest.json`)
  }
  return sizes
}

function bundle(entries: readonly string[]) {
  return build({
    entryPoints: entries.map((file) => ({ in: file, out: basename(dirname(file)) })),
    outdir: assetsFolder,
    entryNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: ['es2022'],
    jsx: 'automatic',
    loader: { '.svg': 'file', '.png': 'file', '.woff2': 'file' },
    define: { 'process.env.NODE_ENV': '"production"' },
    publicPath: '/assets',
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'warning',
  })
}

/** Says under which address each page finds its script and its styles. */
function manifestOf(entries: readonly string[], metafile: Metafile): PageManifest {
  const manifest: PageManifest = {}
  for (const [file, output] of Object.entries(metafile.outputs)) {
    if (output.entryPoint === undefined || !entries.includes(output.entryPoint)) continue
    const styles = output.cssBundle === undefined ? [] : [`/assets/${basename(output.cssBundle)}`]
    manifest[basename(dirname(output.entryPoint))] = { script: `/assets/${basename(file)}`, styles }
  }
  return manifest
}

/** Puts packed copies beside a file, so that no request pays for packing; gives the file's size. */
function pack(file: string): number {
  const bytes = readFileSync(file)
  if (packable.has(extname(file))) {
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, quality))
  }
  return bytes.length
}
