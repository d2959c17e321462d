import { describe, expect, it } from 'vitest'
import { clocksOf } from '../../../shared/domain/clocks.ts'
import type { Context } from '../../../shared/domain/life.ts'
import { allowedActions, decide } from '../../../shared/domain/life.ts'
import { worklistRowOf } from '../../../shared/domain/worklist-row.ts'
import type { CaseRecord } from '../../../shared/schemas/case-record.ts'
import {
  type ActionGiven,
  aComplaint,
  aConsultation,
  acted,
  afterArrival,
  anAction,
  aStaff,
  aSupervisor,
  aViolationReport,
} from '../../builders.ts'

const ask = (record: CaseRecord, given: ActionGiven, now: string, context: Partial<Context> = {}) =>
  decide(record, anAction(given), { actor: aStaff({ bureau: record.bureau }), now, ...context })

const clock = (record: CaseRecord, name: string, now: string) =>
  clocksOf(record, now).find((found) => found.clock === name)

const may11 = '2026-05-11T09:00:00+08:00'
const complaint = aComplaint({ receivedAt: '2026-05-08T10:00:00+08:00' })
const accepted = acted(complaint, { action: 'accept' }, may11)
const oldComplaint = aComplaint({ receivedAt: '2026-03-02T10:00:00+08:00' })
const oldAccepted = acted(oldComplaint, { action: 'accept' }, '2026-03-03T10:00:00+08:00')

describe('acceptance and refusal', () => {
  it('meets the initial review on the day a complaint is accepted and told (O121 Art. 15)', () => {
    expect(accepted.stage).toBe('mediation')
    expect(clock(accepted, 'initial-review', may11)).toMatchObject({
      state: 'met',
      doneAt: may11,
      dueDay: '2026-05-18',
    })
    expect(clock(accepted, 'mediation', may11)).toMatchObject({ state: 'running', dueDay: '2026-07-10' })
  })

  it('keeps the initial review running after an acceptance that was not told (O121 Art. 15)', () => {
    const untold = acted(complaint, { action: 'accept', noticeSent: false }, may11)
    expect(untold.stage).toBe('mediation')
    expect(clock(untold, 'initial-review', may11)?.state).toBe('running')
    const told = acted(untold, { action: 'notify' }, '2026-05-20T09:00:00+08:00')
    expect(clock(told, 'initial-review', '2026-05-20T10:00:00+08:00')).toMatchObject({
      state: 'missed',
      dueDay: '2026-05-18',
    })
  })

  it('ends a refused complaint when the refusal is told (O121 Arts. 15, 16)', () => {
    const untold = acted(complaint, { action: 'refuse', ground: 3, text: '不是生活消费', noticeSent: false }, may11)
    expect(untold.stage).toBe('initial-review')
    expect(clock(untold, 'initial-review', may11)?.state).toBe('running')
    expect(ask(untold, { action: 'accept' }, may11)).toMatchObject({ code: 'already-decided' })
    expect(allowedActions(untold, { actor: aStaff(), now: may11 })).toEqual([
      'claim',
      'note',
      'confirm-category',
      'notify',
      'issue-paper',
    ])
    const told = acted(untold, { action: 'notify' }, '2026-05-12T09:00:00+08:00')
    expect(told.stage).toBe('closed')
    expect(told.facts.at(-1)).toMatchObject({ type: 'closed', outcome: 'refused', ground: 3 })
  })

  it.each([
    ['O121', complaint, may11, 7, 8],
    ['O20', oldComplaint, '2026-03-03T10:00:00+08:00', 6, 7],
  ] as const)('knows the grounds of refusal of %s and no further one', (order, record, now, last, beyond) => {
    expect(ask(record, { action: 'refuse', ground: last, text: '其他情形' }, now).kind).toBe('step')
    expect(ask(record, { action: 'refuse', ground: beyond, text: '其他情形' }, now)).toMatchObject({
      code: 'unknown-ground',
      field: 'ground',
      article: order === 'O121' ? 'O121 Art. 16' : 'O20 Art. 15',
    })
  })

  it('takes an article of the penalty procedure for no ground of refusal', () => {
    expect(ask(complaint, { action: 'refuse', ground: '19-1', text: '—' }, may11)).toMatchObject({
      code: 'unknown-ground',
    })
  })
})

