import { describe, expect, it } from 'vitest'
import { clocksOf } from '../../../shared/domain/clocks.ts'
import { replayProof } from '../../../shared/domain/proof.ts'
import type { Proof } from '../../../shared/schemas/clock.ts'
import { proofSchema } from '../../../shared/schemas/clock.ts'
import { aComplaint, acted } from '../../builders.ts'

const accepted = acted(
  aComplaint({ receivedAt: '2026-07-30T09:00:00+08:00' }),
  { action: 'accept' },
  '2026-08-04T09:00:00+08:00',
)
const withTest = {
  ...accepted,
  facts: [
    ...accepted.facts,
    {
      type: 'paused' as const,
      at: '2026-08-10T09:00:00+08:00',
      reason: 'testing' as const,
      document: { number: '检1', day: '2026-08-10' },
    },
  ],
}

function proofOf(record: typeof accepted, name: string): Proof {
  const clock = clocksOf(record, '2026-08-20T09:00:00+08:00').find((found) => found.clock === name)
  if (clock === undefined) throw new Error(`no clock ${name}`)
  return proofSchema.parse(clock.proof)
}

const review = proofOf(accepted, 'initial-review')
const mediation = proofOf(accepted, 'mediation')

describe('replaying a proof', () => {
  it('needs nothing but the proof to find the last day, also when it was moved off a holiday', () => {
    expect(replayProof(review)).toEqual({ kind: 'due', dueDay: '2026-08-10' })
    expect(replayProof(mediation)).toEqual({ kind: 'due', dueDay: '2026-10-08' })
    expect(mediation.spans.slice(1)).toMatchObject([
      { from: '2026-10-04', to: '2026-10-07', counted: false, reason: 'moved-last-day', note: '国庆节' },
      { from: '2026-10-08', to: '2026-10-08', counted: false, reason: 'moved-last-day' },
    ])
  })

  it('finds that an open pause leaves the end open, after the days counted so far', () => {
    expect(replayProof(proofOf(withTest, 'mediation'))).toEqual({ kind: 'paused', counted: 6 })
  })

  it.each([
    ['a day left out', (proof: Proof) => ({ ...proof, spans: proof.spans.slice(1) })],
    ['a day too few', (proof: Proof) => ({ ...proof, spans: proof.spans.slice(0, -1) })],
    [
      'a weekend counted',
      (proof: Proof) => ({ ...proof, spans: proof.spans.map((span) => ({ ...span, counted: true })) }),
    ],
    [
      'a pause nobody sees',
      (proof: Proof) => ({ ...proof, pauses: [{ from: '2026-08-03', to: '2026-08-04', reason: 'testing' }] }),
    ],
    ['another limit', (proof: Proof) => ({ ...proof, rule: { ...proof.rule, limit: 6 } })],
    ['another unit', (proof: Proof) => ({ ...proof, rule: { ...proof.rule, unit: 'calendar-day' as const } })],
    [
      'a workday called a weekend',
      (proof: Proof) => ({
        ...proof,
        spans: proof.spans.map((span) =>
          span.reason === 'working-day' ? { ...span, counted: false, reason: 'weekend' as const } : span,
        ),
      }),
    ],
  ])('finds a proof unsound that has %s', (_title, forge) => {
    expect(replayProof(forge(review)).kind).toBe('unsound')
  })

  it('names the rule, the article, and the versions of rulebook and calendar', () => {
    expect(review).toMatchObject({
      rule: {
        code: 'initial-review',
        source: 'O121',
        article: 'Art. 15',
        limit: 7,
        unit: 'working-day',
        lastDay: 'rest-day',
      },
      rulebookVersion: 'O121/1',
      calendarVersion: expect.stringMatching(/^chinese-days@/),
      start: { day: '2026-07-30', event: 'arrived' },
    })
  })
})
