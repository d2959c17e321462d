import { describe, expect, it } from 'vitest'
import { cite, orderInForce, rulebookOf } from '../../../shared/domain/rulebook.ts'
import { flawsOf } from '../../../shared/domain/rulebook-check.ts'
import type { Rulebook } from '../../../shared/domain/rulebook-shape.ts'

const o121 = rulebookOf('O121')
const o20 = rulebookOf('O20')

describe('rulebook', () => {
  it.each([
    ['O121', o121],
    ['O20', o20],
  ] as const)('%s is sound in itself', (_order, book) => {
    expect(flawsOf(book)).toEqual([])
  })

  it('finds a stage that no longer leads to closure', () => {
    const broken: Rulebook = { ...o121, transitions: o121.transitions.filter(({ to }) => !to.includes('closed')) }
    expect(flawsOf(broken)).toContain('complaint: stage mediation does not lead to closure')
  })

  it('finds a stage that nothing leads to', () => {
    const leadOn = new Set(['accept', 'reopen'])
    const broken: Rulebook = { ...o121, transitions: o121.transitions.filter(({ action }) => !leadOn.has(action)) }
    expect(flawsOf(broken)).toContain('complaint: stage mediation cannot be reached')
  })

  it('finds a ground out of order, a clock without a limit and a transition that stands twice', () => {
    const [first, second, ...rest] = o121.refusalGrounds
    const [clock] = o121.clocks
    const [transition] = o121.transitions
    if (!first || !second || !clock || !transition) throw new Error('the rulebook is empty')
    const flaws = flawsOf({
      ...o121,
      refusalGrounds: [second, first, ...rest],
      clocks: [{ ...clock, limit: 0 }],
      transitions: [...o121.transitions, transition],
    })
    expect(flaws).toEqual(expect.arrayContaining(['ground 2: out of order', 'initial-review: no limit']))
    expect(flaws.some((flaw) => flaw.endsWith('stands twice'))).toBe(true)
  })

  it('has seven grounds of refusal and eight of termination under O121 (Arts. 16, 23)', () => {
    expect([o121.refusalGrounds.length, o121.terminationGrounds.length]).toEqual([7, 8])
  })

  it('has six grounds of refusal and seven of termination under O20 (Arts. 15, 21)', () => {
    expect([o20.refusalGrounds.length, o20.terminationGrounds.length]).toEqual([6, 7])
  })

  it('puts the cost of testing at item 4 of O121 and at item 2 of O20', () => {
    expect(o121.terminationGrounds[3]?.zh).toContain('费用')
    expect(o20.terminationGrounds[1]?.zh).toContain('费用')
  })

  it('has all ten official forms under both orders', () => {
    expect([o121.forms.length, o20.forms.length]).toEqual([10, 10])
  })

  it.each([
    ['2026-04-14T23:59:59+08:00', 'O20'],
    ['2026-04-14T16:00:00Z', 'O121'],
    ['2026-04-15T00:00:00+08:00', 'O121'],
    ['2019-06-01T00:00:00+08:00', 'O20'],
  ] as const)('lets a case received at %s be governed by %s', (receivedAt, order) => {
    expect(orderInForce(receivedAt)).toBe(order)
  })

  it('cites an article of the order by its order, and of the penalty procedure by its own name', () => {
    expect([cite('O20', 'Art. 14'), cite('O20', 'PP Art. 18')]).toEqual(['O20 Art. 14', 'PP Art. 18'])
  })
})