describe('mediation and its end', () => {
  it('gives sixty days under O121 (Art. 23) and forty-five working days under O20 (Art. 21)', () => {
    expect(clock(accepted, 'mediation', may11)?.proof.rule).toMatchObject({
      source: 'O121',
      limit: 60,
      unit: 'calendar-day',
    })
    const mediation = clock(oldAccepted, 'mediation', may11)
    expect(mediation?.proof.rule).toMatchObject({
      source: 'O20',
      limit: 45,
      unit: 'working-day',
      article: 'Art. 21(1)(5)',
    })
    expect(mediation?.dueDay).toBe('2026-05-09')
  })

  it('starts the notice to both sides with a termination, and meets it with the notice (O121 Art. 23)', () => {
    const closed = acted(accepted, { action: 'close', outcome: 'terminated', ground: 3, noticeSent: false }, may11)
    expect(closed.stage).toBe('closed')
    expect(clock(closed, 'termination-notice', may11)).toMatchObject({ state: 'running', dueDay: '2026-05-20' })
    expect(worklistRowOf(closed)).toMatchObject({
      stage: 'closed',
      clock: 'termination-notice',
      dueDay: '2026-05-20',
      closedAt: may11,
    })
    const told = acted(closed, { action: 'notify' }, '2026-05-20T23:59:59+08:00')
    expect(clock(told, 'termination-notice', '2026-06-01T00:00:00+08:00')?.state).toBe('met')
    expect(worklistRowOf(told).clock).toBeUndefined()
  })

  it('owes no notice of termination after an agreement', () => {
    const closed = acted(
      accepted,
      { action: 'close', outcome: 'agreement', recoveredFen: 12900, noticeSent: false },
      may11,
    )
    expect(clock(closed, 'termination-notice', may11)).toBeUndefined()
    expect(closed.facts.at(-1)).toMatchObject({ outcome: 'agreement', recoveredFen: 12900 })
  })

  it.each(['withdrawn', 'settled'] as const)(
    'takes %s after acceptance as termination on ground 1 (O121 Art. 23(1)(1))',
    (outcome) => {
      const closed = acted(accepted, { action: 'close', outcome }, may11)
      expect(closed.facts).toContainEqual({ type: 'closed', at: may11, outcome, ground: 1 })
      expect(ask(accepted, { action: 'close', outcome, ground: 2 }, may11)).toMatchObject({
        code: 'ground-not-allowed',
      })
    },
  )

  it('reads a termination on ground 1 as a withdrawal', () => {
    const closed = acted(accepted, { action: 'close', outcome: 'terminated', ground: 1 }, may11)
    expect(closed.facts).toContainEqual({ type: 'closed', at: may11, outcome: 'withdrawn', ground: 1 })
  })

  it.each([
    ['without a ground', {}, 'ground-missing'],
    ['on ground 9', { ground: 9 }, 'unknown-ground'],
    ['on an article of the penalty procedure', { ground: '19-1' }, 'unknown-ground'],
  ] as const)('refuses a termination %s (O121 Art. 23)', (_title, ground, code) => {
    expect(ask(accepted, { action: 'close', outcome: 'terminated', ...ground }, may11)).toMatchObject({
      code,
      article: 'O121 Art. 23',
      field: 'ground',
    })
  })

  it('has no ground 8 of termination under O20 (Art. 21)', () => {
    const given: ActionGiven = { action: 'close', outcome: 'terminated', ground: 8 }
    expect(ask(oldAccepted, given, '2026-03-04T10:00:00+08:00')).toMatchObject({
      code: 'unknown-ground',
      article: 'O20 Art. 21',
    })
    expect(ask(accepted, given, may11).kind).toBe('step')
  })

  it.each([
    ['2026-07-09T23:59:59+08:00', 'refused'],
    ['2026-07-10T00:00:00+08:00', 'step'],
    ['2026-08-01T00:00:00+08:00', 'step'],
  ] as const)('at %s answers ground 5 of a limit ending on 2026-07-10 with %s (O121 Art. 23(1)(5))', (now, kind) => {
    const decided = ask(accepted, { action: 'close', outcome: 'terminated', ground: 5 }, now)
    expect(decided.kind).toBe(kind)
    if (decided.kind === 'refused') {
      expect(decided).toMatchObject({ code: 'limit-not-reached', article: 'O121 Art. 23(1)(5)', field: 'ground' })
      expect(decided.reason.en).toContain('ground 3')
    }
  })

  it('offers ground 4 instead of an early ground 5 under O20, where that is the item', () => {
    const decided = ask(oldAccepted, { action: 'close', outcome: 'terminated', ground: 5 }, '2026-05-08T10:00:00+08:00')
    expect(decided).toMatchObject({
      code: 'limit-not-reached',
      reason: { en: expect.stringContaining('use ground 4') },
    })
  })

  it('lets a complaint be withdrawn before acceptance, and ended in no other way', () => {
    const withdrawn = acted(complaint, { action: 'close', outcome: 'withdrawn' }, may11)
    expect(withdrawn.facts.at(-1)).toMatchObject({ type: 'closed', outcome: 'withdrawn-early' })
    expect(clock(withdrawn, 'termination-notice', may11)).toBeUndefined()
    for (const outcome of ['agreement', 'settled', 'terminated'] as const) {
      expect(ask(complaint, { action: 'close', outcome, ground: 3 }, may11)).toMatchObject({
        code: 'not-accepted',
        field: 'outcome',
      })
    }
  })
})

