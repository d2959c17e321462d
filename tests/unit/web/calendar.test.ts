// The small calendar says of every day what the proof of the clock says of it.
import { describe, expect, test } from 'vitest'
import { sayDay, sayInstant, sayShortDay } from '../../../web/shell/dates.ts'
import { monthsOf } from '../../../web/track/calendar.ts'
import { mediationClock, reviewClock } from './track-fixtures.ts'

const daysOf = (clock: typeof reviewClock) =>
  new Map(
    monthsOf(clock, '2026-05-07')
      .flatMap((month) => month.weeks.flat())
      .flatMap((cell) => (cell === undefined ? [] : [[cell.day, cell] as const])),
  )

describe('the calendar of a clock', () => {
  test('counts a working Saturday, skips the holiday with its name, and marks the last day', () => {
    const days = daysOf(reviewClock)
    expect(days.get('2026-04-28')?.mark).toBe('start')
    expect(days.get('2026-05-03')).toMatchObject({ mark: 'skipped', note: '劳动节' })
    expect(days.get('2026-05-09')).toMatchObject({ mark: 'counted', nth: 6, reason: 'make-up-day' })
    expect(days.get('2026-05-11')).toMatchObject({ mark: 'counted', nth: 7, isDue: true })
    expect(days.get('2026-05-12')).toMatchObject({ mark: 'none', isDue: false })
    expect(days.get('2026-05-07')?.isToday).toBe(true)
  })

  test('numbers sixty days around a pause and marks the year without a notice as provisional', () => {
    const days = daysOf(mediationClock)
    expect(days.get('2026-12-05')?.mark).toBe('paused')
    expect(days.get('2027-01-29')).toMatchObject({ nth: 60, isDue: true, isProvisional: true })
    expect(days.get('2026-11-21')).toMatchObject({ nth: 1, isProvisional: false })
  })

  test('shows whole weeks from Monday to Sunday', () => {
    for (const month of monthsOf(mediationClock, '2026-12-05')) {
      for (const week of month.weeks) expect(week).toHaveLength(7)
      const first = month.weeks[0]?.find((cell) => cell !== undefined)
      expect(first?.day).toBe(`${month.month}-01`)
    }
  })

  test('is empty while nothing has been counted', () => {
    expect(monthsOf({ ...reviewClock, proof: { ...reviewClock.proof, spans: [] } }, '2026-05-07')).toEqual([])
  })
})

describe('dates', () => {
  test('are said in Chinese and English, in Beijing time', () => {
    expect(sayDay('2026-05-11', 'zh')).toBe('2026年5月11日（星期一）')
    expect(sayDay('2026-05-11', 'en')).toBe('Monday 11 May 2026')
    expect(sayShortDay('2026-05-11', 'zh')).toBe('5月11日')
    expect(sayInstant('2026-05-11T17:05:00Z', 'zh')).toBe('2026年5月12日 01:05')
    expect(sayInstant('2026-05-11T17:05:00Z', 'en')).toBe('12 May 2026, 01:05')
  })
})
