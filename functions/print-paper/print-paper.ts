// GET /api/worklist/{number}/papers/{form}: one of the ten official papers of a case, to be printed, sealed and served.
import * as z from 'zod'
import { bureauByCode } from '../../shared/domain/bureau-register.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import { paperPageOf } from '../../shared/domain/paper-page.ts'
import { isAllowed } from '../../shared/domain/rights.ts'
import { caseViewOf, type Viewer, type ViewPorts } from '../../shared/lambda/case-view.ts'
import { type ApiAnswer, type ApiRequest, parse } from '../../shared/lambda/http.ts'
import type { CaseStore } from '../../shared/ports.ts'
import type { PaperPage } from '../../shared/schemas/paper-page.ts'
import { caseNumberSchema } from '../../shared/schemas/primitives.ts'

export type PrintPaperPorts = ViewPorts & {
  readonly cases: Pick<CaseStore, 'get'>
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
export async function printPaper(request: ApiRequest, viewer: Viewer, ports: PrintPaperPorts): Promise<ApiAnswer> {
  const { which } = parse(querySchema, Object.fromEntries(request.query), request.language)
  const number = caseNumberSchema.safeParse(request.parameters['number']).data
  const record = number === undefined ? undefined : await ports.cases.get(number)
  if (record === undefined || !isAllowed(viewer.staff, 'view-personal-data', record)) throw new AnqiError('not-found')
  const { papers } = await caseViewOf(record, viewer, ports)
  const paper = papers.filter(({ form }) => String(form) === request.parameters['form']).at((which ?? 0) - 1)
  const issuer = paper?.issuer ?? record.bureau
  const organisation = bureauByCode(issuer)?.name ?? issuer
  const page = paper && paperPageOf(paper, { organisation, order: record.order })
  if (page === undefined) throw new AnqiError('not-found')
  const name = `${page.title}-${record.number}.pdf`
  return {
    status: 200,
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="paper-${record.number}.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
    bytes: await ports.print(page),
  }
}