describe('verification of a report', () => {
  const september = '2026-09-16T10:00:00+08:00'
  const violationReport = aViolationReport({ receivedAt: september, realName: true })
  const later = '2026-09-21T10:00:00+08:00'

  it('lets a handler propose and only a supervisor’s approval take effect (PP 18)', () => {
    const proposed = acted(violationReport, { action: 'verify', decision: 'filed' }, later, { actor: aStaff() })
    expect(proposed.stage).toBe('verification')
    expect(worklistRowOf(proposed).proposal).toBe(true)
    expect(clock(proposed, 'verification', later)?.state).toBe('running')
    expect(ask(proposed, { action: 'approve' }, later)).toMatchObject({ code: 'wrong-role' })
    const filed = acted(proposed, { action: 'approve' }, later)
    expect(filed.stage).toBe('penalty-case')
    expect(clock(filed, 'verification', later)?.state).toBe('met')
  })

  it('lets the clock run on after a proposal is rejected, and a new one be made', () => {
    const proposed = acted(violationReport, { action: 'verify', decision: 'filed' }, later, { actor: aStaff() })
    const rejected = acted(proposed, { action: 'reject', text: '补充证据' }, later)
    expect(worklistRowOf(rejected).proposal).toBeUndefined()
    expect(ask(rejected, { action: 'approve' }, later, { actor: aSupervisor() })).toMatchObject({
      code: 'no-proposal',
      article: 'PP Art. 18',
    })
    expect(acted(rejected, { action: 'verify', decision: 'not-filed', ground: '19-1' }, later).stage).toBe('closed')
  })

  it('lets a supervisor’s own decision take effect at once', () => {
    const closed = acted(violationReport, { action: 'verify', decision: 'transferred' }, later)
    expect(closed.facts.slice(-2)).toMatchObject([
      { type: 'verified', decision: 'transferred' },
      { type: 'closed', outcome: 'transferred' },
    ])
  })

  it.each([
    [{ decision: 'not-filed' }, 'ground-missing'],
    [{ decision: 'not-filed', ground: 3 }, 'unknown-ground'],
    [{ decision: 'filed', ground: '19-1' }, 'ground-not-allowed'],
  ] as const)('refuses the decision %j with %s (PP 19)', (given, code) => {
    expect(ask(violationReport, { action: 'verify', ...given }, later)).toMatchObject({
      code,
      article: 'PP Art. 19',
      field: 'ground',
    })
  })

  it('gives a filed report ninety days as a penalty case (PP 64)', () => {
    const filed = acted(violationReport, { action: 'verify', decision: 'filed' }, later)
    expect(clock(filed, 'penalty', later)).toMatchObject({ state: 'running', dueDay: '2026-12-21' })
    const closed = acted(filed, { action: 'close-penalty', result: 'penalised' }, '2026-10-20T10:00:00+08:00')
    expect(closed.facts.at(-1)).toMatchObject({ type: 'closed', outcome: 'penalised' })
    expect(clock(closed, 'penalty', later)?.state).toBe('met')
  })
})

