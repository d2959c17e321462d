import { describe, expect, it } from 'vitest'
import { bundledCalendar, dayNote, isProvisional, isWorkingDay, numberOfDay } from '../../../shared/domain/calendar.ts'
import { withNotice, withOverrides } from '../../../shared/domain/calendar-loading.ts'
import { clocksOf } from '../../../shared/domain/clocks.ts'
import { movedDays } from '../../../shared/domain/law-change.ts'
import { defaultPolicies } from '../../../shared/domain/policies.data.ts'
import { replayProof } from '../../../shared/domain/proof.ts'
import { bundledLaw } from '../../../shared/domain/rulebook.ts'
import { calendarNoticeSchema } from '../../../shared/schemas/calendar-notice.ts'
import { aComplaint, acted } from '../../builders.ts'

// Invented: the notice for 2027 is not out.
const given = {
  year: 2027,
  source: '试〔2026〕1号',
  daysOff: [
    { name: '元旦', from: '2027-01-01', to: '2027-01-03' },
    { name: '春节', from: '2027-02-05', to: '2027-02-12' },
  ],
  makeUpDays: ['2027-02-20', '2027-01-09'],
}
const notice = calendarNoticeSchema.parse(given)
const calendar = withNotice(bundledCalendar, notice)
const law = { ...bundledLaw, calendar }
const complaint = aComplaint({ receivedAt: '2027-02-01T10:00:00+08:00' })

describe('loading a calendar', () => {
  it('knows the days of a year once its notice is loaded, and no longer calls them provisional', () => {
    expect(isProvisional(calendar, '2027-02-08')).toBe(false)
    expect(['2027-02-08', '2027-02-20', '2027-01-09'].map((day) => isWorkingDay(calendar, day))).toEqual([
      false,
      true,
      true,
    ])
    expect(dayNote(calendar, numberOfDay('2027-02-08'))).toBe('春节')
    expect(isWorkingDay(bundledCalendar, '2027-02-08')).toBe(true)
  })

  it('lists what a notice moves, from when to when, and counts it anew with proof', () => {
    expect(movedDays(complaint, bundledLaw, law)).toEqual([
      {
        number: complaint.number,
        clock: 'initial-review',
        round: 1,
        from: '2027-02-10',
        to: '2027-02-18',
        isDone: false,
      },
    ])
    const [review] = clocksOf(complaint, '2027-02-02T00:00:00Z', law)
    expect(review).toMatchObject({
      dueDay: '2027-02-18',
      provisional: false,
      proof: { calendarVersion: calendar.version },
    })
    expect(review && replayProof(review.proof)).toEqual({ kind: 'due', dueDay: '2027-02-18' })
  })

  it('marks what moves in a clock that is done already', () => {
    const accepted = acted(complaint, { action: 'accept' }, '2027-02-03T10:00:00+08:00')
    expect(movedDays(accepted, bundledLaw, law)).toMatchObject([{ clock: 'initial-review', isDone: true }])
  })

  it('moves nothing when the same notice is loaded twice', () => {
    expect(withNotice(calendar, notice)).toBe(calendar)
  })

  it('takes a province’s own closure before the notice, and shows it in the proof', () => {
    const local = withOverrides(bundledCalendar, '四川2026', { '2026-05-08': { kind: 'closed', note: '抗震救灾' } })
    const earlier = aComplaint({ receivedAt: '2026-04-28T10:00:00+08:00' })
    expect(movedDays(earlier, bundledLaw, { ...bundledLaw, calendar: local })).toMatchObject([
      { from: '2026-05-11', to: '2026-05-12' },
    ])
    const [review] = clocksOf(earlier, '2026-05-01T00:00:00Z', { ...bundledLaw, calendar: local })
    expect(review?.proof.spans).toContainEqual({
      from: '2026-05-08',
      to: '2026-05-08',
      counted: false,
      reason: 'local-closure',
      note: '抗震救灾',
    })
  })

  it('lists what a change of policy would move before it takes effect', () => {
    const accepted = acted(
      aComplaint({ receivedAt: '2026-06-03T10:00:00+08:00' }),
      { action: 'accept' },
      '2026-06-03T11:00:00+08:00',
    )
    const holidaysOnly = { ...bundledLaw, policies: { ...defaultPolicies, lastDay: 'public-holiday' as const } }
    expect(movedDays(accepted, bundledLaw, holidaysOnly)).toMatchObject([
      { clock: 'mediation', from: '2026-08-03', to: '2026-08-02' },
    ])
  })

  it.each([
    ['a day of another year', { ...given, makeUpDays: ['2026-12-26'] }, 'outside-the-year'],
    [
      'a holiday that ends before it starts',
      { ...given, daysOff: [{ name: '元旦', from: '2027-01-03', to: '2027-01-01' }] },
      'ends-before-it-starts',
    ],
    ['a make-up day on a holiday', { ...given, makeUpDays: ['2027-01-02'] }, 'is-a-day-off'],
    [
      'a name that would garble the year',
      { ...given, daysOff: [{ name: '元旦,0102', from: '2027-01-01', to: '2027-01-01' }] },
      'malformed-name',
    ],
  ])('refuses a notice with %s', (_title, wrong, reason) => {
    const parsed = calendarNoticeSchema.safeParse(wrong)
    expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([reason])
  })
})
