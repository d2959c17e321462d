// Duties beside the main line: orders, identity proof, report-back, leads, disputes, repeats, merging, another order.
import { describe, expect, it } from 'vitest'
import { clocksOf } from '../../../shared/domain/clocks.ts'
import { type Context, decide } from '../../../shared/domain/life.ts'
import { defaultPolicies } from '../../../shared/domain/policies.data.ts'
import { reckon } from '../../../shared/domain/reckoning.ts'
import { bundledLaw } from '../../../shared/domain/rulebook.ts'
import { worklistRowOf } from '../../../shared/domain/worklist-row.ts'
import type { CaseRecord } from '../../../shared/schemas/case-record.ts'
import {
  type ActionGiven,
  aComplaint,
  acted,
  afterArrival,
  anAction,
  aSupervisor,
  aViolationReport,
} from '../../builders.ts'

const on = (day: string) => `2026-${day}T10:00:00+08:00`
const complaint = aComplaint({ receivedAt: on('06-01') })
const accepted = acted(complaint, { action: 'accept' }, on('06-02'))
const violationReport = aViolationReport({ receivedAt: on('06-01'), realName: true })

const ask = (record: CaseRecord, given: ActionGiven, now: string, context: Partial<Context> = {}) =>
  decide(record, anAction(given), { actor: aSupervisor({ bureau: record.bureau }), now, ...context })
const clocks = (record: CaseRecord, name: string, now: string) =>
  clocksOf(record, now).filter((found) => found.clock === name)

describe('a supervision order', () => {
  const ordered = acted(complaint, { action: 'order', dueDay: '2026-06-05', text: '限期报告' }, on('06-02'))

  it('is due on the day it sets, stands on top of the worklist, and moves no legal limit', () => {
    expect(clocks(ordered, 'supervision-order', on('06-02'))).toMatchObject([
      { state: 'running', dueDay: '2026-06-05', dueAt: '2026-06-06T00:00:00+08:00' },
    ])
    expect(worklistRowOf(ordered)).toMatchObject({ clock: 'supervision-order', dueDay: '2026-06-05' })
    expect(reckon(ordered)).toEqual(reckon(complaint))
  })

  it('is settled only when its issuer accepts the reply', () => {
    expect(ask(ordered, { action: 'accept-reply' }, on('06-03'))).toMatchObject({ code: 'nothing-open' })
    const replied = acted(ordered, { action: 'reply-to-order', text: '已办' }, on('06-03'))
    expect(clocks(replied, 'supervision-order', on('06-03'))[0]?.state).toBe('running')
    const settled = acted(replied, { action: 'accept-reply' }, on('06-04'))
    expect(clocks(settled, 'supervision-order', on('06-04'))[0]).toMatchObject({ state: 'met', doneAt: on('06-04') })
    expect(ask(settled, { action: 'reply-to-order', text: '已办' }, on('06-05'))).toMatchObject({
      code: 'nothing-open',
    })
  })

  it('runs beside a second one, each with its own day', () => {
    const both = acted(ordered, { action: 'order', dueDay: '2026-06-09', text: '再报' }, on('06-03'))
    const one = acted(
      acted(both, { action: 'reply-to-order', text: '已办' }, on('06-04')),
      { action: 'accept-reply' },
      on('06-04'),
    )
    expect(clocks(one, 'supervision-order', on('06-05')).map(({ state, dueDay }) => [state, dueDay])).toEqual([
      ['met', '2026-06-05'],
      ['running', '2026-06-09'],
    ])
  })

  it('cannot set a day that has passed', () => {
    const given: ActionGiven = { action: 'order', dueDay: '2026-06-01', text: '限期报告' }
    expect(ask(complaint, given, on('06-02'))).toMatchObject({ code: 'day-passed', field: 'dueDay' })
  })
})

