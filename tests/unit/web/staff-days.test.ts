// Days and figures as the staff pages say them.
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { knowCalendar, showDay, timeLeft, workingDaysBetween } from '../../../web/staff/days.ts'
import { fenOf, showArticle, showMoney, showNumber } from '../../../web/staff/show.ts'

beforeAll(() => {
  knowCalendar({ off: ['2026-05-01', '2026-05-04', '2026-05-05'], worked: ['2026-05-09'] })
})

describe('the time left', () => {
  test.each([
    ['2026-05-11', '2026-04-30', '还剩 5 个工作日', 'calm'],
    ['2026-05-11', '2026-05-08', '还剩 2 个工作日', 'soon'],
    ['2026-05-11', '2026-05-11', '今天到期', 'today'],
    ['2026-05-11', '2026-05-13', '已超期 2 个工作日', 'overdue'],
    ['2026-04-30', '2026-05-02', '已超期', 'overdue'],
    ['2026-05-03', '2026-05-01', '下个工作日前到期', 'soon'],
  ])('until %s, seen on %s, reads “%s”', (dueDay, now, text, urgency) => {
    expect(timeLeft(dueDay, now)).toEqual({ text, urgency })
  })

  test('counts a make-up Saturday and skips the holiday before it', () => {
    expect(workingDaysBetween('2026-04-30', '2026-05-09')).toBe(4)
  })

  test('names the year of a day that is not in this one', () => {
    expect(showDay('2019-02-03')).toBe('2019年2月3日 周日')
  })
})

describe('money', () => {
  test('survives being shown and typed back', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e13 }), (fen) => fenOf(showMoney(fen)) === fen))
  })

  test.each(['', '-1', '1.234', 'abc', '1e5', '１２．３４５'])('typed as “%s” is no amount', (text) => {
    expect(fenOf(text)).toBeUndefined()
  })

  test('typed in full width reads like any other', () => {
    expect(fenOf('１２９．５')).toBe(12_950)
  })
})

test('a case number is shown in groups of four', () => {
  expect(showNumber('123456789012')).toBe('1234-5678-9012')
})

test.each([
  ['Art. 23(1)(5)', '第23条第1款第5项'],
  ['15', '第15条'],
  ['Arts. 18–20', 'Arts. 18–20'],
])('the article %s is quoted as %s', (text, quoted) => {
  expect(showArticle(text)).toBe(quoted)
})
