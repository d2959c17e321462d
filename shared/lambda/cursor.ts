// Cursors of paged lists: opaque to the caller and bound to the query they came from.
import { createHash } from 'node:crypto'
import * as z from 'zod'
import { AnqiError } from '../domain/errors.ts'
import type { Language } from './http.ts'

const cursorSchema = z.object({ query: z.string(), place: z.unknown() })

const digestOf = (query: unknown) => createHash('sha256').update(JSON.stringify(query)).digest('base64url').slice(0, 16)

/** The cursor that goes on at `place` of `query`. */
export function cursorOf(query: unknown, place: unknown): string {
  return Buffer.from(JSON.stringify({ query: digestOf(query), place })).toString('base64url')
}

/** The place a cursor stands for; throws `invalid-input` when it is damaged or belongs to another query. */
export function placeOf<Place>(
  cursor: string,
  query: unknown,
  { schema, language }: { schema: z.ZodType<Place>; language: Language },
): Place {
  const message = language === 'zh' ? '翻页位置无效，请从第一页重新开始' : 'This cursor is not valid here; start over'
  try {
    const parsed = cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
    if (parsed.query === digestOf(query)) return schema.parse(parsed.place)
  } catch {
    // Falls through: every damage is told alike.
  }
  throw new AnqiError('invalid-input', { fields: [{ path: 'cursor', message }] })
}
