// Compiles all tables of a monthly report from counter rows: pure, so that the API, a frozen month and a recount from
// the event log give the same figures.
import type { BureauRef } from '../schemas/placing.ts'
import type { OverdueItem, Statistics, TotalName } from '../schemas/statistics.ts'
import { totalNames } from '../schemas/statistics.ts'
import { cell, type RowKey, rowKey, total } from './contribution-cells.ts'
import { firstOf, lastOf, monthsUpTo, type Period, periodBefore, periodName, yearBefore } from './periods.ts'
import { growth, wanYuan } from './rates.ts'
import { besideOf } from './statistics-beside.ts'
import { bureauTable } from './statistics-bureaus.ts'
import { topicsOf, unitsOf } from './statistics-groups.ts'
import { methodOf } from './statistics-method.ts'
import { narrate } from './statistics-narrative.ts'
import { type GroundName, processOf, reportsOf } from './statistics-process.ts'
import { type Compared, onTimeOf, ratesOf } from './statistics-rates.ts'
import { type ShareBase, sharesOf } from './statistics-shares.ts'
import { type CutOff, cutOffAt, type Rows, reckoned, type Sheet, sheetOf } from './statistics-sheet.ts'

export type StatisticsInput = {
  readonly period: Period
  readonly bureau: BureauRef
  /** The bureaus right below, with the names of the period's time; none for a county. */
  readonly children: readonly BureauRef[]
  /** The data cut-off: the first instant whose facts are not counted. */
  readonly cutOff: string
  readonly base: ShareBase
  /** Every row that `rowsNeeded` names and that exists. */
  readonly rows: Rows
  /** The first of the missed limits; the count comes from the rows. */
  readonly overdue: readonly OverdueItem[]
  readonly versions: { readonly calendar: string; readonly rulebook: string }
  readonly groundName: GroundName
}

const trendLength = 13

/** The rows a report is compiled from: the bureau's for the period, what it is compared with and the trend; its children's for the period. */
export function rowsNeeded(period: Period, bureau: string, children: readonly string[]): RowKey[] {
  const compared = [period, yearBefore(period), periodBefore(period)].flatMap(({ months }) => months)
  const own = new Set([...compared, ...monthsUpTo(lastOf(period), trendLength)])
  // Of a period that is not over the trend ends at the cut-off, so it reaches further back.
  for (const month of monthsUpTo(firstOf(period), trendLength)) own.add(month)
  return [
    ...[...own].map((month) => rowKey(bureau, month)),
    ...children.flatMap((child) => period.months.map((month) => rowKey(child, month))),
  ]
}

/** All tables of a period and bureau. */
export function compileStatistics(input: StatisticsInput): Statistics {
  const { period, bureau, children, rows, base } = input
  const cutOff = cutOffAt(input.cutOff)
  const months = period.months.filter((month) => month <= cutOff.actsThrough.slice(0, 7))
  const sheets = sheetsOf(input, months.length, cutOff)
  const totals = totalsOf(sheets.now)
  const shares = sharesOf(sheets, base)
  const rates = ratesOf(sheets, lastOf(period))
  const statistics = {
    period: period.text,
    periodName: periodName(period),
    bureau,
    cutOff: input.cutOff,
    base,
    totals,
    changes: changesOf({ now: totals, yearAgo: totalsOf(sheets.yearAgo), before: totalsOf(sheets.before) }),
    recoveredWanYuan: wanYuan(totals.recoveredFen),
    rates,
    ...shares,
    topics: topicsOf(sheets),
    byBureau: bureauTable({ rows, bureau, children, months, cutOff }),
    byUnit: unitsOf(sheets.now),
    process: processOf(sheets.now, input.groundName),
    reports: reportsOf(sheets.now),
    beside: besideOf(sheets.now),
    trend: trendOf(input, cutOff),
    overdue: { count: missesOf(sheets.now), items: [...input.overdue] },
    method: methodOf(input, { months, sheet: sheets.now }),
  }
  return { ...statistics, narrative: narrate(statistics) }
}

function sheetsOf({ rows, bureau, period }: StatisticsInput, monthCount: number, cutOff: CutOff): Compared<Sheet> {
  const sheet = ({ months }: Period) => sheetOf(rows, bureau.code, months.slice(0, monthCount), cutOff)
  return { now: sheet(period), yearAgo: sheet(yearBefore(period)), before: sheet(periodBefore(period)) }
}

/** The totals of a sheet: counts by event instant, complaints alone unless the name says otherwise. */
export function totalsOf(sheet: Sheet): Record<TotalName, number> {
  const at = (name: string) => sheet[name] ?? 0
  const [complaints, violationReports, consultations] = [
    at(cell.received('complaint')),
    at(cell.received('violation-report')),
    at(cell.received('consultation')),
  ]
  const closed = total(sheet, 'oc.')
  return {
    received: complaints + violationReports + consultations,
    complaints,
    violationReports,
    consultations,
    accepted: at(cell.accepted),
    closed,
    mediated: at(cell.outcome('agreement')),
    recoveredFen: at(cell.recoveredFen),
    reportsVerified: total(sheet, 'vd.'),
    reportsFiled: at(cell.verified('filed')),
    reportsClosed: at(cell.reportsClosed),
    consultationsAnswered: at(cell.answered),
    closedAll: closed + at(cell.reportsClosed) + at(cell.answered),
  }
}

function changesOf(totals: Compared<Record<TotalName, number>>): Statistics['changes'] {
  const changes = totalNames.map((name) => [
    name,
    {
      yearOnYear: growth(totals.now[name], totals.yearAgo[name]),
      periodOnPeriod: growth(totals.now[name], totals.before[name]),
    },
  ])
  return Object.fromEntries(changes) as Statistics['changes'] // one entry for each of totalNames
}

function trendOf({ rows, bureau, period }: StatisticsInput, cutOff: CutOff): Statistics['trend'] {
  const begun = period.months.filter((month) => month <= cutOff.actsThrough.slice(0, 7))
  return monthsUpTo(begun.at(-1) ?? lastOf(period), trendLength).map((month) => {
    const sheet = sheetOf(rows, bureau.code, [month], cutOff)
    const onTime = (clock: Parameters<typeof reckoned>[1]) => {
      const { onTime, due } = reckoned(sheet, clock)
      return onTimeOf(onTime, due)
    }
    return {
      month,
      complaints: sheet[cell.received('complaint')] ?? 0,
      violationReports: sheet[cell.received('violation-report')] ?? 0,
      onTimeInitialReview: onTime('initial-review'),
      onTimeClosure: onTime('closure'),
      onTimeVerification: onTime('verification'),
    }
  })
}

/** Limits missed, each clock of a case by itself. */
const missesOf = (sheet: Sheet) =>
  (['initial-review', 'closure', 'verification'] as const)
    .map((clock) => reckoned(sheet, clock))
    .reduce((sum, { late, open }) => sum + late + open, 0)
