// Properties of whole lives: random steps at random times, each life judged at every point of its past.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { legalDay } from '../../../shared/domain/calendar.ts'
import { clocksOf } from '../../../shared/domain/clocks.ts'
import { allowedActions, decide } from '../../../shared/domain/life.ts'
import { papersDue } from '../../../shared/domain/papers.ts'
import { replayProof } from '../../../shared/domain/proof.ts'
import { type Reckoning, reckon } from '../../../shared/domain/reckoning.ts'
import { bundledLaw } from '../../../shared/domain/rulebook.ts'
import type { ActionName } from '../../../shared/schemas/actions.ts'
import type { CaseRecord } from '../../../shared/schemas/case-record.ts'
import type { Clock } from '../../../shared/schemas/clock.ts'
import {
  type ActionGiven,
  aComplaint,
  aConsultation,
  acted,
  anAction,
  aSupervisor,
  aViolationReport,
} from '../../builders.ts'
import { slowDue } from './slow-counter.ts'

const dayMs = 86_400_000
const firstReceipt = Date.parse('2025-01-01T00:00:00+08:00')
const instant = (ms: number) => new Date(ms).toISOString()
const build = { complaint: aComplaint, 'violation-report': aViolationReport, consultation: aConsultation }

const stepArbitrary = fc.record({
  /** Which of the allowed actions, as a share of their number. */
  pick: fc.integer({ min: 0, max: 999 }).map((thousandths) => thousandths / 1000),
  waitMs: fc.oneof(fc.integer({ min: 0, max: 3 * dayMs }), fc.integer({ min: 0, max: 70 * dayMs })),
  told: fc.boolean(),
  variant: fc.integer({ min: 0, max: 99 }),
})
const lifeArbitrary = fc.record({
  kind: fc.constantFrom(
    'complaint' as const,
    'complaint' as const,
    'violation-report' as const,
    'consultation' as const,
  ),
  receivedMs: fc.integer({ min: 0, max: 800 }).map((days) => firstReceipt + days * dayMs + (days % 24) * 3_600_000),
  steps: fc.array(stepArbitrary, { maxLength: 10, size: 'max' }),
})
type Life = typeof lifeArbitrary extends fc.Arbitrary<infer Value> ? Value : never
type LifeStep = Life['steps'][number]

const outcomes = ['agreement', 'settled', 'withdrawn', 'terminated'] as const

