// The official papers of a case, opened for whoever may have them.
import { bureauByCode } from '../domain/bureau-register.ts'
import { paperPageOf } from '../domain/paper-page.ts'
import type { CaseRecord } from '../schemas/case-record.ts'
import type { PaperPage } from '../schemas/paper-page.ts'
import type { Paper } from '../schemas/papers.ts'
import { openedOf, type ViewPorts } from './case-view.ts'
import type { ApiAnswer } from './http.ts'
import { papersOf } from './paper-view.ts'

export type PaperPorts = Pick<ViewPorts, 'cases' | 'sealer' | 'laws'>

/** All papers of a case with every field; that the asker may see them, and that it is noted, is the caller's to see to. */
export async function openedPapers(record: CaseRecord, now: string, ports: PaperPorts): Promise<Paper[]> {
  const [law, history, filed] = await Promise.all([
    ports.laws.of(record),
    ports.cases.history(record.number),
    ports.cases.filedText(record.number),
  ])
  const submission = filed === undefined ? {} : await ports.sealer.open(record.number, filed.sealed)
  const opened = {
    filed: submission as Record<string, unknown>, // an object sealed on intake
    entries: await openedOf(history, ports.sealer),
  }
  return papersOf(record, { now, law }, opened)
}

/** The page of a paper, under the name of the bureau that issues it. */
export function pageOf(record: CaseRecord, paper: Paper): PaperPage | undefined {
  const issuer = paper.issuer ?? record.bureau
  return paperPageOf(paper, bureauByCode(issuer)?.name ?? issuer)
}

/** A printed paper as the answer to a request, to be looked at or kept under its own name. */
export const paperAnswer = (number: string, title: string, bytes: Uint8Array): ApiAnswer => ({
  status: 200,
  headers: {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="paper-${number}.pdf"; filename*=UTF-8''${encodeURIComponent(`${title}-${number}.pdf`)}`,
  },
  bytes,
})
