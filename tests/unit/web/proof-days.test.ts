// How a clock's proof is laid out as a calendar in the console.
import { describe, expect, test } from 'vitest'
import { clocksOf } from '../../../shared/domain/clocks.ts'
import { proofDays, proofMonths } from '../../../web/console/proof-days.ts'
import { readDay, readRule } from '../../../web/console/proof-words.ts'
import { aComplaint } from '../../builders.ts'

function reviewProof() {
  const clock = clocksOf(aComplaint(), '2026-04-29T09:00:00+08:00').find((each) => each.clock === 'initial-review')
  if (clock === undefined) throw new Error('A complaint has an initial review')
  return clock.proof
}

describe('the days of a proof', () => {
  test('number the counted days up to the due day, over a holiday and a make-up Saturday', () => {
    const counted = proofDays(reviewProof()).filter((day) => day.nth > 0)
    expect(counted.map(({ day, nth }) => [nth, day])).toEqual([
      [1, '2026-04-29'],
      [2, '2026-04-30'],
      [3, '2026-05-06'],
      [4, '2026-05-07'],
      [5, '2026-05-08'],
      [6, '2026-05-09'],
      [7, '2026-05-11'],
    ])
    expect(counted.find(({ day }) => day === '2026-05-09')?.reason).toBe('make-up-day')
    expect(counted.at(-1)?.isDue).toBe(true)
  })

  test('begin with the day of receipt, which is not counted', () => {
    expect(proofDays(reviewProof())[0]).toMatchObject({ day: '2026-04-28', reason: 'start', nth: 0 })
  })

  test('fall into the months they touch, whole weeks from Monday', () => {
    const months = proofMonths(proofDays(reviewProof()))
    expect(months.map(({ month }) => month)).toEqual(['2026-04', '2026-05'])
    for (const { weeks } of months) for (const week of weeks) expect(week).toHaveLength(7)
    expect(months[1]?.weeks[0]?.map((cell) => cell?.day.slice(8))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      '01',
      '02',
      '03',
    ])
  })

  test('are read out with their number and their reason', () => {
    const days = proofDays(reviewProof())
    const spoken = (day: string) => days.filter((each) => each.day === day).map(readDay)[0]
    expect(spoken('2026-05-11')).toContain('第 7 天，工作日，到期日')
    expect(spoken('2026-05-01')).toContain('不计，劳动节')
  })

  test('stand under a rule that is quoted as a Chinese reader does', () => {
    expect(readRule(reviewProof())).toBe('总局令第121号第15条：7 个工作日')
  })
})
