import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal, growth, meetsTarget, missesLeft, percent, points, wanYuan } from '../../../shared/domain/rates.ts'

test.each([
  [8875, 13459, '65.94'],
  [1263, 13459, '9.38'],
  [1022, 8875, '11.52'],
  [1, 3, '33.33'],
  [1, 800, '0.13'],
  [0, 7, '0.00'],
  [7, 7, '100.00'],
  [3999, 4081, '97.99'],
])('prints %i of %i as %s percent', (part, base, printed) => {
  expect(percent(part, base)).toBe(printed)
})

test('prints no rate on an empty base', () => {
  expect([percent(0, 0), growth(5, 0), points({ part: 1, base: 1 }, { part: 0, base: 0 })]).toEqual(['—', '—', '—'])
})

test('rounds halves up by magnitude on both sides of zero', () => {
  expect([decimal(5n, 1000n, 2), decimal(-5n, 1000n, 2), decimal(-4n, 1000n, 2)]).toEqual(['0.01', '-0.01', '0.00'])
})

test('rounds every share as exact decimal arithmetic does', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30_000_000 }), fc.integer({ min: 1, max: 30_000_000 }), (part, base) => {
      const hundredths = BigInt(percent(part, base).replace('.', ''))
      const doubled = 2n * (BigInt(part) * 10_000n - hundredths * BigInt(base))
      expect(doubled >= -BigInt(base) && doubled < BigInt(base)).toBe(true)
    }),
  )
})

test('measures change of counts as growth and of rates in percentage points', () => {
  expect([growth(120, 100), growth(80, 100)]).toEqual(['20.00', '-20.00'])
  expect(points({ part: 98, base: 100 }, { part: 97, base: 99 })).toBe('0.02')
})

test('takes the difference of exact rates, not of printed ones', () => {
  expect(points({ part: 2, base: 3 }, { part: 1, base: 3 })).toBe('33.33')
})

test('prints fen as ten thousand yuan', () => {
  expect([wanYuan(441_630_000), wanYuan(0), wanYuan(4_999), wanYuan(5_000)]).toEqual(['441.63', '0.00', '0.00', '0.01'])
})

test('holds the target on integers, so that 97.995 percent prints as 98.00 and misses', () => {
  expect(percent(19_599, 20_000)).toBe('98.00')
  expect([meetsTarget(19_599, 20_000, 98), meetsTarget(19_600, 20_000, 98), meetsTarget(0, 0, 98)]).toEqual([
    false,
    true,
    null,
  ])
})

test('has misses left exactly as long as the target is met', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(3_000), (base, misses) => {
      fc.pre(misses <= base)
      expect(missesLeft(base, misses, 98) >= 0).toBe(meetsTarget(base - misses, base, 98))
    }),
  )
})
