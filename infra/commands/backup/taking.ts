// Takes a backup of a data directory, also while Anqi runs on it. The order of the copies is what makes it consistent.
import { cpSync, existsSync, globSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { backupFormat, type Manifest, manifestName, ownVersion, sha256Of } from './manifest.ts'

export type Taken = { readonly directory: string; readonly manifest: Manifest }

/** Files of the directory as they lie, in groups: what is copied before the cases, and what after. */
const before = ['master.key', 'identity.json', 'checkpoints.json']
const cases = 'engines/cases.sqlite'
const queues = 'engines/queues/fauxqs.db'
/** Pages a step: in one step the copy is one read transaction, and no writer makes it begin again. */
const allAtOnce = 2_147_483_647
const objects = 'engines/queues/objects'

/**
 * Copies into `target`, which must not exist or be empty. Checkpoints come first, so that none is ahead of the stream that
 * is saved: what lies between is delivered again, and every consumer takes that. Objects come last, so that each one that
 * a saved case names is there. Each database is one read transaction and holds up no writer.
 */
export async function takeBackup(data: string, target: string): Promise<Taken> {
  const [from, to] = [resolve(data), resolve(target)]
  if (!existsSync(join(from, cases))) throw new Error(`${from} holds no Anqi: there is no ${cases}`)
  if (existsSync(to) && readdirSync(to).length > 0) throw new Error(`${to} is not empty: name a new directory`)
  mkdirSync(to, { recursive: true, mode: 0o700 })
  const takenAt = new Date().toISOString()
  for (const path of before) copy(from, to, path)
  for (const path of [cases, queues]) await copyDatabase(join(from, path), join(to, path))
  copy(from, to, objects)
  const manifest = { format: backupFormat, version: ownVersion(), takenAt, files: await filesOf(to) }
  writeFileSync(join(to, manifestName), JSON.stringify(manifest, undefined, 1), { mode: 0o600 })
  return { directory: to, manifest }
}

function copy(from: string, to: string, path: string): void {
  if (existsSync(join(from, path)))
    cpSync(join(from, path), join(to, path), { recursive: true, preserveTimestamps: true })
}

async function copyDatabase(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return // that engine is another one, named by its endpoint
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
  const source = new DatabaseSync(from)
  source.exec('PRAGMA busy_timeout = 10000')
  try {
    await backup(source, to, { rate: allAtOnce })
  } finally {
    source.close()
  }
  const copied = new DatabaseSync(to)
  const [check] = copied.prepare('PRAGMA quick_check').all()
  copied.close()
  if (check?.['quick_check'] !== 'ok') throw new Error(`The copy of ${from} is not sound: ${check?.['quick_check']}`)
}

async function filesOf(directory: string): Promise<Manifest['files']> {
  const paths = globSync('**/*', { cwd: directory }).filter((path) => statSync(join(directory, path)).isFile())
  const files = paths.sort().map(async (path) => ({
    path,
    sizeBytes: statSync(join(directory, path)).size,
    sha256: await sha256Of(join(directory, path)),
  }))
  return Promise.all(files)
}
