import { expect, test } from 'vitest'
import { revisedFigures } from '../../../shared/domain/statistics-revision.ts'
import { compiled } from '../../datasets/compiled.ts'
import { rowsOf } from '../../datasets/counted.ts'
import {
  guangyuan,
  guangyuanFigures,
  pengxi,
  pengxiFigures,
  revisedLines,
  shehong,
  shehongFigures,
} from '../../datasets/described-reports.ts'
import { linesOf } from '../../datasets/printed-report.ts'

const now = '2026-11-20T00:00:00+08:00'

function flat({ target, ...rate }: { target?: { isMet: boolean | null } | undefined } & Record<string, unknown>) {
  return { ...rate, isMet: target?.isMet }
}

test('rebuilds a half-year that prints 97.99 percent with late and open overdue cases and misses the target', () => {
  const cutOff = '2026-11-01T00:00:00+08:00'
  const rows = rowsOf(linesOf(guangyuan), now)
  const asked = { bureau: '510800', cutOff }
  const parts = ['2026-05', '2026-06', '2026-Q3', '2026-10'].map((period) => compiled(rows, { ...asked, period }))
  const sum = (of: (part: (typeof parts)[number]) => number) => parts.reduce((total, part) => total + of(part), 0)
  const { onTimeClosure, onTimeInitialReview, closure } = guangyuanFigures
  const year = compiled(rows, { ...asked, period: '2026' })
  expect(flat(year.rates.onTimeClosure.statutory)).toMatchObject(onTimeClosure)
  expect(year.rates.onTimeInitialReview.statutory).toMatchObject(onTimeInitialReview)
  expect(year.rates.closure.platform).toMatchObject(closure)
  expect(year.recoveredWanYuan).toBe(guangyuanFigures.recoveredWanYuan)
  expect(sum(({ rates }) => rates.onTimeClosure.statutory.due)).toBe(onTimeClosure.due)
  const national = Object.fromEntries(year.byProblemNational.map(({ name, count }) => [name, count]))
  expect(national).toMatchObject(guangyuanFigures.nationalProblems)
  expect(year.method).toMatchObject({ isPartial: true, comparedWith: { yearOnYear: '2025年前10个月' } })
})

test('rebuilds a year whose tests carry mediations over the ends of months without a single miss', () => {
  const rows = rowsOf(linesOf(shehong), now)
  const year = compiled(rows, { period: '2023', bureau: '510981', cutOff: '2024-01-01T00:00:00+08:00' })
  expect(flat(year.rates.onTimeClosure.statutory)).toMatchObject(shehongFigures.onTimeClosure)
  expect(year.process.paused).toBe(shehongFigures.paused)
  expect(year.totals.mediated).toBe(shehongFigures.mediated)
  expect(year.recoveredWanYuan).toBe(shehongFigures.recoveredWanYuan)
})

test('closings entered after the year was printed move the year they happened in, and only it', () => {
  const asked = { bureau: '510921', cutOff: '2025-01-01T00:00:00+08:00' }
  const [before, after] = [rowsOf(linesOf(pengxi), now), rowsOf(revisedLines(linesOf(pengxi)), now)]
  const rateOf = (rows: typeof before) => compiled(rows, { ...asked, period: '2024' }).rates.onTimeClosure.statutory
  expect(rateOf(before)).toMatchObject(pengxiFigures.printed)
  expect(rateOf(after)).toMatchObject(pengxiFigures.revised)
  const yearOf = (rows: typeof before) => compiled(rows, { ...asked, period: '2024' })
  expect(revisedFigures(yearOf(before), yearOf(before))).toEqual([])
  expect(revisedFigures(yearOf(before), yearOf(after))).toEqual([
    { figure: 'totals.closed', name: '办结投诉', was: '87', is: '89' },
    { figure: 'totals.closedAll', name: '办结合计', was: '116', is: '118' },
    { figure: 'rates.onTimeClosure.statutory', name: '按期办结率（法定，按期/应计）', was: '85/93', is: '87/93' },
    { figure: 'rates.onTimeClosure.platform', name: '按期办结率（平台，按期/完成）', was: '85/87', is: '87/89' },
    {
      figure: 'byBureau.510921.onTimeClosure',
      name: '蓬溪县市场监督管理局按期办结率（按期/应计）',
      was: '85/93',
      is: '87/93',
    },
    { figure: 'rates.closure.platform', name: '办结率（办结/收到）', was: '87/100', is: '89/100' },
  ])
  const next = (rows: typeof before) => {
    const { totals, rates, overdue } = compiled(rows, { bureau: '510921', cutOff: now, period: '2025' })
    const { onTime, due } = rates.onTimeClosure.statutory
    return { totals, overdue, onTime, due }
  }
  expect(next(before)).toMatchObject({ onTime: 0, due: 7 })
  expect(next(after)).toEqual(next(before))
})
