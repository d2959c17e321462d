// Numbers the sections, tables and charts of a report, and cuts what is too long for paper.
import type { PlainSection, ReportDocument, ReportSection, ReportTable } from '../schemas/report-document.ts'

const numerals = '一二三四五六七八九十'

/** Sections as 一、二、…, tables as 表1, 表2, …, charts as 图1, 图2, …, in the order of print. */
export function numbered(sections: readonly PlainSection[]): ReportSection[] {
  let [tables, charts] = [0, 0]
  return sections.map((section, index) => ({
    ...section,
    title: `${numerals[index] ?? index + 1}、${section.title}`,
    tables: section.tables.map(({ chart, ...table }): ReportTable => {
      tables += 1
      if (chart === undefined) return { ...table, label: `表${tables}` }
      charts += 1
      return { ...table, label: `表${tables}`, chart: { ...chart, label: `图${charts}` } }
    }),
  }))
}

/** The title of the method note that follows so many sections. */
export const notesTitle = (sections: number) => `${numerals[sections] ?? sections + 1}、统计说明`

const longestOnPaper = 300

/** The document for paper: a table longer than some pages ends with a word on where the rest is. */
export function onPaper(document: ReportDocument): ReportDocument {
  const cut = (table: ReportTable): ReportTable => {
    const left = table.rows.length - longestOnPaper
    if (left <= 0) return table
    const note = `${table.note ?? ''}纸面列前${longestOnPaper}行，其余${left}行见电子表格（XLSX、CSV）。`
    return { ...table, rows: table.rows.slice(0, longestOnPaper), note }
  }
  const sections = document.sections.map((section) => ({ ...section, tables: section.tables.map(cut) }))
  return { ...document, sections }
}
