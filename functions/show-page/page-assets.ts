// The files beside this function: bundles of the pages, packed at build time, read once and kept in memory.
import { readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import * as z from 'zod'

const manifestSchema = z.record(z.string(), z.object({ script: z.string(), styles: z.array(z.string()) }))
export type PageFiles = z.infer<typeof manifestSchema>[string]

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
}

const packings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

export type Asset = { readonly bytes: Uint8Array; readonly type: string; readonly encoding: string | undefined }

export type PageAssets = {
  /** What a page must load; throws for a page that was not built. */
  filesOf(page: string): PageFiles
  /** The file of that name in the best packing the caller takes; undefined when there is none. */
  read(name: string, acceptEncoding: string): Asset | undefined
}

const takes = (acceptEncoding: string, packing: string) =>
  acceptEncoding.split(',').some((part) => {
    const [name, quality] = part.trim().toLowerCase().split(';')
    return name === packing && !/^\s*q=0(\.0*)?$/.test(quality ?? '')
  })

/** The assets in `folder`: `manifest.json` and `assets/`. */
export function pageAssets(folder: URL): PageAssets {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')))
  const names = new Set(readdirSync(new URL('assets/', folder)))
  const kept = new Map<string, Uint8Array>()
  const bytesOf = (file: string) => {
    const bytes = kept.get(file) ?? readFileSync(new URL(`assets/${file}`, folder))
    kept.set(file, bytes)
    return bytes
  }
  return {
    filesOf(page) {
      const files = manifest[page]
      if (files === undefined) throw new Error(`Page ${page} is not in the bundle`)
      return files
    },
    read(name, acceptEncoding) {
      const type = types[extname(name)]
      if (type === undefined || !names.has(name)) return undefined
      const packing = packings.find(([encoding, ending]) => takes(acceptEncoding, encoding) && names.has(name + ending))
      return { bytes: bytesOf(name + (packing?.[1] ?? '')), type, encoding: packing?.[0] }
    },
  }
}
