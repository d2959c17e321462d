import { describe, expect, it } from 'vitest'
import { factsOfImport } from '../../../shared/domain/life.ts'
import { defaultPolicies } from '../../../shared/domain/policies.data.ts'
import { reckon } from '../../../shared/domain/reckoning.ts'
import { bundledLaw } from '../../../shared/domain/rulebook.ts'
import type { CaseRecord } from '../../../shared/schemas/case-record.ts'
import type { Fact } from '../../../shared/schemas/facts.ts'
import { importLineSchema } from '../../../shared/schemas/import-line.ts'
import { aComplaint, aConsultation, acted, afterArrival, aViolationReport } from '../../builders.ts'

// Received on Friday 2026-05-08, before a working Saturday: initial review ends on 2026-05-18.
const complaint = aComplaint({ receivedAt: '2026-05-08T10:00:00+08:00' })
const inTime = acted(complaint, { action: 'accept' }, '2026-05-11T09:00:00+08:00')
const tooLate = acted(complaint, { action: 'accept' }, '2026-05-19T00:00:00+08:00')

const of = (record: CaseRecord, clock: string, policies: Partial<typeof defaultPolicies> = {}) =>
  reckon(record, { ...bundledLaw, policies: { ...defaultPolicies, ...policies } }).find(
    (found) => found.clock === clock,
  )

const withFacts = (record: CaseRecord, ...facts: Fact[]): CaseRecord => ({
  ...record,
  facts: [...record.facts, ...facts],
})
const pausedAt = (at: string): Fact => ({
  type: 'paused',
  at,
  reason: 'testing',
  document: { number: '检1', day: '2026-06-01' },
})

