// What a worklist shows of a case: clear fields, and the clock that falls due first.
import type { CaseRecord, WorklistRow } from '../schemas/case-record.ts'
import { dayOfNumber, endOfDay } from './calendar.ts'
import { knownSince, lastFact } from './case-past.ts'
import { handOverOf } from './hand-over.ts'
import { awaitsHead } from './moves-report.ts'
import { bundledLaw, type Law } from './rulebook.ts'
import { type Timer, timersOf, unpausedDueNumber } from './timers.ts'

/** What a list shows of a case: its most urgent clock is the bureau's that falls due first among those not yet done. */
export function worklistRowOf(record: CaseRecord, _now?: string, law: Law = bundledLaw): WorklistRow {
  const urgent = mostUrgent(timersOf(record, law))
  const due = urgent && unpausedDueNumber(urgent)
  const closed = record.stage === 'closed' ? lastFact(record.facts, 'closed') : undefined
  const dueDay = due === undefined ? undefined : dayOfNumber(due)
  const handOver = handOverOf(record, law.calendar)
  return {
    number: record.number,
    kind: record.kind,
    stage: record.stage,
    ...(record.item === undefined ? {} : { item: record.item }),
    ...(record.externalNumber === undefined ? {} : { externalNumber: record.externalNumber }),
    respondentName: record.respondentName,
    category: record.category,
    bureau: record.bureau,
    ...(record.unit === undefined ? {} : { unit: record.unit }),
    ...(urgent === undefined ? {} : { clock: urgent.rule.clock }),
    ...(dueDay === undefined ? {} : { dueDay, dueAt: endOfDay(dueDay) }),
    provisional: urgent?.end?.kind === 'due' && urgent.end.provisional,
    paused: urgent?.end?.kind === 'paused',
    ...(record.handler === undefined ? {} : { holder: record.handler.name, holderId: record.handler.id }),
    receivedAt: record.receivedAt,
    ...knownSince(record),
    ...(closed === undefined ? {} : { closedAt: closed.at, outcome: closed.outcome }),
    ...(awaitsHead(record) ? { proposal: true } : {}),
    ...(handOver === undefined ? {} : { handOver }),
    version: record.version,
  }
}

function mostUrgent(timers: readonly Timer[]): Timer | undefined {
  const waiting = timers.filter(
    ({ doneAt, end, rule }) => doneAt === undefined && end !== undefined && rule.clock !== 'identity-proof',
  )
  return waiting.toSorted((left, right) => (unpausedDueNumber(left) ?? 0) - (unpausedDueNumber(right) ?? 0))[0]
}
