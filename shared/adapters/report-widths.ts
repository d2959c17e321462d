// How wide the columns of a report's table are on paper: by what stands in them, a full-width character counts two.
import type { Column, ReportTable } from '../schemas/report-document.ts'

/** A figure as it is printed. */
export const printed = (value: string | number | null): string =>
  typeof value === 'number' ? value.toLocaleString('en-US') : (value ?? '')

/** Half-width characters that a text takes. */
export const lengthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character > '\u2E80' ? 2 : 1), 0)

/** The share of each column in the width, adding up to one. Figures have room enough not to be broken. */
export function widthShares(columns: readonly Column[], rows: ReportTable['rows']): number[] {
  const needs = columns.map(({ title, kind }, index) => {
    const longest = Math.max(0, ...rows.slice(0, 100).map((row) => lengthOf(printed(row[index] ?? null))))
    const [least, most] = kind === 'text' ? [6, 36] : [7, 14]
    return Math.min(most, Math.max(least, longest + 1, Math.ceil(lengthOf(title) / 3)))
  })
  const all = needs.reduce((sum, need) => sum + need, 0)
  return needs.map((need) => need / all)
}
