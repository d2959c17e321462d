import { expect, test } from 'vitest'
import { bureauByCode } from '../../../shared/domain/bureau-register.ts'
import { rowKey } from '../../../shared/domain/contribution-cells.ts'
import { parsePeriod } from '../../../shared/domain/periods.ts'
import { compileStatistics, rowsNeeded } from '../../../shared/domain/statistics.ts'
import { statisticsSchema } from '../../../shared/schemas/statistics.ts'
import { rowsOf } from '../../datasets/counted.ts'
import { suining, suiningChosenFigures, suiningLines, suiningPrintedFigures } from '../../datasets/suining-2022.ts'

const printed = suiningPrintedFigures
const rows = rowsOf(suiningLines(), '2026-11-01T00:00:00+08:00')

function compile(text: string, bureau = '510900', cutOff = '2023-01-01T00:00:00+08:00') {
  const period = parsePeriod(text)
  if (period === undefined) throw new Error(text)
  const refOf = (code: string) => ({ code, name: bureauByCode(code)?.name ?? code })
  const counties = Object.keys(suining.bureaus).filter((code) => code !== '510900')
  return compileStatistics({
    period,
    bureau: refOf(bureau),
    children: bureau === '510900' ? counties.map(refOf) : [],
    cutOff,
    base: 'received',
    rows,
    overdue: [],
    versions: { calendar: 'test', rulebook: 'test' },
    groundName: (_decision, _order, ground) => ground,
  })
}
const year = compile('2022')
const figures = (shares: readonly { name: string; count: number; percent: string }[]) =>
  Object.fromEntries(
    shares.filter(({ count }) => count > 0).map(({ name, count, percent }) => [name, { count, percent }]),
  )

test('rebuilds the totals of the annual report of 遂宁 2022', () => {
  expect(year.totals.received).toBe(printed.received)
  const kinds = Object.fromEntries(year.byKind.map(({ code, count, percent }) => [code, { count, percent }]))
  expect(kinds).toEqual(printed.kinds)
  expect({ count: year.totals.closed, percent: year.rates.closure.platform.percent }).toEqual(printed.closed)
  expect(year.totals.mediated).toBe(printed.mediated)
  expect(year.recoveredWanYuan).toBe(printed.recoveredWanYuan)
})

test('rebuilds every problem and its share as 遂宁 printed them', () => {
  expect(figures(year.byProblem)).toEqual(printed.problems)
  expect(figures(year.byProblemNational)).toEqual(printed.problems)
})

test('rebuilds the goods complaints and their shares among the goods as 遂宁 printed them', () => {
  const group = year.byObjectGroup.find(({ code }) => code === 'goods')
  expect({ count: group?.count, percent: group?.percent }).toEqual(printed.goods)
  const goods = year.byObject.filter((share) => share.group === 'goods' && share.count > 0)
  expect(
    Object.fromEntries(goods.map(({ name, count, groupPercent }) => [name, { count, percent: groupPercent }])),
  ).toEqual(printed.goodsShares)
})

test('reckons 遂宁 2022 as its description sets closings on time and late', () => {
  const { onTimeClosure, onTimeInitialReview, onTimeVerification } = year.rates
  expect(onTimeClosure.statutory).toMatchObject({ ...suiningChosenFigures.onTimeClosure, late: 84, open: 0 })
  expect(onTimeClosure.statutory.target).toMatchObject({ percent: 98, isMet: true, force: 'binding' })
  expect(onTimeInitialReview.statutory).toMatchObject(suiningChosenFigures.onTimeInitialReview)
  expect(onTimeVerification.statutory).toMatchObject(suiningChosenFigures.onTimeVerification)
})

test('the quarters, halves and months of a year add up to it', () => {
  const parts = [
    ['2022-Q1', '2022-Q2', '2022-Q3', '2022-Q4'],
    ['2022-H1', '2022-H2'],
    Array.from({ length: 12 }, (_, index) => `2022-${String(index + 1).padStart(2, '0')}`),
  ]
  for (const texts of parts) {
    const compiled = texts.map((text) => compile(text))
    const sum = (of: (statistics: typeof year) => number) => compiled.reduce((total, part) => total + of(part), 0)
    expect(sum(({ totals }) => totals.closed)).toBe(year.totals.closed)
    expect(sum(({ totals }) => totals.recoveredFen)).toBe(year.totals.recoveredFen)
    expect(sum(({ rates }) => rates.onTimeClosure.statutory.due)).toBe(year.rates.onTimeClosure.statutory.due)
    expect(sum(({ overdue }) => overdue.count)).toBe(year.overdue.count)
  }
})

test('the rows of the bureau table add up to the city, its own bureau beside the counties', () => {
  const sum = (of: (line: (typeof year.byBureau)[number]) => number) =>
    year.byBureau.reduce((total, line) => total + of(line), 0)
  expect(year.byBureau).toHaveLength(6)
  expect(year.byBureau.filter(({ isOwn }) => isOwn).map(({ code }) => code)).toEqual(['510900'])
  expect(sum(({ complaints }) => complaints)).toBe(year.totals.complaints)
  expect(sum(({ rates }) => rates.onTimeClosure.late)).toBe(year.rates.onTimeClosure.statutory.late)
  expect(sum(({ recoveredFen }) => recoveredFen)).toBe(year.totals.recoveredFen)
})

test('a county compiled by itself stands in the city table with the same figures', () => {
  const county = compile('2022', '510903')
  const line = year.byBureau.find(({ code }) => code === '510903')
  expect(county.totals.complaints).toBe(line?.complaints)
  expect(county.rates.onTimeClosure.statutory.percent).toBe(line?.rates.onTimeClosure.percent)
})

test('counts the complaints left open as misses once their limits have passed, in the months after', () => {
  const later = compile('2023', '510900', '2023-06-01T00:00:00+08:00')
  expect(later.rates.onTimeClosure.statutory).toMatchObject({ onTime: 0, due: 133, open: 133 })
  expect(later.rates.onTimeInitialReview.statutory).toMatchObject({ due: 58, open: 58 })
  expect(later.rates.onTimeVerification.statutory).toMatchObject({ due: 12, open: 12 })
  expect(compile('2022', '510900', '2026-01-01T00:00:00+08:00').totals).toEqual(year.totals)
})

test('what is compiled fits the schema that the API answers with', () => {
  expect(() => statisticsSchema.parse(year)).not.toThrow()
  expect(() => statisticsSchema.parse(compile('2022-03', '510903'))).not.toThrow()
  expect(() => statisticsSchema.parse(compile('2019'))).not.toThrow()
})

test('names every row it reads', () => {
  const period = parsePeriod('2022-Q1')
  const keys = period === undefined ? [] : rowsNeeded(period, '510900', ['510903'])
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys).toEqual(
    expect.arrayContaining([rowKey('510900', '2021-03'), rowKey('510900', '2021-10'), rowKey('510903', '2022-03')]),
  )
})

test('opens the report with the figures in a paragraph as bureaus print it', () => {
  expect(year.narrative).toContain('共接收投诉、举报、咨询13,459件')
  expect(year.narrative).toContain('投诉8,875件，占65.94%；举报1,263件，占9.38%；咨询3,321件，占24.67%')
  expect(year.narrative).toContain('为消费者挽回经济损失441.63万元')
  expect(year.narrative).toContain('售后服务2,057件（23.18%）、质量1,721件（19.39%）、食品安全1,641件（18.49%）')
})
