import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { withNoticeInSource } from '../../../infra/commands/calendar/calendar-source.ts'
import { calendarNoticeSchema } from '../../../shared/schemas/calendar-notice.ts'

const source = readFileSync('shared/domain/calendar.data.ts', 'utf8')
// Invented: the notice is not out.
const notice = calendarNoticeSchema.parse({
  year: 2030,
  source: '试〔2029〕1号',
  daysOff: [{ name: '元旦', from: '2030-01-01', to: '2030-01-03' }],
  makeUpDays: ['2030-01-05'],
})

describe('the source of the calendar', () => {
  test('takes a new year as its last line and says so in the version', () => {
    const text = withNoticeInSource(source, notice)
    expect(text).toMatch(/\n {2}2030: '元旦0101-0103\|0105',\n\}\n$/)
    expect(text).toMatch(/calendarVersion = '.*\+2030:试〔2029〕1号'/)
    expect(text.split('\n')).toHaveLength(source.split('\n').length + 1)
  })

  test('has a year once, however often it is loaded', () => {
    const again = withNoticeInSource(withNoticeInSource(source, notice), { ...notice, makeUpDays: ['2030-01-06'] })
    expect(again.match(/^ {2}2030: /gm)).toHaveLength(1)
    expect(again).toContain('|0106')
  })

  test('refuses a name that would end the line', () => {
    const broken = { ...notice, daysOff: [{ name: "元旦'", from: '2030-01-01', to: '2030-01-01' }] }
    expect(() => withNoticeInSource(source, broken)).toThrow('quotes')
  })
})
