import { describe, expect, it } from 'vitest'
import { clocksOf } from '../../../shared/domain/clocks.ts'
import { factsOfImport } from '../../../shared/domain/life.ts'
import type { CaseRecord } from '../../../shared/schemas/case-record.ts'
import { importLineSchema } from '../../../shared/schemas/import-line.ts'
import { aComplaint, aViolationReport } from '../../builders.ts'

const now = '2026-11-20T10:00:00+08:00'
const received = '2026-06-01T08:00:00+08:00'
const on = (day: string) => `2026-${day}T09:00:00+08:00`

const judge = (events: unknown[], overrides: object = {}) =>
  factsOfImport(
    importLineSchema.parse({
      externalNumber: 'A1',
      kind: 'complaint',
      receivedAt: received,
      bureau: '510903',
      respondent: { name: '某公司' },
      events,
      ...overrides,
    }),
    now,
  )

const accepted = { type: 'accepted', at: on('06-01') }
const typesOf = (judged: ReturnType<typeof judge>) =>
  judged.kind === 'facts' ? judged.facts.map((fact) => fact.type) : judged.reasons

const recordOf = (judged: ReturnType<typeof judge>, build: (overrides: Partial<CaseRecord>) => CaseRecord) => {
  if (judged.kind === 'rejected') throw new Error(judged.reasons.join())
  return build({
    receivedAt: received,
    bureau: judged.bureau,
    facts: judged.facts,
    stage: judged.stage,
    order: judged.order,
  })
}
const clock = (record: CaseRecord, name: string) => clocksOf(record, now).find((found) => found.clock === name)

