import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bundledCalendar, isWorkingDay, legalDay } from '../../../shared/domain/calendar.ts'
import { defaultWatchPolicies } from '../../../shared/domain/policies.data.ts'
import { isWorkingTime, startOfWork, workingTimeAfter, workingTimeBefore } from '../../../shared/domain/working-time.ts'

const time = { calendar: bundledCalendar, workingHours: defaultWatchPolicies.workingHours }
const at = (text: string) => new Date(`${text}+08:00`).toISOString()

/** Whether a minute is worked, asked the slow way: 9 to 12 and 13 to 17 of a working day. */
function isWorkedMinute(ms: number): boolean {
  const instant = new Date(ms).toISOString()
  const hour = new Date(ms + 28_800_000).getUTCHours()
  return isWorkingDay(bundledCalendar, legalDay(instant)) && hour >= 9 && hour < 17 && hour !== 12
}

function workedMinutes(from: string, to: string): number {
  let count = 0
  for (let ms = Date.parse(from); ms < Date.parse(to); ms += 60_000) if (isWorkedMinute(ms)) count++
  return count
}

const instants = fc
  .integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2026, 10, 1) / 60_000 })
  .map((minute) => new Date(minute * 60_000).toISOString())

describe('working time', () => {
  test.each([
    ['2026-06-08T09:00:00', true],
    ['2026-06-08T08:59:59', false],
    ['2026-06-08T12:00:00', false],
    ['2026-06-08T13:00:00', true],
    ['2026-06-08T17:00:00', false],
    ['2026-06-08T00:00:00', false],
    ['2026-06-07T10:00:00', false],
    ['2026-10-01T10:00:00', false],
    ['2026-02-14T10:00:00', true],
  ])('%s is worked: %s', (text, isWorked) => {
    expect(isWorkingTime(at(text), time)).toBe(isWorked)
  })

  test('begins at nine on a working day and not at all on a rest day', () => {
    expect(startOfWork(at('2026-06-08T15:00:00'), time)).toBe(at('2026-06-08T09:00:00'))
    expect(startOfWork(at('2026-06-07T15:00:00'), time)).toBeUndefined()
  })

  test.each([
    ['2026-06-05T16:00:00', 2, '2026-06-08T10:00:00'],
    ['2026-06-05T20:00:00', 0, '2026-06-08T09:00:00'],
    ['2026-06-08T11:00:00', 1, '2026-06-08T13:00:00'],
    ['2026-09-30T16:00:00', 2, '2026-10-08T10:00:00'],
  ])('%s and %i worked hours later is %s', (text, hours, expected) => {
    expect(workingTimeAfter(at(text), hours, time)).toBe(at(expected))
  })

  test.each([
    ['2026-06-11T00:00:00', 2, '2026-06-10T15:00:00'],
    ['2026-06-11T00:00:00', 7, '2026-06-10T09:00:00'],
    ['2026-06-11T00:00:00', 21, '2026-06-08T09:00:00'],
    ['2026-10-09T00:00:00', 8, '2026-09-30T16:00:00'],
  ])('%s has %i worked hours left since %s', (text, hours, expected) => {
    expect(workingTimeBefore(at(text), hours, time)).toBe(at(expected))
  })

  test('holds against counting minute by minute, forwards and backwards', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 30 }), (instant, hours) => {
        const after = workingTimeAfter(instant, hours, time)
        const before = workingTimeBefore(instant, hours, time)
        expect(isWorkingTime(after, time)).toBe(true)
        expect(isWorkingTime(before, time)).toBe(true)
        expect(workedMinutes(instant, after)).toBe(hours * 60)
        expect(workedMinutes(before, instant)).toBe(hours * 60)
      }),
      { numRuns: 150 },
    )
  })
})
