// The figures of a compiled report in the shape of a printed one, so that the two can be compared whole.
import type { Statistics } from '../../shared/schemas/statistics.ts'

type Share = { readonly name: string; readonly count: number; readonly percent: string }

const byName = (shares: readonly Share[]) =>
  Object.fromEntries(
    shares.filter(({ count }) => count > 0).map(({ name, count, percent }) => [name, { count, percent }]),
  )

/** Every figure that the annual report of 遂宁 2022 prints, as the statistics have it. */
export function printedFiguresOf(statistics: Statistics) {
  const { totals, rates } = statistics
  const goods = statistics.byObjectGroup.find(({ code }) => code === 'goods')
  const goodsRows = statistics.byObject.filter(({ group }) => group === 'goods')
  return {
    received: totals.received,
    kinds: Object.fromEntries(statistics.byKind.map(({ code, count, percent }) => [code, { count, percent }])),
    closed: { count: totals.closed, percent: rates.closure.platform.percent },
    mediated: totals.mediated,
    recoveredWanYuan: statistics.recoveredWanYuan,
    goods: { count: goods?.count, percent: goods?.percent },
    problems: byName(statistics.byProblem),
    goodsShares: byName(goodsRows.map(({ name, count, groupPercent }) => ({ name, count, percent: groupPercent }))),
  }
}