describe('import', () => {
  it('receives a case at the bureau of its line on the day it was received', () => {
    expect(judge([])).toMatchObject({
      kind: 'facts',
      stage: 'initial-review',
      order: 'O121',
      bureau: '510903',
      facts: [
        { type: 'received', at: received, bureau: '510903' },
        { type: 'arrived', at: received, bureau: '510903', restarts: true },
      ],
    })
  })

  it('flags the notices it assumes', () => {
    const judged = judge([accepted, { type: 'closed', at: on('06-20'), outcome: 'terminated', ground: 3 }])
    expect(judged).toMatchObject({ kind: 'facts', stage: 'closed' })
    const notices = judged.kind === 'facts' ? judged.facts.filter((fact) => fact.type === 'notified') : []
    expect(notices).toMatchObject([
      { of: 'acceptance', assumed: true },
      { of: 'termination', assumed: true },
    ])
  })

  it.each([
    [[accepted], [{ type: 'closed', at: on('06-20'), outcome: 'agreement', recoveredFen: 100 }]],
    [[accepted], [{ type: 'notified', at: on('06-02') }]],
    [[{ type: 'refused', at: on('06-02'), ground: 1 }], [{ type: 'notified', at: on('06-03') }]],
    [
      [accepted, { type: 'paused', at: on('06-10'), reason: 'testing' }],
      [{ type: 'resumed', at: on('06-20'), document: { number: '检2', day: '2026-06-20' } }],
    ],
  ])('keeps the facts of %j a prefix of those of the longer line', (first, rest) => {
    const [short, long] = [judge(first), judge([...first, ...rest])]
    if (short.kind === 'rejected' || long.kind === 'rejected') throw new Error('rejected')
    expect(long.facts.length).toBeGreaterThan(short.facts.length)
    expect(long.facts.slice(0, short.facts.length)).toEqual(short.facts)
  })

  it.each([
    ['on both papers', { number: '检1', day: '2026-06-10' }, { number: '检2', day: '2026-06-19' }, '2026-08-10'],
    ['on the commission', { number: '检1', day: '2026-06-10' }, undefined, '2026-08-10'],
    ['on the report', undefined, { number: '检2', day: '2026-06-19' }, '2026-08-10'],
    ['nowhere', undefined, undefined, '2026-08-05'],
  ])('excludes the days of a test whose document stands %s', (_where, commission, report, dueDay) => {
    const judged = judge([
      accepted,
      { type: 'paused', at: on('06-10'), reason: 'testing', document: commission },
      { type: 'resumed', at: on('06-20'), document: report },
    ])
    expect(clock(recordOf(judged, aComplaint), 'mediation')?.dueDay).toBe(dueDay)
  })

  it('lets a pause without a named reason stop the mediation and the verification', () => {
    const pause = [
      { type: 'paused', at: on('06-10'), document: { number: '1', day: '2026-06-10' } },
      { type: 'resumed', at: on('06-20') },
    ]
    expect(clock(recordOf(judge([accepted, ...pause]), aComplaint), 'mediation')?.dueDay).toBe('2026-08-10')
    const report = judge(pause, { kind: 'violation-report' })
    expect(clock(recordOf(report, aViolationReport), 'verification')?.dueDay).toBe('2026-07-01')
  })

  it('counts a decision as approved and an extension as given', () => {
    const report = judge(
      [
        { type: 'extended', at: on('06-15') },
        { type: 'verified', at: on('07-10'), decision: '不予立案', ground: '19-1' },
      ],
      { kind: '举报' },
    )
    expect(clock(recordOf(report, aViolationReport), 'verification')).toMatchObject({
      state: 'met',
      dueDay: '2026-07-14',
    })
    expect(typesOf(report).slice(-2)).toEqual(['verified', 'closed'])
  })

  it('follows a penalty case to its result, extended once by thirty days', () => {
    const report = judge(
      [
        { type: 'verified', at: on('06-05'), decision: 'filed' },
        { type: 'extended', at: on('08-01') },
        { type: 'penalty-closed', at: on('09-30'), result: 'penalised' },
      ],
      { kind: 'violation-report' },
    )
    expect(clock(recordOf(report, aViolationReport), 'penalty')).toMatchObject({ state: 'met', dueDay: '2026-10-08' })
  })

  it('never starts a limit anew when it is forwarded by the competent bureau', () => {
    const moved = recordOf(judge([{ type: 'forwarded', at: on('06-03'), bureau: '510904' }]), aComplaint)
    expect(moved.bureau).toBe('510904')
    expect(clock(moved, 'initial-review')?.startedAt).toBe(received)
  })

  it('starts the limit where a case that was returned is sent on to', () => {
    const moved = recordOf(
      judge([
        { type: 'forwarded', at: on('06-03'), bureau: '510904' },
        { type: 'returned', at: on('06-04') },
        { type: 'forwarded', at: on('06-05'), bureau: '510921' },
      ]),
      aComplaint,
    )
    expect(moved.bureau).toBe('510921')
    expect(clock(moved, 'initial-review')?.startedAt).toBe(on('06-05'))
  })

  it('judges an old case under the order of its own day', () => {
    const old = judge([{ type: 'refused', at: '2026-03-03T10:00:00+08:00', ground: 7 }], {
      receivedAt: '2026-03-02T10:00:00+08:00',
    })
    expect(typesOf(old)).toEqual([expect.stringContaining('O20 Art. 15')])
  })

  it.each([
    ['an event before the receipt', [{ type: 'accepted', at: '2026-05-31T00:00:00+08:00' }], 'before'],
    [
      'events out of order',
      [
        { type: 'accepted', at: on('06-05') },
        { type: 'closed', at: on('06-04'), outcome: 'agreement' },
      ],
      'before',
    ],
    ['an event in the future', [{ type: 'accepted', at: '2026-11-21T00:00:00+08:00' }], 'future'],
    ['an ending before acceptance', [{ type: 'closed', at: on('06-04'), outcome: 'agreement' }], 'O121 Art. 23'],
    ['two acceptances', [accepted, accepted], 'O121 Art. 15'],
    [
      'a step after the end',
      [
        { type: 'refused', at: on('06-02'), ground: 1 },
        { ...accepted, at: on('06-03') },
      ],
      'O121 Art. 15',
    ],
    ['an unknown ground', [{ type: 'refused', at: on('06-02'), ground: 8 }], 'O121 Art. 16'],
    [
      'ground 5 too early',
      [accepted, { type: 'closed', at: on('07-30'), outcome: 'terminated', ground: 5 }],
      'O121 Art. 23(1)(5)',
    ],
    ['a decision on a complaint', [{ type: 'verified', at: on('06-04'), decision: 'filed' }], 'PP Art. 18'],
    ['a resumption of nothing', [accepted, { type: 'resumed', at: on('06-04') }], 'O121 Art. 22'],
    [
      'a right-holder identification in mediation',
      [accepted, { type: 'paused', at: on('06-04'), reason: 'right-holder-identification' }],
      'O121 Art. 22',
    ],
    ['an extension of a mediation', [accepted, { type: 'extended', at: on('06-04') }], 'PP Art. 18'],
    ['a return to nobody', [{ type: 'returned', at: on('06-04') }], 'O121 Art. 41'],
  ])('rejects %s and says why', (_title, events, why) => {
    const judged = judge(events)
    expect(judged.kind).toBe('rejected')
    if (judged.kind === 'rejected') expect(judged.reasons.join()).toContain(why)
  })

  it('rejects an extension given after the limit passed (PP 18)', () => {
    const late = judge([{ type: 'extended', at: on('07-01') }], { kind: 'violation-report' })
    expect(typesOf(late)).toEqual([expect.stringMatching(/2026-06-23.*PP Art\. 18/)])
  })

  it('rejects a receipt in the future', () => {
    expect(judge([], { receivedAt: '2026-11-21T00:00:00+08:00' }).kind).toBe('rejected')
  })
})
