import { describe, expect, test } from 'vitest'
import { contribution } from '../../../shared/domain/contribution.ts'
import { aCase, instant } from './counted-cases.ts'

// Received Mon 2026-06-01: initial review due Wed 06-10. Accepted 06-03: mediation due Sun 08-02, moved to Mon 08-03.
const received = instant('2026-06-01')
const at = instant('2026-06-03')
const accepted = [
  { type: 'accepted', at },
  { type: 'notified', at, of: 'acceptance' },
] as const
const refused = (day: string, ground: number) =>
  [
    { type: 'refused', at: instant(day), ground },
    { type: 'notified', at: instant(day), of: 'refusal' },
    { type: 'closed', at: instant(day), outcome: 'refused', ground },
  ] as const

test('counts an untouched complaint as received and due on the last day of its initial review', () => {
  const { rows, misses } = contribution(aCase({ number: '123456789012', receivedAt: received }))
  expect(rows).toEqual({
    '510903#2026-06': {
      'in.c@01': 1,
      'ch.c.internet': 1,
      cx: 1,
      'ob.food': 1,
      'pr.quality': 1,
      'tp.food.quality': 1,
      'y.i.handling?@10': 1,
      'y.c.undecided?@10': 1,
      'i?@10': 1,
      'c?@10': 1,
      'c?s@10': 1,
    },
  })
  expect(misses).toMatchObject([
    { clock: 'initial-review', day: '2026-06-10', isOpen: true, bureau: '510903', number: '123456789012' },
    { clock: 'closure', day: '2026-06-10', isOpen: true },
  ])
})

test('moves closure to the mediation limit once the complaint is accepted', () => {
  const { rows } = contribution(aCase({ receivedAt: received, events: accepted }))
  expect(rows['510903#2026-06']).toMatchObject({
    ac: 1,
    'oa.food': 1,
    'pa.quality': 1,
    't.r.2': 1,
    'f.i': 1,
    'fo.i': 1,
  })
  expect(rows['510903#2026-08']).toEqual({ 'c?@03': 1, 'c?a@03': 1, 'c?s@03': 1, 'y.c.handling?@03': 1 })
})

test('counts an agreement in the month it was made, with amount, stage time and time left', () => {
  const closed = { type: 'closed', at: instant('2026-07-02'), outcome: 'agreement', recoveredFen: 12_000 } as const
  const { rows, misses } = contribution(aCase({ receivedAt: received, events: [...accepted, closed] }))
  expect(rows['510903#2026-07']).toEqual({
    'oc.agreement': 1,
    me: 1,
    fen: 12_000,
    'f.c': 1,
    'fo.c': 1,
    't.m.20': 1,
    'c+@02': 1,
    'c+a@02': 1,
    'c+s@02': 1,
    'l.c.22': 1,
  })
  expect(rows['510903#2026-08']).toEqual({ 'c=@03': 1 })
  expect(rows['510903#2026-06']).toMatchObject({ 'k.c@2026-07-02': 1 })
  expect(misses).toEqual([])
})

test('keeps a late closure a miss of the day its limit passed and counts the closing when it happened', () => {
  const closed = { type: 'closed', at: instant('2026-08-20'), outcome: 'terminated', ground: 5 } as const
  const { rows, misses } = contribution(aCase({ receivedAt: received, events: [...accepted, closed] }))
  expect(rows['510903#2026-08']).toMatchObject({ 'c-@03': 1, 'oc.terminated': 1, 'tm.O121.5': 1, 'f.c': 1 })
  expect(rows['510903#2026-08']).not.toHaveProperty('fo.c')
  expect(misses).toMatchObject([{ clock: 'closure', day: '2026-08-03', isOpen: false }])
})

test('charges a miss to the holder at the end of the due day and counts receipt with the bureau that ended it', () => {
  const events = [
    { type: 'forwarded', at: instant('2026-06-11'), to: '510921' },
    { type: 'arrived', at: instant('2026-06-11'), bureau: '510921', restarts: false },
    ...refused('2026-06-12', 1),
  ] as const
  const { rows, misses } = contribution(
    aCase({
      receivedAt: received,
      bureau: '510921',
      facts: [
        { type: 'received', at: received, bureau: '510903' },
        { type: 'arrived', at: received, bureau: '510903', restarts: true },
        ...events,
      ],
    }),
  )
  expect(rows['510903#2026-06']).toEqual({
    ho: 1,
    'i-@10': 1,
    'c-@10': 1,
    'c-s@10': 1,
    'y.i.handed-over-@10': 1,
    'y.c.handed-over-@10': 1,
  })
  expect(rows['510921#2026-06']).toMatchObject({ 'in.c@01': 1, hi: 1, 'rf.O121.1': 1, 'oc.refused': 1 })
  expect(misses).toHaveLength(2)
  expect(misses[0]).toMatchObject({ bureau: '510903' })
})

