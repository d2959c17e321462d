import { describe, expect, it } from 'vitest'
import { clocksOf } from '../../../shared/domain/clocks.ts'
import { contribution } from '../../../shared/domain/contribution.ts'
import { actingPlace, deciderOf, escalate, handOverOf, placesOf } from '../../../shared/domain/hand-over.ts'
import { allowedActions, decide } from '../../../shared/domain/life.ts'
import type { CaseRecord } from '../../../shared/schemas/case-record.ts'
import {
  type ActionGiven,
  aComplaint,
  acted,
  afterArrival,
  anAction,
  aStaff,
  aSupervisor,
  delivered,
  taken,
} from '../../builders.ts'

const on = (day: string, hour = '10') => `2026-${day}T${hour}:00:00+08:00`
/** 金牛区 received it on Monday 2026-06-01. */
const complaint = aComplaint({ receivedAt: on('06-01') })
const at = (bureau: string) => ({ actor: aSupervisor({ bureau }) })
const toWuhou = { action: 'forward', bureau: '510107', ground: 'Art. 13' } as const
const sent = delivered(acted(complaint, toWuhou, on('06-02')))

const ask = (record: CaseRecord, given: ActionGiven, day: string, bureau = record.bureau) =>
  decide(record, anAction(given), { ...at(bureau), now: on(day) })
const clock = (record: CaseRecord, name: string, day: string) =>
  clocksOf(record, on(day)).find((one) => one.clock === name)

describe('what was handed over', () => {
  it('stays the sender’s until the target takes it, and lies in the target’s in-box with its time left', () => {
    expect(sent).toMatchObject({ bureau: '510106', transit: { to: '510107', awaits: 'taking' } })
    // Two working days of seven hours, from Tuesday ten o'clock.
    expect(handOverOf(sent)).toEqual({
      what: 'forwarded',
      from: '510106',
      to: '510107',
      at: '510107',
      ground: 'Art. 13',
      hop: 2,
      answerBy: '2026-06-04T02:00:00.000Z',
    })
    expect(placesOf(sent).map(({ bureau }) => bureau)).toEqual(['510106', '510107'])
    expect(actingPlace(sent, 'take').bureau).toBe('510107')
    expect(actingPlace(sent, 'note').bureau).toBe('510106')
    expect(allowedActions(sent, { ...at('510107'), now: on('06-02') })).toEqual(['note', 'take', 'return', 'dispute'])
    expect(ask(sent, { action: 'accept' }, '06-02')).toMatchObject({ code: 'in-transit' })
  })

  it('counts its limits from the day it was in the in-box and charges the target from the day it took it (O121 Art. 15)', () => {
    const late = taken(sent, on('06-03'))
    expect(late).toMatchObject({
      bureau: '510107',
      facts: expect.arrayContaining([expect.objectContaining({ takenAt: on('06-03') })]),
    })
    expect(clock(late, 'initial-review', '06-03')).toMatchObject({ startedAt: on('06-02'), dueDay: '2026-06-11' })
    const { rows } = contribution(late)
    expect([rows['510106#2026-06']?.['ho'], rows['510107#2026-06']?.['hi']]).toEqual([1, 1])
  })

  it('is the sender’s again at once when the target returns it, with a ground', () => {
    expect(ask(sent, { action: 'return' }, '06-03', '510107')).toMatchObject({
      code: 'ground-missing',
      field: 'ground',
    })
    const back = acted(sent, { action: 'return', ground: 'Art. 41' }, on('06-03'), at('510107'))
    expect(back).toMatchObject({ bureau: '510106' })
    expect(back.transit).toBeUndefined()
    expect(allowedActions(back, { ...at('510106'), now: on('06-03') })).toContain('accept')
    const row = contribution(back).rows['510107#2026-06'] ?? {}
    expect(row).toMatchObject({ re: 1, 'rt.locator.none': 1 })
    expect(contribution(back).rows['510106#2026-06']?.['ho']).toBeUndefined()
  })

  it('cannot be returned a second time, only taken or disputed', () => {
    const returned = delivered(acted(taken(sent), { action: 'return', ground: 'Art. 41' }, on('06-03'), at('510107')))
    expect(handOverOf(returned)).toMatchObject({ what: 'returned', at: '510106', from: '510107' })
    expect(ask(returned, { action: 'return', ground: 'Art. 41' }, '06-03', '510106')).toMatchObject({
      code: 'return-of-return',
    })
    const disputed = acted(returned, { action: 'dispute', text: '应由武侯办理' }, on('06-03'), at('510106'))
    expect(disputed).toMatchObject({ bureau: '510107' })
    expect(handOverOf(disputed)).toMatchObject({ what: 'disputed', at: '510100', to: '510106' })
    expect(taken(returned).bureau).toBe('510106')
  })

  it('goes to the common superior by itself after the set working time of silence, once', () => {
    expect(escalate(sent, '2026-06-04T01:59:59.000Z')).toBeUndefined()
    const escalation = escalate(sent, '2026-06-04T02:00:00.000Z')
    expect(escalation).toMatchObject({ fact: { from: '510107', to: '510100' }, transit: { decider: '510100' } })
    if (escalation === undefined) return
    const waiting = { ...sent, transit: escalation.transit, facts: [...sent.facts, escalation.fact] }
    expect(escalate(waiting, on('06-20'))).toBeUndefined()
    expect(allowedActions(waiting, { ...at('510100'), now: on('06-05') })).toEqual(['note', 'designate'])
    expect(contribution(waiting).rows['510107#2026-06']).toMatchObject({ si: 1 })
    const decided = acted(waiting, { action: 'designate', bureau: '510107' }, on('06-05'), at('510100'))
    expect(decided.transit).toEqual({ to: '510107', since: on('06-05'), hop: 3 })
    expect(clock(afterArrival(decided), 'initial-review', '06-05')?.startedAt).toBe(on('06-05'))
    const kept = acted(waiting, { action: 'designate', bureau: '510106' }, on('06-05'), at('510100'))
    expect([kept.bureau, kept.transit]).toEqual(['510106', undefined])
  })
})

