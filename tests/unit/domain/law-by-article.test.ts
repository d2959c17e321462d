// The law's tables row by row, under both orders: each clock with its start, limit, uncounted time and article, each ground, each
// paper. The days were counted by hand from the published calendars.
import { describe, expect, it } from 'vitest'
import { clocksOf } from '../../../shared/domain/clocks.ts'
import { decide } from '../../../shared/domain/life.ts'
import { cite, rulebookOf } from '../../../shared/domain/rulebook.ts'
import type { CaseRecord } from '../../../shared/schemas/case-record.ts'
import { pauseReasons } from '../../../shared/schemas/codes.data.ts'
import {
  type ActionGiven,
  aComplaint,
  aConsultation,
  acted,
  anAction,
  aSupervisor,
  aViolationReport,
} from '../../builders.ts'

const orders = ['O121', 'O20'] as const
type Order = (typeof orders)[number]

/** O121: received on Monday 1 June 2026. O20: on Monday 2 March 2026. */
const month = { O121: '2026-06', O20: '2026-03' }
const firstDay = { O121: '01', O20: '02' }
const on = (order: Order, day: string) => `${month[order]}-${day}T10:00:00+08:00`
const received = (order: Order) => ({ receivedAt: on(order, firstDay[order]) })
const then = (record: CaseRecord, given: ActionGiven, order: Order, day: string) => acted(record, given, on(order, day))

const complaint = (order: Order) => aComplaint(received(order))
const accepted = (order: Order, day: string) => then(complaint(order), { action: 'accept' }, order, day)
const report = (order: Order, violation?: 'advertising' | 'unfair-competition' | 'food-safety') =>
  aViolationReport({
    ...received(order),
    realName: true,
    category: { ...(violation && { violation }), unsure: false, decidedBy: 'handler' },
  })
const notFiled = { action: 'verify', decision: 'not-filed', ground: '19-1' } as const

/** A case whose clock has begun, by the clock's name. */
const begun = {
  'initial-review': (order: Order) => complaint(order),
  mediation: (order: Order, day: string) => accepted(order, day),
  'termination-notice': (order: Order, day: string) =>
    then(accepted(order, '03'), { action: 'close', outcome: 'terminated', ground: 3, noticeSent: false }, order, day),
  'lead-verification': (order: Order, day: string) =>
    aViolationReport({ receivedAt: on(order, day), bornOf: { number: '100000000015', as: 'lead' } }),
  verification: (order: Order) => report(order),
  penalty: (order: Order, day: string) => then(report(order), { action: 'verify', decision: 'filed' }, order, day),
  'competence-dispute': (order: Order, day: string) =>
    then(complaint(order), { action: 'dispute', text: '不属本局' }, order, day),
  odr: (order: Order) =>
    aComplaint({
      ...received(order),
      stage: 'odr',
      facts: [{ type: 'odr-routed', at: on(order, firstDay[order]), bureau: '510106' }],
    }),
  'supervision-order': (order: Order, day: string) =>
    then(complaint(order), { action: 'order', dueDay: `${month[order]}-06`, text: '限期报告' }, order, day),
  'identity-proof': (order: Order, day: string) =>
    then(complaint(order), { action: 'ask-identity', dueDay: `${month[order]}-10` }, order, day),
  'report-back': (order: Order) =>
    aComplaint({ ...received(order), origin: { system: '12345', replyBy: `${month[order]}-20` } }),
  answer: (order: Order) => aConsultation(received(order)),
  forwarding: (order: Order) =>
    aComplaint({ ...received(order), candidates: [{ code: '510106', name: '金牛区局', why: '地址' }] }),
} as const

type Row = readonly [
  order: Order,
  article: string,
  clock: keyof typeof begun,
  startDay: string,
  limit: string,
  due: string,
]

