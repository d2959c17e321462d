import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contribution } from '../../../shared/domain/contribution.ts'
import { type Cells, type RowKey, rowKey } from '../../../shared/domain/contribution-cells.ts'
import { addRows, rollUp } from '../../../shared/domain/contribution-difference.ts'
import { explainChange } from '../../../shared/domain/statistics-explain.ts'
import { stageTime } from '../../../shared/domain/statistics-process.ts'
import { targetFor } from '../../../shared/domain/statistics-rates.ts'
import type { CaseRecord } from '../../../shared/schemas/case-record.ts'
import type { Fact } from '../../../shared/schemas/facts.ts'
import { compiled, refOf } from '../../datasets/compiled.ts'
import { aCase, countyCodes, instant, lastOf, lives, superiorsOfCounty } from './counted-cases.ts'

function rowsOf(records: readonly CaseRecord[]): ReadonlyMap<RowKey, Cells> {
  const rows: Record<RowKey, Record<string, number>> = {}
  for (const record of records) addRows(rows, contribution(record).rows)
  return new Map(Object.entries(rollUp(rows, superiorsOfCounty)) as [RowKey, Cells][]) // keys by rowKey
}

const refusedOn = (day: string): Fact[] => [
  { type: 'refused', at: instant(day), ground: 2 },
  { type: 'notified', at: instant(day), of: 'refusal' },
  { type: 'closed', at: instant(day), outcome: 'refused', ground: 2 },
]
const complaints = (count: number, received: string, events: Fact[], bureau = '510903') =>
  Array.from({ length: count }, () => aCase({ receivedAt: instant(received), bureau, events }))

test('an open limit counts as a miss from the moment its last day is over, with no event', () => {
  const rows = rowsOf(complaints(1, '2026-06-01', []))
  const at = (cutOff: string) =>
    compiled(rows, { period: '2026-06', bureau: '510903', cutOff }).rates.onTimeInitialReview.statutory
  expect(at('2026-06-10T23:59:59+08:00')).toMatchObject({ due: 0, open: 0, percent: '—' })
  expect(at('2026-06-11T00:00:00+08:00')).toMatchObject({ due: 1, open: 1, percent: '0.00' })
})

test('leaves out what was received and closed after the cut-off', () => {
  const rows = rowsOf([
    ...complaints(2, '2026-06-01', refusedOn('2026-06-03')),
    ...complaints(3, '2026-06-02', refusedOn('2026-07-01')),
    ...complaints(4, '2026-06-20', []),
  ])
  const { totals, rates } = compiled(rows, { period: '2026-06', bureau: '510903', cutOff: '2026-06-16T00:00:00+08:00' })
  expect(totals.complaints).toBe(5)
  expect(rates.closure.platform).toEqual({ count: 2, base: 5, percent: '40.00' })
  const later = compiled(rows, { period: '2026-06', bureau: '510903', cutOff: '2026-07-02T00:00:00+08:00' })
  expect(later.rates.closure.platform).toEqual({ count: 5, base: 9, percent: '55.56' })
  expect(later.rates.onTimeClosure.platform).toEqual({ onTime: 2, due: 2, percent: '100.00' })
})

test('compares a month with the one before and the same a year ago', () => {
  const rows = rowsOf([
    ...complaints(12, '2026-06-01', refusedOn('2026-06-03')),
    ...complaints(10, '2026-05-06', refusedOn('2026-05-08')),
    ...complaints(6, '2025-06-03', refusedOn('2025-06-05')),
    ...complaints(2, '2025-06-03', refusedOn('2025-06-30')),
  ])
  const june = compiled(rows, { period: '2026-06', bureau: '510903', cutOff: '2026-07-01T00:00:00+08:00' })
  expect(june.changes['complaints']).toEqual({ yearOnYear: '50.00', periodOnPeriod: '20.00' })
  expect(june.rates.onTimeClosure.statutory.change).toEqual({ yearOnYear: '25.00', periodOnPeriod: '0.00' })
  expect(june.byProblem[0]).toMatchObject({ code: 'quality', change: { yearOnYear: '50.00', periodOnPeriod: '20.00' } })
  expect(june.trend).toHaveLength(13)
  expect(june.trend[0]).toMatchObject({ month: '2025-06', complaints: 8, onTimeClosure: { onTime: 6, due: 8 } })
  expect(june.narrative).toContain('共接收投诉、举报、咨询12件，同比增长50.00%，环比增长20.00%')
})

