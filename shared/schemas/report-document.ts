// A report as a document: title, paragraphs, tables, notes. The one model that CSV, HTML and every other form print.
import * as z from 'zod'

/** How a column is printed. Numbers stay numbers; percents and points are strings with two places or `—`. */
export const columnSchema = z.object({
  title: z.string(),
  kind: z.enum(['text', 'integer', 'percent', 'change', 'points', 'decimal']),
})

export const reportTableSchema = z.object({
  /** Stable: names sheets and anchors. */
  id: z.string(),
  title: z.string(),
  columns: z.array(columnSchema),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
  note: z.string().optional(),
})

export const trendPointSchema = z.object({ month: z.string(), percent: z.string(), due: z.int(), target: z.int() })

export const reportDocumentSchema = z.object({
  title: z.string(),
  organisation: z.string(),
  period: z.string(),
  cutOff: z.string(),
  paragraphs: z.array(z.string()),
  tables: z.array(reportTableSchema),
  /** On-time closure of thirteen months against the target. */
  trend: z.array(trendPointSchema),
  notes: z.array(z.string()),
})

export type Column = z.infer<typeof columnSchema>
export type ReportTable = z.infer<typeof reportTableSchema>
export type ReportDocument = z.infer<typeof reportDocumentSchema>
