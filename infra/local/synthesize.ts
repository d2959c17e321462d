// Bundles functions and pages and writes the templates of this machine's deployment into the given directory.
import { anqiApp } from '../app.ts'
import { buildFonts } from '../build-fonts.ts'
import { buildFunctions, functionsFolder } from '../build-functions.ts'
import { buildPages } from '../build-pages.ts'

const [directory, province, ownQueues = ''] = process.argv.slice(2)
if (directory === undefined || province === undefined)
  throw new Error('Usage: synthesize.ts DIRECTORY PROVINCE [OWN_QUEUES]')

// Whoever asked for this has ended: nobody will look at the result.
process.on('disconnect', () => process.exit(1))
process.channel?.unref()

try {
  await buildFunctions()
  await buildPages(`${functionsFolder}/show-page`)
  buildFonts(functionsFolder)
  // CloudFormation's validator takes more than half of the time, and nothing is sent to CloudFormation from here.
  anqiApp({ stage: 'local', province, ownQueues }, directory, { validates: false }).synth()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
