// Cases for tests: whole records with sensible defaults, changed by overrides, and lived on by actions.
import { bundledCalendar } from '../shared/domain/calendar.ts'
import { deliver } from '../shared/domain/hand-over.ts'
import { afterStep, arrive, begin, type Context, decide } from '../shared/domain/life.ts'
import { defaultWatchPolicies } from '../shared/domain/policies.data.ts'
import type { Action } from '../shared/schemas/actions.ts'
import type { Actor, CaseRecord } from '../shared/schemas/case-record.ts'

type Staff = Extract<Actor, { kind: 'staff' }>

/** A member of staff of a bureau; by default a case handler of 金牛区. */
export const aStaff = (overrides: Partial<Staff> = {}): Staff => ({
  kind: 'staff',
  id: 'staff-1',
  name: '李承办',
  role: 'handler',
  bureau: '510106',
  ...overrides,
})

export const aSupervisor = (overrides: Partial<Staff> = {}): Staff =>
  aStaff({ id: 'staff-2', name: '王负责', role: 'supervisor', ...overrides })

function aCase(kind: CaseRecord['kind'], overrides: Partial<CaseRecord>): CaseRecord {
  const bureau = overrides.bureau ?? '510106'
  const receivedAt = overrides.receivedAt ?? '2026-04-28T10:00:00+08:00'
  const isPlaced = overrides.candidates === undefined
  const { facts, stage, order } = begin({ kind, bureau, receivedAt, isPlaced })
  return {
    number: '100000000007',
    kind,
    version: 1,
    stage,
    order,
    bureau,
    channel: 'internet',
    receivedAt,
    respondentName: '成都某某商贸有限公司',
    category: { unsure: true, decidedBy: 'sorter', sorterVersion: 'test' },
    routing: {
      decidedBy: 'locator',
      inputs: ['address'],
      bureau,
      candidates: overrides.candidates ?? [],
      basis: 'O121 Art. 13',
      registerVersion: 'test',
      rulesVersion: 'test',
    },
    facts,
    isImported: false,
    chainHead: '',
    ...overrides,
  }
}

/** A complaint received by 金牛区 on Tuesday 2026-04-28, unless overrides say otherwise. */
export const aComplaint = (overrides: Partial<CaseRecord> = {}): CaseRecord =>
  aCase('complaint', {
    item: '电热水壶',
    consents: { publish: true, entrustMediation: false },
    complainants: 1,
    ...overrides,
  })

/** A violation report, anonymous unless `realName` is set. */
export const aViolationReport = (overrides: Partial<CaseRecord> = {}): CaseRecord =>
  aCase('violation-report', { realName: false, ...overrides })

/** A consultation. */
export const aConsultation = (overrides: Partial<CaseRecord> = {}): CaseRecord => aCase('consultation', overrides)

/** An action as it is asked for: the fields with defaults may be left out. */
export type ActionGiven = Action extends infer Each
  ? Each extends { noticeSent: boolean }
    ? Omit<Each, 'noticeSent'> & { noticeSent?: boolean }
    : Each
  : never

/** The action with the defaults that its schema gives. */
export const anAction = (given: ActionGiven): Action =>
  (['accept', 'refuse', 'close', 'transfer-to-police'].includes(given.action)
    ? { noticeSent: true, ...given }
    : given) as Action // as the schema would parse it

/** The case after an action at `now`; throws with the law's reason when it is refused. */
export function acted(record: CaseRecord, given: ActionGiven, now: string, context: Partial<Context> = {}): CaseRecord {
  const decided = decide(record, anAction(given), {
    actor: aSupervisor({ bureau: record.bureau }),
    now,
    newNumber: '100000000023',
    ...context,
  })
  if (decided.kind === 'refused') throw new Error(`${given.action}: ${decided.reason.en} (${decided.article})`)
  return afterStep(record, decided)
}

/** The case once the bureau it was sent to has it; what a person must take is taken at once. */
export function afterArrival(record: CaseRecord): CaseRecord {
  if (record.transit?.awaits === 'taking') return taken(record)
  const arrived = arrive(record)
  return arrived.kind === 'nothing' ? record : afterStep(record, arrived)
}

/** The case once it lies in the in-box of the bureau it was handed to. */
export function delivered(record: CaseRecord, now = record.transit?.since ?? ''): CaseRecord {
  const transit = deliver(record, now, { calendar: bundledCalendar, policies: defaultWatchPolicies })
  return transit === undefined ? record : afterStep(record, { facts: [], changes: { transit } })
}

/** The case once the bureau it was handed to has taken it, at once unless `now` says otherwise. */
export function taken(record: CaseRecord, now = record.transit?.since ?? ''): CaseRecord {
  const bureau = record.transit?.to ?? record.bureau
  return acted(delivered(record), { action: 'take' }, now, { actor: aSupervisor({ bureau }) })
}
