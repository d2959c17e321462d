// The limits a month's budget stands on: those still open by due day with their chances, those reckoned lately, and the
// cases behind them.
import type { DecidingCase } from '../schemas/budget.ts'
import { type Chances, chancesFrom } from './budget-forecast.ts'
import { type Calendar, numberOfDay } from './calendar.ts'
import { type Cells, cell, type ReckonedClock, rowKey } from './contribution-cells.ts'
import { workingDaysBetween } from './counting.ts'
import { decimal } from './rates.ts'
import { cutOffAt, type Rows, type Sheet, sheetOf } from './statistics-sheet.ts'

export type BudgetInput = {
  readonly bureau: string
  /** The month `now` lies in. */
  readonly month: string
  readonly now: string
  /** Rows of the bureau: the month and the months of `history`. */
  readonly rows: Rows
  /** Past months that the chances and the usual base are learnt from, latest last. */
  readonly history: readonly string[]
  readonly calendar: Calendar
}

/** Open limits of one due day. */
export type Due = { readonly day: string; readonly daysLeft: number; readonly count: number; readonly chance: number }

/** What chances are learnt from: the past months and what the running one has shown, oldest first. */
export function sheetsOf({ rows, bureau, history, month, now }: BudgetInput): Sheet[] {
  return [...history, month].map((name) => sheetOf(rows, bureau, [name], cutOffAt(now)))
}

/** Open limits of the month that have not passed, by due day. */
export function duesOf(
  clock: ReckonedClock,
  { rows, bureau, month, now, calendar }: BudgetInput,
  chances: Chances,
): Due[] {
  const row = rows.get(rowKey(bureau, month)) ?? {}
  const today = cutOffAt(now).duesBefore
  return daysIn(row, `${cell.reckoned(clock, '?')}@`, month)
    .filter(({ day }) => day >= today)
    .map(({ day, count }) => {
      const daysLeft = workingDaysBetween(calendar, numberOfDay(today), numberOfDay(day))
      return { day, daysLeft, count, chance: chances(daysLeft) }
    })
    .sort((a, b) => a.daysLeft - b.daysLeft)
}

function daysIn(row: Cells, prefix: string, month: string) {
  return Object.entries(row)
    .filter(([name, count]) => name.startsWith(prefix) && count > 0)
    .map(([name, count]) => ({ day: `${month}-${name.slice(prefix.length)}`, count }))
}

/** *policy* What counts as recent, in working days. */
const recentWorkingDays = 5

/** What was reckoned over the last working days, over the turn of the month too. */
export function recentOf(clock: ReckonedClock, { rows, bureau, now, calendar, month, history }: BudgetInput) {
  const { duesBefore: today, actsThrough } = cutOffAt(now)
  const isRecent = (day: string) =>
    workingDaysBetween(calendar, numberOfDay(day), numberOfDay(today)) <= recentWorkingDays
  const count = (sign: '+' | '-' | '?', last: (day: string) => boolean) =>
    [history.at(-1) ?? month, month]
      .filter((name, index, months) => months.indexOf(name) === index)
      .flatMap((name) => daysIn(rows.get(rowKey(bureau, name)) ?? {}, `${cell.reckoned(clock, sign)}@`, name))
      .filter(({ day }) => last(day) && isRecent(day))
      .reduce((sum, day) => sum + day.count, 0)
  const isOver = (day: string) => day < today
  const misses = count('-', isOver) + count('?', isOver)
  return { misses, base: misses + count('+', (day) => day <= actsThrough) }
}

/** An open limit as the worklist knows it. */
export type OpenLimit = Omit<DecidingCase, 'daysLeft' | 'chance'>

/** The open limits that decide the month: due in it and not yet missed, least likely to be kept first. */
export function decidingCases(limits: readonly OpenLimit[], input: BudgetInput): DecidingCase[] {
  const cutOff = cutOffAt(input.now)
  const past = sheetsOf(input)
  const chances = {
    'initial-review': chancesFrom(past, 'initial-review'),
    closure: chancesFrom(past, 'closure'),
    verification: chancesFrom(past, 'verification'),
  }
  return limits
    .filter(({ dueDay }) => dueDay >= cutOff.duesBefore && dueDay.startsWith(input.month))
    .map((limit) => {
      const daysLeft = workingDaysBetween(input.calendar, numberOfDay(cutOff.duesBefore), numberOfDay(limit.dueDay))
      return { limit, daysLeft, chance: chances[limit.clock](daysLeft) }
    })
    .sort((a, b) => a.chance - b.chance || a.limit.number.localeCompare(b.limit.number))
    .map(({ limit, daysLeft, chance }) => ({ ...limit, daysLeft, chance: printedChance(chance) }))
}

/** A chance between 0 and 1 in percent with two places. */
export const printedChance = (chance: number) => decimal(BigInt(Math.round(chance * 1e6)), 10_000n, 2)
