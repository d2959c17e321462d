import { describe, expect, it } from 'vitest'
import { sort } from '../../shared/domain/sorter.ts'
import { openDelta } from '../../shared/domain/sorter-delta.ts'
import {
  type Confirmation,
  countConfirmation,
  featuresOf,
  learnDelta,
  noCounts,
  pruned,
} from '../../shared/domain/sorter-learning.ts'
import { decidePromotion, replay } from '../../shared/domain/sorter-promotion.ts'

const novelty = '在泡泡龙王那里办的事一直没有下文'

function confirmed(over: Partial<Confirmation> & { text?: string } = {}, index = 0): Confirmation {
  return {
    filer: over.filer ?? `filer-${index}`,
    handler: over.handler ?? `handler-${index % 3}`,
    input: { text: over.text ?? novelty },
    labels: over.labels ?? { object: 'culture-leisure', problem: 'contract' },
  }
}

/** Everyday cases, so that a class's share means something. */
function everyday(): Confirmation[] {
  const texts = [
    ['买的手机黑屏', 'communication', 'quality'],
    ['饭里有虫', 'catering-lodging', 'food-safety'],
    ['衣服掉色', 'clothing', 'quality'],
    ['装修停工', 'renovation', 'contract'],
    ['停车多收钱', 'parking', 'price'],
  ] as const
  return Array.from({ length: 200 }, (_, index) => {
    const [text, object, problem] = texts[index % texts.length] ?? texts[0]
    return { ...confirmed({ text, labels: { object, problem } }, index), filer: `everyday-${index}` }
  })
}

function taughtBy(confirmations: readonly Confirmation[]) {
  const counts = noCounts()
  for (const confirmation of [...everyday(), ...confirmations]) countConfirmation(counts, confirmation)
  return learnDelta(counts, 'd1', 'base')
}

describe('learning from confirmed cases', () => {
  it('learns a new name from several filers and handlers', () => {
    const delta = taughtBy(Array.from({ length: 12 }, (_, index) => confirmed({}, index)))
    expect(delta.features['泡泡龙']).toContainEqual(['object', 'culture-leisure', expect.any(Number)])
    const before = sort({ text: '泡泡龙王那里没有下文' })
    const after = sort({ text: '泡泡龙王那里没有下文' }, openDelta(delta))
    const scoreIn = (answer: typeof before) => answer.object.find((one) => one.code === 'culture-leisure')?.score ?? 0
    expect(scoreIn(after)).toBeGreaterThan(scoreIn(before))
    expect(after.version).toBe(`${before.version}+d1`)
  })

  it('is not moved by one person who files the same a thousand times', () => {
    const delta = taughtBy(Array.from({ length: 1000 }, (_, index) => ({ ...confirmed({}, index), filer: 'one' })))
    expect(delta.features['泡泡龙']).toBeUndefined()
  })

  it('is not moved by four persons, since a feature needs five', () => {
    const delta = taughtBy(
      Array.from({ length: 40 }, (_, index) => ({ ...confirmed({}, index), filer: `f${index % 4}` })),
    )
    expect(delta.features['泡泡龙']).toBeUndefined()
  })

  it('is not moved by one handler who confirms everything as other', () => {
    const labels = { object: 'other-goods', problem: 'other' }
    const lazy = Array.from({ length: 1000 }, (_, index) => ({
      ...confirmed({ text: '手机黑屏坏了', labels }, index),
      handler: 'lazy',
    }))
    const delta = taughtBy(lazy)
    const weights = Object.values(delta.features).flat()
    expect(weights.filter(([, code]) => code.startsWith('other'))).toEqual([])
    expect(sort({ text: '手机黑屏' }, openDelta(delta)).object[0]?.code).toBe('communication')
  })

  it('keeps digits and names out of what it counts', () => {
    const features = [...featuresOf({ text: '张小明13800001111在店里买手机' }, ['张小明'])]
    expect(features.some((feature) => /[0-9]|小明|张小/.test(feature))).toBe(false)
    expect(features).toContain('手机')
  })

  it('keeps a delta within one hundred kilobytes', () => {
    const counts = noCounts()
    for (let index = 0; index < 2400; index++) {
      const text = Array.from({ length: 60 }, (_, at) => String.fromCharCode(0x4e00 + (index % 300) * 60 + at)).join('')
      const labels = { object: (index % 300) % 2 === 0 ? 'food' : 'vehicle', problem: 'quality' }
      countConfirmation(
        counts,
        confirmed({ text, labels, filer: `f${index}`, handler: `h${Math.floor(index / 300) % 3}` }, index),
      )
    }
    const delta = learnDelta(counts, 'd2', 'base')
    expect(Object.keys(delta.features).length).toBeGreaterThan(100)
    expect(new TextEncoder().encode(JSON.stringify(delta)).length).toBeLessThanOrEqual(100_000)
  })

  it('forgets what fewest have taught when too much is stored, and what a text is counted by never', () => {
    const counts = noCounts()
    for (let index = 0; index < 5; index++) countConfirmation(counts, confirmed({}, index))
    const sources = { filers: ['one'], handlers: [1] }
    for (let index = 0; index < 60_000; index++) counts.features[`一次${index}`] = { 'object:food': sources }
    const kept = pruned(counts).features
    expect(Object.keys(kept)).toHaveLength(60_000)
    expect(kept['泡泡龙']).toBeDefined()
    expect(kept['']).toBeDefined()
  })

  it('passes over a class that a stored delta names and the list no longer has', () => {
    const delta = {
      version: 'd3',
      base: 'base',
      features: { 手机: [['object', 'gone', 1] as ['object', string, number]] },
    }
    expect(sort({ text: '手机' }, openDelta(delta)).object).toEqual(sort({ text: '手机' }).object)
  })
})

describe('promoting a delta', () => {
  it('goes live when the whole gets better and no class gets worse', () => {
    const before = { 'object:food': { cases: 50, right: 40 }, 'object:pet': { cases: 30, right: 20 } }
    const after = { 'object:food': { cases: 50, right: 40 }, 'object:pet': { cases: 30, right: 25 } }
    expect(decidePromotion(before, after)).toMatchObject({ kind: 'promote', worse: [] })
  })

  it('stays out when one class with enough cases gets worse, however much the whole gains', () => {
    const before = { 'object:food': { cases: 500, right: 300 }, 'object:pet': { cases: 30, right: 28 } }
    const after = { 'object:food': { cases: 500, right: 480 }, 'object:pet': { cases: 30, right: 20 } }
    expect(decidePromotion(before, after)).toMatchObject({ kind: 'keep', worse: [{ key: 'object:pet' }] })
  })

  it('stays out when nothing gets better, and forgives a class of few cases', () => {
    const same = { 'object:food': { cases: 50, right: 40 } }
    expect(decidePromotion(same, same).kind).toBe('keep')
    const before = { 'object:food': { cases: 50, right: 40 }, 'object:pet': { cases: 3, right: 2 } }
    const after = { 'object:food': { cases: 50, right: 45 }, 'object:pet': { cases: 3, right: 1 } }
    expect(decidePromotion(before, after).kind).toBe('promote')
  })

  it('replays confirmed cases and counts each class', () => {
    const tallies = replay([{ input: { text: '手机黑屏' }, labels: { object: 'communication', problem: 'quality' } }])
    expect(tallies['object:communication']).toEqual({ cases: 1, right: 1 })
  })
})
