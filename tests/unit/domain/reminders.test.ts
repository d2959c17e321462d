import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bundledCalendar } from '../../../shared/domain/calendar.ts'
import { wordsOfDigest, wordsOfStep } from '../../../shared/domain/notice-words.ts'
import { defaultWatchPolicies } from '../../../shared/domain/policies.data.ts'
import { stepsReached, toBeSaid, type WatchStep } from '../../../shared/domain/reminders.ts'
import { isWorkingTime } from '../../../shared/domain/working-time.ts'
import { worklistRowOf } from '../../../shared/domain/worklist-row.ts'
import type { CaseRecord } from '../../../shared/schemas/case-record.ts'
import { aComplaint, acted } from '../../builders.ts'

const law = { calendar: bundledCalendar, policies: defaultWatchPolicies }
const at = (text: string) => new Date(`${text}+08:00`).toISOString()

// Received on Monday the 1st: initial review falls due on Wednesday 2026-06-10.
const complaint = (overrides: Partial<CaseRecord> = {}) =>
  aComplaint({ receivedAt: '2026-06-01T10:00:00+08:00', ...overrides })
const row = worklistRowOf(complaint())
const idsAt = (text: string, of = row) =>
  stepsReached(of, at(text), law).map(({ id }) => id.split('#').slice(1).join('#'))

describe('what a case comes to', () => {
  test('the row alone tells due day, holder and last move', () => {
    expect(row).toMatchObject({ dueDay: '2026-06-10', movedAt: '2026-06-01T10:00:00+08:00' })
    const claimed = worklistRowOf(complaint({ handler: { id: 'h1', name: '李承办' } }))
    expect(claimed).toMatchObject({ holder: '李承办', holderId: 'h1' })
  })

  test.each([
    ['2026-06-05T16:00:00', []],
    ['2026-06-08T08:59:00', []],
    ['2026-06-08T09:00:00', ['initial-review#2026-06-10#due-21']],
    ['2026-06-10T09:00:00', ['initial-review#2026-06-10#due-7']],
    ['2026-06-10T15:00:00', ['initial-review#2026-06-10#due-2']],
    ['2026-06-11T00:00:00', []],
    [
      '2026-06-11T09:00:00',
      ['initial-review#2026-06-10#overdue#bureau', 'initial-review#2026-06-10#overdue#supervisor'],
    ],
  ])('at %s its holder hears %j', (text, expected) => {
    const ids = idsAt(text).filter((id) => !id.startsWith('stalled'))
    expect(ids).toEqual(expected)
  })

  test('five working days without a move reach the supervisor once for that move', () => {
    expect(idsAt('2026-06-08T09:59:00').some((id) => id.startsWith('stalled'))).toBe(false)
    expect(idsAt('2026-06-08T10:00:00')).toContain('stalled#2026-06-01T10:00:00+08:00')
    const accepted = worklistRowOf(acted(complaint(), { action: 'accept' }, '2026-06-08T09:30:00+08:00'))
    expect(idsAt('2026-06-08T10:00:00', accepted)).toEqual([])
  })

  test('nothing is said of a closed case or while time is not counted', () => {
    expect(stepsReached({ ...row, paused: true }, at('2026-06-20T10:00:00'), law)).toEqual([])
    expect(stepsReached({ ...row, stage: 'closed' }, at('2026-06-20T10:00:00'), law)).toEqual([])
  })

  test('an import comes to nothing that lay before it', () => {
    const imported = worklistRowOf(complaint({ isImported: true, importedAt: '2026-06-15T08:00:00+08:00' }))
    expect(imported).toMatchObject({ heldSince: '2026-06-15T08:00:00+08:00', movedAt: '2026-06-15T08:00:00+08:00' })
    const steps = stepsReached(imported, at('2026-06-16T10:00:00'), law)
    expect(steps.map((step) => [step.code, step.at])).toEqual([
      ['overdue', at('2026-06-15T09:00:00')],
      ['overdue', at('2026-06-15T09:00:00')],
    ])
  })

  test('every step is reached in working time, and a later instant never takes one back for an earlier reminder', () => {
    const minutes = fc.integer({ min: 0, max: 20 * 24 * 60 })
    const time = { calendar: law.calendar, workingHours: law.policies.workingHours }
    fc.assert(
      fc.property(minutes, (minute) => {
        const now = new Date(Date.parse('2026-06-01T02:00:00Z') + minute * 60_000).toISOString()
        for (const step of stepsReached(row, now, law)) {
          expect(isWorkingTime(step.at, time)).toBe(true)
          expect(Date.parse(step.at)).toBeLessThanOrEqual(Date.parse(now))
        }
      }),
    )
  })
})

