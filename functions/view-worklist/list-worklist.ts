// A page of the worklist: what falls due first, of a bureau and those below it.
import * as z from 'zod'
import { bureauByCode } from '../../shared/domain/bureau-register.ts'
import { dayOfNumber, legalDay, numberOfDay } from '../../shared/domain/calendar.ts'
import { canaryStage } from '../../shared/domain/canary.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import { placesOf } from '../../shared/domain/hand-over.ts'
import { isAllowed, type Staff } from '../../shared/domain/rights.ts'
import { worklistRowOf } from '../../shared/domain/worklist-row.ts'
import { cursorOf, placeOf } from '../../shared/lambda/cursor.ts'
import { type ApiRequest, parse } from '../../shared/lambda/http.ts'
import type { CaseStore, WorklistQuery } from '../../shared/ports.ts'
import type { LawBook } from '../../shared/ports-registers.ts'
import type { CaseRecord, WorklistRow } from '../../shared/schemas/case-record.ts'
import type { WorklistAnswer } from '../../shared/schemas/case-view.ts'
import { stages } from '../../shared/schemas/codes.data.ts'
import { bureauCodeSchema, textSchema, unitCodeSchema } from '../../shared/schemas/primitives.ts'
import { type WorklistFilter, worklistFilterSchema } from '../../shared/schemas/worklist-filter.ts'

export type ListPorts = {
  readonly cases: Pick<CaseStore, 'worklist' | 'findByExternalNumber' | 'get'>
  readonly laws: Pick<LawBook, 'of'>
}

const stageNames = ['open', 'all', 'incoming', canaryStage, ...stages.map(({ code }) => code)] as const

const querySchema = worklistFilterSchema.extend({
  bureau: bureauCodeSchema.optional(),
  unit: unitCodeSchema.optional(),
  stage: z.enum(stageNames).default('open'),
  mine: z.enum(['true', 'false']).default('false'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  externalNumber: textSchema(60).optional(),
  cursor: z.string().max(2000).optional(),
})

type Query = z.infer<typeof querySchema>

const placeSchema = z.object({
  part: z.string(),
  after: z.object({ sort: z.string(), number: z.string() }).optional(),
})

/** The page that the request asks for; throws `forbidden` for a bureau out of scope. */
export async function listWorklist(
  request: ApiRequest,
  { staff, now }: { staff: Staff; now: string },
  ports: ListPorts,
): Promise<WorklistAnswer> {
  const query = parse(querySchema, Object.fromEntries(request.query), request.language)
  if (query.externalNumber !== undefined) return byExternalNumber(query.externalNumber, { staff, now }, ports)
  const bureau = query.bureau ?? staff.bureau
  const unit = query.unit ?? staff.unit
  const level = bureauByCode(bureau)?.level
  if (level === undefined || !isAllowed(staff, 'list-cases', { bureau, unit })) throw new AnqiError('forbidden')
  const bound = { ...query, cursor: undefined, bureau, unit }
  const parts = query.stage === 'all' ? ['open', 'closed'] : [query.stage]
  const start =
    query.cursor === undefined
      ? { part: parts[0] ?? 'open', after: undefined }
      : placeOf(query.cursor, bound, { schema: placeSchema, language: request.language })
  const handler = query.mine === 'true' ? staff.id : undefined
  const asked = { bureau, level, unit, handler, filter: filterOf(query, now), limit: query.limit }
  const { rows, next } = await pageThrough(
    parts.slice(parts.indexOf(start.part)),
    { ...asked, after: start.after },
    ports,
  )
  return {
    items: rows.map((row) => withOverdue(row, now)),
    ...(next === undefined ? {} : { cursor: cursorOf(bound, next) }),
  }
}

/** Overdue is what fell due before today; of a range that was asked for as well the earlier end holds. */
function filterOf(query: Query, now: string): WorklistFilter {
  const { bureau: _bureau, unit: _unit, stage: _stage, mine: _mine, limit: _limit, cursor: _cursor, ...filter } = query
  if (filter.overdue !== true) return filter
  const yesterday = dayOfNumber(numberOfDay(legalDay(now)) - 1)
  return { ...filter, dueTo: filter.dueTo !== undefined && filter.dueTo < yesterday ? filter.dueTo : yesterday }
}

/** Fills one page from the parts in turn: all is the open cases, then the closed ones. */
async function pageThrough(parts: readonly string[], asked: Omit<WorklistQuery, 'stage'>, { cases }: ListPorts) {
  const rows: WorklistRow[] = []
  let { after } = asked
  for (const part of parts) {
    const page = await cases.worklist({ ...asked, stage: part, limit: asked.limit - rows.length, after })
    rows.push(...page.rows)
    if (page.next !== undefined) return { rows, next: { part, after: page.next } }
    after = undefined
    const following = parts[parts.indexOf(part) + 1]
    if (rows.length >= asked.limit && following !== undefined) return { rows, next: { part: following } }
  }
  return { rows, next: undefined }
}

/** A case is overdue once its last legal day is over; time not counted holds that off. */
export function withOverdue(row: WorklistRow, now: string) {
  const isOverdue = row.stage !== 'closed' && !row.paused && row.dueDay !== undefined && row.dueDay < legalDay(now)
  return { ...row, overdue: isOverdue }
}

async function byExternalNumber(
  externalNumber: string,
  { staff, now }: { staff: Staff; now: string },
  { cases, laws }: ListPorts,
): Promise<WorklistAnswer> {
  const numbers = await cases.findByExternalNumber(externalNumber)
  const found = (await Promise.all(numbers.map((number) => cases.get(number)))).filter(
    (record): record is CaseRecord =>
      record !== undefined && placesOf(record).some((place) => isAllowed(staff, 'view-case', place)),
  )
  const rows = found.map(async (record) => worklistRowOf(record, undefined, await laws.of(record)))
  return { items: (await Promise.all(rows)).map((row) => withOverdue(row, now)) }
}
