import { describe, expect, it } from 'vitest'
import { readSamples } from '../../infra/commands/sorter/corpus.ts'
import { sort } from '../../shared/domain/sorter.ts'

const share = (axis: 'object' | 'problem' | 'violation', depth: number): number => {
  const samples = readSamples('unseen').filter((sample) => sample.labels[axis] !== undefined)
  const right = samples.filter((sample) =>
    sort(sample.input)
      [axis].slice(0, depth)
      .some((entry) => entry.code === sample.labels[axis]),
  )
  return right.length / samples.length
}

describe('the sorter on texts it was not taught with', () => {
  it('puts nine objects of ten first, and ninety-seven of a hundred among the first three', () => {
    expect(share('object', 1)).toBeGreaterThanOrEqual(0.9)
    expect(share('object', 3)).toBeGreaterThanOrEqual(0.97)
  })

  it('puts four problems of five first, and ninety-five of a hundred among the first three', () => {
    expect(share('problem', 1)).toBeGreaterThanOrEqual(0.8)
    expect(share('problem', 3)).toBeGreaterThanOrEqual(0.95)
  })

  it('keeps its word where it calls an object or a problem sure', () => {
    for (const axis of ['object', 'problem'] as const) {
      const sure = readSamples('unseen')
        .filter((sample) => sample.labels[axis] !== undefined)
        .map((sample) => ({ label: sample.labels[axis], answer: sort(sample.input) }))
        .filter(({ answer }) => answer.sure[axis])
      const right = sure.filter(({ label, answer }) => answer[axis][0]?.code === label)
      expect(right.length / sure.length).toBeGreaterThanOrEqual(0.95)
    }
  })

  it('keeps the halves apart and labels more than three thousand texts of its own', () => {
    const taught = new Set(readSamples('train').map((sample) => sample.input.text))
    const unseen = readSamples('unseen')
    expect(unseen.filter((sample) => taught.has(sample.input.text) && sample.input.text.length > 8)).toEqual([])
    expect(taught.size + unseen.length).toBeGreaterThan(3000)
  })
})
