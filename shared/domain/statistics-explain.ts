// Why a rate moved: each bureau's misses over the whole base, now less before. The parts add up to the change exactly,
// so that nothing is left to an "other effects" line.
import type { ExplainedPart, Explanation } from '../schemas/changes.ts'
import type { BureauStatistics, Statistics } from '../schemas/statistics.ts'
import type { Causes } from '../schemas/statistics-figures.ts'
import { decimal, noFigure } from './rates.ts'
import type { OnTimeRateName } from './statistics-rates.ts'

type Effect = ExplainedPart & { readonly exact: bigint }

/** Explains the change of an on-time rate between two periods of the same bureau; undefined where one has no base. */
export function explainChange(name: OnTimeRateName, now: Statistics, before: Statistics): Explanation | undefined {
  const [dueNow, dueBefore] = [now, before].map(({ rates }) => BigInt(rates[name].statutory.due))
  if (dueNow === undefined || dueBefore === undefined || dueNow === 0n || dueBefore === 0n) return undefined
  const codes = new Set([...now.byBureau, ...before.byBureau].map(({ code }) => code))
  const base = dueNow * dueBefore
  const effects = [...codes]
    .map((code): Effect => {
      const [lineNow, lineBefore] = [lineOf(now, code), lineOf(before, code)]
      const misses = { now: missesOf(lineNow, name), before: missesOf(lineBefore, name) }
      const exact = BigInt(misses.before) * dueNow - BigInt(misses.now) * dueBefore
      const lineName = lineNow?.name ?? lineBefore?.name ?? code
      const causes = lineNow?.rates[name].causes ?? []
      return { code, name: lineName, misses, causes, exact, points: pointsOf(exact, base) }
    })
    .filter(({ exact }) => exact !== 0n)
    .sort((a, b) => Number(magnitude(b.exact) - magnitude(a.exact)))
  const points = pointsOf(
    effects.reduce((sum, { exact }) => sum + exact, 0n),
    base,
  )
  const parts = effects.map(({ exact: _exact, ...part }) => part)
  return { points, parts, text: textOf(points, parts) }
}

/** The cause that says most, where one does: that a case took its time in handling explains nothing. */
function causeText(causes: Causes): string {
  const main = causes.find(({ code }) => code !== 'handling')
  return main === undefined ? '' : `；其中${main.name}${main.count}件`
}

const lineOf = ({ byBureau }: Statistics, code: string) => byBureau.find((line) => line.code === code)

function missesOf(line: BureauStatistics | undefined, name: OnTimeRateName): number {
  return line === undefined ? 0 : line.rates[name].due - line.rates[name].onTime
}

const pointsOf = (exact: bigint, base: bigint) => decimal(exact * 100n, base, 2)
const magnitude = (value: bigint) => (value < 0n ? -value : value)

function textOf(points: string, parts: readonly ExplainedPart[]): string {
  if (points === noFigure || Number(points) === 0) return '与对比期持平。'
  const isDown = points.startsWith('-')
  const causes = parts
    .filter((part) => part.points.startsWith('-') === isDown)
    .slice(0, 3)
    .map(
      ({ name, misses, causes: why, points: part }) =>
        `${name}逾期${misses.now}件（对比期${misses.before}件，影响${part}个百分点${causeText(why)}）`,
    )
  return `较对比期${isDown ? '下降' : '上升'}${isDown ? points.slice(1) : points}个百分点，主要因${causes.join('、')}。`
}