describe('notice to a reporter', () => {
  const old = '2026-03-02T10:00:00+08:00'
  const decidedAt = '2026-03-05T10:00:00+08:00'
  const decision: ActionGiven = { action: 'verify', decision: 'not-filed', ground: '19-1' }

  it('is due to a real-name reporter five working days after the filing decision under O20 (Art. 31)', () => {
    const closed = acted(aViolationReport({ receivedAt: old, realName: true }), decision, decidedAt)
    expect(clock(closed, 'reporter-notice', decidedAt)).toMatchObject({ state: 'running', dueDay: '2026-03-12' })
    const told = acted(closed, { action: 'notify' }, '2026-03-12T10:00:00+08:00')
    expect(clock(told, 'reporter-notice', decidedAt)?.state).toBe('met')
    expect(ask(told, { action: 'notify' }, '2026-03-13T10:00:00+08:00')).toMatchObject({
      code: 'no-notice-due',
      article: 'O20 Art. 31',
    })
  })

  it('is not due to an anonymous reporter under O20 (Art. 31)', () => {
    const closed = acted(aViolationReport({ receivedAt: old }), decision, decidedAt)
    expect(clock(closed, 'reporter-notice', decidedAt)).toBeUndefined()
    expect(ask(closed, { action: 'notify' }, decidedAt)).toMatchObject({ code: 'no-notice-due' })
  })

  it.each([
    ['advertising', { isReachable: true }, '2026-05-15'],
    ['unfair-competition', { realName: true }, '2026-05-19'],
    ['food-safety', { isReachable: true }, '2026-05-19'],
  ] as const)('follows the statute on %s under O121 (Art. 36)', (violation, who, dueDay) => {
    const reported = aViolationReport({
      receivedAt: '2026-05-07T10:00:00+08:00',
      ...who,
      category: { violation, unsure: false, decidedBy: 'handler' },
    })
    const closed = acted(reported, decision, '2026-05-12T09:00:00+08:00')
    expect(clock(closed, 'reporter-notice', may11)?.dueDay).toBe(dueDay)
  })

  it('has no general duty under O121, where O20 Art. 31 was dropped', () => {
    const reported = aViolationReport({
      realName: true,
      category: { violation: 'measurement', unsure: false, decidedBy: 'handler' },
    })
    expect(clock(acted(reported, decision, may11), 'reporter-notice', may11)).toBeUndefined()
  })
})

describe('consultations', () => {
  it('aim at an answer within five working days and end with it', () => {
    const consultation = aConsultation({ receivedAt: may11 })
    expect(clock(consultation, 'answer', may11)).toMatchObject({
      dueDay: '2026-05-18',
      proof: { rule: { source: 'policy' } },
    })
    const answered = acted(consultation, { action: 'answer', text: '七天内可以退货' }, may11)
    expect([answered.stage, clock(answered, 'answer', may11)?.state]).toEqual(['closed', 'met'])
  })
})

