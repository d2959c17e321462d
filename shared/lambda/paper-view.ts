// The papers of a case as the staff routes show them: what is due, what is issued, and for its holders every field.
import { endOfDay } from '../domain/calendar.ts'
import { saidInPaper } from '../domain/moves-papers.ts'
import { paperFieldsOf } from '../domain/paper-data.ts'
import { issuerOf, type OpenedEntry, type PaperSources } from '../domain/paper-sources.ts'
import { type PaperTask, paperTasksOf } from '../domain/papers.ts'
import { cite, type Law, rulebookOf } from '../domain/rulebook.ts'
import type { CaseRecord } from '../schemas/case-record.ts'
import type { Paper } from '../schemas/papers.ts'

/** What is opened for those who may see a person's data. */
export type Opened = { readonly filed: Readonly<Record<string, unknown>>; readonly entries: readonly OpenedEntry[] }

const printable = (task: PaperTask, sources: PaperSources) => ({
  issuer: issuerOf(task, sources),
  fields: paperFieldsOf(task, sources),
})

/** Each paper that a step needs, in the order of the steps. */
export function papersOf(
  record: CaseRecord,
  { now, law }: { readonly now: string; readonly law: Law },
  opened: Opened | undefined,
): Paper[] {
  const { forms } = rulebookOf(record.order)
  return paperTasksOf(record, law).map((task) => {
    const rule = forms.find(({ form }) => form === task.form)
    const { form, since, clock, dueDay, issued } = task
    return {
      form,
      name: rule?.zh ?? '',
      article: cite(record.order, rule?.article ?? ''),
      state: issued === undefined ? 'due' : 'issued',
      since,
      ...(clock === undefined ? {} : { clock }),
      ...(dueDay === undefined ? {} : { dueDay }),
      isOverdue: dueDay !== undefined && Date.parse(issued?.at ?? now) >= Date.parse(endOfDay(dueDay)),
      ...(issued === undefined ? {} : { documentNumber: issued.documentNumber, issuedAt: issued.at }),
      missing: issued === undefined ? [...(saidInPaper[form] ?? [])] : [],
      ...(opened === undefined ? {} : printable(task, { record, law, ...opened })),
    }
  })
}
