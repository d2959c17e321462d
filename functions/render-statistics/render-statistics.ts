// GET /api/statistics/document: a report as a file to send on; a large one is answered by an address in the report bucket.
import { createHash } from 'node:crypto'
import * as z from 'zod'
import { type ReportPrinter, reportTypes } from '../../shared/adapters/report-files.ts'
import { overdueOf, type StatisticsPorts, statisticsOf } from '../../shared/adapters/statistics-source.ts'
import { periodBefore } from '../../shared/domain/periods.ts'
import { publicPart } from '../../shared/domain/public-statistics.ts'
import { type DocumentContext, documentOf } from '../../shared/domain/statistics-document.ts'
import { type ApiAnswer, type ApiRequest, parse } from '../../shared/lambda/http.ts'
import {
  type AskedStatistics,
  askedStatistics,
  type StatisticsRequestPorts,
} from '../../shared/lambda/statistics-request.ts'
import type { FileStore } from '../../shared/ports.ts'
import { type DocumentFormat, documentFormats, type ReportDocument } from '../../shared/schemas/report-document.ts'

export type RenderStatisticsPorts = StatisticsPorts &
  StatisticsRequestPorts & {
    readonly print: ReportPrinter
    readonly files: FileStore
    /** What one answer may carry. */
    readonly largestBytes: number
  }

const querySchema = z.object({ format: z.enum(documentFormats).default('pdf') })

/** The report in the form asked for. */
export async function renderStatistics(request: ApiRequest, ports: RenderStatisticsPorts): Promise<ApiAnswer> {
  const { format } = parse(querySchema, Object.fromEntries(request.query), request.language)
  const asked = await askedStatistics(request, ports)
  const report = await reportOf(asked, ports)
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

/** The public's report has no list of cases, nothing to compare with but what it shows, and no narrative. */
async function reportOf(asked: AskedStatistics, ports: RenderStatisticsPorts): Promise<ReportDocument> {
  const statistics = await statisticsOf(asked, ports)
  if (asked.staff === undefined) return documentOf(publicPart(statistics))
  return documentOf(statistics, await contextOf(asked, ports))
}

async function contextOf(asked: AskedStatistics, ports: RenderStatisticsPorts): Promise<DocumentContext> {
  const [overdue, before] = await Promise.all([
    overdueOf(asked, ports),
    statisticsOf({ ...asked, period: periodBefore(asked.period) }, ports),
  ])
  return { overdue, before }
}

type Large = { readonly bytes: Buffer; readonly format: DocumentFormat; readonly disposition: string }

/** Named by its content, so that the same file asked for again is stored once. */
async function elsewhere({ bytes, format, disposition }: Large, { files }: RenderStatisticsPorts): Promise<ApiAnswer> {
  const name = `rendered/${createHash('sha256').update(bytes).digest('hex')}.${format}`
  await files.put(name, { bytes, type: reportTypes[format] })
  return { status: 303, headers: { location: await files.address(name, disposition) } }
}
