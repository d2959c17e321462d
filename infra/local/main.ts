// `npm start`: everything on one machine. Checks the settings, takes directory and port, says where the pages are.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { defaultPort, type MachineSettings, readMachineSettings } from '../../shared/config.ts'
import { openDataDirectory } from './data-directory.ts'
import { watchFamily } from './family.ts'
import { isLoopback } from './identity/identity.ts'
import { listen, originOf } from './listener.ts'
import { prepare } from './prepare.ts'
import { type Runtime, startRuntime } from './runtime.ts'

const pages = [
  ['Consumer form', '/'],
  ['Follow a case', '/track'],
  ['Staff console', '/console'],
  ['Monthly reports', '/reports'],
  ['Public board', '/board'],
] as const

const say = (text: string): void => void process.stdout.write(`${text}\n`)

function complain(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** Settings that would lay personal data or every role open to the network are refused. */
function checkExposure({ host, rateLimit, oidcIssuer }: MachineSettings): void {
  if (isLoopback(host)) return
  if (rateLimit === 'off') throw new Error(`ANQI_RATE_LIMIT=off is for loopback addresses alone, not for ${host}.`)
  if (oidcIssuer !== undefined) return
  throw new Error(
    `ANQI_HOST=${host} needs OIDC_ISSUER: the embedded sign-in asks no password and serves loopback alone.`,
  )
}

function version(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return z.object({ version: z.string() }).parse(manifest).version
}

async function start(): Promise<Runtime> {
  const startedAt = performance.now()
  const { values } = parseArgs({ options: { assembly: { type: 'string' } } })
  const settings = readMachineSettings()
  checkExposure(settings)
  const data = openDataDirectory(settings.data)
  const listener = await listen(settings.host, settings.port ?? defaultPort)
  const origin = originOf(settings.host, listener.port)
  const assembly = values.assembly === undefined ? prepare({ ...settings, say }) : values.assembly
  const runtime = await startRuntime({
    settings,
    data,
    listener,
    origin,
    assembly: Promise.resolve(assembly),
    warn: complain,
  })
  say(`按期 Anqi ${version()} is ready after ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
  for (const [name, path] of pages) say(`  ${name.padEnd(16)} ${origin}${path}`)
  say(`  ${'Data and log'.padEnd(16)} ${data.path}`)
  return runtime
}

function endWell(runtime: Runtime): void {
  let isEnding = false
  const end = (reason: string): void => {
    if (isEnding) process.exit(1)
    isEnding = true
    say(reason)
    runtime.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGINT', () => end('Stopping …'))
  process.on('SIGTERM', () => end('Stopping …'))
  process.on('SIGHUP', () => end('Stopping …'))
  watchFamily(() => end('Stopping: the command that started this is gone.'))
  void runtime.ended.then((reason) => {
    if (isEnding) return
    complain(`Anqi has to stop: ${reason}.`)
    process.exit(1)
  })
}

process.umask(0o077) // whatever is written from here on, the engines' files too, is its owner's alone
try {
  const unwatch = watchFamily(() => process.exit(1))
  const runtime = await start()
  unwatch()
  endWell(runtime)
} catch (error) {
  complain(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