describe('proof of identity', () => {
  const asked = acted(complaint, { action: 'ask-identity', dueDay: '2026-06-08' }, on('06-02'))

  it('is due on the day Form 4 sets, and does not stop the initial review (O121 Art. 10(3))', () => {
    expect(clocks(asked, 'identity-proof', on('06-02'))).toMatchObject([
      { state: 'running', dueDay: '2026-06-08', proof: { rule: { article: 'Art. 10(3)' } } },
    ])
    expect(worklistRowOf(asked)).toMatchObject({ clock: 'initial-review', dueDay: '2026-06-10' })
    const proved = acted(asked, { action: 'prove-identity' }, on('06-05'))
    expect(clocks(proved, 'identity-proof', on('06-05'))[0]?.state).toBe('met')
    expect(ask(proved, { action: 'prove-identity' }, on('06-06'))).toMatchObject({ code: 'nothing-open' })
  })

  it('stops the initial review only where the policy says so, and at most until the day that was set', () => {
    const stopping = { ...bundledLaw, policies: { ...defaultPolicies, identityProofStopsReview: true } }
    const dueDay = (record: CaseRecord) =>
      clocksOf(record, on('06-02'), stopping).find(({ clock }) => clock === 'initial-review')?.dueDay
    expect(dueDay(asked)).toBe('2026-06-16')
    expect(dueDay(acted(asked, { action: 'prove-identity' }, on('06-04')))).toBe('2026-06-12')
  })

  it('ends with a refusal for want of it', () => {
    const refused = acted(asked, { action: 'refuse', ground: 6, text: '拒绝核验身份' }, on('06-09'))
    expect(clocks(refused, 'identity-proof', on('06-09'))[0]).toMatchObject({ state: 'missed', doneAt: on('06-09') })
  })
})

describe('report-back', () => {
  it('is due to the body the case came from on the day it set, also after closure', () => {
    const fromHotline = aComplaint({ receivedAt: on('06-01'), origin: { system: '12345', replyBy: '2026-06-20' } })
    expect(clocks(fromHotline, 'report-back', on('06-02'))).toMatchObject([{ state: 'running', dueDay: '2026-06-20' }])
    const closed = acted(fromHotline, { action: 'refuse', ground: 1, text: '不属于职责' }, on('06-03'))
    expect(worklistRowOf(closed)).toMatchObject({ stage: 'closed', clock: 'report-back' })
    const reported = acted(closed, { action: 'report-back', text: '已办结' }, on('06-04'))
    expect(worklistRowOf(reported).clock).toBeUndefined()
    expect(ask(reported, { action: 'report-back', text: '已办结' }, on('06-05'))).toMatchObject({
      code: 'nothing-open',
    })
  })
})

describe('a lead found in mediation', () => {
  const found = acted(accepted, { action: 'find-lead', text: '涉嫌无证经营' }, on('06-03'))
  const lead = aViolationReport({ receivedAt: on('06-03'), bornOf: { number: complaint.number, as: 'lead' } })

  it('goes on as a linked report, and leaves the mediation as it is (O121 Art. 27)', () => {
    expect(found.facts.at(-1)).toMatchObject({ type: 'lead-found', into: expect.stringMatching(/^\d{12}$/) })
    expect(worklistRowOf(found)).toMatchObject({ clock: 'mediation' })
  })

  it('is verified within fifteen working days of its discovery, and fifteen more where that is approved (O121 Art. 27)', () => {
    expect(clocks(lead, 'lead-verification', on('06-03'))).toMatchObject([
      { dueDay: '2026-06-25', proof: { rule: { source: 'O121', article: 'Art. 27' } } },
    ])
    expect(clocks(lead, 'verification', on('06-03'))).toEqual([])
    const longer = acted(lead, { action: 'extend' }, on('06-20'))
    expect(clocks(longer, 'lead-verification', on('06-20'))[0]).toMatchObject({ dueDay: '2026-07-16' })
  })

  it('is found under O20 by Art. 23', () => {
    const old = aViolationReport({ receivedAt: on('03-04'), bornOf: { number: complaint.number, as: 'lead' } })
    expect(clocks(old, 'lead-verification', on('03-04'))[0]?.proof.rule.article).toBe('Art. 23')
  })

  it('is no report that anybody made: it stands in no rate', () => {
    expect(reckon(lead)).toEqual([])
  })
})

