// Bundles every Lambda entry in one esbuild call: ESM, minified, the SDK inside, one folder a function.
import { globSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { build } from 'esbuild'

/** Where the stack looks for the bundles. */
export const functionsFolder = '.build/functions'

/** Lambda names by entry file: `functions/submit-case/submit-case-form.lambda.ts` is `submit-case-form`. */
export function lambdaEntries(): Map<string, string> {
  const files = globSync('functions/*/*.lambda.ts').sort()
  return new Map(files.map((file) => [basename(file, '.lambda.ts'), file]))
}

// Some CommonJS dependencies ask for Node's own modules at run time, which an ES module cannot without this.
const banner = "import{createRequire as anqiRequire}from'node:module';const require=anqiRequire(import.meta.url);"

/** Bundles all functions and gives the size of each in bytes. */
export async function buildFunctions(): Promise<Map<string, number>> {
  const entries = lambdaEntries()
  const result = await build({
    entryPoints: [...entries].map(([name, file]) => ({ in: file, out: `${name}/index` })),
    outdir: functionsFolder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    mainFields: ['module', 'main'],
    banner: { js: banner },
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  })
  for (const folder of readdirSync(functionsFolder)) {
    if (!entries.has(folder)) rmSync(`${functionsFolder}/${folder}`, { recursive: true })
  }
  writeFileSync('.build/functions.meta.json', JSON.stringify(result.metafile))
  return new Map([...entries.keys()].map((name) => [name, statSync(`${functionsFolder}/${name}/index.mjs`).size]))
}
