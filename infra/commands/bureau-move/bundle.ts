// The file a bureau travels in: lines sealed under a key that lies in a file beside it, each line bound to the one before.
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import * as z from 'zod'
import { decrypt, encrypt } from '../../../shared/adapters/key-wrapper.ts'
import { bureauCodeSchema, instantSchema } from '../../../shared/schemas/primitives.ts'

/** Raised when older versions cannot read the file. */
export const bundleFormat = 1
const magic = 'anqi-bureau'

const balanceSchema = z.object({
  received: z.int(),
  handedIn: z.int(),
  holding: z.int(),
  closed: z.int(),
  handedOut: z.int(),
})
/** What the counters and the conservation of the bureau come to over the cases of the file. */
export const proofSchema = z.object({
  cases: z.int().min(0),
  balance: balanceSchema,
  /** Counter cells by row, of the bureau alone. */
  rows: z.record(z.string(), z.record(z.string(), z.number())),
})
export type Proof = z.infer<typeof proofSchema>

const headSchema = z.object({
  what: z.literal(magic),
  format: z.int(),
  bureau: bureauCodeSchema,
  exportedAt: instantSchema,
  /** Digests of the publications that the cases name. */
  laws: z.record(z.string(), z.string()).default({}),
})
export type Head = z.infer<typeof headSchema>

const keyFileOf = (file: string) => `${file}.key`
const next = (root: string, text: string) => createHash('sha256').update(`${root}\n${text}`).digest('base64url')

/** Writes head, a line a case, and the proof; the key goes to `FILE.key`, mode 600, to travel another way. */
export function writeBundle(
  file: string,
  head: Omit<Head, 'what' | 'format'>,
  body: { cases: unknown[]; proof: Proof },
): void {
  if (existsSync(file)) throw new Error(`${file} exists already: name another file`)
  const key = randomBytes(32)
  const first = JSON.stringify({ what: magic, format: bundleFormat, ...head })
  const lines = [first]
  let root = next('', first)
  for (const content of [...body.cases, body.proof]) {
    lines.push(Buffer.from(encrypt(key, Buffer.from(JSON.stringify(content)), root)).toString('base64'))
    root = next(root, lines.at(-1) ?? '')
  }
  writeFileSync(keyFileOf(file), key.toString('base64'), { mode: 0o600 })
  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 })
}

export type Bundle = { readonly head: Head; readonly cases: readonly unknown[]; readonly proof: Proof }

/** Reads and checks the whole file; throws a sentence for the operator before anything was changed. */
export function readBundle(file: string): Bundle {
  if (!existsSync(file)) throw new Error(`There is no file ${file}`)
  if (!existsSync(keyFileOf(file))) throw new Error(`The key is missing: put it beside the file as ${keyFileOf(file)}`)
  const key = Buffer.from(readFileSync(keyFileOf(file), 'utf8').trim(), 'base64')
  const [first = '', ...sealed] = readFileSync(file, 'utf8').trimEnd().split('\n')
  const head = headOf(file, first)
  let root = next('', first)
  const contents = sealed.map((line, index): unknown => {
    const bound = root
    root = next(root, line)
    try {
      return JSON.parse(Buffer.from(decrypt(key, Buffer.from(line, 'base64'), bound)).toString())
    } catch {
      throw new Error(
        `Line ${index + 2} of ${file} was changed, is out of place, or has another key. Nothing was changed.`,
      )
    }
  })
  const proof = proofSchema.safeParse(contents.pop())
  if (!proof.success || proof.data.cases !== contents.length) {
    throw new Error(`${file} ends before its proof: it is cut off. Nothing was changed.`)
  }
  return { head, cases: contents, proof: proof.data }
}

function headOf(file: string, text: string): Head {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {}
  const format = z.object({ what: z.literal(magic), format: z.int() }).safeParse(parsed)
  if (!format.success) throw new Error(`${file} is no export of a bureau. Nothing was changed.`)
  if (format.data.format > bundleFormat) {
    throw new Error(`${file} was written by a newer Anqi (format ${format.data.format}). Nothing was changed.`)
  }
  return headSchema.parse(parsed)
}
