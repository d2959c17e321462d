// What moved between a frozen month and the same month counted now: late and corrected facts show as a revision with
// a list of what changed, never silently.

import type { Statistics } from '../schemas/statistics.ts'
import { totalNames } from '../schemas/statistics.ts'
import type { RevisedFigure } from '../schemas/statistics-revision.ts'
import { startOfDay } from './calendar.ts'
import { monthAfter } from './periods.ts'
import { totalTitles } from './statistics-table-counts.ts'
import { onTimeTitles } from './statistics-table-rates.ts'

type Figures = ReadonlyMap<string, { readonly name: string; readonly value: string }>

/** The first instant that a month's report does not count: the data cut-off of its frozen figures. */
export const cutOffOf = (month: string): string => startOfDay(`${monthAfter(month)}-01`)

/** The figures that differ, in the order of the report; empty when the frozen month still holds. */
export function revisedFigures(frozen: Statistics, current: Statistics): RevisedFigure[] {
  const [before, after] = [figuresOf(frozen), figuresOf(current)]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((figure) => {
    const [was, is] = [before.get(figure), after.get(figure)]
    const name = is?.name ?? was?.name ?? figure
    return was?.value === is?.value ? [] : [{ figure, name, was: was?.value ?? '0', is: is?.value ?? '0' }]
  })
}

const titleOfTotal = new Map(totalTitles)
const shareTitles = {
  byChannel: '来源渠道',
  byObject: '投诉对象',
  byProblem: '投诉问题',
  byViolation: '违法行为',
} as const

/** Every integer a report rests on, by a stable name; percents follow from them. */
function figuresOf(statistics: Statistics): Figures {
  const { totals, rates, byBureau } = statistics
  const figures = new Map<string, { name: string; value: string }>()
  const put = (figure: string, name: string, ...counts: number[]) =>
    figures.set(figure, { name, value: counts.join('/') })
  for (const name of totalNames) put(`totals.${name}`, titleOfTotal.get(name) ?? name, totals[name])
  for (const [name, title] of onTimeTitles) {
    const { statutory, platform } = rates[name]
    put(`rates.${name}.statutory`, `${title}（法定，按期/应计）`, statutory.onTime, statutory.due)
    put(`rates.${name}.platform`, `${title}（平台，按期/完成）`, platform.onTime, platform.due)
    for (const line of byBureau) {
      const { onTime, due } = line.rates[name]
      if (due > 0) put(`byBureau.${line.code}.${name}`, `${line.name}${title}（按期/应计）`, onTime, due)
    }
  }
  const { closure } = rates
  put('rates.closure.platform', '办结率（办结/收到）', closure.platform.count, closure.platform.base)
  for (const [table, title] of Object.entries(shareTitles) as [keyof typeof shareTitles, string][]) {
    for (const { code, name, count } of statistics[table]) {
      if (count > 0) put(`${table}.${code}`, `${title}：${name}`, count)
    }
  }
  return figures
}
