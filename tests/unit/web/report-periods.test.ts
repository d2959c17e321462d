// Periods of the reports page agree with those the API reads.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePeriod, periodBefore } from '../../../shared/domain/periods.ts'
import { inSpan, isPeriod, recentPeriods, type Span, sayPeriod, shifted, spanOf } from '../../../web/reports/periods.ts'

const spans: readonly Span[] = ['month', 'quarter', 'half', 'year']
const periods = fc
  .record({
    year: fc.integer({ min: 2000, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    span: fc.constantFrom(...spans),
  })
  .map(({ year, month, span }) => inSpan(`${year}-${String(month).padStart(2, '0')}`, span))

test('every period the page can name is one the API reads, and the one before it is the same', () => {
  fc.assert(
    fc.property(periods, (text) => {
      const period = parsePeriod(text)
      if (period === undefined) return false
      return isPeriod(text) && periodBefore(period).text === shifted(text, -1)
    }),
  )
})

test('stepping back and forth leads to the same period', () => {
  fc.assert(
    fc.property(
      periods,
      fc.integer({ min: -50, max: 50 }),
      (text, steps) => shifted(shifted(text, steps), -steps) === text,
    ),
  )
})

test('a period of another length holds the first month of the one before', () => {
  expect(spans.map((span) => inSpan('2026-11', span))).toEqual(['2026-11', '2026-Q4', '2026-H2', '2026'])
  expect(spanOf('2026-H1')).toBe('half')
})

test('the periods to choose from end with the one that is running', () => {
  expect(recentPeriods('quarter', '2026-01-02', 3)).toEqual(['2026-Q1', '2025-Q4', '2025-Q3'])
})

test.each([
  ['2026-11', '2026年11月'],
  ['2026-Q2', '2026年第二季度'],
  ['2026-H2', '2026年下半年'],
  ['2026', '2026年全年'],
])('%s is said as %s', (period, said) => {
  expect(sayPeriod(period)).toBe(said)
})
