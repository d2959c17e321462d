// The on-time budget of a month: 98 % means that at most two in a hundred may miss. What is spent, what is left, how
// fast it burns, how the month will end, and which cases decide it. Read from counters; no case is opened for it.

import type { Budget, BudgetAlert } from '../schemas/budget.ts'
import { type BudgetInput, type Due, duesOf, printedChance, recentOf, sheetsOf } from './budget-dues.ts'
import { chancesFrom, expectedMisses, spreadOf } from './budget-forecast.ts'
import { decimal, missesLeft, noFigure, percent } from './rates.ts'
import { type OnTimeRateName, targetFor } from './statistics-rates.ts'
import { cutOffAt, reckoned, sheetOf } from './statistics-sheet.ts'

/** *policy* Fast burn: so many times the allowed rate over the last working days, by at least so many misses. */
const fastBurn = { times: 3, misses: 3 } as const
const buckets = [0, 1, 3, 6, 11] as const
const rateNames = { closure: 'onTimeClosure', verification: 'onTimeVerification' } as const satisfies Record<
  string,
  OnTimeRateName
>

/** The budgets of a bureau: closure of complaints and verification of reports. */
export const budgetsOf = (input: BudgetInput): Budget[] =>
  (['closure', 'verification'] as const).map((clock) => budgetOf(clock, input))

function budgetOf(clock: 'closure' | 'verification', input: BudgetInput): Budget {
  const { month, now, rows, bureau, history } = input
  const cutOff = cutOffAt(now)
  const targetPercent = targetFor(rateNames[clock], month)?.percent ?? 98
  const { onTime, due: base, late, open } = reckoned(sheetOf(rows, bureau, [month], cutOff), clock)
  const misses = late + open
  const past = history.map((name) => sheetOf(rows, bureau, [name], cutOff))
  const dues = duesOf(clock, input, chancesFrom(sheetsOf(input), clock))
  const openDue = dues.reduce((sum, { count }) => sum + count, 0)
  const usualBase =
    history.length === 0
      ? 0
      : Math.round(past.reduce((sum, sheet) => sum + reckoned(sheet, clock).due, 0) / past.length)
  const wholeBase = base + openDue
  const recent = recentOf(clock, input)
  const spread = spreadOf(past, clock)
  const forecast = forecastOf({ misses, dues, base: Math.max(wholeBase, usualBase), targetPercent, spread })
  const left = missesLeft(wholeBase, misses, targetPercent)
  const burn = {
    month: burnRate(misses, base, targetPercent),
    recent: burnRate(recent.misses, recent.base, targetPercent),
  }
  return {
    clock,
    targetPercent,
    soFar: {
      onTime,
      misses,
      base,
      percent: percent(onTime, base),
      missesLeft: missesLeft(base, misses, targetPercent),
    },
    wholeMonth: { openDue, base: wholeBase, missesLeft: left },
    burn,
    forecast,
    alerts: alertsOf({ burn: burn.recent, recent: recent.misses, misses, left, isBelow: forecast.isBelow }),
  }
}

type Forecast = {
  readonly misses: number
  readonly dues: readonly Due[]
  readonly base: number
  readonly targetPercent: number
  readonly spread: number
}

function forecastOf({ misses, dues, base, targetPercent, spread }: Forecast): Budget['forecast'] {
  const chancesToMiss = dues.map(({ count, chance }) => count * (1 - chance))
  const coming = expectedMisses(chancesToMiss, spread)
  const openDue = dues.reduce((sum, { count }) => sum + count, 0)
  const expected = misses + coming.expected
  const [low, high] = [misses + Math.min(coming.low, openDue), misses + Math.min(coming.high, openDue)]
  const allowed = Math.floor((base * (100 - targetPercent)) / 100)
  return {
    base,
    misses: { expected: expected.toFixed(1), low, high },
    // Expectations are not counts: they are printed from thousandths of a case, half up like every rate.
    percent: {
      expected: percent(Math.max(0, base * 1000 - Math.round(expected * 1000)), base * 1000),
      low: percent(Math.max(0, base - high), base),
      high: percent(Math.max(0, base - low), base),
    },
    isBelow: 100 * expected > base * (100 - targetPercent),
    chancePercent: Math.round(100 * coming.chanceOfAtMost(allowed - misses)),
    reasons: reasonsOf(dues),
  }
}

function reasonsOf(dues: readonly Due[]): Budget['forecast']['reasons'] {
  return buckets.flatMap((from, index) => {
    const next = buckets[index + 1]
    const inside = dues.filter(({ daysLeft }) => daysLeft >= from && (next === undefined || daysLeft < next))
    const count = inside.reduce((sum, due) => sum + due.count, 0)
    if (count === 0) return []
    const onTime = inside.reduce((sum, due) => sum + due.count * due.chance, 0)
    return [{ from, to: next === undefined ? null : next - 1, count, chance: printedChance(onTime / count) }]
  })
}

const burnRate = (misses: number, base: number, targetPercent: number) =>
  decimal(BigInt(misses) * 100n, BigInt(base) * BigInt(100 - targetPercent), 2)

type AlertInput = {
  readonly burn: string
  readonly recent: number
  readonly misses: number
  readonly left: number
  readonly isBelow: boolean
}

function alertsOf({ burn, recent, misses, left, isBelow }: AlertInput): BudgetAlert[] {
  const isFast = burn !== noFigure && Number(burn) >= fastBurn.times && recent >= fastBurn.misses
  return [
    ...(isFast ? (['fast-burn'] as const) : []),
    ...(misses > 0 && left <= 0 ? (['spent'] as const) : []),
    ...(isBelow ? (['forecast-below-target'] as const) : []),
  ]
}