describe('who may be handed a case', () => {
  it('is nobody for a body that was sent it without competence: it returns the case (O121 Art. 41)', () => {
    const atWuhou = taken(sent)
    expect(ask(atWuhou, { ...toWuhou, bureau: '510104' }, '06-03')).toMatchObject({
      code: 'may-not-pass-on',
      article: 'O121 Art. 41',
      field: 'bureau',
    })
    expect(ask(atWuhou, { action: 'return', ground: 'Art. 41' }, '06-03').kind).toBe('step')
  })

  it('is a bureau below, for a city that was sent the case by its province', () => {
    const province = aComplaint({
      receivedAt: on('06-01'),
      bureau: '510000',
      facts: [
        { type: 'received', at: on('06-01'), bureau: '510000' },
        { type: 'arrived', at: on('06-01'), bureau: '510000', restarts: true },
      ],
    })
    const atCity = afterArrival(acted(province, { ...toWuhou, bureau: '510700' }, on('06-02'), at('510000')))
    expect(atCity.bureau).toBe('510700')
    expect(ask(atCity, { ...toWuhou, bureau: '510703' }, '06-03').kind).toBe('step')
    expect(ask(atCity, { ...toWuhou, bureau: '510107' }, '06-03')).toMatchObject({ code: 'may-not-pass-on' })
  })

  it('is not the bureau itself, none that has had the case, and after three hand-overs only whom a superior designates', () => {
    expect(ask(complaint, { ...toWuhou, bureau: '510106' }, '06-02')).toMatchObject({
      code: 'wrong-target',
      field: 'bureau',
    })
    const returned = (record: CaseRecord, bureau: string, day: string) =>
      acted(
        delivered(acted(record, { ...toWuhou, bureau }, on(day))),
        { action: 'return', ground: 'Art. 41' },
        on(day),
        at(bureau),
      )
    const once = returned(complaint, '510107', '06-02')
    expect(ask(once, toWuhou, '06-03')).toMatchObject({ code: 'circle', article: 'O121 Art. 33' })
    const thrice = returned(returned(once, '510104', '06-03'), '510105', '06-04')
    expect(ask(thrice, { ...toWuhou, bureau: '510108' }, '06-05')).toMatchObject({
      code: 'hops-spent',
      article: 'O121 Art. 33',
    })
    const disputed = acted(thrice, { action: 'dispute', bureau: '510107', text: '应由武侯办理' }, on('06-05'))
    expect(acted(disputed, { action: 'designate', bureau: '510107' }, on('06-08'), at('510100')).transit?.to).toBe(
      '510107',
    )
  })

  it('is decided by a superior of both at once, without taking', () => {
    const decided = acted(complaint, toWuhou, on('06-02'), at('510100'))
    expect(decided.transit).toEqual({ to: '510107', since: on('06-02'), hop: 2 })
  })

  it('is never another bureau for a unit, which gives the case back to its desk', () => {
    const inUnit = acted(complaint, { action: 'assign', unit: '510106-03' }, on('06-02'))
    expect(ask(inUnit, toWuhou, '06-02')).toMatchObject({ code: 'may-not-pass-on' })
    const back = acted(inUnit, { action: 'return', ground: 'Art. 41' }, on('06-03'))
    expect([back.bureau, back.unit, back.transit]).toEqual(['510106', undefined, undefined])
    expect(clock(back, 'initial-review', '06-03')?.dueDay).toBe(clock(complaint, 'initial-review', '06-03')?.dueDay)
  })
})

