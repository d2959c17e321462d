// The public board: no count that points at a person, alone or by subtraction, and nothing a switch keeps back.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boardFiles } from '../../../functions/show-page/board-files.ts'
import { boardOf } from '../../../shared/domain/board.ts'
import { boardRules, publicPart, publicShares, unsuppressed } from '../../../shared/domain/public-statistics.ts'
import { compileStatistics } from '../../../shared/domain/statistics.ts'
import { boardFields, boardSchema, type PublishedComplaint, type RiskNotice } from '../../../shared/schemas/board.ts'
import type { Statistics } from '../../../shared/schemas/statistics.ts'
import { renderBoard } from '../../../web/board/render.ts'

function figures(cells: Record<string, number> = {}): Statistics {
  return compileStatistics({
    period: { text: '2026-11', unit: 'month', months: ['2026-11'] },
    bureau: { code: '510000', name: '四川省市场监督管理局' },
    children: [{ code: '510100', name: '成都市市场监督管理局' }],
    base: 'received',
    cutOff: '2026-11-23T09:00:00+08:00',
    rows: new Map([
      ['510000#2026-11', cells],
      ['510100#2026-11', cells],
    ]),
    overdue: [],
    versions: { calendar: 'test', rulebook: 'test' },
    groundName: (_, __, ground) => ground,
  })
}

const busy = {
  'in.c@02': 120,
  'pr.quality': 80,
  'pr.price': 38,
  'pr.contract': 2,
  'c+@05': 98,
  'c-@05': 2,
  'i+@05': 120,
}
const complaint: PublishedComplaint = {
  operator: '某健身公司',
  object: '预付卡',
  problem: '合同',
  receivedMonth: '2026-10',
  outcome: '终止调解',
  bureau: '成都市武侯区市场监督管理局',
}
const notice: RiskNotice = {
  id: '510107-gym',
  from: '2026-11-01',
  until: '2026-12-01',
  title: '健身卡',
  text: '谨慎办卡 <b>',
}
const everything = boardRules({ shows: Object.fromEntries(boardFields.map((field) => [field, true])) })
const board = (cells: Record<string, number>, rules = boardRules(undefined)) =>
  boardOf({ statistics: figures(cells), rules, complaints: [complaint], notices: [notice] })
const pageOf = (shown: ReturnType<typeof board>) => renderBoard({ styles: [], board: shown })

describe('suppression', () => {
  test('leaves out small counts, and with a single one the next larger, so that nothing is left to subtract', () => {
    const rows = [80, 38, 2].map((count, place) => ({ code: String(place), name: String(place), count }))
    expect(publicShares(rows, 5)).toEqual({
      rows: [{ code: '0', name: '0', count: 80, percent: '66.67' }],
      rest: { count: 40, percent: '33.33' },
    })
  })

  test('leaves a table whole when no count is small', () => {
    expect(unsuppressed([{ count: 9 }, { count: 0 }, { count: 7 }], 5)).toEqual([{ count: 9 }, { count: 7 }])
  })

  test('never leaves a remainder from which a small count could be told', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 12 }), fc.integer({ min: 3, max: 10 }), (counts, smallest) => {
        const rows = counts.map((count) => ({ count }))
        const shown = unsuppressed(rows, smallest)
        const hidden = rows.filter((row) => row.count > 0 && !shown.includes(row))
        expect(shown.every(({ count }) => count >= smallest)).toBe(true)
        if (hidden.length === 0 || shown.length === 0) return
        expect(hidden.length).toBeGreaterThanOrEqual(2)
        expect(hidden.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(smallest)
      }),
    )
  })
})

describe('the board', () => {
  test('lets out by default neither bureaus nor operators, and everything once the switches say so', () => {
    const cautious = boardSchema.parse(board(busy))
    expect(cautious).not.toHaveProperty('bureaus')
    expect(cautious).not.toHaveProperty('complaints')
    const open = boardSchema.parse(board(busy, everything))
    expect(open.bureaus).toEqual([{ code: '510100', name: '成都市市场监督管理局', received: 120, percent: '98.00' }])
    expect(pageOf(open)).toContain('某健身公司')
  })

  test('shows nothing that every switch keeps back', () => {
    const closed = boardRules({ shows: Object.fromEntries(boardFields.map((field) => [field, false])) })
    expect(Object.keys(board(busy, closed)).toSorted()).toEqual(
      ['asOf', 'bureau', 'period', 'periodName', 'smallestBase', 'smallestCount'].toSorted(),
    )
  })

  test('says of a small count only that it is small, and publishes no rate over a handful', () => {
    const page = pageOf(board({ 'in.c@02': 3, 'c+@05': 3 }))
    expect(page).toContain('少于 5')
    expect(page.match(/本月到期件少于 30，暂不公布/g)).toHaveLength(3)
    expect(page).not.toContain('NaN')
  })

  test('names the target beside the closure rate and none beside the initial review', () => {
    const page = pageOf(board(busy))
    expect(page.match(/100 件到期或办结，目标 98 %/g)).toHaveLength(1)
    expect(page.match(/120 件到期或办结</g)).toHaveLength(1)
  })

  test('shows a risk notice between its days, as text', () => {
    expect(pageOf(board(busy))).toContain('谨慎办卡 &lt;b&gt;')
    const over = boardOf({
      statistics: figures(busy),
      rules: everything,
      complaints: [],
      notices: [{ ...notice, until: '2026-11-22' }],
    })
    expect(over.riskNotices).toEqual([])
  })

  test('runs no script, and stands before anything is counted', () => {
    expect(pageOf(board(busy, everything))).not.toContain('<script')
    expect(renderBoard({ styles: [], board: undefined })).toContain('本月数据还没有汇总')
  })

  test('comes as CSV, JSON, feed and catalogue', () => {
    const files = boardFiles([])(board(busy, everything))
    expect(Object.keys(files)).toEqual(['index.html', 'board.csv', 'board.json', 'feed.atom', 'catalog.jsonld'])
    const texts = Object.fromEntries(Object.entries(files).map(([name, { text }]) => [name, text]))
    expect(texts['board.csv']).toContain('投诉问题,质量,80,66.67')
    expect(texts['feed.atom']).toContain('<title>消费预警：健身卡</title>')
    expect(JSON.parse(texts['catalog.jsonld'] ?? '')['dcat:dataset']['dcat:distribution']).toHaveLength(2)
  })
})

test('without a token the statistics hold no bureaus, violations, units or cases unless the board lets them out', () => {
  const hidden = publicPart(figures({ ...busy, 'vi.food-safety': 50, 'in.v@02': 50 }), boardRules(undefined))
  expect([hidden.byBureau, hidden.byViolation, hidden.byUnit, hidden.overdue.items]).toEqual([[], [], [], []])
  const shown = publicPart(figures({ ...busy, 'vi.food-safety': 50, 'in.v@02': 50 }), everything)
  expect(shown.byBureau).toHaveLength(1)
  expect(shown.byViolation).toHaveLength(1)
})
