// Large data lies in files beside a bundle and is read when first asked for: compiled as source, every start would pay
// for the towns of 31 provinces to look up one.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Metafile, Plugin } from 'esbuild'

const large = /[\\/](?:gazetteer-towns|gazetteer-landmarks|bureau-divisions|sorter-model)\.data\.ts$/
const folder = 'data'
const isText = (value: unknown): value is string => typeof value === 'string'
const longText = 1_000

type DataModule = { readonly code: string; readonly files: ReadonlyMap<string, string> }

const made = new Map<string, Promise<DataModule>>()

/** The module in which long texts are read from files; a text in an object only when its key is asked for. */
async function dataModule(path: string): Promise<DataModule> {
  const values: Record<string, unknown> = await import(pathToFileURL(path).href)
  const files = new Map<string, string>()
  const reading = (name: string, text: string): string => {
    const file = `${basename(path, '.data.ts')}.${name}.txt`
    files.set(file, text)
    // Latin text needs no decoding at all.
    const encoding = /^[\x20-\x7e\n]*$/.test(text) ? 'latin1' : 'utf8'
    return `readFileSync(new URL('${folder}/${file}', import.meta.url), '${encoding}')`
  }
  const written = Object.entries(values).map(([name, value]) => {
    if (isText(value) && value.length > longText) return `export const ${name} = ${reading(name, value)}`
    const fields = typeof value === 'object' && value !== null ? Object.entries(value) : []
    if (fields.length === 0 || !fields.every(([, text]) => isText(text)))
      return `export const ${name} = ${JSON.stringify(value)}`
    const getters = fields.map(([key, text]) => `get ${JSON.stringify(key)}() { return ${reading(key, text)} }`)
    return `export const ${name} = { ${getters.join(', ')} }`
  })
  return { code: ["import { readFileSync } from 'node:fs'", ...written].join('\n'), files }
}

function moduleOf(path: string): Promise<DataModule> {
  const module = made.get(path) ?? dataModule(path)
  made.set(path, module)
  return module
}

/** Replaces the large data modules by ones that read files. */
export const dataBesideTheBundle: Plugin = {
  name: 'data-beside-the-bundle',
  setup({ onLoad }) {
    onLoad({ filter: large }, async ({ path }) => ({
      contents: (await moduleOf(path)).code,
      resolveDir: dirname(path),
      loader: 'js',
    }))
  },
}

/** Writes the files that the bundles of a build read into the folders of those bundles. */
export async function writeDataFiles({ outputs }: Metafile): Promise<void> {
  for (const bundles of new Set(Object.keys(outputs).map((output) => dirname(output))))
    rmSync(join(bundles, folder), { recursive: true, force: true })
  for (const [output, { inputs }] of Object.entries(outputs)) {
    for (const path of Object.keys(inputs).filter((input) => large.test(`/${input}`))) {
      const { files } = await moduleOf(join(process.cwd(), path))
      mkdirSync(join(dirname(output), folder), { recursive: true })
      for (const [file, text] of files) writeFileSync(join(dirname(output), folder, file), text)
    }
  }
}
