// How a report says that its month is frozen or was revised: one line under the title, and a section of what changed.
import type { PlainSection } from '../schemas/report-document.ts'
import type { FrozenMonth } from '../schemas/statistics-revision.ts'

/** The line under the title; nothing for a period that was never frozen. */
export function revisionText(frozen: readonly FrozenMonth[]): string[] {
  const last = frozen.at(-1)
  if (last === undefined) return []
  if (last.revision === 0) return [`已定稿（${dayText(last.frozenAt)}）`]
  return [`第${last.revision}次修订（${dayText(last.frozenAt)}）`]
}

/** What each revision changed, and the entries that brought it; empty for a month that still stands as frozen. */
export function revisionSection(frozen: readonly FrozenMonth[]): PlainSection {
  const revised = frozen.filter(({ revision }) => revision > 0)
  const [first, last] = [frozen[0], revised.at(-1)]
  const text =
    first === undefined || last === undefined
      ? []
      : [`本月数据于${dayText(first.frozenAt)}定稿，此后因补录、更正修订${last.revision}次；下表逐项列出变动和来由。`]
  return { id: 'revisions', title: '修订情况', paragraphs: text, tables: revised.length === 0 ? [] : tablesOf(revised) }
}

function tablesOf(revised: readonly FrozenMonth[]): PlainSection['tables'] {
  const text = (title: string) => ({ title, kind: 'text' as const })
  return [
    {
      id: 'revised-figures',
      title: '修订的数据',
      columns: [text('修订'), text('指标'), text('原为'), text('现为')],
      rows: revised.flatMap(({ revision, changed }) =>
        changed.map(({ name, was, is }) => [`第${revision}次`, name, was, is]),
      ),
    },
    {
      id: 'revision-causes',
      title: '修订的来由',
      columns: [text('修订'), text('登记编号'), text('补录或更正的事项'), text('发生日'), text('录入日')],
      rows: revised.flatMap(({ revision, causes }) =>
        causes.flatMap(({ number, entries }) =>
          entries.map(({ what, happened, entered }) => [`第${revision}次`, number, what, happened, entered]),
        ),
      ),
    },
  ]
}

function dayText(instant: string): string {
  const local = new Date(Date.parse(instant) + 28_800_000).toISOString()
  const [year, month, day] = local.slice(0, 10).split('-').map(Number)
  return `${year}年${month}月${day}日`
}
