import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { resolve } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { Metafile } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { functionsFolder, lambdaEntries } from '../../infra/build-functions.ts'
import type { PageManifest } from '../../infra/build-pages.ts'

const names = [...lambdaEntries().keys()]
const bundleOf = (name: string): string => resolve(functionsFolder, name, 'index.mjs')

describe('bundles of functions', () => {
  test.each(names)('%s starts from its bundle alone and has a handler', async (name) => {
    const bundle: unknown = await import(/* @vite-ignore */ bundleOf(name))
    expect(bundle).toHaveProperty('handler', expect.any(Function))
  })

  test('carry all but the modules of Node', () => {
    const { outputs }: Metafile = JSON.parse(readFileSync('.build/functions.meta.json', 'utf8'))
    const outside = Object.values(outputs)
      .flatMap(({ imports }) => imports)
      .filter(({ external }) => external)
      .map(({ path }) => path)
    expect(outside.filter((path) => !isBuiltin(path))).toEqual([])
  })

  test('stay far below what a function may weigh', () => {
    const mostBytes = 5_000_000
    for (const name of names) expect([name, statSync(bundleOf(name)).size < mostBytes]).toEqual([name, true])
  })
})

describe('bundles of pages', () => {
  const folder = resolve(functionsFolder, 'show-page')
  const assets = resolve(folder, 'assets')
  const manifest: PageManifest = JSON.parse(readFileSync(resolve(folder, 'manifest.json'), 'utf8'))

  test('lie beside the function that serves them, under names that carry their hash', () => {
    expect(Object.keys(manifest)).toEqual(expect.arrayContaining(['console', 'reports', 'board']))
    for (const { script, styles } of Object.values(manifest)) {
      for (const address of [script, ...styles]) {
        expect(address).toMatch(/^\/assets\/[a-z-]+-[A-Z0-9]{8}\.(js|css)$/)
        expect(existsSync(resolve(folder, address.slice(1)))).toBe(true)
      }
    }
  })

  test('have packed copies of the same content', () => {
    const packed = readdirSync(assets).filter((file) => /\.(js|css)$/.test(file))
    expect(packed.length).toBeGreaterThan(3)
    for (const file of packed) {
      const plain = readFileSync(resolve(assets, file))
      expect(gunzipSync(readFileSync(resolve(assets, `${file}.gz`))).equals(plain)).toBe(true)
      expect(brotliDecompressSync(readFileSync(resolve(assets, `${file}.br`))).equals(plain)).toBe(true)
    }
  })
})
