import { expect, test } from 'vitest'
import { cell, on, type RowKey, rowKey } from '../../../shared/domain/contribution-cells.ts'
import { documentOf } from '../../../shared/domain/statistics-document.ts'
import { compiled } from '../../datasets/compiled.ts'

const row = {
  [on(cell.received('complaint'), '2026-05-04')]: 8,
  [cell.problem('quality')]: 6,
  [cell.problem('price')]: 2,
  [cell.provisionalCategory('complaint')]: 3,
  [cell.provisionalProblem('quality')]: 3,
  [cell.outcome('agreement')]: 5,
  [cell.rated(true)]: 3,
  [cell.rated(false)]: 1,
  [cell.performance(true)]: 2,
  [cell.odrRouted]: 4,
  [cell.odrEnded('settled')]: 2,
  [cell.odrEnded('silent')]: 1,
  [cell.odrDays]: 20,
  [cell.ordered]: 7,
  [cell.leadsFound]: 2,
  [cell.leadsFiled]: 1,
  [cell.returnedOn('locator.13')]: 3,
  [cell.returnedOn('staff.none')]: 1,
}
const month = compiled(new Map<RowKey, Record<string, number>>([[rowKey('510903', '2026-05'), row]]), {
  period: '2026-05',
  bureau: '510903',
  cutOff: '2026-06-01T00:00:00+08:00',
})

test('no two cells that stand for themselves share a name', () => {
  const names = Object.values(cell).filter((name) => typeof name === 'string')
  expect(new Set(names).size).toBe(names.length)
})

test('satisfaction is over those that rated, and says beside it how many of the closed did', () => {
  expect(month.beside?.satisfaction).toEqual({ count: 3, base: 4, percent: '75.00' })
  expect(month.beside?.responses).toEqual({ count: 4, base: 5, percent: '80.00' })
})

test('negotiations keep figures of their own, which orders of a superior do not touch', () => {
  expect(month.beside).toMatchObject({ odrRouted: 4, odrMeanDays: '6.67' })
  expect(month.beside?.odrSettled).toEqual({ count: 2, base: 3, percent: '66.67' })
  expect(month.process.ordered).toBe(7)
})

test('leads that were filed stand beside those found, and returns under the rule that had routed them', () => {
  expect(month.beside).toMatchObject({ leadsFound: 2, leadsFiled: 1 })
  expect(month.beside?.returnedByRule.map(({ name, count }) => [name, count])).toEqual([
    ['系统定位·第13条', 3],
    ['承办人', 1],
  ])
})

test('each class says how many of its cases nobody has confirmed, on the page and in print', () => {
  const unsure = Object.fromEntries(month.byProblem.map(({ code, provisional }) => [code, provisional]))
  expect(unsure).toMatchObject({ quality: 3, price: 0 })
  const tables = documentOf(month).sections.flatMap((section) => section.tables)
  const problems = tables.find(({ id }) => id === 'problems')
  expect(problems?.columns.at(-1)?.title).toBe('类别未确认（%）')
  expect(problems?.rows.map((cells) => [cells[0], cells.at(-1)])).toContainEqual(['质量', '50.00'])
  expect(tables.find(({ id }) => id === 'beside')?.rows).toContainEqual(['满意（占评价）', 3, 4, '75.00'])
})
