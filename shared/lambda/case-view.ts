// The whole case as the staff routes answer it: clocks with proof, history, hops, and the filed text for its holders.
import { clocksOf } from '../domain/clocks.ts'
import { groundsFor } from '../domain/grounds.ts'
import { actingPlace, handOverOf, placesOf } from '../domain/hand-over.ts'
import { hopsOf } from '../domain/hops.ts'
import { allowedActions } from '../domain/life.ts'
import { isAllowed, operationOf, type Staff } from '../domain/rights.ts'
import type { AuditLog, CaseStore, Sealer } from '../ports.ts'
import type { LawBook } from '../ports-registers.ts'
import type { CaseRecord, HistoryEntry } from '../schemas/case-record.ts'
import type { CaseView, HistoryView } from '../schemas/case-view.ts'

export type ViewPorts = {
  readonly cases: Pick<CaseStore, 'history' | 'filedText'>
  readonly sealer: Sealer
  readonly audit: AuditLog
  readonly laws: Pick<LawBook, 'of'>
}

export type Viewer = { readonly staff: Staff; readonly now: string }

/** The view of a record the caller already holds. A view in full is noted in the audit log before it is given. */
export async function caseViewOf(record: CaseRecord, viewer: Viewer, ports: ViewPorts): Promise<CaseView> {
  const { staff, now } = viewer
  // Whose in-box a case lies in must see it to say whether it is competent; that look is audited as any other.
  const isFull = placesOf(record).some((place) => isAllowed(staff, 'view-personal-data', place))
  const [law, history, filed] = await Promise.all([
    ports.laws.of(record),
    ports.cases.history(record.number),
    isFull ? ports.cases.filedText(record.number) : undefined,
  ])
  if (isFull) await ports.audit.note({ at: now, by: staff, what: 'view-personal-data', number: record.number })
  const submission = filed === undefined ? undefined : await ports.sealer.open(record.number, filed.sealed)
  const { facts: _facts, chainHead: _chainHead, ...clear } = record
  const handOver = handOverOf(record, law.calendar)
  const actor = { kind: 'staff' as const, id: staff.id, name: staff.name, role: staff.role, bureau: staff.bureau }
  return {
    ...clear,
    clocks: clocksOf(record, now, law),
    history: await Promise.all(history.map((entry) => historyView(entry, isFull, ports.sealer))),
    hops: hopsOf(history, { now, calendar: law.calendar, workingHours: law.policies.workingHours }),
    ...(handOver === undefined ? {} : { handOver }),
    ...(submission === undefined ? {} : { submission: submission as Record<string, unknown> }), // an object sealed on intake
    isMasked: !isFull,
    allowedActions: allowedActions(record, { actor, now, law }).filter((name) =>
      isAllowed(staff, operationOf(name), actingPlace(record, name)),
    ),
    grounds: groundsFor(record),
  }
}

async function historyView(entry: HistoryEntry, isFull: boolean, sealer: Sealer): Promise<HistoryView> {
  const { text, digest: _digest, chain: _chain, keyHash: _keyHash, number, facts: _facts, ...shown } = entry
  if (text === undefined || !isFull) return shown
  return { ...shown, text: String(await sealer.open(number, text)) }
}
