import fc from 'fast-check'
import { expect, test } from 'vitest'
import { budgetsOf } from '../../../shared/domain/budget.ts'
import { type BudgetInput, decidingCases } from '../../../shared/domain/budget-dues.ts'
import { chancesFrom, expectedMisses, spreadOf } from '../../../shared/domain/budget-forecast.ts'
import { bundledCalendar } from '../../../shared/domain/calendar.ts'
import type { Cells } from '../../../shared/domain/contribution-cells.ts'
import { rowKey } from '../../../shared/domain/contribution-cells.ts'
import { budgetSchema } from '../../../shared/schemas/budget.ts'

const history = ['2026-06', '2026-07', '2026-08']
/** Of a hundred cases a month ninety are done early, six with two days left, two on the last day, two missed. */
const usualMonth: Cells = { 'c+@10': 98, 'c-@20': 2, 'l.c.20': 90, 'l.c.2': 6, 'l.c.0': 2 }

function input(month: Cells, overrides: Partial<BudgetInput> = {}): BudgetInput {
  const past = history.map((name) => [rowKey('510903', name), usualMonth] as const)
  return {
    bureau: '510903',
    month: '2026-09',
    // A Wednesday morning.
    now: '2026-09-16T09:00:00+08:00',
    rows: new Map([...past, [rowKey('510903', '2026-09'), month]]),
    history,
    calendar: bundledCalendar,
    ...overrides,
  }
}
const closureOf = (month: Cells, overrides: Partial<BudgetInput> = {}) => {
  const [closure] = budgetsOf(input(month, overrides))
  if (closure === undefined) throw new Error('no budget of closure')
  return closure
}

test('counts acts and passed limits as spent and the limits still open as the rest of the month', () => {
  const budget = closureOf({ 'c+@02': 90, 'c-@03': 1, 'c?@15': 1, 'c?@16': 4, 'c?@30': 4 })
  expect(budget.soFar).toEqual({ onTime: 90, misses: 2, base: 92, percent: '97.83', missesLeft: -1 })
  expect(budget.wholeMonth).toEqual({ openDue: 8, base: 100, missesLeft: 0 })
})

test('burns at one when misses come exactly as fast as the target allows', () => {
  expect(closureOf({ 'c+@02': 98, 'c-@02': 2 }).burn.month).toBe('1.00')
  expect(closureOf({ 'c+@02': 94, 'c-@02': 6 }).burn.month).toBe('3.00')
  expect(closureOf({}).burn.month).toBe('—')
})

test('calls a burn fast only for three misses within the last five working days', () => {
  expect(closureOf({ 'c+@14': 20, 'c-@14': 3 }).alerts).toContain('fast-burn')
  expect(closureOf({ 'c+@14': 20, 'c-@14': 2 }).alerts).not.toContain('fast-burn')
  expect(closureOf({ 'c+@02': 20, 'c-@02': 3 }).alerts).not.toContain('fast-burn')
})

test('calls a budget spent when no further case may miss', () => {
  expect(closureOf({ 'c+@02': 98, 'c-@02': 2 }).alerts).toContain('spent')
  expect(closureOf({ 'c+@02': 149, 'c-@02': 2 }).alerts).not.toContain('spent')
  expect(closureOf({ 'c+@02': 10 }).alerts).toEqual([])
})

test('gives open limits the chance that such cases had in the past', () => {
  const chances = chancesFrom([{ 'l.c.20': 270, 'l.c.2': 18, 'l.c.0': 6, 'c-': 6 }], 'closure')
  expect([0, 2, 20].map((left) => chances(left).toFixed(3))).toEqual(['0.800', '0.872', '0.980'])
})

test('believes a bureau without a past to be at its target', () => {
  expect(chancesFrom([], 'closure')(3)).toBeCloseTo(0.98)
})

test('a chance never falls with more time left and never leaves zero to one', () => {
  const histograms = fc.record({ 'l.c.0': fc.nat(50), 'l.c.3': fc.nat(50), 'l.c.20': fc.nat(200), 'c-': fc.nat(60) })
  fc.assert(
    fc.property(histograms, (history) => {
      const chances = [0, 1, 3, 10, 20, 60].map(chancesFrom([history], 'closure'))
      for (const [index, chance] of chances.entries()) {
        expect(chance).toBeGreaterThan(0)
        expect(chance).toBeLessThanOrEqual(1)
        expect(chance).toBeGreaterThanOrEqual(chances[index - 1] ?? 0)
      }
    }),
  )
})

