// Finds a Chromium: the one from the npm registry, unpacked once below .build, else the one the machine has.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { fontConfiguration } from './chinese-font.ts'

const home = fileURLToPath(new URL('../../.build/browser', import.meta.url))
const fonts = fileURLToPath(new URL('../../.build/browser-fonts', import.meta.url))
const installed = '/usr/bin/chromium'

const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/** Unpacks beside and renames: test files that start together must not meet half a browser. */
async function unpack(): Promise<string> {
  const packed = join(home, 'chromium')
  if (existsSync(packed)) return packed
  const unfinished = `${home}.${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  const before = { TMPDIR: process.env['TMPDIR'], AWS_EXECUTION_ENV: process.env['AWS_EXECUTION_ENV'] }
  // The package unpacks into TMPDIR, and its shared libraries only where it takes the machine for a Lambda.
  Object.assign(process.env, { TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' })
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    await packaged.executablePath()
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
  if (existsSync(packed)) rmSync(unfinished, { recursive: true })
  else renameSync(unfinished, home)
  return packed
}

type Try = { executablePath: string; environment: Record<string, string> }

async function tries(): Promise<Try[]> {
  const executablePath = await unpack().catch(() => undefined)
  const packaged =
    executablePath === undefined
      ? []
      : [
          { executablePath, environment: {} },
          { executablePath, environment: { LD_LIBRARY_PATH: join(home, 'al2023/lib') } },
        ]
  return [...packaged, ...(existsSync(installed) ? [{ executablePath: installed, environment: {} }] : [])]
}

/** Launches the first that starts; throws with the reason of the last when none does. */
export async function launchChromium(): Promise<Browser> {
  let reason: unknown = new Error('There is no Chromium: neither from @sparticuz/chromium nor in /usr/bin')
  for (const { executablePath, environment } of await tries()) {
    try {
      return await chromium.launch({
        executablePath,
        args: flags,
        env: { ...definedEnvironment(), FONTCONFIG_FILE: fontConfiguration(fonts), ...environment },
      })
    } catch (error) {
      reason = error
    }
  }
  throw reason
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env)
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined))
}