/** A well-formed request for an action, varied by the step. */
const requests: Readonly<Record<ActionName, (step: LifeStep, record: CaseRecord) => ActionGiven | undefined>> = {
  assign: () => undefined,
  claim: () => ({ action: 'claim' }),
  release: () => ({ action: 'release' }),
  note: () => ({ action: 'note', text: '备注' }),
  'confirm-category': () => ({ action: 'confirm-category', object: 'food' }),
  accept: ({ told }) => ({ action: 'accept', noticeSent: told }),
  refuse: ({ told }) => ({ action: 'refuse', ground: 1, text: '不属于职责', noticeSent: told }),
  notify: () => ({ action: 'notify' }),
  close: ({ told, variant }, record) => {
    const outcome = record.stage === 'mediation' ? (outcomes[variant % 4] ?? 'settled') : 'withdrawn'
    return { action: 'close', outcome, noticeSent: told, ...(outcome === 'terminated' ? { ground: 3 } : {}) }
  },
  verify: ({ variant }) =>
    variant % 2 === 0
      ? { action: 'verify', decision: 'filed' }
      : { action: 'verify', decision: 'not-filed', ground: '19-1' },
  approve: () => ({ action: 'approve' }),
  reject: () => ({ action: 'reject', text: '补充' }),
  'close-penalty': () => ({ action: 'close-penalty', result: 'penalised' }),
  answer: () => ({ action: 'answer', text: '已答复' }),
  pause: ({ told, variant }) => {
    const cause = variant % 2 === 0 ? 'testing' : 'appraisal'
    return { action: 'pause', cause, ...(told ? { document: { number: '检1', day: '2025-01-01' } } : {}) }
  },
  resume: () => ({ action: 'resume' }),
  'document-pause': () => ({ action: 'document-pause', document: { number: '检1', day: '2025-01-01' } }),
  extend: () => ({ action: 'extend' }),
  forward: () => undefined,
  order: (_step, { facts }) => ({
    action: 'order',
    dueDay: facts.at(-1)?.type === 'ordered' ? '2030-01-01' : '2029-01-01',
    text: '限期报告',
  }),
  'reply-to-order': () => ({ action: 'reply-to-order', text: '已办' }),
  'accept-reply': () => ({ action: 'accept-reply' }),
  'ask-identity': () => ({ action: 'ask-identity', dueDay: '2029-01-01' }),
  'prove-identity': () => ({ action: 'prove-identity' }),
  'report-back': () => ({ action: 'report-back', text: '已办结' }),
  'find-lead': () => ({ action: 'find-lead', text: '线索' }),
  dispute: () => ({ action: 'dispute', text: '不属本局' }),
  'settle-dispute': () => ({ action: 'settle-dispute' }),
  designate: () => undefined,
  repeat: ({ told }) => ({ action: 'repeat', hasNewFacts: told }),
  merge: () => undefined,
  publish: () => undefined,
  'withhold-publication': () => undefined,
  'change-order': () => undefined,
  take: () => undefined,
  return: () => undefined,
  'take-over': () => undefined,
  transfer: () => ({ action: 'transfer', department: '住房和城乡建设局', ground: 'Art. 16(1)' }),
  split: () => ({ action: 'split', text: '另行举报' }),
  // A reckoning of another kind is another reckoning.
  reclassify: () => undefined,
  'transfer-to-police': ({ told }) => ({ action: 'transfer-to-police', text: '涉嫌敲诈勒索', noticeSent: told }),
  'not-under-order': () => ({ action: 'not-under-order', text: '请依法申请信息公开' }),
  supplement: () => undefined,
  'change-representatives': () => undefined,
  entrust: () => undefined,
  'ask-recusal': () => ({ action: 'ask-recusal', text: '有利害关系' }),
  'decide-recusal': ({ told }) => ({ action: 'decide-recusal', isGranted: told }),
  'record-performance': ({ told }) => ({ action: 'record-performance', isKept: told }),
  'end-negotiation': () => undefined,
  'issue-paper': (_step, record) => {
    const form = papersDue(record, bundledLaw)[0]?.form ?? 5
    return { action: 'issue-paper', form, address: '人民路1号', time: '九时', place: '本局', text: '退款' }
  },
  reopen: (_step, record) => {
    const revokes = record.facts.findLast((fact) => fact.type === 'closed')
    const isRefused = revokes?.type === 'closed' && revokes.outcome === 'refused'
    return { action: 'reopen', revokes: isRefused ? 'refusal' : 'termination', text: '行政复议撤销' }
  },
}

type Moment = { readonly record: CaseRecord; readonly at: string }

/** A second pause for the same cause, say; the law's answer is tested elsewhere. */
const isRefused = (record: CaseRecord, request: ActionGiven, now: string) =>
  decide(record, anAction(request), { actor: aSupervisor({ bureau: record.bureau }), now, newNumber: '100000000023' })
    .kind === 'refused'

/** The case after each of its steps, with the instant of the step. */
function momentsOf({ kind, receivedMs, steps }: Life): Moment[] {
  let record = build[kind]({ receivedAt: instant(receivedMs), realName: true })
  let ms = receivedMs
  const moments: Moment[] = [{ record, at: instant(ms) }]
  for (const step of steps) {
    ms += step.waitMs
    const actor = aSupervisor({ bureau: record.bureau })
    const names = allowedActions(record, { actor, now: instant(ms) })
    // Seldom among so many, so it is taken more often where it can be.
    const isDocumented = names.includes('document-pause') && step.variant % 3 === 0
    const name = isDocumented ? 'document-pause' : names[Math.floor(step.pick * names.length)]
    const request = name === undefined ? undefined : requests[name](step, record)
    if (request === undefined) continue
    if (isRefused(record, request, instant(ms))) continue
    record = acted(record, request, instant(ms))
    moments.push({ record, at: instant(ms) })
  }
  return moments
}

const key = ({ clock, round }: Reckoning) => `${clock} ${round}`

/** What may never change again: done, or open past its last day. */
function frozen(reckoning: Reckoning, at: string): { day: string; onTime: boolean } | undefined {
  if (reckoning.kind === 'done') return { day: reckoning.day, onTime: reckoning.onTime }
  if (reckoning.kind === 'open' && reckoning.dueDay < legalDay(at)) return { day: reckoning.dueDay, onTime: false }
  return undefined
}

