// Pauses, extensions, hand-overs and rounds as steps of a case.
import { describe, expect, it } from 'vitest'
import { clocksOf } from '../../../shared/domain/clocks.ts'
import { type Context, decide } from '../../../shared/domain/life.ts'
import { reckon } from '../../../shared/domain/reckoning.ts'
import { worklistRowOf } from '../../../shared/domain/worklist-row.ts'
import type { CaseRecord } from '../../../shared/schemas/case-record.ts'
import {
  type ActionGiven,
  aComplaint,
  acted,
  afterArrival,
  anAction,
  aStaff,
  aSupervisor,
  aViolationReport,
} from '../../builders.ts'

const ask = (record: CaseRecord, given: ActionGiven, now: string, context: Partial<Context> = {}) =>
  decide(record, anAction(given), { actor: aStaff({ bureau: record.bureau }), now, ...context })
const on = (day: string) => `2026-${day}T10:00:00+08:00`
const clock = (record: CaseRecord, name: string, now: string) =>
  clocksOf(record, now).find((found) => found.clock === name)
const lastClock = (record: CaseRecord, name: string, now: string) =>
  clocksOf(record, now).findLast((found) => found.clock === name)

const complaint = aComplaint({ receivedAt: on('06-01') })
const accepted = acted(complaint, { action: 'accept' }, on('06-01'))
const paper = { number: '检字1号', day: '2026-06-10' }

describe('time not counted', () => {
  it('is skipped from the day after the commission to the day the report is in (O121 Art. 22)', () => {
    const paused = acted(accepted, { action: 'pause', cause: 'testing', document: paper }, on('06-10'))
    expect(clock(paused, 'mediation', on('06-15'))).toMatchObject({
      state: 'paused',
      proof: { pauses: [{ from: '2026-06-11', reason: 'testing', document: '检字1号' }] },
    })
    const resumed = acted(paused, { action: 'resume' }, on('06-20'))
    expect(clock(resumed, 'mediation', on('06-20'))).toMatchObject({ state: 'running', dueDay: '2026-08-10' })
  })

  it.each([
    ['identification by the right holder in mediation', accepted, 'right-holder-identification', 'O121 Art. 22'],
    ['a hearing in verification', aViolationReport({ receivedAt: on('06-01') }), 'hearing', 'PP Art. 18'],
  ] as const)('does not include %s', (_title, record, cause, article) => {
    expect(ask(record, { action: 'pause', cause }, on('06-02'))).toMatchObject({
      code: 'unknown-pause-reason',
      field: 'cause',
      article,
    })
  })

  it('includes identification by the right holder in verification (PP 18)', () => {
    const report = aViolationReport({ receivedAt: on('06-01') })
    const paused = acted(
      report,
      { action: 'pause', cause: 'right-holder-identification', document: paper },
      on('06-10'),
    )
    const resumed = acted(paused, { action: 'resume' }, on('06-20'))
    expect(clock(resumed, 'verification', on('06-20'))?.dueDay).toBe('2026-07-01')
  })

  it('includes a hearing and an announcement in a penalty case (PP 64)', () => {
    const filed = acted(
      aViolationReport({ receivedAt: on('06-01') }),
      { action: 'verify', decision: 'filed' },
      on('06-02'),
    )
    expect(clock(filed, 'penalty', on('06-02'))?.dueDay).toBe('2026-08-31')
    const heard = acted(
      acted(filed, { action: 'pause', cause: 'hearing', document: paper }, on('07-01')),
      { action: 'resume' },
      on('07-08'),
    )
    expect(clock(heard, 'penalty', on('07-08'))?.dueDay).toBe('2026-09-07')
  })

  it('is skipped once where two intervals overlap', () => {
    const first = acted(accepted, { action: 'pause', cause: 'testing', document: paper }, on('06-10'))
    const both = acted(first, { action: 'pause', cause: 'appraisal', document: paper }, on('06-15'))
    const one = acted(both, { action: 'resume', cause: 'testing' }, on('06-20'))
    expect(clock(one, 'mediation', on('06-20'))?.state).toBe('paused')
    expect(clock(acted(one, { action: 'resume' }, on('06-25')), 'mediation', on('06-25'))?.dueDay).toBe('2026-08-17')
  })

  it('begins once for each cause, and ends only when it has begun', () => {
    const paused = acted(accepted, { action: 'pause', cause: 'testing' }, on('06-10'))
    expect(ask(paused, { action: 'pause', cause: 'testing' }, on('06-11'))).toMatchObject({ code: 'already-paused' })
    expect(ask(accepted, { action: 'resume' }, on('06-11'))).toMatchObject({ code: 'not-paused' })
    expect(ask(paused, { action: 'resume', cause: 'appraisal' }, on('06-11'))).toMatchObject({ code: 'not-paused' })
  })

  it('is paused without its document to the end of the third working day, then runs with its later day', () => {
    const bare = acted(accepted, { action: 'pause', cause: 'testing' }, on('06-10'))
    expect(clock(bare, 'mediation', '2026-06-15T23:59:59+08:00')).toMatchObject({ state: 'paused' })
    expect(clock(bare, 'mediation', '2026-06-15T23:59:59+08:00')?.dueDay).toBeUndefined()
    expect(clock(bare, 'mediation', '2026-06-16T00:00:00+08:00')).toMatchObject({
      state: 'running',
      dueDay: '2026-08-05',
    })
    const documented = acted(bare, { action: 'document-pause', document: paper }, on('06-12'))
    expect(clock(documented, 'mediation', '2026-06-16T00:00:00+08:00')?.state).toBe('paused')
    expect(ask(documented, { action: 'document-pause', document: paper }, on('06-13'))).toMatchObject({
      code: 'not-paused',
    })
  })

  it('cures a miss only when a supervisor enters it late on a document dated before the due instant', () => {
    const late = { action: 'pause', cause: 'testing', occurredAt: on('07-20'), reason: '漏登记' } as const
    const before = { number: '检字1号', day: '2026-07-20' }
    expect(clock(accepted, 'mediation', on('08-10'))).toMatchObject({ state: 'missed', dueDay: '2026-07-31' })
    expect(ask(accepted, { ...late, document: before }, on('08-10'))).toMatchObject({
      code: 'limit-passed',
      field: 'occurredAt',
    })
    const head = { actor: aSupervisor() }
    expect(ask(accepted, late, on('08-10'), head)).toMatchObject({ code: 'limit-passed', field: 'document' })
    expect(ask(accepted, { ...late, document: { number: '检字1号', day: '2026-08-01' } }, on('08-10'), head).kind).toBe(
      'refused',
    )
    expect(ask(accepted, { ...late, document: before }, on('08-10'), head).kind).toBe('step')
  })
})