describe('a dispute over competence', () => {
  const disputed = acted(complaint, { action: 'dispute', text: '不属本局' }, on('06-02'))

  it.each([
    ['O121', complaint, '06-02', 'Art. 33', '2026-06-11'],
    ['O20', aComplaint({ receivedAt: on('03-02') }), '03-03', 'Art. 30', '2026-03-12'],
  ] as const)('has seven working days under %s', (_order, record, day, article, dueDay) => {
    const open = acted(record, { action: 'dispute', text: '不属本局' }, on(day))
    expect(clocks(open, 'competence-dispute', on(day))).toMatchObject([{ dueDay, proof: { rule: { article } } }])
  })

  it('leaves the limit running at the holder until another bureau is designated and has the case', () => {
    expect(clocks(disputed, 'initial-review', on('06-03'))[0]?.dueDay).toBe('2026-06-10')
    const designated = afterArrival(acted(disputed, { action: 'designate', bureau: '510107' }, on('06-04')))
    expect(designated.bureau).toBe('510107')
    expect(clocks(designated, 'initial-review', on('06-04'))[0]).toMatchObject({
      startedAt: on('06-04'),
      dueDay: '2026-06-15',
    })
    expect(clocks(designated, 'competence-dispute', on('06-04'))[0]?.state).toBe('met')
  })

  it('moves nothing when the holder is designated or the bureaus agree', () => {
    for (const given of [{ action: 'designate', bureau: '510106' }, { action: 'settle-dispute' }] as const) {
      const settled = acted(disputed, given, on('06-04'))
      expect(settled.transit).toBeUndefined()
      expect(clocks(settled, 'initial-review', on('06-04'))[0]?.dueDay).toBe('2026-06-10')
    }
  })

  it('is raised once and settled once', () => {
    expect(ask(disputed, { action: 'dispute', text: '不属本局' }, on('06-03'))).toMatchObject({
      code: 'already-disputed',
    })
    expect(ask(complaint, { action: 'designate', bureau: '510107' }, on('06-03'))).toMatchObject({
      code: 'nothing-open',
      article: 'O121 Art. 33',
    })
    expect(ask(complaint, { action: 'settle-dispute' }, on('06-03'))).toMatchObject({ code: 'nothing-open' })
  })
})

describe('what came in again', () => {
  it('restarts verification for a real-name report with new facts alone (O121 Art. 35)', () => {
    const dueDayAfter = (record: CaseRecord, hasNewFacts: boolean, day: string) =>
      clocks(acted(record, { action: 'repeat', hasNewFacts }, on(day)), 'verification', on(day))[0]?.dueDay
    expect(dueDayAfter(violationReport, true, '06-08')).toBe('2026-06-30')
    expect(dueDayAfter(violationReport, false, '06-08')).toBe('2026-06-23')
    expect(dueDayAfter({ ...violationReport, realName: false }, true, '06-08')).toBe('2026-06-23')
    expect(dueDayAfter({ ...violationReport, order: 'O20' }, true, '06-08')).toBe('2026-06-23')
  })

  it('leaves a limit missed before the last report missed', () => {
    const repeated = acted(violationReport, { action: 'repeat', hasNewFacts: true }, on('06-24'))
    expect(reckon(repeated)).toMatchObject([{ kind: 'open', dueDay: '2026-06-23' }])
  })

  it('goes into the other case outside all bases when merged in time, and stays a miss when merged late', () => {
    const merged = acted(complaint, { action: 'merge', into: '100000000015' }, on('06-03'))
    expect(merged.facts.at(-1)).toMatchObject({ type: 'closed', outcome: 'merged' })
    expect(reckon(merged)).toEqual([])
    const late = acted(violationReport, { action: 'merge', into: '100000000015' }, on('06-24'))
    expect(reckon(late)).toMatchObject([{ kind: 'done', day: '2026-06-23', onTime: false }])
  })
})

describe('the governing order', () => {
  it('is changed by a supervisor with a reason, while nothing is decided', () => {
    const changed = acted(
      complaint,
      { action: 'change-order', order: 'O20', reason: '4月14日已由有处理权限的机关收到' },
      on('06-02'),
    )
    expect(changed.order).toBe('O20')
    expect(clocks(changed, 'initial-review', on('06-02'))[0]?.proof.rule).toMatchObject({
      source: 'O20',
      article: 'Art. 14',
    })
    expect(ask(complaint, { action: 'change-order', order: 'O20' }, on('06-02'))).toMatchObject({
      code: 'reason-missing',
      field: 'reason',
    })
    expect(ask(complaint, { action: 'change-order', order: 'O121', reason: '—' }, on('06-02'))).toMatchObject({
      field: 'order',
    })
    expect(ask(accepted, { action: 'change-order', order: 'O20', reason: '—' }, on('06-03'))).toMatchObject({
      code: 'wrong-stage',
    })
  })
})
