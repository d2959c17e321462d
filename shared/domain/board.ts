// The public board of a province: what its switches let out of the month's figures, of published complaints and notices.
import type { PublicBoard, PublishedComplaint, RiskNotice } from '../schemas/board.ts'
import type { Statistics } from '../schemas/statistics.ts'
import { bureauByCode } from './bureau-register.ts'
import { legalDay } from './calendar.ts'
import { type BoardRules, publicShares, unsuppressed } from './public-statistics.ts'
import type { OnTimeRateName } from './statistics-rates.ts'

export type BoardInput = {
  readonly statistics: Statistics
  readonly rules: BoardRules
  readonly complaints: readonly PublishedComplaint[]
  readonly notices: readonly RiskNotice[]
}

const rateNames: readonly [OnTimeRateName, string][] = [
  ['onTimeInitialReview', '按时初查率'],
  ['onTimeClosure', '按期办结率'],
  ['onTimeVerification', '举报按期核查率'],
]

/** The board; a field whose switch is off is not there at all. */
export function boardOf({ statistics, rules, complaints, notices }: BoardInput): PublicBoard {
  const { bureau, period, periodName, cutOff: asOf, process } = statistics
  const { shows, smallestCount, smallestBase } = rules
  const base = { bureau, period, periodName, asOf, smallestCount, smallestBase }
  return {
    ...base,
    ...(shows.volumes ? volumesOf(statistics, smallestCount) : {}),
    ...(shows.rates ? { rates: ratesOf(statistics, smallestBase) } : {}),
    ...(shows.problems ? { problems: publicShares(statistics.byProblem, smallestCount) } : {}),
    ...(shows.objects ? { objects: publicShares(statistics.byObject, smallestCount) } : {}),
    ...(shows.violations ? { violations: publicShares(statistics.byViolation, smallestCount) } : {}),
    ...(shows.bureaus ? { bureaus: bureausOf(statistics, smallestBase) } : {}),
    ...(shows.publication && process.publication.base >= smallestBase
      ? {
          publication: {
            published: process.publication.count,
            publishable: process.publication.base,
            percent: process.publication.percent,
          },
        }
      : {}),
    ...(shows.complaints ? { complaints: [...complaints] } : {}),
    ...(shows.riskNotices ? { riskNotices: shownNotices(notices, legalDay(asOf)) } : {}),
  }
}

function volumesOf({ totals, recoveredWanYuan }: Statistics, smallestCount: number) {
  const volumes = [
    ['complaints', '投诉'],
    ['violationReports', '举报'],
    ['consultations', '咨询'],
    ['closed', '办结投诉'],
  ] as const
  const told = (count: number) => (count === 0 || count >= smallestCount ? count : null)
  return {
    volumes: volumes.map(([code, name]) => ({ code, name, count: told(totals[code]) })),
    // A sum over a few agreements would be somebody's money.
    ...(totals.mediated >= smallestCount ? { recoveredWanYuan } : {}),
  }
}

function ratesOf({ rates }: Statistics, smallestBase: number) {
  return rateNames.map(([code, name]) => {
    const { statutory, platform } = rates[code]
    const isTold = statutory.due >= smallestBase
    return {
      code,
      name,
      percent: isTold ? statutory.percent : null,
      platformPercent: platform.due >= smallestBase ? platform.percent : null,
      due: isTold ? statutory.due : null,
      ...(statutory.target === undefined ? {} : { target: statutory.target.percent }),
    }
  })
}

function bureausOf({ byBureau }: Statistics, smallestBase: number) {
  const lines = byBureau.map((line) => ({ line, count: line.received }))
  return unsuppressed(lines, smallestBase).map(({ line: { code, name, received, rates } }) => {
    const { due, percent } = rates.onTimeClosure
    return { code, name, received, percent: due >= smallestBase ? percent : null }
  })
}

function shownNotices(notices: readonly RiskNotice[], today: string) {
  return notices
    .filter(({ from, until }) => from <= today && (until === undefined || today <= until))
    .toSorted((a, b) => b.from.localeCompare(a.from))
    .map((notice) => ({ ...notice, bureauName: bureauByCode(notice.id.slice(0, 6))?.name ?? notice.id }))
}