test('compares a year that has not ended with as many months of the year before', () => {
  const rows = rowsOf([
    ...complaints(3, '2026-02-02', []),
    ...complaints(2, '2025-02-03', []),
    ...complaints(9, '2025-11-03', []),
  ])
  const year = compiled(rows, { period: '2026', bureau: '510903', cutOff: '2026-04-10T12:00:00+08:00' })
  expect(year.changes['complaints'].yearOnYear).toBe('50.00')
  expect(year.method).toMatchObject({ isPartial: true, comparedWith: { yearOnYear: '2025年前4个月' } })
  expect(year.trend.at(-1)?.month).toBe('2026-04')
})

test('ranks only bureaus with a base of thirty, lets equal rates share a place, and keeps misses left on integers', () => {
  const rows = rowsOf([
    ...complaints(98, '2026-06-01', refusedOn('2026-06-03')),
    ...complaints(2, '2026-06-01', refusedOn('2026-06-29')),
    ...complaints(49, '2026-06-01', refusedOn('2026-06-03'), '510904'),
    ...complaints(1, '2026-06-01', refusedOn('2026-06-29'), '510904'),
    ...complaints(30, '2026-06-01', refusedOn('2026-06-03'), '510921'),
    ...complaints(29, '2026-06-01', refusedOn('2026-06-03'), '510923'),
    ...complaints(29, '2026-06-01', refusedOn('2026-06-03'), '510981'),
    ...complaints(1, '2026-06-01', refusedOn('2026-06-29'), '510981'),
  ])
  const children = countyCodes.map(refOf)
  const city = compiled(rows, { period: '2026-06', bureau: '510900', cutOff: '2026-07-01T00:00:00+08:00', children })
  const lineOf = (code: string) => city.byBureau.find((line) => line.code === code)?.rates.onTimeClosure
  expect(countyCodes.map((code) => lineOf(code)?.rank)).toEqual([2, 2, 1, null, 4])
  expect(lineOf('510903')).toMatchObject({ missesLeft: 0, isMet: true })
  expect(lineOf('510981')).toMatchObject({ missesLeft: -1, isMet: false })
  expect(city.narrative).toContain(`${refOf('510981').name}96.67%（应计30件，逾期1件`)
})

test('explains a lower rate by the bureaus whose misses made it, adding up to the change', () => {
  const rows = rowsOf([
    ...complaints(50, '2026-05-06', refusedOn('2026-05-08')),
    ...complaints(50, '2026-05-06', refusedOn('2026-05-08'), '510904'),
    ...complaints(1, '2026-05-06', refusedOn('2026-05-29')),
    ...complaints(60, '2026-06-01', refusedOn('2026-06-03')),
    ...complaints(40, '2026-06-01', refusedOn('2026-06-03'), '510904'),
    ...complaints(7, '2026-06-01', refusedOn('2026-06-29'), '510904'),
  ])
  const children = countyCodes.map(refOf)
  const asked = { bureau: '510900', cutOff: '2026-07-01T00:00:00+08:00', children }
  const [june, may] = [compiled(rows, { ...asked, period: '2026-06' }), compiled(rows, { ...asked, period: '2026-05' })]
  const explained = explainChange('onTimeClosure', june, may)
  expect(explained).toMatchObject({
    points: june.rates.onTimeClosure.statutory.change.periodOnPeriod,
    parts: [
      { code: '510904', misses: { now: 7, before: 0 }, points: '-6.54' },
      { code: '510903', misses: { now: 0, before: 1 }, points: '0.99' },
    ],
  })
  expect(explained?.text).toBe(
    `较对比期下降5.55个百分点，主要因${refOf('510904').name}逾期7件（对比期0件，影响-6.54个百分点；其中初查未决定7件）。`,
  )
  expect(explainChange('onTimeVerification', june, may)).toBeUndefined()
})

test('takes shares over accepted complaints when asked', () => {
  const accepted: Fact[] = [{ type: 'accepted', at: instant('2026-07-01') }]
  const category = { object: 'vehicle', problem: 'price', unsure: false, decidedBy: 'handler' } as const
  const rows = rowsOf([
    ...complaints(3, '2026-06-29', []),
    aCase({ receivedAt: instant('2026-06-29'), events: accepted, category }),
  ])
  const asked = { bureau: '510903', cutOff: '2026-08-01T00:00:00+08:00' }
  const received = compiled(rows, { ...asked, period: '2026-06' })
  expect(received.byObject[0]).toMatchObject({ code: 'food', count: 3, base: 4, percent: '75.00' })
  const overAccepted = compiled(rows, { ...asked, period: '2026-07', base: 'accepted' })
  expect(overAccepted.byObject[0]).toMatchObject({
    code: 'vehicle',
    count: 1,
    base: 1,
    percent: '100.00',
    group: 'goods',
  })
  expect(overAccepted.byProblem[0]).toMatchObject({ code: 'price', count: 1, percent: '100.00' })
})

