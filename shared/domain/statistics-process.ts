// The process table (decisions, endings by ground, stage times, moves, what was flagged) and the table of reports.

import type { CodeEntry } from '../schemas/coded.ts'
import { nameOf } from '../schemas/coded.ts'
import { decisions, notFiledGrounds, orders, outcomes, penaltyResults, withholdCauses } from '../schemas/codes.data.ts'
import type { Statistics } from '../schemas/statistics.ts'
import type { Process, StageTime } from '../schemas/statistics-process.ts'
import { cell, group, type Order, total } from './contribution-cells.ts'
import { decimal, percent } from './rates.ts'
import { rate } from './statistics-rates.ts'
import type { Sheet } from './statistics-sheet.ts'

/** The text of a ground under an order, for print; the rulebooks know it. */
export type GroundName = (decision: 'refuse' | 'terminate', order: Order, ground: string) => string

/** How complaints were handled in the period. */
export function processOf(sheet: Sheet, groundName: GroundName): Process {
  const at = (name: string) => sheet[name] ?? 0
  const [accepted, refused] = [at(cell.accepted), total(sheet, 'rf.')]
  return {
    reviewed: accepted + refused,
    accepted,
    refused,
    refusedByGround: grounds(sheet, 'rf.', (order, ground) => groundName('refuse', order, ground)),
    mediationsEnded: at(cell.mediationsEnded),
    outcomes: plainShares(outcomes, group(sheet, 'oc.')),
    terminatedByGround: grounds(sheet, 'tm.', (order, ground) => groundName('terminate', order, ground)),
    withdrawnEarly: rate(at(cell.outcome('withdrawn-early')), at(cell.received('complaint'))),
    settledFen: at(cell.settledFen),
    stageTimes: stages.map(({ stage, letter, name }) => stageTime(stage, name, group(sheet, `t.${letter}.`))),
    closedOnLastDay: rate(at(cell.daysLeft('closure', 0)), total(sheet, 'l.c.')),
    handedOut: at(cell.handedOut),
    handedIn: at(cell.handedIn),
    returned: at(cell.returned),
    reopened: at(cell.reopened),
    extended: at(cell.extended),
    ordered: at(cell.ordered),
    orderSettled: at(cell.orderSettled),
    paused: at(cell.paused),
    pausedWithoutDocument: at(cell.pausedWithoutDocument),
    noticeAssumed: at(cell.noticeAssumed),
    enteredLate: at(cell.enteredLate),
    complainants: at(cell.complainants),
    publication: rate(at(cell.published), at(cell.publishable)),
    withheld: plainShares(withholdCauses, group(sheet, 'wh.')),
  }
}

/** How violation reports were handled in the period. */
export function reportsOf(sheet: Sheet): Statistics['reports'] {
  const received = sheet[cell.received('violation-report')] ?? 0
  return {
    byDecision: plainShares(decisions, group(sheet, 'vd.')),
    notFiledByGround: plainShares(notFiledGrounds, group(sheet, 'nf.')),
    penalties: plainShares(penaltyResults, group(sheet, 'pn.')),
    realName: rate(sheet[cell.realNameReports] ?? 0, received),
    closure: rate(sheet[cell.cohortClosed('violation-report')] ?? 0, received),
  }
}

const stages = [
  { stage: 'initial-review', letter: 'r', name: '初查（收到—受理决定）' },
  { stage: 'mediation', letter: 'm', name: '调解（受理—办结）' },
  { stage: 'verification', letter: 'v', name: '核查（收到—立案决定）' },
  { stage: 'answer', letter: 'a', name: '咨询答复（收到—答复）' },
] as const

/** Mean and 90th percentile (nearest rank) of a histogram of working days. */
export function stageTime(stage: StageTime['stage'], name: string, histogram: ReadonlyMap<string, number>): StageTime {
  const bars = [...histogram].map(([days, count]) => ({ days: Number(days), count })).sort((a, b) => a.days - b.days)
  const count = bars.reduce((sum, bar) => sum + bar.count, 0)
  const days = bars.reduce((sum, bar) => sum + bar.days * bar.count, 0)
  return { stage, name, count, mean: decimal(BigInt(days), BigInt(count), 2), p90: p90Of(bars, count) }
}

function p90Of(bars: readonly { readonly days: number; readonly count: number }[], count: number): number | null {
  let seen = 0
  for (const bar of bars) {
    seen += bar.count
    if (seen * 10 >= count * 9) return bar.days
  }
  return null
}

function plainShares(list: readonly CodeEntry[], counts: ReadonlyMap<string, number>) {
  const base = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const known = list.map(({ code }) => code)
  const codes = [...known, ...[...counts.keys()].filter((code) => !known.includes(code))]
  return codes.map((code) => {
    const count = counts.get(code) ?? 0
    return { code, name: nameOf(list, code), count, percent: percent(count, base), base }
  })
}

function grounds(sheet: Sheet, prefix: string, name: (order: Order, ground: string) => string) {
  const counts = group(sheet, prefix)
  const base = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return [...counts]
    .flatMap(([key, count]) => {
      const order = orders.find(({ code }) => key.startsWith(`${code}.`))?.code
      if (order === undefined) return []
      const ground = key.slice(order.length + 1)
      return [{ order, ground, name: name(order, ground), count, percent: percent(count, base), base }]
    })
    .sort((a, b) => a.order.localeCompare(b.order) || a.ground.localeCompare(b.ground))
}
