// GET /api/statistics/document: a report as a file to send on; a large one is answered by an address in the report bucket.
// GET /api/statistics/revisions: how a month was frozen, and what each revision changed and why.
import { createHash } from 'node:crypto'
import * as z from 'zod'
import { type BoardRulesPorts, boardRulesOf } from '../../shared/adapters/board-rules.ts'
import type { FrozenMonths } from '../../shared/adapters/frozen-months.ts'
import { type ReportPrinter, reportTypes } from '../../shared/adapters/report-files.ts'
import { overdueOf, type StatisticsPorts, statisticsOf } from '../../shared/adapters/statistics-source.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import { periodBefore } from '../../shared/domain/periods.ts'
import { publicPart } from '../../shared/domain/public-statistics.ts'
import { documentOf } from '../../shared/domain/statistics-document.ts'
import { type ApiAnswer, type ApiRequest, parse } from '../../shared/lambda/http.ts'
import {
  type AskedStatistics,
  askedStatistics,
  type StatisticsRequestPorts,
} from '../../shared/lambda/statistics-request.ts'
import type { FileStore } from '../../shared/ports-files.ts'
import { type DocumentFormat, documentFormats, type ReportDocument } from '../../shared/schemas/report-document.ts'
import type { RevisionsAnswer } from '../../shared/schemas/statistics-revision.ts'

export type RenderStatisticsPorts = StatisticsPorts &
  StatisticsRequestPorts &
  BoardRulesPorts & {
    readonly print: ReportPrinter
    readonly files: FileStore
    readonly frozen: FrozenMonths
    /** What one answer may carry. */
    readonly largestBytes: number
  }

const querySchema = z.object({
  format: z.enum(documentFormats).default('pdf'),
  revision: z.coerce.number().int().min(0).max(999).optional(),
})

/** The report in the form asked for. */
export async function renderStatistics(request: ApiRequest, ports: RenderStatisticsPorts): Promise<ApiAnswer> {
  const { format, revision } = parse(querySchema, Object.fromEntries(request.query), request.language)
  const asked = await askedStatistics(request, ports)
  if (request.path.endsWith('/revisions')) return revisions(asked, ports)
  const report = await reportOf({ ...asked, revision }, ports)
  const { bytes, type, policy } = await ports.print(report, format)
  const name = `anqi-${asked.bureau}-${asked.period.text}.${format}`
  const disposition = `${format === 'html' ? 'inline' : 'attachment'}; filename="${name}"`
  if (bytes.length > ports.largestBytes) return elsewhere({ bytes, format, disposition }, ports)
  const headers = {
    'content-type': type,
    'content-disposition': disposition,
    ...(policy === undefined ? {} : { 'content-security-policy': policy }),
  }
  return { status: 200, headers, bytes }
}

type AskedReport = AskedStatistics & { readonly revision: number | undefined }

/** Of a frozen month the published figures, of any other period those of now; the public is told no more than the board. */
async function reportOf(asked: AskedReport, ports: RenderStatisticsPorts): Promise<ReportDocument> {
  const frozen = await publishedOf(asked, ports)
  const statistics = frozen.at(-1)?.statistics ?? (await statisticsOf(asked, ports))
  if (asked.staff === undefined) return documentOf(publicPart(statistics, await boardRulesOf(ports)))
  const [overdue, before] = await Promise.all([
    overdueOf({ ...asked, cutOff: statistics.cutOff }, ports),
    statisticsOf({ ...asked, period: periodBefore(asked.period) }, ports),
  ])
  return documentOf(statistics, { overdue, before, frozen })
}

/** The revisions up to the one asked for, by default all; other bases than the published one are always of now. */
async function publishedOf({ period, bureau, base, revision }: AskedReport, { frozen }: RenderStatisticsPorts) {
  if (period.unit !== 'month' || base !== 'received') return []
  const all = await frozen.of(bureau, period.text)
  if (revision !== undefined && all[revision] === undefined) throw new AnqiError('not-found')
  return all.slice(0, (revision ?? all.length) + 1)
}

/** Empty for a period that is never frozen, or not yet. */
async function revisions(
  { period, bureau, staff }: AskedStatistics,
  { frozen }: RenderStatisticsPorts,
): Promise<ApiAnswer> {
  if (staff === undefined) throw new AnqiError('not-signed-in')
  const all = period.unit === 'month' ? await frozen.of(bureau, period.text) : []
  const json: RevisionsAnswer = {
    period: period.text,
    bureau,
    revisions: all.map(({ revision, frozenAt, statistics: { cutOff, method }, changed, causes }) => {
      const { calendarVersion, rulebookVersion, rows } = method
      return { revision, frozenAt, cutOff, calendarVersion, rulebookVersion, rows, changed, causes }
    }),
  }
  return { status: 200, json }
}

type Large = { readonly bytes: Buffer; readonly format: DocumentFormat; readonly disposition: string }

/** Named by its content, so that the same file asked for again is stored once. */
async function elsewhere({ bytes, format, disposition }: Large, { files }: RenderStatisticsPorts): Promise<ApiAnswer> {
  const name = `rendered/${createHash('sha256').update(bytes).digest('hex')}.${format}`
  await files.put(name, { bytes, type: reportTypes[format] })
  return { status: 303, headers: { location: await files.address(name, disposition) } }
}
