// The mark of a canary: only who holds the installation's secret can set it, so that nobody files past the figures.
import { timingSafeEqual } from 'node:crypto'
import { AnqiError } from '../domain/errors.ts'
import type { Secrets } from '../ports.ts'
import type { ApiRequest } from './http.ts'

export const canaryHeader = 'anqi-canary'

/** The mark for one submission, named by its Idempotency-Key. */
export async function canaryMark(secrets: Secrets, key: string): Promise<string> {
  return Buffer.from(await secrets.mac('canary', key)).toString('base64url')
}

/** Whether the request carries the mark; throws `forbidden` when it carries one that is not ours. */
export async function isCanaryMarked({ headers }: ApiRequest, key: string, secrets: Secrets): Promise<boolean> {
  const given = headers[canaryHeader]
  if (given === undefined) return false
  const [ours, theirs] = [Buffer.from(await canaryMark(secrets, key)), Buffer.from(given)]
  if (ours.length !== theirs.length || !timingSafeEqual(ours, theirs)) throw new AnqiError('forbidden')
  return true
}
