// What moved between a frozen month and the same month counted now: late and corrected facts show as a revision with
// a list of what changed, never silently.

import type { Statistics } from '../schemas/statistics.ts'
import { totalNames } from '../schemas/statistics.ts'
import type { RevisedFigure } from '../schemas/statistics-revision.ts'

type Figures = ReadonlyMap<string, string>

/** The figures that differ, in the order of the report; empty when the frozen month still holds. */
export function revisedFigures(frozen: Statistics, current: Statistics): RevisedFigure[] {
  const [before, after] = [figuresOf(frozen), figuresOf(current)]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((figure) => {
    const [was, is] = [before.get(figure) ?? '0', after.get(figure) ?? '0']
    return was === is ? [] : [{ figure, was, is }]
  })
}

/** Every integer a report rests on, by a stable name; percents follow from them. */
function figuresOf(statistics: Statistics): Figures {
  const { totals, rates, byBureau } = statistics
  const figures = new Map<string, string>()
  for (const name of totalNames) figures.set(`totals.${name}`, String(totals[name]))
  for (const name of ['onTimeInitialReview', 'onTimeClosure', 'onTimeVerification'] as const) {
    const { statutory, platform } = rates[name]
    figures.set(`rates.${name}.statutory`, `${statutory.onTime}/${statutory.due}`)
    figures.set(`rates.${name}.platform`, `${platform.onTime}/${platform.due}`)
    for (const line of byBureau) {
      const { onTime, due } = line.rates[name]
      if (due > 0) figures.set(`byBureau.${line.code}.${name}`, `${onTime}/${due}`)
    }
  }
  figures.set('rates.closure.platform', `${rates.closure.platform.count}/${rates.closure.platform.base}`)
  for (const table of ['byChannel', 'byObject', 'byProblem', 'byViolation'] as const) {
    for (const { code, count } of statistics[table]) if (count > 0) figures.set(`${table}.${code}`, String(count))
  }
  return figures
}
