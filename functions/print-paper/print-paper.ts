// GET /api/worklist/{number}/papers/{form}: one of the ten official papers of a case, to be printed, sealed and served.
import * as z from 'zod'
import { AnqiError } from '../../shared/domain/errors.ts'
import { isAllowed } from '../../shared/domain/rights.ts'
import { openedPapers, type PaperPorts, pageOf, paperAnswer } from '../../shared/lambda/case-papers.ts'
import type { Viewer } from '../../shared/lambda/case-view.ts'
import { type ApiAnswer, type ApiRequest, parse } from '../../shared/lambda/http.ts'
import type { AuditLog, CaseStore } from '../../shared/ports.ts'
import type { PaperPage } from '../../shared/schemas/paper-page.ts'
import { caseNumberSchema } from '../../shared/schemas/primitives.ts'

export type PrintPaperPorts = PaperPorts & {
  readonly cases: Pick<CaseStore, 'get'>
  readonly audit: AuditLog
  readonly print: (page: PaperPage) => Promise<Buffer>
}

const querySchema = z.object({
  /** Which of several papers of one form, the oldest being 1; the newest by default. */
  which: z.coerce.number().int().min(1).max(99).optional(),
})

/**
 * The paper as PDF: with its number once issued, a marked draft before. For those who hold the case, and noted in the audit
 * log as a look at a person's data; `not-found` for others, and for a paper that no step of this case has called for.
 */
export async function printPaper(
  request: ApiRequest,
  { staff, now }: Viewer,
  ports: PrintPaperPorts,
): Promise<ApiAnswer> {
  const { which } = parse(querySchema, Object.fromEntries(request.query), request.language)
  const number = caseNumberSchema.safeParse(request.parameters['number']).data
  const record = number === undefined ? undefined : await ports.cases.get(number)
  if (record === undefined || !isAllowed(staff, 'view-personal-data', record)) throw new AnqiError('not-found')
  await ports.audit.note({ at: now, by: staff, what: 'view-personal-data', number: record.number })
  const papers = await openedPapers(record, now, ports)
  const paper = papers.filter(({ form }) => String(form) === request.parameters['form']).at((which ?? 0) - 1)
  const page = paper && pageOf(record, paper)
  if (page === undefined) throw new AnqiError('not-found')
  return paperAnswer(record.number, page.title, await ports.print(page))
}
