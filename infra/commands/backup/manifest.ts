// What a backup says of itself: who made it when, and of every file its size and digest.
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import * as z from 'zod'

/** Raised when a backup is laid out in a way that older versions cannot read. */
export const backupFormat = 1
export const manifestName = 'manifest.json'

const fileSchema = z.object({
  path: z.string().regex(/^(?!\/)(?!.*(^|\/)\.\.(\/|$)).+$/, 'a path inside the backup'),
  sizeBytes: z.int().min(0),
  sha256: z.string(),
})
const manifestSchema = z.object({
  format: z.int(),
  version: z.string(),
  takenAt: z.iso.datetime({ offset: true }),
  files: z.array(fileSchema).min(1),
})
export type Manifest = z.infer<typeof manifestSchema>
export type BackupFile = z.infer<typeof fileSchema>

/** The version of this checkout. */
export function ownVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
  return z.object({ version: z.string() }).parse(manifest).version
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

const isNewer = (version: string, than: string): boolean => version.localeCompare(than, 'en', { numeric: true }) > 0

/** Reads the manifest of a directory; throws a sentence for the operator when it is none, or of a newer version. */
export function readManifest(directory: string): Manifest {
  const file = join(directory, manifestName)
  if (!existsSync(file)) throw new Error(`${directory} is not a whole backup: it has no ${manifestName}`)
  const read: unknown = parsed(readFileSync(file, 'utf8'))
  const head = z.object({ format: z.int(), version: z.string() }).safeParse(read)
  if (head.success && (head.data.format > backupFormat || isNewer(head.data.version, ownVersion()))) {
    const { version, format } = head.data
    throw new Error(
      `The backup was made by Anqi ${version} (format ${format}), this is ${ownVersion()} (format ${backupFormat}): ` +
        'restore it with that version or a later one. Nothing was changed.',
    )
  }
  const whole = manifestSchema.safeParse(read)
  if (!whole.success) throw new Error(`${file} is damaged: ${whole.error.issues[0]?.message}. Nothing was changed.`)
  return whole.data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Throws a sentence naming every file that is missing or not what was written. */
export async function verifyFiles(directory: string, { files }: Manifest): Promise<void> {
  const damaged: string[] = []
  for (const { path, sizeBytes, sha256 } of files) {
    const file = join(directory, path)
    const isWhole = existsSync(file) && statSync(file).size === sizeBytes && (await sha256Of(file)) === sha256
    if (!isWhole) damaged.push(path)
  }
  if (damaged.length > 0) throw new Error(`The backup is damaged: ${damaged.join(', ')}. Nothing was changed.`)
}