describe('reckoning of complaints', () => {
  it('leaves an undecided complaint open on the initial-review limit, for review and closure alike', () => {
    expect(reckon(complaint)).toMatchObject([
      { clock: 'initial-review', kind: 'open', dueDay: '2026-05-18', bureau: '510106', round: 1, provisional: false },
      { clock: 'closure', kind: 'open', dueDay: '2026-05-18' },
    ])
  })

  it('reckons the review on the day of acceptance and leaves the closure open on the mediation limit', () => {
    expect(reckon(inTime)).toMatchObject([
      { clock: 'initial-review', kind: 'done', day: '2026-05-11', onTime: true },
      { clock: 'closure', kind: 'open', dueDay: '2026-07-10' },
    ])
  })

  it('does not let a late acceptance cure the missed closure, whatever follows', () => {
    const miss = { kind: 'done', day: '2026-05-18', onTime: false }
    const closed = acted(tooLate, { action: 'close', outcome: 'agreement' }, '2026-05-25T09:00:00+08:00')
    expect(reckon(closed)).toMatchObject([
      { clock: 'initial-review', ...miss },
      { clock: 'closure', ...miss },
    ])
  })

  it('keeps a complaint that was accepted late and not closed an open miss of the initial-review limit', () => {
    expect(of(tooLate, 'closure')).toMatchObject({ kind: 'open', dueDay: '2026-05-18' })
  })

  it('lets a late acceptance cure the closure only where the policy says so', () => {
    const closed = acted(tooLate, { action: 'close', outcome: 'agreement' }, '2026-05-25T09:00:00+08:00')
    expect(of(closed, 'closure', { lateAcceptanceCures: true })).toMatchObject({ day: '2026-05-25', onTime: true })
    expect(of(closed, 'initial-review', { lateAcceptanceCures: true })).toMatchObject({ onTime: false })
  })

  it.each([
    ['2026-05-18T23:59:59.999+08:00', true, '2026-05-18'],
    ['2026-05-19T00:00:00.000+08:00', false, '2026-05-18'],
  ] as const)('counts a refusal told at %s as on time: %s', (now, onTime, day) => {
    const refused = acted(complaint, { action: 'refuse', ground: 1, text: '不属于职责' }, now)
    expect(reckon(refused)).toMatchObject([
      { clock: 'initial-review', kind: 'done', onTime, day },
      { clock: 'closure', kind: 'done', onTime, day },
    ])
  })

  it('misses the review, not the closure, of a complaint accepted in time and told too late', () => {
    const untold = acted(complaint, { action: 'accept', noticeSent: false }, '2026-05-11T09:00:00+08:00')
    const told = acted(untold, { action: 'notify' }, '2026-05-19T09:00:00+08:00')
    expect(reckon(told)).toMatchObject([
      { clock: 'initial-review', kind: 'done', day: '2026-05-18', onTime: false },
      { clock: 'closure', kind: 'open', dueDay: '2026-07-10' },
    ])
  })

  it('leaves a complaint that was refused and never told open for both', () => {
    const untold = acted(
      complaint,
      { action: 'refuse', ground: 1, text: '不属于职责', noticeSent: false },
      '2026-05-11T09:00:00+08:00',
    )
    expect(reckon(untold)).toMatchObject([
      { kind: 'open', dueDay: '2026-05-18' },
      { kind: 'open', dueDay: '2026-05-18' },
    ])
  })

  it('puts a withdrawal before acceptance and within the limit outside all bases', () => {
    expect(reckon(acted(complaint, { action: 'close', outcome: 'withdrawn' }, '2026-05-18T23:00:00+08:00'))).toEqual([])
  })

  it('keeps a withdrawal before acceptance but after the limit a miss', () => {
    const withdrawn = acted(complaint, { action: 'close', outcome: 'withdrawn' }, '2026-05-19T09:00:00+08:00')
    const miss = { kind: 'done', day: '2026-05-18', onTime: false }
    expect(reckon(withdrawn)).toMatchObject([
      { clock: 'initial-review', ...miss },
      { clock: 'closure', ...miss },
    ])
  })

  it('takes a case out of closure while a test is under way, and back in with its later day', () => {
    const paused = withFacts(inTime, pausedAt('2026-06-01T10:00:00+08:00'))
    expect(of(paused, 'closure')).toMatchObject({ kind: 'paused', bureau: '510106' })
    const resumed = withFacts(paused, { type: 'resumed', at: '2026-06-11T10:00:00+08:00' })
    expect(of(resumed, 'closure')).toMatchObject({ kind: 'open', dueDay: '2026-07-20' })
  })

  it('counts an ending during a pause as on time', () => {
    const paused = withFacts(inTime, pausedAt('2026-06-01T10:00:00+08:00'))
    const closed = acted(paused, { action: 'close', outcome: 'settled' }, '2026-09-01T09:00:00+08:00')
    expect(of(closed, 'closure')).toMatchObject({ kind: 'done', day: '2026-09-01', onTime: true })
  })

  it('cannot be cured by a pause that begins after the last day', () => {
    const paused = withFacts(inTime, pausedAt('2026-07-11T10:00:00+08:00'))
    expect(of(paused, 'closure')).toMatchObject({ kind: 'open', dueDay: '2026-07-10' })
  })

  it('lets the limit run on after the third working day of a pause without its document', () => {
    const bare: Fact = { type: 'paused', at: '2026-06-01T10:00:00+08:00', reason: 'appraisal' }
    expect(of(withFacts(inTime, bare), 'closure')).toMatchObject({ kind: 'open', dueDay: '2026-07-13' })
    const documented: Fact = {
      type: 'pause-documented',
      at: '2026-06-08T10:00:00+08:00',
      document: { number: '鉴1', day: '2026-06-01' },
    }
    expect(of(withFacts(inTime, bare, documented), 'closure')).toMatchObject({ kind: 'paused' })
    const resumed: Fact = { type: 'resumed', at: '2026-06-10T10:00:00+08:00' }
    expect(of(withFacts(inTime, bare, documented, resumed), 'closure')).toMatchObject({
      kind: 'open',
      dueDay: '2026-07-15',
    })
  })

  it('gives a termination on ground 5 its grace only where the policy grants one', () => {
    const closed = acted(inTime, { action: 'close', outcome: 'terminated', ground: 5 }, '2026-07-13T09:00:00+08:00')
    expect(of(closed, 'closure')).toMatchObject({ day: '2026-07-10', onTime: false })
    expect(of(closed, 'closure', { ground5GraceWorkingDays: 1 })).toMatchObject({ day: '2026-07-13', onTime: true })
    const onTheDay = acted(inTime, { action: 'close', outcome: 'terminated', ground: 5 }, '2026-07-10T23:59:00+08:00')
    expect(of(onTheDay, 'closure')).toMatchObject({ day: '2026-07-10', onTime: true })
  })

  it('puts the miss of a 30 June in June, though its due instant lies in July', () => {
    const day = withFacts(aComplaint({ receivedAt: '2026-04-30T09:00:00+08:00' }), {
      type: 'accepted',
      at: '2026-05-01T10:00:00+08:00',
    })
    const closed = withFacts(day, { type: 'closed', at: '2026-07-20T10:00:00+08:00', outcome: 'agreement' })
    expect(of(closed, 'closure')).toMatchObject({ day: '2026-06-30', onTime: false })
  })

  it('charges a miss to the holder at the end of the due day and an act to the holder at the act', () => {
    const moved = afterArrival(acted(inTime, { action: 'assign', bureau: '510107' }, '2026-07-11T09:00:00+08:00'))
    expect(of(moved, 'closure')).toMatchObject({ kind: 'open', dueDay: '2026-07-10', bureau: '510106' })
    const closed = acted(moved, { action: 'close', outcome: 'agreement' }, '2026-07-15T09:00:00+08:00')
    expect(of(closed, 'closure')).toMatchObject({ onTime: false, bureau: '510106' })
    const early = afterArrival(acted(inTime, { action: 'assign', bureau: '510107' }, '2026-06-01T09:00:00+08:00'))
    expect(
      of(acted(early, { action: 'close', outcome: 'agreement' }, '2026-06-02T09:00:00+08:00'), 'closure'),
    ).toMatchObject({ onTime: true, bureau: '510107' })
  })

  it('reckons nothing while nobody knows which bureau is competent', () => {
    expect(reckon(aComplaint({ candidates: [{ code: '510107', name: '武侯区', why: '经营地' }] }))).toEqual([])
  })
})

