import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bundledCalendar,
  dayOfNumber,
  isProvisional,
  isWorkingDay,
  legalDay,
  nextDay,
  numberOfDay,
} from '../../../shared/domain/calendar.ts'
import { addWorkingDays, endOfPeriod, spansOf, workingDaysBetween } from '../../../shared/domain/counting.ts'
import { isWorkedOn, slowDue } from './slow-counter.ts'

const firstStart = numberOfDay('2019-01-01')
const lastStart = numberOfDay('2027-12-31')

const pauseArbitrary = fc.record({
  after: fc.integer({ min: -20, max: 120 }),
  days: fc.integer({ min: 0, max: 60 }),
  isOpen: fc.boolean(),
})
const periodArbitrary = fc.record({
  start: fc.integer({ min: firstStart, max: lastStart }),
  limit: fc.integer({ min: 1, max: 95 }),
  unit: fc.constantFrom('working-day' as const, 'calendar-day' as const),
  lastDay: fc.constantFrom('rest-day' as const, 'public-holiday' as const),
  pauses: fc.array(pauseArbitrary, { maxLength: 4 }),
  mayStayOpen: fc.boolean(),
})

type Given = typeof periodArbitrary extends fc.Arbitrary<infer Value> ? Value : never

function bothCounts({ start, limit, unit, lastDay, pauses, mayStayOpen }: Given) {
  const excluded = pauses.map(({ after, days, isOpen }) => ({
    from: start + after,
    to: isOpen && mayStayOpen ? undefined : start + after + days,
  }))
  const period = { calendar: bundledCalendar, start, limit, unit, lastDay, excluded }
  const slow = slowDue({
    start: dayOfNumber(start),
    limit,
    unit,
    lastDay,
    pauses: excluded.map(({ from, to }) => ({
      from: dayOfNumber(from),
      to: to === undefined ? undefined : dayOfNumber(to),
    })),
  })
  return { period, end: endOfPeriod(period), slow }
}

describe('counting', () => {
  it('agrees with a slow day-by-day counter for any start, limit, pauses and last-day rule', () => {
    fc.assert(
      fc.property(periodArbitrary, (given) => {
        const { end, slow } = bothCounts(given)
        if (end.kind === 'paused') return slow === 'paused'
        return slow !== 'paused' && slow.day === dayOfNumber(end.dueDay) && slow.provisional === end.provisional
      }),
      { numRuns: 100_000 },
    )
  })

  it('tells every day of a period once, without gaps, and as many counted ones as the limit', () => {
    fc.assert(
      fc.property(periodArbitrary, (given) => {
        const { period, end } = bothCounts(given)
        const spans = spansOf(period, end)
        let expected = dayOfNumber(period.start + 1)
        let counted = 0
        for (const span of spans) {
          expect(span.from).toBe(expected)
          if (span.counted) counted += numberOfDay(span.to) - numberOfDay(span.from) + 1
          expected = nextDay(span.to)
        }
        if (end.kind === 'due') expect([counted, expected]).toEqual([given.limit, dayOfNumber(end.dueDay + 1)])
        else expect(counted).toBeLessThan(given.limit)
      }),
      { numRuns: 5_000 },
    )
  })

  it('knows every day of 2019 to 2026 as the published lists do', () => {
    for (let day = numberOfDay('2019-01-01'); day <= numberOfDay('2026-12-31'); day++) {
      const text = dayOfNumber(day)
      expect([text, isWorkingDay(bundledCalendar, text)]).toEqual([text, isWorkedOn(new Date(text))])
      expect(isProvisional(bundledCalendar, text)).toBe(false)
    }
  })

  it('counts plain weekends and fixed-date holidays in a year without a notice, and calls it provisional', () => {
    const off = ['2027-01-01', '2027-01-02', '2027-05-01', '2027-10-01']
    expect(off.map((day) => isWorkingDay(bundledCalendar, day))).toEqual([false, false, false, false])
    expect(['2027-01-04', '2027-02-08'].map((day) => isWorkingDay(bundledCalendar, day))).toEqual([true, true])
    expect(isProvisional(bundledCalendar, '2027-01-04')).toBe(true)
  })

  it('puts an instant on the day it has in Shanghai, whatever its offset', () => {
    expect(legalDay('2026-04-28T15:59:59Z')).toBe('2026-04-28')
    expect(legalDay('2026-04-28T16:00:00Z')).toBe('2026-04-29')
    expect(legalDay('2026-04-28T23:59:59.999+08:00')).toBe('2026-04-28')
    expect(legalDay('2026-04-28T00:00:00+08:00')).toBe('2026-04-28')
  })

  it('takes a province’s own closure and opening before the notice', () => {
    const calendar = {
      ...bundledCalendar,
      overrides: {
        '2026-06-01': { kind: 'closed' as const, note: '地方规定' },
        '2026-06-06': { kind: 'open' as const, note: '地方规定' },
      },
    }
    expect([isWorkingDay(calendar, '2026-06-01'), isWorkingDay(calendar, '2026-06-06')]).toEqual([false, true])
    expect([isWorkingDay(bundledCalendar, '2026-06-01'), isWorkingDay(bundledCalendar, '2026-06-06')]).toEqual([
      true,
      false,
    ])
  })

  it('adds working days as it counts them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: firstStart, max: lastStart }),
        fc.integer({ min: 0, max: 60 }),
        (from, count) =>
          workingDaysBetween(bundledCalendar, from, addWorkingDays(bundledCalendar, from, count)) === count,
      ),
    )
  })
})
