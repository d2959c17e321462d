import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  monthsUpTo,
  parsePeriod,
  periodBefore,
  periodName,
  readPeriod,
  yearBefore,
} from '../../../shared/domain/periods.ts'

const period = (text: string) => {
  const parsed = parsePeriod(text)
  if (parsed === undefined) throw new Error(text)
  return parsed
}

test.each([
  ['2026-10', ['2026-10'], '2026年10月'],
  ['2026-Q1', ['2026-01', '2026-02', '2026-03'], '2026年第一季度'],
  ['2026-Q4', ['2026-10', '2026-11', '2026-12'], '2026年第四季度'],
  ['2026-H2', ['2026-07', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12'], '2026年下半年'],
])('reads %s', (text, months, name) => {
  expect(period(text).months).toEqual(months)
  expect(periodName(period(text))).toBe(name)
})

test('a year has its twelve months', () => {
  expect(period('2026').months).toHaveLength(12)
  expect(periodName(period('2026'))).toBe('2026年')
})

test.each(['', '26', '2026-13', '2026-00', '2026-1', '2026-Q5', '2026-Q0', '2026-H3', '2026-10-01', '0000', ' 2026'])(
  'refuses "%s" as malformed',
  (text) => {
    expect(readPeriod(text, { today: '2026-11-22' })).toEqual({ kind: 'refused', reason: 'malformed' })
  },
)

test('answers a period that has begun and refuses one that has not', () => {
  const known = { today: '2026-11-22', firstMonth: '2024-05' }
  const read = (text: string) => {
    const answer = readPeriod(text, known)
    return answer.kind === 'refused' ? answer.reason : answer.kind
  }
  expect(['2026-11', '2026-Q4', '2026', '2026-12', '2027', '2027-Q1'].map(read)).toEqual([
    'period',
    'period',
    'period',
    'future',
    'future',
    'future',
  ])
  expect(['2024-04', '2024-Q2', '2024', '2023', '2024-Q1'].map(read)).toEqual([
    'before-first-case',
    'period',
    'period',
    'before-first-case',
    'before-first-case',
  ])
})

test.each([
  ['2026-01', '2025-12', '2025-01'],
  ['2026-Q1', '2025-Q4', '2025-Q1'],
  ['2026-H1', '2025-H2', '2025-H1'],
  ['2026-H2', '2026-H1', '2025-H2'],
  ['2026', '2025', '2025'],
])('compares %s with %s before it and %s a year ago', (text, before, lastYear) => {
  expect([periodBefore(period(text)).text, yearBefore(period(text)).text]).toEqual([before, lastYear])
})

test('a trend ends with its last month and steps over the turn of the year', () => {
  expect(monthsUpTo('2026-02', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
})

test('a period is read back from its own text and follows the one before it without a gap', () => {
  const texts = fc
    .tuple(fc.integer({ min: 1900, max: 2100 }), fc.constantFrom('', '-03', '-12', '-Q1', '-Q4', '-H1', '-H2'))
    .map(([year, rest]) => `${year}${rest}`)
  fc.assert(
    fc.property(texts, (text) => {
      const [now, before] = [period(text), periodBefore(period(text))]
      expect(now.text).toBe(text)
      expect([...before.months, ...now.months]).toEqual(monthsUpTo(now.months.at(-1) ?? '', 2 * now.months.length))
    }),
  )
})