test('a late acceptance stays a closure miss, while the platform style counts its closing in time', () => {
  const events: Fact[] = [
    { type: 'accepted', at: instant('2026-06-15') },
    { type: 'notified', at: instant('2026-06-15'), of: 'acceptance' },
    { type: 'closed', at: instant('2026-06-22'), outcome: 'agreement', recoveredFen: 100 },
  ]
  const { rates } = compiled(rowsOf(complaints(1, '2026-06-01', events)), {
    period: '2026-06',
    bureau: '510903',
    cutOff: '2026-07-01T00:00:00+08:00',
  })
  expect(rates.onTimeClosure.statutory).toMatchObject({ onTime: 0, due: 1, late: 1 })
  expect(rates.onTimeClosure.platform).toMatchObject({ onTime: 1, due: 1 })
  expect(rates.onTimeInitialReview.platform).toMatchObject({ onTime: 0, due: 1 })
})

test('a bureau and month without a case answer with zeros, no rates, and say so', () => {
  const empty = compiled(new Map(), { period: '2026-06', bureau: '510903', cutOff: '2026-07-01T00:00:00+08:00' })
  expect(empty.totals.received).toBe(0)
  expect(empty.rates.onTimeClosure.statutory).toMatchObject({ due: 0, percent: '—', missesLeft: 0 })
  expect(empty.rates.onTimeClosure.statutory.target?.isMet).toBeNull()
  expect(empty.narrative).toBe(`2026年6月，${refOf('510903').name}未接收投诉、举报和咨询，也没有到期的事项。`)
})

test('the parts of a year add up to it for arbitrary cases at an arbitrary cut-off', () => {
  const cutOffs = fc.integer({ min: 0, max: 800 }).map((days) => new Date(Date.UTC(2025, 0, 1) + days * 86_400_000))
  fc.assert(
    fc.property(fc.array(lives, { maxLength: 10 }), cutOffs, (cases, date) => {
      const rows = rowsOf(cases.map(lastOf))
      const part = (period: string) => compiled(rows, { period, bureau: '510900', cutOff: date.toISOString() })
      const [year, halves] = [part('2025'), [part('2025-H1'), part('2025-H2')]]
      const quarters = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'].map(part)
      for (const parts of [halves, quarters]) {
        for (const name of ['received', 'closedAll', 'recoveredFen', 'accepted'] as const) {
          expect(parts.reduce((sum, { totals }) => sum + totals[name], 0)).toBe(year.totals[name])
        }
        for (const name of ['onTimeInitialReview', 'onTimeClosure', 'onTimeVerification'] as const) {
          const due = parts.reduce((sum, { rates }) => sum + rates[name].statutory.due, 0)
          expect(due).toBe(year.rates[name].statutory.due)
        }
      }
    }),
    { numRuns: 40 },
  )
})

test('prints mean and ninetieth percentile of a histogram of working days', () => {
  const histogram = new Map([
    ['10', 1],
    ['2', 8],
    ['5', 1],
  ])
  expect(stageTime('mediation', '', histogram)).toMatchObject({ count: 10, mean: '3.10', p90: 5 })
  expect(stageTime('mediation', '', new Map())).toMatchObject({ count: 0, mean: '—', p90: null })
})

test('holds closure and verification, not initial review, against 98 percent, binding to 2025 and by policy since', () => {
  expect(targetFor('onTimeClosure', '2025-12')).toMatchObject({ percent: 98, force: 'binding' })
  expect(targetFor('onTimeVerification', '2026-01')).toMatchObject({ percent: 98, force: 'policy' })
  expect(targetFor('onTimeInitialReview', '2026-01')).toBeUndefined()
})

test('a category nobody gave is a line of its own, so that shares add up to the base', () => {
  const rows = new Map([[rowKey('510903', '2026-06'), { 'in.c@01': 3, 'ob.none': 1, 'ob.food': 2 }]])
  const { byObject } = compiled(rows, { period: '2026-06', bureau: '510903', cutOff: '2026-07-01T00:00:00+08:00' })
  expect(byObject.find(({ code }) => code === 'none')).toMatchObject({ name: '未分类', count: 1, group: 'none' })
  expect(byObject.reduce((sum, { count }) => sum + count, 0)).toBe(3)
})