describe('dating', () => {
  const now = '2026-05-15T10:00:00+08:00'
  it.each([
    ['in the future', { occurredAt: '2026-05-15T10:00:01+08:00', reason: '补录' }, 'in-future', 'occurredAt'],
    [
      'before the last fact',
      { occurredAt: '2026-05-08T09:59:59+08:00', reason: '补录' },
      'before-last-fact',
      'occurredAt',
    ],
    ['back without a reason', { occurredAt: '2026-05-12T10:00:00+08:00' }, 'reason-missing', 'reason'],
  ] as const)('refuses a step dated %s', (_title, dating, code, field) => {
    expect(ask(complaint, { action: 'accept', ...dating }, now)).toMatchObject({ kind: 'refused', code, field })
  })

  it('keeps both instants of a step that was entered later, with its reason', () => {
    const entered = acted(
      complaint,
      { action: 'accept', occurredAt: '2026-05-12T10:00:00+08:00', reason: '系统故障' },
      now,
    )
    expect(entered.facts).toContainEqual({ type: 'accepted', at: '2026-05-12T10:00:00+08:00', recordedAt: now })
    expect(clock(entered, 'initial-review', now)?.state).toBe('met')
  })

  it('compares instants, not texts, when offsets differ', () => {
    const given: ActionGiven = { action: 'accept', occurredAt: '2026-05-08T02:00:00Z', reason: '补录' }
    expect(ask(complaint, given, now).kind).toBe('step')
  })

  it('never lets a slow machine’s clock put a step before the last one', () => {
    const decided = ask(accepted, { action: 'close', outcome: 'agreement' }, '2026-05-11T08:59:59.990+08:00')
    expect(decided).toMatchObject({ kind: 'step', facts: [{ type: 'closed', at: may11 }] })
  })
})

describe('care of a case', () => {
  it('lets a colleague’s case be taken over by a supervisor alone', () => {
    const claimed = acted(complaint, { action: 'claim' }, may11, { actor: aStaff({ id: 'a', name: '甲' }) })
    expect(claimed.handler).toEqual({ id: 'a', name: '甲' })
    expect(ask(claimed, { action: 'claim' }, may11, { actor: aStaff({ id: 'b' }) })).toMatchObject({
      code: 'claimed-by-other',
    })
    expect(ask(claimed, { action: 'release' }, may11, { actor: aStaff({ id: 'b' }) })).toMatchObject({
      code: 'claimed-by-other',
    })
    expect(acted(claimed, { action: 'claim' }, may11).handler?.name).toBe('王负责')
    expect(acted(claimed, { action: 'release' }, may11).handler).toBeUndefined()
  })

  it('counts the category that a handler confirmed', () => {
    const sorted = acted(complaint, { action: 'confirm-category', object: 'appliance', problem: 'quality' }, may11)
    expect(sorted.category).toMatchObject({
      object: 'appliance',
      problem: 'quality',
      unsure: false,
      decidedBy: 'handler',
    })
    expect(ask(complaint, { action: 'confirm-category', violation: 'price' }, may11)).toMatchObject({
      code: 'wrong-category',
      field: 'violation',
    })
    expect(ask(complaint, { action: 'confirm-category' }, may11)).toMatchObject({ code: 'category-missing' })
  })

  it('moves a case to a unit of its own bureau alone', () => {
    expect(acted(complaint, { action: 'assign', unit: '510106-03' }, may11).unit).toBe('510106-03')
    for (const given of [{ unit: '510107-03' }, { bureau: '510106' }, {}, { bureau: '510107', unit: '510107-03' }]) {
      expect(ask(complaint, { action: 'assign', ...given }, may11, { actor: aSupervisor() }).kind).toBe('refused')
    }
  })
})

