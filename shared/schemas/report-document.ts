// A report as a document: sections of paragraphs, tables and charts, then the method note. The one model that HTML, PDF,
// DOCX, XLSX and CSV print.
import * as z from 'zod'

/** The forms a report is printed in. */
export const documentFormats = ['csv', 'html', 'pdf', 'docx', 'xlsx'] as const
export type DocumentFormat = (typeof documentFormats)[number]

/** How a column is printed. Numbers stay numbers; percents and points are strings with two places or `—`. */
export const columnSchema = z.object({
  title: z.string(),
  kind: z.enum(['text', 'integer', 'percent', 'change', 'points', 'decimal']),
})

/** A chart drawn from its table's figures: what is read in it stands in the table as well. */
export const chartSchema = z.object({
  kind: z.enum(['line', 'bars']),
  /** `图1`. */
  label: z.string(),
  title: z.string(),
  unit: z.enum(['%', '件', '个工作日']),
  categories: z.array(z.string()),
  /** A value of null leaves a gap; `labels` are what is written beside the values. */
  series: z
    .array(z.object({ name: z.string(), values: z.array(z.number().nullable()), labels: z.array(z.string()) }))
    .min(1),
  /** A line that the values are held against. */
  target: z.int().optional(),
})

export const reportTableSchema = z.object({
  /** Stable: names sheets and anchors. */
  id: z.string(),
  /** `表1`. */
  label: z.string(),
  title: z.string(),
  columns: z.array(columnSchema),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
  note: z.string().optional(),
  chart: chartSchema.optional(),
})

export const reportSectionSchema = z.object({
  id: z.string(),
  /** `一、总体情况`. */
  title: z.string(),
  paragraphs: z.array(z.string()),
  tables: z.array(reportTableSchema),
})

export const reportDocumentSchema = z.object({
  title: z.string(),
  organisation: z.string(),
  period: z.string(),
  /** `数据截至…`, and whether the month is frozen or revised. */
  status: z.array(z.string()),
  sections: z.array(reportSectionSchema),
  /** `七、统计说明`, and what it says. */
  notesTitle: z.string(),
  notes: z.array(z.string()),
})

export type Column = z.infer<typeof columnSchema>
export type ReportChart = z.infer<typeof chartSchema>
export type ReportTable = z.infer<typeof reportTableSchema>
export type ReportSection = z.infer<typeof reportSectionSchema>

/** A table, a chart and a section before the document has numbered them. */
export type PlainChart = Omit<ReportChart, 'label'>
export type PlainTable = Omit<ReportTable, 'label' | 'chart'> & { readonly chart?: PlainChart }
export type PlainSection = Omit<ReportSection, 'tables'> & { readonly tables: readonly PlainTable[] }
export type ReportDocument = z.infer<typeof reportDocumentSchema>
