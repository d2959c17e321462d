// `npm run build`: bundles of the functions and of the pages, with their sizes.
import { buildFonts } from './build-fonts.ts'
import { buildFunctions, functionsFolder } from './build-functions.ts'
import { buildPages } from './build-pages.ts'

function print(title: string, sizes: ReadonlyMap<string, number>): void {
  process.stdout.write(`${title}\n`)
  for (const [name, bytes] of sizes) {
    process.stdout.write(`  ${name.padEnd(34)} ${(bytes / 1024).toFixed(1).padStart(8)} KB\n`)
  }
}

const startedAt = performance.now()
print('functions', await buildFunctions())
buildFonts(functionsFolder)
print('pages', await buildPages(`${functionsFolder}/show-page`))
process.stdout.write(`built in ${((performance.now() - startedAt) / 1000).toFixed(2)} s\n`)