describe('placing', () => {
  const unplaced = aComplaint({
    receivedAt: '2026-05-08T10:00:00+08:00',
    bureau: '510100',
    candidates: [{ code: '510107', name: '武侯区市场监督管理局', why: '经营地' }],
  })
  const atCity = { actor: aSupervisor({ bureau: '510100' }), now: may11 }

  it('lets a case that nobody could place only be assigned and noted', () => {
    expect(unplaced.stage).toBe('routing')
    expect(allowedActions(unplaced, atCity)).toEqual(['assign', 'note'])
    expect(allowedActions(unplaced, { actor: aStaff(), now: may11 })).toEqual(['note'])
    expect(clock(unplaced, 'forwarding', may11)).toMatchObject({ dueDay: '2026-05-09', state: 'missed' })
    expect(clock(unplaced, 'initial-review', may11)).toBeUndefined()
  })

  it('runs the initial review from the day it is sent to the competent bureau, however long the queue takes (O121 Art. 15)', () => {
    const sent = acted(unplaced, { action: 'assign', bureau: '510107' }, may11, atCity)
    expect(sent).toMatchObject({ bureau: '510100', transit: { to: '510107', since: may11, hop: 2 }, stage: 'routing' })
    expect(sent.candidates).toBeUndefined()
    expect(allowedActions(sent, atCity)).toEqual(['note'])
    const arrived = afterArrival(sent)
    expect(arrived).toMatchObject({ bureau: '510107', stage: 'initial-review' })
    expect(arrived.transit).toBeUndefined()
    expect(clock(arrived, 'initial-review', may11)).toMatchObject({ startedAt: may11, dueDay: '2026-05-20' })
    expect(clock(arrived, 'forwarding', may11)).toMatchObject({ state: 'missed', doneAt: may11 })
    expect(clock(arrived, 'end-to-end', may11)).toMatchObject({
      startedAt: '2026-05-08T10:00:00+08:00',
      state: 'running',
    })
  })

  it('never starts a limit anew between bureaus that are all competent (O121 Art. 14)', () => {
    const moved = afterArrival(acted(complaint, { action: 'assign', bureau: '510107' }, may11))
    expect(moved.bureau).toBe('510107')
    expect(clock(moved, 'initial-review', may11)?.dueDay).toBe('2026-05-18')
  })

  it('changes nothing when a case arrives a second time', () => {
    expect(afterArrival(complaint)).toBe(complaint)
  })

  it('takes the order of the day on which the competent bureau has it', () => {
    const old = aComplaint({
      ...unplaced,
      receivedAt: '2026-04-14T10:00:00+08:00',
      order: 'O20',
      facts: [{ type: 'received', at: '2026-04-14T10:00:00+08:00', bureau: '510100' }],
    })
    const arrived = afterArrival(
      acted(old, { action: 'assign', bureau: '510107' }, '2026-04-15T10:00:00+08:00', {
        actor: aSupervisor({ bureau: '510100' }),
      }),
    )
    expect(arrived.order).toBe('O121')
  })
})

describe('worklist row', () => {
  it('shows the limit that falls due first, not the end-to-end clock', () => {
    expect(worklistRowOf(complaint)).toMatchObject({
      clock: 'initial-review',
      dueDay: '2026-05-18',
      dueAt: '2026-05-19T00:00:00+08:00',
      paused: false,
      provisional: false,
    })
    expect(worklistRowOf(accepted)).toMatchObject({ clock: 'mediation', dueDay: '2026-07-10' })
  })

  it('keeps a missed limit on top until its duty is done', () => {
    const untold = acted(complaint, { action: 'accept', noticeSent: false }, '2026-05-20T00:00:00+08:00')
    expect(worklistRowOf(untold)).toMatchObject({ clock: 'initial-review', dueDay: '2026-05-18' })
  })

  it('sorts a paused clock by its unpaused day and flags it', () => {
    const paused: CaseRecord = {
      ...accepted,
      facts: [
        ...accepted.facts,
        {
          type: 'paused',
          at: '2026-06-01T10:00:00+08:00',
          reason: 'testing',
          document: { number: '检1', day: '2026-06-01' },
        },
      ],
    }
    expect(worklistRowOf(paused)).toMatchObject({ clock: 'mediation', dueDay: '2026-07-10', paused: true })
    expect(clock(paused, 'mediation', '2026-08-01T00:00:00+08:00')).toMatchObject({ state: 'paused' })
    expect(clock(paused, 'mediation', '2026-08-01T00:00:00+08:00')?.dueDay).toBeUndefined()
  })

  it('marks a day in a year without a notice as provisional', () => {
    expect(worklistRowOf(aComplaint({ receivedAt: '2026-12-28T10:00:00+08:00' }))).toMatchObject({
      dueDay: '2027-01-07',
      provisional: true,
    })
  })
})