/** A proof replays to what its clock says, and a slow counter that knows only rule, start and pauses agrees. */
function expectSound({ clock, dueDay, proof }: Clock) {
  const { rule, start, pauses } = proof
  if (clock === 'end-to-end') return expect(replayProof(proof)).toEqual({ kind: 'unlimited' })
  const slow = slowDue({
    start: start.day,
    limit: rule.limit + (rule.extension ?? 0),
    unit: rule.unit,
    lastDay: rule.lastDay,
    pauses,
  })
  const replay = replayProof(proof)
  if (rule.limit === 0) return expect(replay).toEqual({ kind: 'set', dueDay })
  if (proof.dueDay === undefined) return expect([replay.kind, slow, dueDay]).toEqual(['paused', 'paused', undefined])
  expect(replay).toEqual({ kind: 'due', dueDay: proof.dueDay })
  expect(slow).toEqual({ day: proof.dueDay, provisional: proof.provisional })
}

describe('lives', () => {
  it('are reckoned at most once per clock and round, whatever happens to a case', () => {
    fc.assert(
      fc.property(lifeArbitrary, (life) => {
        for (const { record } of momentsOf(life)) {
          const keys = reckon(record).map(key)
          expect(new Set(keys).size).toBe(keys.length)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('are reckoned for review and closure, or for verification, unless withdrawn early in time', () => {
    fc.assert(
      fc.property(lifeArbitrary, (life) => {
        const { record } = momentsOf(life).at(-1) ?? expect.fail('no moment')
        const clocks = reckon(record).flatMap(({ clock, round }) => (round === 1 ? [clock] : []))
        const isEarly = record.facts.some((fact) => fact.type === 'closed' && fact.outcome === 'withdrawn-early')
        const expected = {
          complaint: ['initial-review', 'closure'],
          'violation-report': ['verification'],
          consultation: [],
        }[life.kind]
        expect(isEarly && clocks.length === 0 ? expected : clocks).toEqual(expected)
      }),
      { numRuns: 1_000 },
    )
  })

  it('never change a month that is over: what was done or missed stays as it was', () => {
    fc.assert(
      fc.property(lifeArbitrary, (life) => {
        const moments = momentsOf(life)
        moments.slice(1).forEach(({ record, at }, index) => {
          const before = moments[index]?.record ?? record
          const now = reckon(record)
          for (const reckoning of reckon(before)) {
            const settled = frozen(reckoning, at)
            if (settled === undefined) continue
            const after = now.find((found) => key(found) === key(reckoning))
            expect(after === undefined ? undefined : frozen(after, at)).toEqual(settled)
          }
        })
      }),
      { numRuns: 1_500 },
    )
  })

  it('meet every stage, pauses with and without document, extensions and later rounds in these tests', () => {
    const moments = fc.sample(lifeArbitrary, { numRuns: 500, seed: 7 }).flatMap(momentsOf)
    const met = new Set(moments.flatMap(({ record }) => [record.stage, ...record.facts.map((fact) => fact.type)]))
    const rare = [
      'mediation',
      'penalty-case',
      'closed',
      'paused',
      'resumed',
      'pause-documented',
      'extended',
      'reopened',
    ]
    expect(rare.filter((name) => !met.has(name as never))).toEqual([])
  })

  it('add up: the cases reckoned in all months, those still open and those paused are all cases', () => {
    const lives = fc.sample(lifeArbitrary, { numRuns: 1_000, seed: 7 })
    const all = lives.flatMap((life) =>
      momentsOf(life)
        .slice(-1)
        .flatMap(({ record }) => reckon(record)),
    )
    const cutOff = '2026-06-30'
    const byMonth = new Map<string, number>()
    for (const reckoning of all) {
      const day = reckoning.kind === 'done' ? reckoning.day : reckoning.kind === 'open' ? reckoning.dueDay : undefined
      const cell = day === undefined ? 'paused' : day > cutOff ? 'later' : day.slice(0, 7)
      byMonth.set(cell, (byMonth.get(cell) ?? 0) + 1)
    }
    expect([...byMonth.values()].reduce((sum, count) => sum + count, 0)).toBe(all.length)
    expect(byMonth.size).toBeGreaterThan(18)
  })

  it('have clocks whose proofs replay to the very due day, and which a slow counter confirms', () => {
    fc.assert(
      fc.property(lifeArbitrary, (life) => {
        for (const { record, at } of momentsOf(life)) {
          for (const clock of clocksOf(record, at)) expectSound(clock)
        }
      }),
      { numRuns: 1_000 },
    )
  })
})