describe('the superior that decides', () => {
  it('is the lowest above both sides: the city within one, the province across two', () => {
    expect(deciderOf(sent)).toBe('510100')
    const disputed = (bureau: string) => acted(complaint, { action: 'dispute', bureau, text: '不属本局' }, on('06-02'))
    expect(deciderOf(disputed('510107'))).toBe('510100')
    expect(deciderOf(disputed('510703'))).toBe('510000')
    expect(ask(complaint, { action: 'dispute', bureau: '510106', text: '—' }, '06-02')).toMatchObject({
      field: 'bureau',
    })
  })

  it('is the province itself where what came back to it lies beyond its time, and may keep it or send it down', () => {
    const up = aComplaint({
      receivedAt: on('06-01'),
      facts: [
        { type: 'received', at: on('06-01'), bureau: '510000' },
        { type: 'arrived', at: on('06-01'), bureau: '510000', restarts: true },
      ],
      bureau: '510000',
    })
    const atCity = afterArrival(acted(up, { ...toWuhou, bureau: '510700' }, on('06-02'), at('510000')))
    const back = delivered(acted(atCity, { action: 'return', ground: 'Art. 41' }, on('06-02'), at('510700')))
    const silent = escalate(back, on('06-05'))
    expect(silent).toMatchObject({ fact: { from: '510000', to: '510000' }, transit: { decider: '510000' } })
    const waiting = { ...back, facts: [...back.facts, ...(silent ? [silent.fact] : [])], transit: silent?.transit }
    for (const bureau of ['510000', '510703']) {
      expect(ask(waiting, { action: 'designate', bureau }, '06-08', '510000')).toMatchObject({ kind: 'step' })
    }
  })

  it('designates only below itself', () => {
    const disputed = acted(complaint, { action: 'dispute', bureau: '510107', text: '不属本局' }, on('06-02'))
    expect(ask(disputed, { action: 'designate', bureau: '510703' }, '06-03', '510100')).toMatchObject({
      code: 'wrong-target',
    })
  })

  it('takes a case of a lower bureau over, without a new limit and with both charged (O121 Art. 13)', () => {
    const over = acted(complaint, { action: 'take-over', text: '重大' }, on('06-03'), at('510100'))
    expect(over).toMatchObject({ bureau: '510100', stage: 'initial-review' })
    expect(clock(over, 'initial-review', '06-03')?.dueDay).toBe('2026-06-10')
    expect(ask(complaint, { action: 'take-over', text: '重大' }, '06-03')).toMatchObject({
      code: 'not-the-superior',
      article: 'O121 Art. 13',
    })
    expect(ask(complaint, { action: 'take-over', text: '重大' }, '06-03', '510700')).toMatchObject({
      code: 'not-the-superior',
    })
  })
})

describe('papers and other departments', () => {
  it('asks for a report by the day of Form 3 and refuses a day that has passed', () => {
    expect(ask(complaint, { ...toWuhou, reportBy: '2026-06-01' }, '06-02')).toMatchObject({ field: 'reportBy' })
    const asked = taken(acted(complaint, { ...toWuhou, reportBy: '2026-06-20' }, on('06-02')))
    expect(clock(asked, 'report-back', '06-03')).toMatchObject({ dueDay: '2026-06-20', state: 'running' })
    const reported = acted(asked, { action: 'report-back', text: '已受理' }, on('06-10'))
    expect(clock(reported, 'report-back', '06-10')?.state).toBe('met')
  })

  it('ends the case when the matter goes to a department outside the system, by a supervisor alone', () => {
    const given = { action: 'transfer', department: '住房和城乡建设局', ground: 'Art. 16(1)' } as const
    const gone = acted(complaint, given, on('06-03'))
    expect(gone).toMatchObject({
      stage: 'closed',
      facts: expect.arrayContaining([expect.objectContaining({ outcome: 'transferred' })]),
    })
    expect(clock(gone, 'initial-review', '06-03')?.state).toBe('met')
    expect(decide(complaint, given, { actor: aStaff(), now: on('06-03') })).toMatchObject({ code: 'wrong-role' })
  })
})
