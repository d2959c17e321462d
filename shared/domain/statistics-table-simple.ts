// A table of counted names with their shares: the plainest of a report, shared by its chapters.
import type { Column, PlainTable } from '../schemas/report-document.ts'

type Counted = { readonly name: string; readonly count: number; readonly percent: string }

/** Name, count, share. */
export const shareColumns: Column[] = [
  { title: '类别', kind: 'text' },
  { title: '件数', kind: 'integer' },
  { title: '占比（%）', kind: 'percent' },
]

/** Lines without a case are left out. */
export function countTable(id: string, title: string, counted: readonly Counted[]): PlainTable {
  const rows = counted.filter(({ count }) => count > 0).map(({ name, count, percent }) => [name, count, percent])
  return { id, title, columns: shareColumns, rows }
}