test('later months weigh more in the chances', () => {
  const [good, bad] = [{ 'l.c.0': 100 }, { 'l.c.0': 80, 'c-': 20 }]
  const [falling, rising] = [chancesFrom([good, bad], 'closure'), chancesFrom([bad, good], 'closure')]
  expect(falling(0)).toBeLessThan(rising(0))
})

test('expects the sum of the chances to miss, within a band that widens as months differ', () => {
  const steady = expectedMisses([0.5, 0.5, 1, 2], 0.001)
  expect(steady.expected).toBe(4)
  expect([steady.low, steady.high]).toEqual([2, 7])
  expect(steady.chanceOfAtMost(4)).toBeCloseTo(0.629, 3)
  const moving = expectedMisses([0.5, 0.5, 1, 2], 0.5)
  expect([moving.low, moving.high]).toEqual([0, 9])
  expect([expectedMisses([]).chanceOfAtMost(0), expectedMisses([]).high]).toEqual([1, 0])
  expect(expectedMisses([900]).chanceOfAtMost(900)).toBeCloseTo(0.54, 1)
})

test('learns from months how far a miss rate moves beyond chance', () => {
  const month = (misses: number) => ({ 'c+': 1000 - misses, 'c-': misses })
  expect(spreadOf([month(20), month(20), month(20)], 'closure')).toBe(0.2)
  expect(spreadOf([month(5), month(40), month(15)], 'closure')).toBeGreaterThan(0.3)
  expect(spreadOf([], 'closure')).toBe(0.2)
})

test('forecasts the month from the open limits and says by how many days left they have', () => {
  const { forecast, alerts } = closureOf({ 'c+@02': 90, 'c?@16': 5, 'c?@30': 5 })
  expect(forecast.reasons).toEqual([
    { from: 0, to: 0, count: 5, chance: '90.85' },
    { from: 6, to: 10, count: 5, chance: '92.52' },
  ])
  expect(forecast).toMatchObject({ base: 100, misses: { expected: '0.8', low: 0, high: 2 }, isBelow: false })
  expect(forecast.percent).toEqual({ expected: '99.17', low: '98.00', high: '100.00' })
  expect(forecast.chancePercent).toBe(94)
  expect(alerts).toEqual([])
  expect(closureOf({ 'c+@02': 80, 'c?@16': 30 }).alerts).toEqual(['forecast-below-target'])
})

test('takes the usual base of a month while little has been reckoned yet', () => {
  expect(closureOf({ 'c+@01': 1 }).forecast.base).toBe(100)
  expect(closureOf({ 'c+@01': 1 }, { history: [] }).forecast.base).toBe(1)
})

test('at the end of the month the forecast is what was reckoned', () => {
  const months = fc.record({ 'c+@10': fc.nat(200), 'c-@11': fc.nat(10), 'c?@12': fc.nat(5) })
  fc.assert(
    fc.property(months, (month) => {
      const { soFar, wholeMonth, forecast } = closureOf(month, { now: '2026-10-01T00:00:00+08:00', history: [] })
      expect(wholeMonth).toEqual({ openDue: 0, base: soFar.base, missesLeft: soFar.missesLeft })
      expect(forecast.percent.expected).toBe(soFar.percent)
      expect(forecast.isBelow).toBe(soFar.missesLeft < 0 || (soFar.base > 0 && 100 * soFar.misses > 2 * soFar.base))
      expect(budgetSchema.safeParse(closureOf(month)).success).toBe(true)
    }),
  )
})

test('orders the cases that decide the month by how unlikely they are to be kept', () => {
  const limits = [
    { number: '3', clock: 'closure', bureau: '510903', dueDay: '2026-09-30' },
    { number: '2', clock: 'closure', bureau: '510903', dueDay: '2026-09-16' },
    { number: '1', clock: 'closure', bureau: '510903', dueDay: '2026-09-18' },
    { number: '4', clock: 'closure', bureau: '510903', dueDay: '2026-09-15' },
    { number: '5', clock: 'closure', bureau: '510903', dueDay: '2026-10-12' },
  ] as const
  expect(decidingCases(limits, input({}))).toMatchObject([
    { number: '2', daysLeft: 0, chance: '90.85' },
    { number: '1', daysLeft: 2 },
    { number: '3', chance: '92.52' },
  ])
})