const clockRows: readonly Row[] = [
  ['O121', 'O121 Art. 15', 'initial-review', '01', '7 working days', '2026-06-10'],
  ['O20', 'O20 Art. 14', 'initial-review', '02', '7 working days', '2026-03-11'],
  ['O121', 'O121 Art. 23(1)(5)', 'mediation', '02', '60 calendar days', '2026-08-03'],
  ['O20', 'O20 Art. 21(1)(5)', 'mediation', '03', '45 working days', '2026-05-09'],
  ['O121', 'O121 Art. 23', 'termination-notice', '08', '7 working days', '2026-06-17'],
  ['O20', 'O20 Art. 21', 'termination-notice', '09', '7 working days', '2026-03-18'],
  ['O121', 'O121 Art. 27', 'lead-verification', '03', '15 working days', '2026-06-25'],
  ['O20', 'O20 Art. 23', 'lead-verification', '03', '15 working days', '2026-03-24'],
  ['O121', 'PP Art. 18', 'verification', '01', '15 working days', '2026-06-23'],
  ['O20', 'PP Art. 18', 'verification', '02', '15 working days', '2026-03-23'],
  ['O121', 'PP Art. 64', 'penalty', '02', '90 calendar days', '2026-08-31'],
  ['O20', 'PP Art. 64', 'penalty', '03', '90 calendar days', '2026-06-01'],
  ['O121', 'O121 Art. 33', 'competence-dispute', '02', '7 working days', '2026-06-11'],
  ['O20', 'O20 Art. 30', 'competence-dispute', '03', '7 working days', '2026-03-12'],
  ['O121', 'policy', 'odr', '01', '10 working days', '2026-06-15'],
  ['O20', 'policy', 'odr', '02', '10 working days', '2026-03-16'],
  ['O121', 'policy', 'supervision-order', '02', 'the day it sets', '2026-06-06'],
  ['O20', 'policy', 'supervision-order', '03', 'the day it sets', '2026-03-06'],
  ['O121', 'O121 Art. 10(3)', 'identity-proof', '02', 'the day it sets', '2026-06-10'],
  ['O20', 'O20', 'identity-proof', '03', 'the day it sets', '2026-03-10'],
  ['O121', 'O121 Art. 41', 'report-back', '01', 'the day it sets', '2026-06-20'],
  ['O20', 'O20 Art. 37', 'report-back', '02', 'the day it sets', '2026-03-20'],
  ['O121', 'policy', 'answer', '01', '5 working days', '2026-06-08'],
  ['O20', 'policy', 'answer', '02', '5 working days', '2026-03-09'],
  ['O121', 'O121 Art. 41', 'forwarding', '01', '1 working days', '2026-06-02'],
  ['O20', 'O20 Art. 37', 'forwarding', '02', '1 working days', '2026-03-03'],
]

const said = (order: Order, { source, article }: { source: string; article: string }) => {
  if (source === 'policy') return 'policy'
  return source === 'PP' ? `PP ${article}` : cite(order, article)
}

describe('the table of clocks', () => {
  it.each(clockRows)('%s: %s gives the clock %s, begun on day %s of the month, %s, to %s', (...row) => {
    const [order, article, name, startDay, limit, dueDay] = row
    const record = begun[name](order, startDay)
    const clock = clocksOf(record, on(order, '10')).find(({ clock: found }) => found === name)
    expect(clock).toMatchObject({ dueDay, proof: { start: { day: `${month[order]}-${startDay}` } } })
    const rule = clock?.proof.rule
    expect(rule && said(order, rule)).toBe(article)
    expect(rule && (rule.limit === 0 ? 'the day it sets' : `${rule.limit} ${rule.unit.replace('-', ' ')}s`)).toBe(limit)
  })

  it('has a row for every clock that either order knows, but the notices to a reporter and the measure from end to end', () => {
    const apart = new Set(['reporter-notice', 'end-to-end'])
    for (const order of orders) {
      const known = new Set(rulebookOf(order).clocks.map(({ clock }) => clock as string))
      const rows = clockRows.filter(([of]) => of === order).map(([, , clock]) => clock as string)
      expect(rows.toSorted()).toEqual([...known].filter((clock) => !apart.has(clock)).toSorted())
    }
  })

  it.each([
    ['O121', 'Art. 36; 广告法 53', 'advertising', '2026-06-10'],
    ['O121', 'Art. 36; 反不正当竞争法 20', 'unfair-competition', '2026-06-15'],
    ['O121', 'Art. 36; 食品安全法 115', 'food-safety', '2026-06-15'],
    ['O20', 'Art. 31', 'advertising', '2026-03-16'],
    ['O20', 'Art. 31', 'food-safety', '2026-03-16'],
  ] as const)('%s: %s wants a real-name reporter of %s told by %s', (order, article, violation, dueDay) => {
    const decided = then(report(order, violation), notFiled, order, order === 'O121' ? '08' : '09')
    const notice = clocksOf(decided, on(order, '10')).find(({ clock }) => clock === 'reporter-notice')
    expect(notice).toMatchObject({ dueDay, proof: { rule: { article } } })
  })
})

const verifying = ['appraisal', 'inspection', 'other', 'quarantine', 'right-holder-identification', 'testing']
const uncounted = [
  ['O121', 'O121 Art. 22', 'mediation', ['appraisal', 'other', 'testing']],
  ['O20', 'O20 Art. 20', 'mediation', ['appraisal', 'other', 'testing']],
  ['O121', 'PP Art. 18', 'verification', verifying],
  ['O20', 'PP Art. 18', 'verification', verifying],
  ['O121', 'PP Art. 64', 'penalty', ['announcement', 'hearing', ...verifying]],
  ['O20', 'PP Art. 64', 'penalty', ['announcement', 'hearing', ...verifying]],
] as const

