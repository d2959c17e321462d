// Bundles every Lambda entry with esbuild: ESM, minified, the SDK inside, one folder a function.
import { globSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { basename } from 'node:path'
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild'
import { printingFunctions } from './build-fonts.ts'
import { dataBesideTheBundle, writeDataFiles } from './data-files.ts'

/** Where the stack looks for the bundles. */
export const functionsFolder = '.build/functions'

const metaFile = '.build/functions.meta.json'

/** Lambda names by entry file: `functions/submit-case/submit-case-form.lambda.ts` is `submit-case-form`. */
export function lambdaEntries(): Map<string, string> {
  const files = globSync('functions/*/*.lambda.ts').sort()
  return new Map(files.map((file) => [basename(file, '.lambda.ts'), file]))
}

// `require` for Node's own modules, which an ES module lacks. zod is told to read objects without generating code:
// generating pays after hundreds of bodies, a cold start reads one.
const banner =
  'globalThis.__zod_globalConfig={jitless:true};' +
  "const require=process.getBuiltinModule('node:module').createRequire(import.meta.url);"

const builtin = new RegExp(`^(?:node:)?(?:${builtinModules.join('|')})$`)

/** Node's modules by `require`: importing one reads each of its exports, and those of node:http load a second client. */
const requireBuiltins: Plugin = {
  name: 'require-builtins',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: builtin }, ({ path, kind }) =>
      kind === 'require-call' ? undefined : { path, namespace: 'builtin' },
    )
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({ contents: `module.exports = require('${path}')` }))
  },
}

const options = {
  outdir: functionsFolder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  mainFields: ['module', 'main'],
  banner: { js: banner },
  // What was written as CommonJS asks where it lies.
  define: { __dirname: 'import.meta.dirname' },
  plugins: [requireBuiltins, dataBesideTheBundle],
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
} satisfies BuildOptions

/**
 * Consumers wait for these to start. What only some requests need of them (token verification, providers of credentials)
 * lies in chunks beside the entry, loaded when asked. For all functions that would make building three times as long.
 */
const isWaitedFor = (name: string) => /^(?:submit|follow)-case/.test(name)

/** The libraries that print are loaded one by one, when their form is first asked for. */
const isSplit = (name: string) => isWaitedFor(name) || printingFunctions.includes(name)

type Entry = readonly [name: string, file: string]

const bundle = async (entries: readonly Entry[]): Promise<Metafile> => {
  const entryPoints = entries.map(([name, file]) => ({ in: file, out: `${name}/index` }))
  return (await build({ ...options, entryPoints })).metafile
}

/** How functions that consumers wait for are bundled. */
export const splitOptions = { ...options, splitting: true } satisfies BuildOptions

const bundleSplit = async ([name, file]: Entry): Promise<Metafile> =>
  (await build({ ...splitOptions, entryPoints: { index: file }, outdir: `${functionsFolder}/${name}` })).metafile

/** Bytes that a function reads to start: its entry and the chunks that it imports at once. */
export function startBytes(name: string): number {
  const { outputs }: Metafile = JSON.parse(readFileSync(metaFile, 'utf8')) // written by buildFunctions
  const loaded = new Set([`${functionsFolder}/${name}/index.mjs`])
  for (const file of loaded)
    for (const { kind, path } of outputs[file]?.imports ?? [])
      if (kind === 'import-statement' && path in outputs) loaded.add(path)
  return [...loaded].reduce((bytes, file) => bytes + statSync(file).size, 0)
}

function removeOld(names: ReadonlySet<string>, outputs: Metafile['outputs']): void {
  for (const name of readdirSync(functionsFolder)) {
    const folder = `${functionsFolder}/${name}`
    if (!names.has(name)) rmSync(folder, { recursive: true })
    else
      for (const file of readdirSync(folder))
        if (file.endsWith('.mjs') && !(`${folder}/${file}` in outputs)) rmSync(`${folder}/${file}`)
  }
}

/** Bundles all functions and gives the bytes with which each starts. */
export async function buildFunctions(): Promise<Map<string, number>> {
  const entries = lambdaEntries()
  const split = [...entries].filter(([name]) => isSplit(name))
  const others = [...entries].filter(([name]) => !isSplit(name))
  const built = [await bundle(others)]
  // One after the other: each takes all cores.
  for (const entry of split) built.push(await bundleSplit(entry))
  const inputs = Object.assign({}, ...built.map((meta) => meta.inputs))
  const outputs: Metafile['outputs'] = Object.assign({}, ...built.map((meta) => meta.outputs))
  await writeDataFiles({ inputs, outputs })
  writeFileSync(metaFile, JSON.stringify({ inputs, outputs }))
  const names = new Set(entries.keys())
  removeOld(names, outputs)
  return new Map([...names].map((name) => [name, startBytes(name)]))
}
