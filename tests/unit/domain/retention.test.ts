import { expect, test } from 'vitest'
import { anonymousFrom, anonymousText } from '../../../shared/domain/retention.ts'
import { aComplaint, aConsultation, aViolationReport } from '../../builders.ts'

const received = aComplaint().facts
const closed = (at: string) =>
  aComplaint({ stage: 'closed', facts: [...received, { type: 'closed', at, outcome: 'agreement' }] })

test('a complaint may be made anonymous five full years after it was closed', () => {
  expect(anonymousFrom(closed('2026-05-06T10:00:00+08:00'))).toBe('2031-05-06')
  expect(anonymousFrom(closed('2026-05-06T20:00:00Z'))).toBe('2031-05-07')
})

test('the years of a kind can be set', () => {
  const years = { complaint: 10, 'violation-report': 5, consultation: 2 }
  expect(anonymousFrom(closed('2026-05-06T10:00:00+08:00'), years)).toBe('2036-05-06')
})

test('a year without 29 February waits a day longer', () => {
  expect(anonymousFrom(closed('2028-02-29T10:00:00+08:00'))).toBe('2033-03-01')
})

test('an open case is never made anonymous', () => {
  expect(anonymousFrom(aComplaint())).toBeUndefined()
})

test('what stands instead of a submission names nobody but the organisation', () => {
  for (const record of [aComplaint(), aViolationReport(), aConsultation()]) {
    const text = JSON.stringify(anonymousText(record))
    expect(text).toContain('当事人信息已清除')
    expect(text).not.toMatch(/complainant|reporter|person/)
  }
})
