// Hot topics (object and problem together) and the units of a bureau: groups that are not printed code by code.
import { objects, problems } from '../schemas/categories.data.ts'
import { nameOf } from '../schemas/coded.ts'
import type { Topic, UnitStatistics } from '../schemas/statistics.ts'
import { group, noCategory, total } from './contribution-cells.ts'
import { growth, percent } from './rates.ts'
import { type Compared, onTimeOf } from './statistics-rates.ts'
import type { Sheet } from './statistics-sheet.ts'

const mostTopics = 20

/** The most frequent pairs of object and problem, with their change; what nobody has sorted is no topic. */
export function topicsOf(sheets: Compared<Sheet>): Topic[] {
  const counts = {
    now: group(sheets.now, 'tp.'),
    before: group(sheets.before, 'tp.'),
    yearAgo: group(sheets.yearAgo, 'tp.'),
  }
  const base = total(sheets.now, 'tp.')
  return [...counts.now]
    .map(([pair, count]): Topic => {
      const [object = noCategory, problem = noCategory] = pair.split('.')
      const before = counts.before.get(pair) ?? 0
      const name = `${nameOf(objects, object)}·${nameOf(problems, problem)}`
      const change = {
        yearOnYear: growth(count, counts.yearAgo.get(pair) ?? 0),
        periodOnPeriod: growth(count, before),
      }
      return { object, problem, name, count, base, percent: percent(count, base), before, change }
    })
    .filter(({ object, problem, count }) => count > 0 && object !== noCategory && problem !== noCategory)
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'zh-CN'))
    .slice(0, mostTopics)
}

/** The units of a bureau, busiest first. */
export function unitsOf(sheet: Sheet): UnitStatistics[] {
  const cells = group(sheet, 'u.')
  const units = new Set([...cells.keys()].map((name) => name.slice(0, name.lastIndexOf('.'))))
  return [...units]
    .map((unit): UnitStatistics => {
      const at = (name: string) => cells.get(`${unit}.${name}`) ?? 0
      const onTime = at('+')
      return { unit, received: at('in'), closed: at('oc'), ...onTimeOf(onTime, onTime + at('-') + at('?')) }
    })
    .sort((a, b) => b.received - a.received || a.unit.localeCompare(b.unit))
}
