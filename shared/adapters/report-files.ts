// A report as a file in any of its forms; each form's library is loaded when it is first asked for.
import { randomBytes } from 'node:crypto'
import { csvOf, tablesOf } from '../domain/statistics-csv.ts'
import { onPaper } from '../domain/statistics-document-numbers.ts'
import type { DocumentFormat, ReportDocument } from '../schemas/report-document.ts'
import type { Fonts } from './fonts.ts'

export type ReportFile = {
  readonly bytes: Buffer
  readonly type: string
  /** Of a page: what its own style needs under a content security policy. */
  readonly policy?: string
}

/** Content types by form. */
export const reportTypes: Readonly<Record<DocumentFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Renders a page from the report and its drawings: pages are the functions' to bring. */
export type RenderPage = (
  report: ReportDocument,
  given: { readonly drawings: ReadonlyMap<string, string>; readonly nonce: string },
) => string

export type ReportPrinter = (report: ReportDocument, format: DocumentFormat) => Promise<ReportFile>

/** Prints reports with these fonts. */
export function reportPrinter(fonts: Fonts, renderPage: RenderPage): ReportPrinter {
  return async (report, format) => {
    if (format === 'html') return pageFile(report, renderPage)
    return { bytes: await bytesOf(report, format, fonts), type: reportTypes[format] }
  }
}

async function bytesOf(report: ReportDocument, format: Exclude<DocumentFormat, 'html'>, fonts: Fonts): Promise<Buffer> {
  if (format === 'csv') return Buffer.from(csvOf(report))
  if (format === 'pdf') return (await import('./report-pdf.ts')).reportPdf(report, fonts)
  if (format === 'docx') return (await import('./report-docx.ts')).reportDocx(report, fonts)
  return (await import('./report-xlsx.ts')).reportXlsx(report)
}

async function pageFile(given: ReportDocument, renderPage: RenderPage): Promise<ReportFile> {
  const report = onPaper(given)
  const { chartSvg } = await import('./chart-svg.ts')
  const drawings = new Map<string, string>()
  for (const { id, chart } of tablesOf(report)) if (chart !== undefined) drawings.set(id, chartSvg(chart))
  const nonce = randomBytes(16).toString('base64url')
  // Drawings carry the place of their letters in style attributes; nothing else may.
  const styles = `style-src-elem 'nonce-${nonce}'; style-src-attr 'unsafe-inline'`
  const policy = `default-src 'none'; ${styles}; img-src data:; base-uri 'none'; frame-ancestors 'none'`
  return { bytes: Buffer.from(renderPage(report, { drawings, nonce })), type: reportTypes.html, policy }
}