describe('extension', () => {
  const report = aViolationReport({ receivedAt: on('06-01') })

  it('adds fifteen working days to a verification, once, by a supervisor, before the limit has passed (PP 18)', () => {
    expect(clock(report, 'verification', on('06-02'))?.dueDay).toBe('2026-06-23')
    const extended = acted(report, { action: 'extend' }, '2026-06-23T23:59:59+08:00')
    expect(clock(extended, 'verification', on('06-24'))).toMatchObject({
      dueDay: '2026-07-14',
      proof: { rule: { limit: 15, extension: 15 } },
    })
    expect(ask(extended, { action: 'extend' }, on('06-24'), { actor: aSupervisor() })).toMatchObject({
      code: 'already-extended',
    })
  })

  it('is only asked for by a handler: the limit moves once a supervisor gives it, and not after it has passed (PP 18)', () => {
    const asked = acted(report, { action: 'extend' }, on('06-22'), { actor: aStaff() })
    expect(clock(asked, 'verification', on('06-22'))?.dueDay).toBe('2026-06-23')
    expect(worklistRowOf(asked).proposal).toBe(true)
    expect(ask(asked, { action: 'extend' }, on('06-22'), { actor: aStaff() })).toMatchObject({
      code: 'already-extended',
    })
    const given = acted(asked, { action: 'approve' }, on('06-23'))
    expect(clock(given, 'verification', on('06-23'))?.dueDay).toBe('2026-07-14')
    expect(ask(asked, { action: 'approve' }, on('06-24'), { actor: aSupervisor() })).toMatchObject({
      code: 'limit-passed',
    })
    const turnedDown = acted(asked, { action: 'reject', text: '理由不足' }, on('06-23'))
    expect(worklistRowOf(turnedDown).proposal).toBeUndefined()
    expect(clock(turnedDown, 'verification', on('06-23'))?.dueDay).toBe('2026-06-23')
  })

  it('comes too late once the limit has passed, back-dated or not', () => {
    const head = { actor: aSupervisor() }
    expect(ask(report, { action: 'extend' }, '2026-06-24T00:00:00+08:00', head)).toMatchObject({
      code: 'limit-passed',
      article: 'PP Art. 18',
    })
    const backdated: ActionGiven = { action: 'extend', occurredAt: on('06-20'), reason: '漏登记' }
    expect(ask(report, backdated, on('06-24'), head)).toMatchObject({ code: 'limit-passed' })
  })

  it('adds thirty days to a penalty case (PP 64)', () => {
    const filed = acted(report, { action: 'verify', decision: 'filed' }, on('06-02'))
    expect(clock(acted(filed, { action: 'extend' }, on('06-03')), 'penalty', on('06-03'))?.dueDay).toBe('2026-09-30')
  })
})

