import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellsOfText, cellsText } from '../../../shared/adapters/tally-items.ts'
import { contribution } from '../../../shared/domain/contribution.ts'
import { bureauOf, type Cells, monthOf, type RowKey } from '../../../shared/domain/contribution-cells.ts'
import { addRows, changedRows, rollUp } from '../../../shared/domain/contribution-difference.ts'
import { beginningsOf, entryValue, type Figure, figureOf, figureValue } from '../../../shared/domain/drill.ts'
import { cutOffAt, sheetOf } from '../../../shared/domain/statistics-sheet.ts'
import type { CaseRecord } from '../../../shared/schemas/case-record.ts'
import type { Statistics } from '../../../shared/schemas/statistics.ts'
import { compiled } from '../../datasets/compiled.ts'
import { aCase, lastOf, lives, superiorsOfCounty } from './counted-cases.ts'

const figure = (path: string): Figure => {
  const found = figureOf(path, 'received')
  if (found === undefined) throw new Error(path)
  return found
}

/** What the answer of the statistics prints under each path. */
const printed: Readonly<Record<string, (statistics: Statistics) => number>> = {
  'totals.received': ({ totals }) => totals.received,
  'totals.closedAll': ({ totals }) => totals.closedAll,
  'totals.recoveredFen': ({ totals }) => totals.recoveredFen,
  'totals.reportsVerified': ({ totals }) => totals.reportsVerified,
  'rates.onTimeClosure.due': ({ rates }) => rates.onTimeClosure.statutory.due,
  'rates.onTimeClosure.missed': ({ rates }) => rates.onTimeClosure.statutory.late + rates.onTimeClosure.statutory.open,
  'rates.onTimeClosure.stood': ({ rates }) => rates.onTimeClosure.statutory.stood?.onTime ?? 0,
  'rates.onTimeVerification.onTime': ({ rates }) => rates.onTimeVerification.statutory.onTime,
  'rates.onTimeInitialReview.platform.done': ({ rates }) => rates.onTimeInitialReview.platform.due,
  'rates.closure.open': ({ rates }) => rates.closure.platform.base - rates.closure.platform.count,
  'byProblem.contract': ({ byProblem }) => byProblem.find(({ code }) => code === 'contract')?.count ?? 0,
  'byObjectGroup.goods': ({ byObjectGroup }) => byObjectGroup.find(({ code }) => code === 'goods')?.count ?? 0,
  'byChannel.internet': ({ byChannel }) => byChannel.find(({ code }) => code === 'internet')?.count ?? 0,
  'topics.food.quality': ({ topics }) =>
    topics.find(({ object, problem }) => object === 'food' && problem === 'quality')?.count ?? 0,
  'process.reopened': ({ process }) => process.reopened,
  'process.closedOnLastDay': ({ process }) => process.closedOnLastDay.count,
  'process.outcome.agreement': ({ process }) => process.outcomes.find(({ code }) => code === 'agreement')?.count ?? 0,
  'process.refused.O121.3': ({ process }) =>
    process.refusedByGround.find(({ order, ground }) => order === 'O121' && ground === '3')?.count ?? 0,
  'reports.penalty.penalised': ({ reports }) => reports.penalties.find(({ code }) => code === 'penalised')?.count ?? 0,
}

/** Every entry of the index for the cases, as a reader of one figure would find it. */
function entriesFor(wanted: Figure, records: readonly CaseRecord[]) {
  return records.flatMap((record) =>
    changedRows(undefined, contribution(record))
      .map(([row, cells]) => ({ row, text: cellsText(cells) }))
      .filter(({ text }) => beginningsOf(wanted).some((beginning) => text.includes(` ${beginning}`)))
      .map(({ row, text }) => ({ row, cells: cellsOfText(text) })),
  )
}

test('the cases behind a printed figure add up to it, whatever lives they had', () => {
  const cutOff = '2026-02-16T00:00:00+08:00'
  fc.assert(
    fc.property(fc.array(lives, { minLength: 1, maxLength: 12 }), (all) => {
      const records = all.map((versions, index) => ({ ...lastOf(versions), number: String(index).padStart(12, '0') }))
      const rows: Record<RowKey, Record<string, number>> = {}
      for (const record of records) addRows(rows, contribution(record).rows)
      const counted = new Map(Object.entries(rollUp(rows, superiorsOfCounty)) as [RowKey, Cells][]) // keys by rowKey
      for (const period of ['2025', '2026-02']) {
        const statistics = compiled(counted, { period, bureau: '510900', cutOff })
        const months = statistics.period.length === 4 ? 12 : 1
        for (const [path, value] of Object.entries(printed)) {
          const wanted = figure(path)
          const found = entriesFor(wanted, records)
            .filter(({ row }) => monthOf(row).startsWith(period) && bureauOf(row).startsWith('5109'))
            .map(({ row, cells }) => entryValue(wanted, { month: monthOf(row), cells }, cutOffAt(cutOff)))
          const sum = found.reduce((total, part) => total + part, 0)
          expect({ path, months, sum }).toEqual({ path, months, sum: value(statistics) })
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('every path with a value also reads that value from a sheet', () => {
  const record = aCase({ unit: '510903-02' })
  const rows = new Map(Object.entries(contribution(record).rows) as [RowKey, Cells][]) // keys by rowKey
  const sheet = sheetOf(rows, '510903', ['2026-06'], cutOffAt('2026-07-01T00:00:00+08:00'))
  expect(figureValue(figure('byUnit.510903-02.received'), sheet)).toBe(1)
  expect(figureValue(figure('byUnit.510903-02.missed'), sheet)).toBe(1)
  expect(figureValue(figure('method.provisionalCategories'), sheet)).toBe(0)
})

test.each([
  '',
  'totals',
  'totals.nothing',
  'rates.closure.due',
  'rates.onTimeClosure',
  'byWeather.rain',
  'process.refused.',
])('knows no figure called %j', (path) => {
  expect(figureOf(path, 'received')).toBeUndefined()
})

test('takes shares over accepted complaints where the report does', () => {
  expect(figureOf('byProblem.quality', 'accepted')?.cells).toEqual(['pa.quality'])
})

test('writes what a case fills shortly and reads it back, cells with an equals sign too', () => {
  const cells = { 'in.c@05': 1, 'c=@07': 1, 'k.c@2026-06-07': 2, fen: 12_345, 'u.510903-02.+@07': 1 }
  expect(cellsText(cells)).toBe(' in.c@05 c=@07 k.c@2026-06-07=2 fen=12345 u.510903-02.+@07')
  expect(cellsOfText(cellsText(cells))).toEqual(cells)
})

test('an entry is written only for rows that changed, and emptied where the case left', () => {
  const before = contribution(aCase({ bureau: '510903' }))
  expect(changedRows(before, { ...before, version: 2 })).toEqual([])
  const moved = contribution(aCase({ bureau: '510904', version: 2 }))
  expect(changedRows(before, moved).map(([row, cells]) => [row, Object.keys(cells).length > 0])).toEqual([
    ['510904#2026-06', true],
    ['510903#2026-06', false],
  ])
})
