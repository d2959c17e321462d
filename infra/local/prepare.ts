// Builds and synthesizes when a source has changed since the last time, and gives the directory of the templates.
import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const assemblies = join(root, '.build/local')
/** Older ones go: others may still run from the newest few. */
const kept = 3
/** A build that has not ended by then has been killed. */
const abandonedMilliseconds = 10 * 60_000

const sources = [
  'functions/**/*',
  'shared/**/*',
  'events/**/*',
  'web/**/*',
  'infra/*',
  'infra/constructs/**/*',
  'infra/local/synthesize.ts',
  'package-lock.json',
]

type Options = { province: string; ownQueues?: readonly string[]; say: (text: string) => void }

/** The directory of the assembly for today's sources; made first where there is none. */
export async function prepare({ province, ownQueues = [], say }: Options): Promise<string> {
  const setting = [province, ownQueues.join(',')] as const
  const directory = join(assemblies, digest(setting))
  if (!existsSync(join(directory, 'manifest.json'))) {
    say('Building …')
    await synthesize(directory, setting)
    removeOld()
  }
  const now = new Date()
  utimesSync(directory, now, now)
  return directory
}

type Setting = readonly [province: string, ownQueues: string]

function digest(setting: Setting): string {
  const hash = createHash('sha256').update(`${setting.join('\0')}\0${process.versions.node}\0`)
  for (const name of globSync(sources, { cwd: root }).sort()) {
    const file = join(root, name)
    if (statSync(file).isFile()) hash.update(`${name}\0`).update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex').slice(0, 16)
}

/** In a process of its own, so that the CDK is not held in memory as long as Anqi runs. */
async function synthesize(directory: string, setting: Setting): Promise<void> {
  const unfinished = `${directory}.${process.pid}`
  mkdirSync(assemblies, { recursive: true })
  const child = fork(join(root, 'infra/local/synthesize.ts'), [unfinished, ...setting], { cwd: root, silent: true })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk))
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`The build failed:\n${said.trim()}`)
  rmSync(directory, { recursive: true, force: true })
  renameSync(unfinished, directory)
}

function removeOld(): void {
  const age = (name: string): number => Date.now() - statSync(join(assemblies, name)).mtimeMs
  const names = readdirSync(assemblies).sort((left, right) => age(left) - age(right))
  const [unfinished, finished] = [
    names.filter((name) => name.includes('.')),
    names.filter((name) => !name.includes('.')),
  ]
  const abandoned = unfinished.filter((name) => age(name) > abandonedMilliseconds)
  for (const name of [...finished.slice(kept), ...abandoned]) rmSync(join(assemblies, name), { recursive: true })
}
