// Puts a backup back where Anqi does not run: checked whole first, moved into place last, the old data kept aside.
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { openDataDirectory } from '../../local/data-directory.ts'
import { readManifest, verifyFiles } from './manifest.ts'

export type Restored = {
  readonly takenAt: string
  /** Where what was there before lies now. */
  readonly kept?: string
}

const parts = ['engines', 'master.key', 'identity.json', 'checkpoints.json']

/**
 * Restores into `data`. Throws and leaves everything as it was when the backup is damaged or newer, when Anqi runs there,
 * or when it holds data and `replace` was not asked for.
 */
export async function restoreBackup(
  directory: string,
  data: string,
  { replace }: { replace: boolean },
): Promise<Restored> {
  const [from, to] = [resolve(directory), resolve(data)]
  const manifest = readManifest(from)
  await verifyFiles(from, manifest)
  const hasData = existsSync(join(to, 'engines'))
  const owned = openDataDirectory(to)
  try {
    if (hasData && !replace) throw new Error(`${to} holds data: add --replace, it is kept aside. Nothing was changed.`)
    const incoming = join(to, 'restoring')
    rmSync(incoming, { recursive: true, force: true })
    for (const { path } of manifest.files) {
      mkdirSync(dirname(join(incoming, path)), { recursive: true, mode: 0o700 })
      cpSync(join(from, path), join(incoming, path))
    }
    await verifyFiles(incoming, manifest)
    const kept = hasData ? setAside(to) : undefined
    for (const part of parts) {
      rmSync(join(to, part), { recursive: true, force: true })
      if (existsSync(join(incoming, part))) renameSync(join(incoming, part), join(to, part))
    }
    rmSync(incoming, { recursive: true })
    return { takenAt: manifest.takenAt, ...(kept === undefined ? {} : { kept }) }
  } finally {
    owned.release()
  }
}

function setAside(data: string): string {
  const kept = join(data, `before-restore-${new Date().toISOString().replaceAll(':', '-')}`)
  mkdirSync(kept, { mode: 0o700 })
  for (const part of parts.filter((name) => existsSync(join(data, name)))) {
    renameSync(join(data, part), join(kept, part))
  }
  return kept
}
