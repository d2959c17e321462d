// Publishing a frozen month: the report as the bureau sends it on, in the forms people open, beside the figures.
import { revisionName } from '../../shared/adapters/frozen-months.ts'
import type { ReportPrinter } from '../../shared/adapters/report-files.ts'
import { bureauByCode } from '../../shared/domain/bureau-register.ts'
import { documentOf } from '../../shared/domain/statistics-document.ts'
import type { FileStore } from '../../shared/ports-files.ts'
import type { DocumentFormat } from '../../shared/schemas/report-document.ts'
import type { FrozenMonth } from '../../shared/schemas/statistics-revision.ts'

export type PublishPorts = { readonly print: ReportPrinter; readonly files: Pick<FileStore, 'put'> }

const published: readonly DocumentFormat[] = ['pdf', 'docx', 'xlsx', 'csv']

/** Renders the last revision of a month. A county's report is printed when it is asked for. */
export async function publishMonth(revisions: readonly FrozenMonth[], { print, files }: PublishPorts): Promise<void> {
  const last = revisions.at(-1)
  if (last === undefined || bureauByCode(last.statistics.bureau.code)?.level === 'county') return
  const report = documentOf(last.statistics, { frozen: revisions })
  for (const format of published) await files.put(`${revisionName(last)}.${format}`, await print(report, format))
}
