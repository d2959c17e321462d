// The public board: no count that points at a person, no rate over a handful, a target only where the plan sets one.
import { describe, expect, test } from 'vitest'
import { compileStatistics } from '../../../shared/domain/statistics.ts'
import type { Statistics } from '../../../shared/schemas/statistics.ts'
import { publicBureaus, publicCount, publicShares } from '../../../web/board/board-figures.ts'
import { renderBoard } from '../../../web/board/render.ts'

const smallestCount = 5

function noFigures(): Statistics {
  return compileStatistics({
    period: { text: '2026-11', unit: 'month', months: ['2026-11'] },
    bureau: { code: '510000', name: '四川省市场监督管理局' },
    children: [{ code: '510100', name: '成都市市场监督管理局' }],
    base: 'received',
    cutOff: '2026-11-23T09:00:00+08:00',
    rows: new Map(),
    overdue: [],
    versions: { calendar: 'test', rulebook: 'test' },
    groundName: (_, __, ground) => ground,
  })
}

const share = (name: string, count: number) => ({ name, count, percent: '1.00' })

describe('the board', () => {
  test('shows a small count only as small', () => {
    expect([0, 4, 5, 1200].map((count) => publicCount(count, smallestCount))).toEqual(['0', '少于 5', '5', '1200'])
  })

  test('leaves small categories out and puts the largest first', () => {
    const rows = [share('质量', 7), share('价格', 4), share('合同', 9)]
    expect(publicShares(rows, smallestCount).map(({ name }) => name)).toEqual(['合同', '质量'])
  })

  test('names no bureau with too few cases to be compared', () => {
    expect(publicBureaus(noFigures())).toEqual([])
  })

  test('publishes no rate in a month in which hardly anything fell due', () => {
    const page = renderBoard({ styles: ['/assets/board.css'], smallestCount, figures: noFigures() })
    expect(page.match(/本月到期件少于 30，暂不公布/g)).toHaveLength(3)
    expect(page).not.toContain('NaN')
  })

  test('names the target beside the closure rate and none beside the initial review', () => {
    const figures = noFigures()
    const { onTimeClosure, onTimeInitialReview } = figures.rates
    const due = { due: 100, onTime: 99, percent: '99.00' }
    const rates = {
      ...figures.rates,
      onTimeClosure: { ...onTimeClosure, statutory: { ...onTimeClosure.statutory, ...due } },
      onTimeInitialReview: { ...onTimeInitialReview, statutory: { ...onTimeInitialReview.statutory, ...due } },
    }
    const page = renderBoard({ styles: [], smallestCount, figures: { ...figures, rates } })
    expect(page.match(/100 件到期或办结，目标 98 %/g)).toHaveLength(1)
    expect(page.match(/100 件到期或办结</g)).toHaveLength(1)
  })

  test('runs no script', () => {
    expect(renderBoard({ styles: [], smallestCount, figures: noFigures() })).not.toContain('<script')
  })
})
