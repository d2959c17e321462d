// Cases for the tests of counting: a builder with overrides, and arbitrary lives of cases with all their versions.
import fc from 'fast-check'
import { bundledCalendar, dayOfNumber, numberOfDay, startOfDay } from '../../../shared/domain/calendar.ts'
import { addWorkingDays } from '../../../shared/domain/counting.ts'
import { orderInForce } from '../../../shared/domain/rulebook.ts'
import type { CaseRecord } from '../../../shared/schemas/case-record.ts'
import type { Fact } from '../../../shared/schemas/facts.ts'

export const countyCodes = ['510903', '510904', '510921', '510923', '510981'] as const
export const superiorsOfCounty = (code: string) => (code.endsWith('00') ? ['510000'] : ['510900', '510000'])

/** An instant on a day at an hour, Asia/Shanghai. */
export const instant = (day: string, hour = 10) => `${day}T${String(hour).padStart(2, '0')}:00:00+08:00`
/** The day so many calendar days, or working days, after another. */
export const after = (day: string, days: number) => dayOfNumber(numberOfDay(day) + days)
export const workingAfter = (day: string, days: number) =>
  dayOfNumber(addWorkingDays(bundledCalendar, numberOfDay(day), days))

type Overrides = Partial<CaseRecord> & { readonly events?: readonly Fact[] }

/** A received case with `events` after its receipt; a complaint unless told otherwise. */
export function aCase({ events = [], ...overrides }: Overrides = {}): CaseRecord {
  const bureau = overrides.bureau ?? '510903'
  const receivedAt = overrides.receivedAt ?? instant('2026-06-01')
  return {
    number: '000000000000',
    kind: 'complaint',
    version: 1 + events.length,
    stage: 'initial-review',
    order: orderInForce(receivedAt),
    bureau,
    channel: 'internet',
    receivedAt,
    respondentName: '某超市',
    category: { object: 'food', problem: 'quality', violation: 'food-safety', unsure: false, decidedBy: 'handler' },
    routing: {
      decidedBy: 'staff',
      inputs: [],
      bureau,
      candidates: [],
      basis: '',
      registerVersion: 'test',
      rulesVersion: 'test',
    },
    facts: [
      { type: 'received', at: receivedAt, bureau },
      { type: 'arrived', at: receivedAt, bureau, restarts: true },
      ...events,
    ],
    isImported: false,
    chainHead: '',
    ...overrides,
  }
}

const days = fc.integer({ min: 0, max: 700 }).map((offset) => after('2024-12-20', offset))

/** Lives of a complaint after its receipt, as steps with the days between them. */
const complaintLives = fc.constantFrom<readonly Step[]>(
  [],
  ['accept'],
  ['accept', 'agree'],
  ['accept', 'terminate'],
  ['accept', 'pause'],
  ['accept', 'pause', 'resume', 'agree'],
  ['refuse'],
  ['refuse', 'reopen-refusal', 'accept', 'agree'],
  ['accept', 'terminate', 'reopen-termination', 'agree'],
  ['forward', 'accept', 'agree'],
  ['withdraw-early'],
  ['confirm', 'accept', 'settle'],
)
const reportLives = fc.constantFrom<readonly Step[]>(
  [],
  ['extend', 'not-filed'],
  ['not-filed'],
  ['filed'],
  ['filed', 'penalise'],
  ['confirm'],
)
const consultationLives = fc.constantFrom<readonly Step[]>([], ['answer'])

type Step =
  | 'accept'
  | 'agree'
  | 'terminate'
  | 'settle'
  | 'pause'
  | 'resume'
  | 'refuse'
  | 'reopen-refusal'
  | 'reopen-termination'
  | 'forward'
  | 'withdraw-early'
  | 'confirm'
  | 'extend'
  | 'not-filed'
  | 'filed'
  | 'penalise'
  | 'answer'

function factsOf(step: Step, day: string): readonly Fact[] {
  const at = instant(day, 15)
  const closed = { type: 'closed', at } as const
  const facts: Readonly<Record<Step, readonly Fact[]>> = {
    accept: [
      { type: 'accepted', at },
      { type: 'notified', at, of: 'acceptance', assumed: true },
    ],
    agree: [{ ...closed, outcome: 'agreement', recoveredFen: 12_345 }],
    terminate: [{ ...closed, outcome: 'terminated', ground: 3 }],
    settle: [{ ...closed, outcome: 'settled', ground: 1, recoveredFen: 500 }],
    pause: [{ type: 'paused', at, reason: 'testing', document: { number: 'T-1', day } }],
    resume: [{ type: 'resumed', at }],
    refuse: [
      { type: 'refused', at, ground: 3 },
      { type: 'notified', at, of: 'refusal' },
      { ...closed, outcome: 'refused', ground: 3 },
    ],
    'reopen-refusal': [{ type: 'reopened', at, revokes: 'refusal' }],
    'reopen-termination': [{ type: 'reopened', at, revokes: 'termination' }],
    forward: [
      { type: 'forwarded', at, to: '510921' },
      { type: 'arrived', at, bureau: '510921', restarts: true },
    ],
    'withdraw-early': [{ ...closed, outcome: 'withdrawn-early' }],
    confirm: [],
    extend: [{ type: 'extended', at, clock: 'verification', workingDays: 15 }],
    'not-filed': [
      { type: 'verified', at, decision: 'not-filed', ground: '19-1' },
      { ...closed, outcome: 'not-filed', ground: '19-1' },
    ],
    filed: [{ type: 'verified', at, decision: 'filed' }],
    penalise: [
      { type: 'penalty-closed', at, result: 'penalised' },
      { ...closed, outcome: 'penalised' },
    ],
    answer: [
      { type: 'answered', at },
      { ...closed, outcome: 'answered' },
    ],
  }
  return facts[step]
}

/** All versions of one case, oldest first. */
export type Versions = readonly [CaseRecord, ...CaseRecord[]]
export const lastOf = (versions: Versions) => versions.at(-1) ?? versions[0]

export const lives: fc.Arbitrary<Versions> = fc
  .record({
    number: fc.stringMatching(/^\d{12}$/),
    received: days,
    bureau: fc.constantFrom(...countyCodes, '510900'),
    life: fc.oneof(
      complaintLives.map((steps) => ({ kind: 'complaint' as const, steps })),
      reportLives.map((steps) => ({ kind: 'violation-report' as const, steps })),
      consultationLives.map((steps) => ({ kind: 'consultation' as const, steps })),
    ),
    gaps: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 4, maxLength: 4 }),
  })
  .map(({ number, received, bureau, life, gaps }) => {
    const receivedAt = startOfDay(received)
    const versions: [CaseRecord, ...CaseRecord[]] = [aCase({ number, kind: life.kind, bureau, receivedAt })]
    let day = received
    life.steps.forEach((step, index) => {
      day = after(day, gaps[index] ?? 0)
      versions.push(nextVersion(lastOf(versions), step, day))
    })
    return versions
  })

function nextVersion(record: CaseRecord, step: Step, day: string): CaseRecord {
  const isConfirmed = step === 'confirm'
  return {
    ...record,
    version: record.version + 1,
    bureau: step === 'forward' ? '510921' : record.bureau,
    facts: [...record.facts, ...factsOf(step, day)],
    category: isConfirmed ? { ...record.category, object: 'vehicle', problem: 'contract' } : record.category,
  }
}