describe('reckoning of reports and consultations', () => {
  const september = aViolationReport({ receivedAt: '2026-09-16T10:00:00+08:00' })

  it('reckons a report on its verification alone, by the head’s decision', () => {
    expect(reckon(september)).toMatchObject([{ clock: 'verification', kind: 'open', dueDay: '2026-10-13' }])
    const filed = acted(september, { action: 'verify', decision: 'filed' }, '2026-10-13T23:59:59+08:00')
    expect(reckon(filed)).toMatchObject([{ clock: 'verification', kind: 'done', day: '2026-10-13', onTime: true }])
  })

  it('is not met by a handler’s proposal that waits for approval', () => {
    const proposed = withFacts(september, {
      type: 'verification-proposed',
      at: '2026-09-20T10:00:00+08:00',
      decision: 'filed',
    })
    const late = withFacts(proposed, { type: 'verified', at: '2026-10-14T00:00:00+08:00', decision: 'filed' })
    expect(reckon(late)).toMatchObject([{ kind: 'done', day: '2026-10-13', onTime: false }])
  })

  it('is extended by fifteen working days when that was given in time, and not afterwards (PP 18)', () => {
    const extended = (at: string): Fact => ({ type: 'extended', at, clock: 'verification', workingDays: 15 })
    expect(reckon(withFacts(september, extended('2026-10-13T23:59:59+08:00')))).toMatchObject([
      { dueDay: '2026-11-03' },
    ])
    expect(reckon(withFacts(september, extended('2026-10-14T00:00:00+08:00')))).toMatchObject([
      { dueDay: '2026-10-13' },
    ])
  })

  it('runs anew from a competent bureau, unless the limit was missed before', () => {
    const again = (at: string): Fact => ({ type: 'arrived', at, bureau: '510107', restarts: true })
    expect(reckon(withFacts(september, again('2026-09-21T10:00:00+08:00')))).toMatchObject([
      { dueDay: '2026-10-19', bureau: '510107' },
    ])
    expect(reckon(withFacts(september, again('2026-10-14T10:00:00+08:00')))).toMatchObject([
      { dueDay: '2026-10-13', bureau: '510106' },
    ])
  })

  it('never reckons a consultation', () => {
    expect(reckon(aConsultation())).toEqual([])
  })

  it('flags a reckoning whose day may still move with the next notice', () => {
    expect(reckon(aViolationReport({ receivedAt: '2026-12-21T10:00:00+08:00' }))).toMatchObject([
      { kind: 'open', provisional: true },
    ])
  })
})

describe('reckoning of imports', () => {
  const line = (events: unknown[]) =>
    importLineSchema.parse({
      externalNumber: 'A1',
      kind: 'complaint',
      receivedAt: '2026-05-08T10:00:00+08:00',
      bureau: '510903',
      respondent: { name: '某公司' },
      events,
    })

  it('takes a notice that the line states before the one that was assumed', () => {
    const judged = factsOfImport(
      line([
        { type: 'refused', at: '2026-05-18T10:00:00+08:00', ground: 1 },
        { type: 'notified', at: '2026-05-19T10:00:00+08:00' },
      ]),
      '2026-12-01T00:00:00Z',
    )
    if (judged.kind === 'rejected') throw new Error(judged.reasons.join())
    const record = {
      ...aComplaint({ receivedAt: '2026-05-08T10:00:00+08:00' }),
      facts: judged.facts,
      stage: judged.stage,
    }
    const miss = { kind: 'done', day: '2026-05-18', onTime: false }
    expect(reckon(record)).toMatchObject([
      { clock: 'initial-review', ...miss },
      { clock: 'closure', ...miss },
    ])
  })
})
