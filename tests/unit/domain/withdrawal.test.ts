import { describe, expect, it } from 'vitest'
import { clocksOf } from '../../../shared/domain/clocks.ts'
import { afterStep } from '../../../shared/domain/life.ts'
import { reckon } from '../../../shared/domain/reckoning.ts'
import { withdraw } from '../../../shared/domain/withdrawal.ts'
import type { CaseRecord } from '../../../shared/schemas/case-record.ts'
import { aComplaint, aConsultation, acted, aViolationReport } from '../../builders.ts'

const receivedAt = '2026-05-11T10:00:00+08:00'
const now = '2026-05-12T10:00:00+08:00'
const complaint = aComplaint({ receivedAt })

function withdrawn(record: CaseRecord): CaseRecord {
  const decided = withdraw(record, now)
  if (decided.kind === 'refused') throw new Error(decided.reason.en)
  return afterStep(record, decided)
}

describe('withdrawing', () => {
  it('before acceptance ends a complaint outside all bases, without a notice', () => {
    const ended = withdrawn(complaint)
    expect(ended.facts.at(-1)).toEqual({ type: 'closed', at: now, outcome: 'withdrawn-early' })
    expect([ended.stage, reckon(ended)]).toEqual(['closed', []])
  })

  it('works while nobody knows yet which bureau is competent', () => {
    const unplaced = aComplaint({
      receivedAt,
      bureau: '510100',
      candidates: [{ code: '510107', name: '武侯区', why: '经营地' }],
    })
    const ended = withdrawn(unplaced)
    expect([ended.stage, ended.candidates, reckon(ended)]).toEqual(['closed', undefined, []])
  })

  it('after acceptance is termination on ground 1, and the bureau still owes its notice (O121 Art. 23)', () => {
    const ended = withdrawn(acted(complaint, { action: 'accept' }, '2026-05-11T11:00:00+08:00'))
    expect(ended.facts.at(-1)).toMatchObject({ outcome: 'withdrawn', ground: 1 })
    expect(clocksOf(ended, now).find(({ clock }) => clock === 'termination-notice')).toMatchObject({
      state: 'running',
      dueDay: '2026-05-21',
    })
    expect(acted(ended, { action: 'notify' }, '2026-05-13T10:00:00+08:00').facts.at(-1)).toMatchObject({
      of: 'termination',
    })
  })

  it.each([
    ['a report', aViolationReport({ receivedAt }), 'wrong-kind'],
    ['a consultation', aConsultation({ receivedAt }), 'wrong-kind'],
    ['what has ended', withdrawn(complaint), 'wrong-stage'],
    [
      'what was refused and not told yet',
      acted(complaint, { action: 'refuse', ground: 1, text: '—', noticeSent: false }, now),
      'already-decided',
    ],
  ] as const)('is not possible for %s', (_title, record, code) => {
    expect(withdraw(record, now)).toMatchObject({ kind: 'refused', code, article: 'O121 Art. 23' })
  })
})
