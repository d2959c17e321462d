// When a closed case no longer needs the persons in it, and what then stands in the place of their words.
import type { CaseRecord } from '../schemas/case-record.ts'
import { legalDay } from './calendar.ts'
import { lastFact } from './case-past.ts'
import { retentionYears } from './retention.data.ts'
import { type Law, lawIn } from './rulebook.ts'

export type RetentionYears = Readonly<Record<CaseRecord['kind'], number>>

/** The years published for a bureau or everywhere; undefined where none are, and nothing is made anonymous by itself. */
export const retentionOf = (law: Law, bureau: string): RetentionYears | undefined =>
  lawIn(law, bureau).policies.retentionYears ?? undefined

/** The legal day from which on a closed case may be made anonymous; undefined while it is open. */
export function anonymousFrom(record: CaseRecord, years: RetentionYears = retentionYears): string | undefined {
  const closed = record.stage === 'closed' ? lastFact(record.facts, 'closed') : undefined
  if (closed === undefined) return undefined
  const day = legalDay(closed.at)
  const year = Number(day.slice(0, 4)) + years[record.kind]
  return `${year}${day.slice(4) === '-02-29' ? '-03-01' : day.slice(4)}`
}

const told = '（本件已超过保存期限，当事人信息已清除）'

/** What is sealed instead of a submission: enough for a page to show that it is gone, and nothing of a person. */
export function anonymousText({ kind, respondentName }: CaseRecord): Readonly<Record<string, unknown>> {
  const respondent = { name: respondentName }
  if (kind === 'complaint') return { respondent, facts: told }
  return kind === 'violation-report' ? { respondent, lead: told, facts: told } : { question: told, facts: told }
}