const step = (number: string, stepAt: string, kind: 'bureau' | 'supervisor' = 'bureau'): WatchStep => ({
  id: number,
  code: 'overdue',
  recipient: { kind },
  row: { ...row, number },
  at: at(stepAt),
})

describe('what a recipient hears', () => {
  const now = at('2026-06-15T15:00:00')
  const old = step('1', '2026-06-11T09:00:00')
  const fresh = step('2', '2026-06-15T14:00:00')

  test('what stands when work begins makes one digest, however long the silence before it', () => {
    expect(toBeSaid([old, fresh], { now, lastDigest: undefined }, law)).toEqual([
      { kind: 'digest', day: '2026-06-15', steps: [old, fresh] },
    ])
    expect(toBeSaid([old, fresh], { now, lastDigest: at('2026-06-12T09:05:00') }, law)).toHaveLength(1)
  })

  test('after the digest of the day only what came to pass since is said, by itself', () => {
    const lastDigest = at('2026-06-15T09:05:00')
    expect(toBeSaid([old, fresh], { now, lastDigest }, law)).toEqual([{ kind: 'single', step: fresh }])
    expect(toBeSaid([old, fresh], { now, lastDigest: at('2026-06-15T14:30:00') }, law)).toEqual([])
  })

  test('on a day that began with nothing, a first reminder comes by itself', () => {
    expect(toBeSaid([fresh], { now, lastDigest: undefined }, law)).toEqual([{ kind: 'single', step: fresh }])
  })

  test('what a supervisor is to hear in the course of a day waits for the next digest', () => {
    expect(toBeSaid([step('2', '2026-06-15T14:00:00', 'supervisor')], { now, lastDigest: undefined }, law)).toEqual([])
  })

  test('a supervisor hears of an overdue case once, its holder each working day', () => {
    const lastDigest = at('2026-06-12T09:05:00')
    expect(toBeSaid([step('1', '2026-06-11T09:00:00', 'supervisor')], { now, lastDigest }, law)).toEqual([])
    expect(toBeSaid([old], { now, lastDigest }, law)).toHaveLength(1)
  })
})

describe('the words of a notice', () => {
  test('name case, day and clock in both languages', () => {
    const [reminder] = stepsReached(row, at('2026-06-10T15:00:00'), law)
    expect(reminder && wordsOfStep(reminder)).toEqual({
      zh: `案件 ${row.number} 将于 2026-06-10 到期（初查期限）`,
      en: `Case ${row.number} falls due on 2026-06-10 (Initial review)`,
    })
  })

  test('of a digest count what is overdue, due today and due soon', () => {
    const [soon] = stepsReached(row, at('2026-06-10T15:00:00'), law)
    const steps = [step('1', '2026-06-09T09:00:00'), ...(soon ? [soon] : [])]
    expect(wordsOfDigest(steps, '2026-06-10').en).toBe('Today: 1 overdue, 1 due today, 0 due soon')
    expect(wordsOfDigest([step('1', '2026-06-09T09:00:00', 'supervisor')], '2026-06-10').zh).toBe(
      '督办提醒：新增超期 1 件，长期没有进展 0 件',
    )
  })
})
