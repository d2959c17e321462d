// What a case counts beside the main line: negotiation with the enterprise, leads found in mediation, what its consumer said.
import type { CaseRecord } from '../schemas/case-record.ts'
import type { Fact } from '../schemas/facts.ts'
import { numberOfDay } from './calendar.ts'
import { type Add, cell } from './contribution-cells.ts'
import type { Step, Story } from './contribution-story.ts'

/** Whether a case was ever a received one: a negotiation that settles never is. */
export const isReceived = ({ facts }: CaseRecord): boolean => facts.some(({ type }) => type === 'received')

/** Counts a negotiation: routed on the day it began, its end and its calendar days on the day it ended. */
export function countNegotiation({ steps }: Story, add: Add): void {
  const routed = steps.find(({ fact }) => fact.type === 'odr-routed')
  if (routed === undefined) return
  add(routed.bureau, routed.day, cell.odrRouted)
  const ended = steps.find(({ fact }) => fact.type === 'odr-ended')
  if (ended?.fact.type !== 'odr-ended') return
  add(ended.bureau, ended.day, cell.odrEnded(ended.fact.result))
  add(ended.bureau, ended.day, cell.odrDays, numberOfDay(ended.day) - numberOfDay(routed.day))
}

/** Counts a lead: found, and filed (诉转案). It is no report that anybody made. */
export function countLead({ steps, receivedDay, verified }: Story, add: Add): void {
  const [first] = steps
  if (first !== undefined) add(first.bureau, receivedDay, cell.leadsFound)
  if (verified?.fact.decision === 'filed') add(verified.bureau, verified.day, cell.leadsFiled)
}

const simple: Readonly<Partial<Record<Fact['type'], string>>> = {
  split: cell.split,
  reclassified: cell.reclassified,
  entrusted: cell.entrusted,
}

/** Counts what happened beside the line in one step. */
export function countBeside({ fact, day, bureau }: Step, add: Add): void {
  const name = simple[fact.type]
  if (name !== undefined) add(bureau, day, name)
  if (fact.type === 'rated') add(bureau, day, cell.rated(fact.isSatisfied))
  if (fact.type === 'performance') add(bureau, day, cell.performance(fact.isKept))
  if (fact.type === 'closed' && fact.outcome === 'transferred-to-police') add(bureau, day, cell.toPolice)
}