test('takes a case with an open pause out of the bases', () => {
  const paused = {
    type: 'paused',
    at: instant('2026-06-20'),
    reason: 'testing',
    document: { number: '1', day: '2026-06-20' },
  } as const
  const { rows, misses } = contribution(aCase({ receivedAt: received, events: [...accepted, paused] }))
  expect(Object.keys(rows)).toEqual(['510903#2026-06'])
  expect(misses).toEqual([])
})

test('takes a revoked refusal back, counts the reopening, and reckons the new round as a round', () => {
  const events = [
    ...refused('2026-06-04', 3),
    { type: 'reopened', at: instant('2026-07-06'), revokes: 'refusal' },
    { type: 'accepted', at: instant('2026-07-07') },
    { type: 'notified', at: instant('2026-07-07'), of: 'acceptance' },
  ] as const
  const { rows } = contribution(aCase({ receivedAt: received, events }))
  expect(rows['510903#2026-06']).not.toHaveProperty('oc.refused')
  expect(rows['510903#2026-06']).toMatchObject({ 'in.c@01': 1, 'i+@04': 1, 'c+@04': 1 })
  expect(rows['510903#2026-06']).not.toHaveProperty('c+s@04')
  expect(rows['510903#2026-07']).toMatchObject({ ro: 1, ac: 1, 'i+@07': 1, 'i+r@07': 1 })
  expect(rows['510903#2026-09']).toMatchObject({ 'c?@07': 1, 'c?r@07': 1 })
})

test('counts a report by its decision and closes it there unless it was filed', () => {
  const verified = { type: 'verified', at: instant('2026-06-08'), decision: 'not-filed', ground: '19-1' } as const
  const closed = { type: 'closed', at: instant('2026-06-08'), outcome: 'not-filed', ground: '19-1' } as const
  const notFiled = contribution(aCase({ kind: 'violation-report', receivedAt: received, events: [verified, closed] }))
  expect(notFiled.rows['510903#2026-06']).toMatchObject({
    'vd.not-filed': 1,
    'nf.19-1': 1,
    rc: 1,
    'v+@08': 1,
    't.v.5': 1,
  })
  const filed = { type: 'verified', at: instant('2026-06-08'), decision: 'filed' } as const
  const penalised = { type: 'penalty-closed', at: instant('2026-07-08'), result: 'penalised' } as const
  const ended = { type: 'closed', at: instant('2026-07-08'), outcome: 'penalised' } as const
  const { rows } = contribution(
    aCase({ kind: 'violation-report', receivedAt: received, events: [filed, penalised, ended] }),
  )
  expect(rows['510903#2026-06']).toMatchObject({ 'vd.filed': 1 })
  expect(rows['510903#2026-06']).not.toHaveProperty('rc')
  expect(rows['510903#2026-07']).toMatchObject({ rc: 1, 'pn.penalised': 1 })
})

test('never reckons a consultation', () => {
  const answered = [
    { type: 'answered', at: instant('2026-06-02') },
    { type: 'closed', at: instant('2026-06-02'), outcome: 'answered' },
  ] as const
  const { rows } = contribution(aCase({ kind: 'consultation', receivedAt: received, events: answered }))
  expect(rows).toEqual({
    '510903#2026-06': { 'in.q@01': 1, 'ch.q.internet': 1, 'k.q@2026-06-02': 1, an: 1, 't.a.1': 1 },
  })
})

test('counts nothing of a merged complaint, whose dispute is counted with the other', () => {
  const merged = { type: 'closed', at: instant('2026-06-02'), outcome: 'merged' } as const
  expect(contribution(aCase({ events: [merged] }))).toEqual({ version: 2, rows: {}, misses: [] })
})

