// A page of the notices that went out for a bureau in a month, newest first.
import * as z from 'zod'
import { legalDay } from '../../shared/domain/calendar.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import { isAllowed, type Staff } from '../../shared/domain/rights.ts'
import { cursorOf, placeOf } from '../../shared/lambda/cursor.ts'
import { type ApiRequest, parse } from '../../shared/lambda/http.ts'
import type { Outbox } from '../../shared/ports-notices.ts'
import type { OutboxAnswer } from '../../shared/schemas/notice.ts'
import { bureauCodeSchema, monthSchema } from '../../shared/schemas/primitives.ts'

export type OutboxPorts = { readonly outbox: Pick<Outbox, 'page'> }

const querySchema = z.object({
  bureau: bureauCodeSchema.optional(),
  month: monthSchema.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(2000).optional(),
})

/** The page that the request asks for; throws `forbidden` for a bureau out of scope. */
export async function viewOutbox(
  request: ApiRequest,
  { staff, now }: { readonly staff: Staff; readonly now: string },
  { outbox }: OutboxPorts,
): Promise<OutboxAnswer> {
  const { limit, cursor, ...given } = parse(querySchema, Object.fromEntries(request.query), request.language)
  const { bureau = staff.bureau, month = legalDay(now).slice(0, 7) } = given
  if (!isAllowed(staff, 'view-outbox', { bureau, unit: staff.unit })) throw new AnqiError('forbidden')
  const query = { bureau, month }
  const after =
    cursor === undefined ? undefined : placeOf(cursor, query, { schema: z.string(), language: request.language })
  const { items, next } = await outbox.page({ ...query, limit, after })
  return { items: [...items], ...(next === undefined ? {} : { cursor: cursorOf(query, next) }) }
}