describe('time not counted', () => {
  it.each(uncounted)('%s: %s leaves out of %s the days of %j alone', (order, article, name, causes) => {
    const record = begun[name](order, '03')
    const asked = pauseReasons.map(({ code: cause }) => {
      const decided = decide(record, anAction({ action: 'pause', cause }), {
        actor: aSupervisor(),
        now: on(order, '04'),
      })
      return [cause, decided.kind === 'refused' ? decided.article : undefined] as const
    })
    const taken = asked.filter(([, refusedBy]) => refusedBy === undefined).map(([cause]) => cause)
    expect(taken.toSorted()).toEqual([...causes].toSorted())
    for (const [cause, refusedBy] of asked)
      if (refusedBy !== undefined) expect([cause, refusedBy]).toEqual([cause, article])
  })
})

const refusals = orders.flatMap((order) => rulebookOf(order).refusalGrounds.map((rule) => [order, rule] as const))
const terminations = orders.flatMap((order) =>
  rulebookOf(order).terminationGrounds.map((rule) => [order, rule] as const),
)
const notFilings = orders.flatMap((order) => rulebookOf(order).notFiledGrounds.map((rule) => [order, rule] as const))
const titled = (rows: readonly (readonly [Order, { code: string | number; article: string; zh: string }])[]) =>
  rows.map(([order, rule]) => [order, cite(order, rule.article), rule.zh, rule.code] as const)

describe('the grounds', () => {
  it.each(titled(refusals))('%s: %s refuses a complaint: %s', (order, article, _zh, code) => {
    const refused = then(complaint(order), { action: 'refuse', ground: Number(code), text: '理由' }, order, '03')
    expect(article).toBe(`${order} Art. ${order === 'O121' ? 16 : 15}(1)(${code})`)
    expect(refused).toMatchObject({ stage: 'closed' })
    expect(refused.facts).toContainEqual(expect.objectContaining({ type: 'refused', ground: code }))
  })

  it.each(titled(terminations))('%s: %s ends mediation: %s', (order, article, _zh, code) => {
    const record = accepted(order, '03')
    // On ground 5 from the start of the last legal day alone.
    const lastDay = clocksOf(record, on(order, '04')).find(({ clock }) => clock === 'mediation')?.dueDay
    const at = code === 5 ? `${lastDay}T10:00:00+08:00` : on(order, '04')
    const ended = acted(record, { action: 'close', outcome: 'terminated', ground: Number(code) }, at)
    expect(article).toBe(`${order} Art. ${order === 'O121' ? 23 : 21}(1)(${code})`)
    expect(ended).toMatchObject({ stage: 'closed' })
    const early = { action: 'close', outcome: 'terminated', ground: 5 } as const
    expect(decide(record, anAction(early), { actor: aSupervisor(), now: on(order, '04') })).toMatchObject({
      kind: 'refused',
      article: `${order} Art. ${order === 'O121' ? 23 : 21}(1)(5)`,
    })
  })

  it.each(titled(notFilings))('%s: %s leaves a report unfiled: %s', (order, article, _zh, ground) => {
    const given = { action: 'verify', decision: 'not-filed', ground: String(ground) } as ActionGiven // one of the listed items
    expect(article).toBe(`PP Art. ${String(ground).slice(0, 2)}`)
    expect(then(report(order), given, order, '03')).toMatchObject({ stage: 'closed' })
  })
})

describe('the ten papers', () => {
  it.each([
    [1, '投诉登记表', 'O121 Arts. 10–12', 'O20', 'receipt'],
    [2, '举报登记表', 'O121 Art. 28', 'O20', 'receipt'],
    [3, '投诉/举报分送通知书', 'O121 Art. 41', 'O20 Art. 37', 'forward'],
    [4, '限期提供身份证明材料通知书', 'O121 Art. 10(3)', 'O20', 'ask-identity'],
    [5, '投诉受理决定书', 'O121 Art. 15', 'O20 Art. 14', 'accept'],
    [6, '投诉不予受理决定书', 'O121 Art. 16', 'O20 Art. 15', 'refuse'],
    [7, '投诉调解通知书', 'O121', 'O20', 'mediation'],
    [8, '投诉终止调解决定书', 'O121 Art. 23', 'O20 Art. 21', 'terminate'],
    [9, '投诉调解书', 'O121', 'O20', 'agreement'],
    [10, '举报处理结果告知书', 'O121 Art. 36', 'O20 Art. 31', 'notify'],
  ])('Form %i %s rests on %s, under the earlier order on %s, and goes with the step %s', (...row) => {
    const [number, zh, newer, older, issuedOn] = row
    for (const [order, article] of [
      ['O121', newer],
      ['O20', older],
    ] as const) {
      const form = rulebookOf(order).forms.find(({ form: found }) => found === number)
      expect(form).toMatchObject({ zh, issuedOn })
      expect(form && cite(order, form.article)).toBe(article)
    }
  })
})
