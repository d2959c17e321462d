// The whole case as the staff routes answer it: clocks with proof, history, hops, and the filed text for its holders.
import { clocksOf } from '../domain/clocks.ts'
import { evidenceOf } from '../domain/consumer-acts.ts'
import { groundsFor } from '../domain/grounds.ts'
import { actingPlace, handOverOf, placesOf } from '../domain/hand-over.ts'
import { hopsOf } from '../domain/hops.ts'
import { allowedActions } from '../domain/life.ts'
import type { OpenedEntry } from '../domain/paper-sources.ts'
import { isAllowed, operationOf, type Staff } from '../domain/rights.ts'
import type { AuditLog, CaseStore, Sealer } from '../ports.ts'
import type { LawBook } from '../ports-registers.ts'
import type { CaseRecord, HistoryEntry } from '../schemas/case-record.ts'
import type { CaseView, HistoryView } from '../schemas/case-view.ts'
import { papersOf } from './paper-view.ts'

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
  const filedParts = submission === undefined ? {} : (submission as Record<string, unknown>) // an object sealed on intake
  const opened = isFull ? await openedOf(history, ports.sealer) : []
  const { facts: _facts, chainHead: _chainHead, ...clear } = record
  const handOver = handOverOf(record, law.calendar)
  const actor = { kind: 'staff' as const, id: staff.id, name: staff.name, role: staff.role, bureau: staff.bureau }
  return {
    ...clear,
    clocks: clocksOf(record, now, law),
    history: history.map((entry, place) => historyView(entry, opened[place]?.text)),
    hops: hopsOf(history, { now, calendar: law.calendar, workingHours: law.policies.workingHours }),
    ...(handOver === undefined ? {} : { handOver }),
    ...(submission === undefined ? {} : { submission: filedParts }),
    isMasked: !isFull,
    allowedActions: allowedActions(record, { actor, now, law }).filter((name) =>
      isAllowed(staff, operationOf(name), actingPlace(record, name)),
    ),
    grounds: groundsFor(record),
    papers: papersOf(record, { now, law }, isFull ? { filed: filedParts, entries: opened } : undefined),
    evidence: evidenceOf(record).map(({ id, mediaType, sizeBytes, at }) => ({ id, mediaType, sizeBytes, addedAt: at })),
    links: linksOf(record),
  }
}

/** The entries with what was said in them opened. */
export const openedOf = (history: readonly HistoryEntry[], sealer: Sealer): Promise<OpenedEntry[]> =>
  Promise.all(
    history.map(async ({ text, ...entry }) => ({
      ...entry,
      ...(text === undefined ? {} : { text: await sealer.open(entry.number, text) }),
    })),
  )

/** The fields of a paper read as their values, one after the other. */
const readable = (text: unknown): string =>
  typeof text === 'object' && text !== null ? Object.values(text).flat().map(String).join('；') : String(text)

function historyView(entry: HistoryEntry, opened: unknown): HistoryView {
  const {
    text: _text,
    digest: _digest,
    chain: _chain,
    keyHash: _keyHash,
    number: _number,
    facts: _facts,
    ...shown
  } = entry
  return opened === undefined ? shown : { ...shown, text: readable(opened) }
}

function linksOf({ facts, bornOf }: CaseRecord): CaseView['links'] {
  const from = bornOf === undefined ? [] : [{ number: bornOf.number, as: 'from' as const }]
  const into = facts.flatMap((fact): CaseView['links'] => {
    if (fact.type === 'split') return [{ number: fact.into, as: 'split' }]
    return fact.type === 'lead-found' ? [{ number: fact.into, as: 'lead' }] : []
  })
  return [...from, ...into]
}