test('keeps the limits that a complaint had missed before it was merged', () => {
  const merged = { type: 'closed', at: instant('2026-07-20'), outcome: 'merged' } as const
  const { rows, misses } = contribution(aCase({ events: [merged] }))
  expect(misses.map(({ clock, isOpen }) => [clock, isOpen])).toEqual([
    ['initial-review', false],
    ['closure', false],
  ])
  const cells = Object.values<Readonly<Record<string, number>>>(rows).flatMap((row) => Object.keys(row))
  expect(new Set(cells.map((name) => name.replace(/@.*/, '')))).toEqual(
    new Set(['i-', 'c-', 'c-s', 'y.i.handling-', 'y.c.undecided-']),
  )
})

describe('a negotiation with the enterprise first', () => {
  const routed = { type: 'odr-routed', at: received, bureau: '510903' } as const
  const ended = (result: 'settled' | 'silent') => ({ type: 'odr-ended', at: instant('2026-06-09'), result }) as const
  const settled = { type: 'closed', at: instant('2026-06-09'), outcome: 'settled' } as const

  test('has figures of its own and stands in no other while it lasts', () => {
    const { rows, misses } = contribution(aCase({ stage: 'odr', facts: [routed] }))
    expect([rows, misses]).toEqual([{ '510903#2026-06': { or: 1 } }, []])
  })

  test('is never a received complaint when it settles', () => {
    const { rows } = contribution(aCase({ stage: 'closed', facts: [routed, ended('settled'), settled] }))
    expect(rows).toEqual({ '510903#2026-06': { or: 1, 'oe.settled': 1, oy: 8 } })
  })

  test('is a complaint received on the day it ends otherwise', () => {
    const at = instant('2026-06-09')
    const facts = [routed, ended('silent'), ...aCase({ receivedAt: at }).facts]
    const { rows } = contribution(aCase({ receivedAt: at, facts }))
    expect(rows['510903#2026-06']).toMatchObject({ or: 1, 'oe.silent': 1, oy: 8, 'in.c@09': 1, 'i?@18': 1 })
  })
})

test('counts a lead found in mediation among the leads, and as 诉转案 once it is filed, never among the reports', () => {
  const bornOf = { number: '100000000007', as: 'lead' } as const
  const filed = { type: 'verified', at: instant('2026-06-20'), decision: 'filed' } as const
  const { rows } = contribution(aCase({ kind: 'violation-report', receivedAt: received, bornOf, events: [filed] }))
  expect(rows).toEqual({ '510903#2026-06': { lf: 1, lc: 1 } })
})

test('counts a paper that was split once, and each of its cases as what it is', () => {
  const split = { type: 'split', at, into: '100000000023', kind: 'violation-report' } as const
  const bornOf = { number: '000000000000', as: 'split' } as const
  const both = [
    aCase({ receivedAt: received, events: [split] }),
    aCase({ kind: 'violation-report', receivedAt: received, bornOf }),
  ].map((record) => contribution(record).rows['510903#2026-06'])
  expect(both).toMatchObject([{ 'in.c@01': 1, sp: 1 }, { 'in.v@01': 1 }])
  expect(both[1]).not.toHaveProperty('sp')
})

test('counts what went to the police, what the consumer said of it and whether an agreement was kept', () => {
  const police = { type: 'closed', at: instant('2026-06-05'), outcome: 'transferred-to-police', ground: 6 } as const
  const rated = { type: 'rated', at: instant('2026-06-06'), isSatisfied: true } as const
  const kept = { type: 'performance', at: instant('2026-06-07'), isKept: false } as const
  const { rows } = contribution(aCase({ receivedAt: received, events: [...accepted, police, rated, kept] }))
  expect(rows['510903#2026-06']).toMatchObject({
    pl: 1,
    'oc.transferred-to-police': 1,
    'tm.O121.6': 1,
    'sa.yes': 1,
    'kp.no': 1,
  })
})

test('flags facts entered later than a day after, but not those of an import', () => {
  const events = [{ type: 'accepted', at, recordedAt: instant('2026-06-05') }] as const
  const cellsOf = (isImported: boolean) =>
    contribution(aCase({ receivedAt: received, events, isImported })).rows['510903#2026-06']
  expect(cellsOf(false)).toHaveProperty('el', 1)
  expect(cellsOf(true)).not.toHaveProperty('el')
})

test('prints an unconfirmed category as provisional and a missing one as its own', () => {
  const { rows } = contribution(aCase({ receivedAt: received, category: { unsure: true, decidedBy: 'sorter' } }))
  expect(rows['510903#2026-06']).toMatchObject({ 'pc.c': 1, 'ob.none': 1, 'pr.none': 1 })
})