describe('hand-over', () => {
  const deskHead = { actor: aStaff({ role: 'intake', bureau: '510106' }) }

  it('by a body without competence starts the review anew where it arrives, and charges the sender (O121 Art. 41)', () => {
    const sent = acted(complaint, { action: 'forward', bureau: '510107', ground: 'Art. 13' }, on('06-03'), deskHead)
    expect(ask(sent, { action: 'accept' }, on('06-03'))).toMatchObject({ code: 'in-transit' })
    const arrived = afterArrival(sent)
    expect(clock(arrived, 'initial-review', on('06-03'))).toMatchObject({
      startedAt: on('06-03'),
      dueDay: '2026-06-12',
    })
    expect(clock(arrived, 'forwarding', on('06-03'))).toMatchObject({
      startedAt: on('06-01'),
      dueDay: '2026-06-02',
      state: 'missed',
    })
    expect(clock(arrived, 'end-to-end', on('06-03'))?.startedAt).toBe(on('06-01'))
  })

  it('does not undo a miss of the sender', () => {
    const sent = acted(complaint, { action: 'forward', bureau: '510107', ground: 'Art. 13' }, on('06-11'), deskHead)
    expect(reckon(afterArrival(sent))).toMatchObject([
      { kind: 'open', dueDay: '2026-06-10', bureau: '510106' },
      { dueDay: '2026-06-10' },
    ])
  })

  it('goes back to the sender alone, and starts anew only where it is sent on after a founded return', () => {
    const atCounty = afterArrival(acted(complaint, { action: 'assign', bureau: '510107' }, on('06-02')))
    const founded = afterArrival(acted(atCounty, { action: 'return', ground: 'Art. 41' }, on('06-03')))
    expect(founded).toMatchObject({ bureau: '510106', stage: 'initial-review' })
    expect(clock(founded, 'initial-review', on('06-03'))?.startedAt).toBe(on('06-01'))
    const sentOn = afterArrival(acted(founded, { action: 'assign', bureau: '510105' }, on('06-04')))
    expect(clock(sentOn, 'initial-review', on('06-04'))).toMatchObject({ startedAt: on('06-04') })
    const unfounded = afterArrival(acted(atCounty, { action: 'return' }, on('06-03')))
    const again = afterArrival(
      acted(unfounded, { action: 'assign', bureau: '510107' }, on('06-04'), {
        actor: aSupervisor({ bureau: '510100' }),
      }),
    )
    expect(clock(again, 'initial-review', on('06-04'))?.startedAt).toBe(on('06-01'))
  })

  it('has nobody to go back to where the bureau received the case itself', () => {
    expect(ask(complaint, { action: 'return', ground: 'Art. 41' }, on('06-02'))).toMatchObject({
      code: 'wrong-target',
      article: 'O121 Art. 41',
    })
    expect(ask(complaint, { action: 'forward', bureau: '510106', ground: 'Art. 13' }, on('06-02'))).toMatchObject({
      field: 'bureau',
    })
  })
})

describe('rounds', () => {
  it('give a complaint whose refusal was revoked a new initial review, and keep the first reckoning', () => {
    const refused = acted(complaint, { action: 'refuse', ground: 4, text: '超过三年' }, on('06-02'))
    expect(
      ask(refused, { action: 'reopen', revokes: 'termination', text: '复议' }, on('07-01'), { actor: aSupervisor() }),
    ).toMatchObject({ code: 'nothing-to-revoke', field: 'revokes' })
    const reopened = acted(refused, { action: 'reopen', revokes: 'refusal', text: '复议撤销' }, on('07-01'))
    expect(reopened.stage).toBe('initial-review')
    expect(lastClock(reopened, 'initial-review', on('07-01'))).toMatchObject({
      round: 2,
      startedAt: on('07-01'),
      dueDay: '2026-07-10',
    })
    expect(reckon(reopened)).toMatchObject([
      { clock: 'initial-review', round: 1, kind: 'done', day: '2026-06-02', onTime: true },
      { clock: 'closure', round: 1, kind: 'done' },
      { clock: 'initial-review', round: 2, kind: 'open', dueDay: '2026-07-10' },
      { clock: 'closure', round: 2, kind: 'open' },
    ])
    expect(clock(reopened, 'end-to-end', on('07-01'))?.state).toBe('running')
    const mediating = acted(reopened, { action: 'accept' }, on('07-02'))
    expect(acted(mediating, { action: 'close', outcome: 'agreement' }, on('07-03')).stage).toBe('closed')
  })

  it('give a complaint whose termination was revoked a new mediation limit', () => {
    const ended = acted(accepted, { action: 'close', outcome: 'terminated', ground: 2 }, on('06-10'))
    const reopened = acted(ended, { action: 'reopen', revokes: 'termination', text: '法院撤销' }, on('07-01'))
    expect(reopened.stage).toBe('mediation')
    expect(lastClock(reopened, 'mediation', on('07-01'))).toMatchObject({
      round: 2,
      startedAt: on('07-01'),
      dueDay: '2026-08-31',
    })
    expect(reckon(reopened).at(-1)).toMatchObject({ clock: 'closure', round: 2, kind: 'open', dueDay: '2026-08-31' })
  })

  it('are not given to an agreement, which goes to court or arbitration if it is not kept (O121 Art. 25)', () => {
    const agreed = acted(accepted, { action: 'close', outcome: 'agreement' }, on('06-10'))
    for (const revokes of ['refusal', 'termination'] as const) {
      expect(
        ask(agreed, { action: 'reopen', revokes, text: '未履行' }, on('07-01'), { actor: aSupervisor() }).kind,
      ).toBe('refused')
    }
  })
})
