// The worked examples of the law's facts, counted by hand, through the clocks of a case.
import { describe, expect, it } from 'vitest'
import { clocksOf } from '../../../shared/domain/clocks.ts'
import { replayProof } from '../../../shared/domain/proof.ts'
import type { CaseRecord } from '../../../shared/schemas/case-record.ts'
import type { Fact } from '../../../shared/schemas/facts.ts'
import { aComplaint, aViolationReport } from '../../builders.ts'

const clock = (record: CaseRecord, name: string, now = '2026-12-01T09:00:00+08:00') =>
  clocksOf(record, now).find((candidate) => candidate.clock === name)

const withFacts = (record: CaseRecord, ...facts: Fact[]): CaseRecord => ({
  ...record,
  facts: [...record.facts, ...facts],
})

describe('worked examples', () => {
  it('ends the initial review of a complaint received on 2026-04-28 on 2026-05-11, over a working Saturday', () => {
    const review = clock(aComplaint({ receivedAt: '2026-04-28T16:00:00+08:00' }), 'initial-review')
    expect(review).toMatchObject({ dueDay: '2026-05-11', dueAt: '2026-05-12T00:00:00+08:00', provisional: false })
    expect(review?.proof.spans).toContainEqual({
      from: '2026-05-09',
      to: '2026-05-09',
      counted: true,
      reason: 'make-up-day',
      note: undefined,
    })
  })

  it('moves the sixtieth day of a mediation accepted on 2026-08-04 from a holiday to 2026-10-08', () => {
    const complaint = withFacts(aComplaint({ receivedAt: '2026-08-03T09:00:00+08:00' }), {
      type: 'accepted',
      at: '2026-08-04T09:00:00+08:00',
    })
    expect(clock(complaint, 'mediation')?.dueDay).toBe('2026-10-08')
  })

  it('ends the verification of a report received on 2026-09-16 on 2026-10-13, over two make-up days', () => {
    const report = aViolationReport({ receivedAt: '2026-09-16T09:00:00+08:00' })
    expect(clock(report, 'verification')?.dueDay).toBe('2026-10-13')
  })

  it('takes the ten days of a test out of a mediation accepted on 2026-06-01', () => {
    const complaint = withFacts(
      aComplaint({ receivedAt: '2026-06-01T08:00:00+08:00' }),
      { type: 'accepted', at: '2026-06-01T09:00:00+08:00' },
      {
        type: 'paused',
        at: '2026-06-10T09:00:00+08:00',
        reason: 'testing',
        document: { number: '检1', day: '2026-06-10' },
      },
      { type: 'resumed', at: '2026-06-20T09:00:00+08:00', document: { number: '检2', day: '2026-06-19' } },
    )
    const mediation = clock(complaint, 'mediation')
    expect(mediation?.dueDay).toBe('2026-08-10')
    expect(mediation && replayProof(mediation.proof)).toEqual({ kind: 'due', dueDay: '2026-08-10' })
  })
})
