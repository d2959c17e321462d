// What a file is, by its first bytes: what it is called or said to be decides nothing.
import type { evidenceTypes } from '../../shared/schemas/codes.data.ts'

type MediaType = (typeof evidenceTypes)[number]

const marks: readonly (readonly [MediaType, (head: string) => boolean])[] = [
  ['image/jpeg', (head) => head.startsWith('\xff\xd8\xff')],
  ['image/png', (head) => head.startsWith('\x89PNG\r\n\x1a\n')],
  ['image/webp', (head) => head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP'],
  ['application/pdf', (head) => head.startsWith('%PDF-')],
]

/** The type of a file that is taken as evidence; undefined for any other. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | undefined {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  return marks.find(([, isOne]) => isOne(head))?.[0]
}
