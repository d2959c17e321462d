// The on-time budget of a bureau's running month, read from the counters and the beginning of the worklist.
import { budgetsOf } from '../domain/budget.ts'
import { type BudgetInput, decidingCases, type OpenLimit } from '../domain/budget-dues.ts'
import { bureauByCode, bureausOf } from '../domain/bureau-register.ts'
import { legalDay } from '../domain/calendar.ts'
import { rowKey } from '../domain/contribution-cells.ts'
import { monthsUpTo } from '../domain/periods.ts'
import type { CaseStore } from '../ports.ts'
import type { TallyStore } from '../ports-counting.ts'
import type { LawBook } from '../ports-registers.ts'
import type { BudgetAnswer } from '../schemas/budget.ts'
import type { WorklistRow } from '../schemas/case-record.ts'

export type BudgetPorts = {
  readonly tally: Pick<TallyStore, 'rows'>
  readonly cases: Pick<CaseStore, 'worklist'>
  readonly laws: Pick<LawBook, 'newest'>
}

/** Past months that chances are learnt from. */
const historyMonths = 6
/** Open cases that are looked at; the worklist gives them by due day, which is nearly the order of their chances. */
const mostLooked = 400
const mostDeciding = 100

/** The budgets of a bureau and of those right below it, and the open cases that decide the month. */
export async function budgetOf(bureau: string, now: string, ports: BudgetPorts): Promise<BudgetAnswer> {
  const month = legalDay(now).slice(0, 7)
  const children = bureausOf(bureau.slice(0, 2)).filter(({ parents }) => parents[0] === bureau)
  const codes = [bureau, ...children.map(({ code }) => code)]
  const [inputs, limits] = await Promise.all([budgetInputs(codes, now, ports), openLimits(bureau, now, ports)])
  const inputOf = (code: string): BudgetInput => ({ ...inputs, bureau: code })
  return {
    bureau: { code: bureau, name: bureauByCode(bureau)?.name ?? bureau },
    month,
    asOf: now,
    budgets: budgetsOf(inputOf(bureau)),
    deciding: decidingCases(limits, inputOf(bureau)).slice(0, mostDeciding),
    below: children.map(({ code, name }) => ({ bureau: { code, name }, budgets: budgetsOf(inputOf(code)) })),
  }
}

/** What the budgets of some bureaus are made of: their rows of the running month and of the months before it. */
export async function budgetInputs(
  bureaus: readonly string[],
  now: string,
  { tally, laws }: Pick<BudgetPorts, 'tally' | 'laws'>,
) {
  const month = legalDay(now).slice(0, 7)
  const months = monthsUpTo(month, historyMonths + 1)
  const { calendar } = await laws.newest()
  const rows = await tally.rows(bureaus.flatMap((code) => months.map((name) => rowKey(code, name))))
  const known = months.slice(0, -1).filter((name) => bureaus.some((code) => rows.has(rowKey(code, name))))
  return { month, now, rows, history: known, calendar }
}

/** Open limits from today to the month's end that count against one of the targets. */
export async function openLimits(bureau: string, now: string, { cases }: Pick<BudgetPorts, 'cases'>) {
  const today = legalDay(now)
  const level = bureauByCode(bureau)?.level ?? 'county'
  const { rows } = await cases.worklist({ bureau, level, stage: 'open', filter: { dueFrom: today }, limit: mostLooked })
  return rows.flatMap((row) => (row.dueDay?.startsWith(today.slice(0, 7)) ? limitOf(row, row.dueDay) : []))
}

/** The rate that a running clock can spoil; a complaint not decided in time is a closure missed. */
const reckonedBy = { 'initial-review': 'closure', mediation: 'closure', verification: 'verification' } as const

function limitOf(row: WorklistRow, dueDay: string): OpenLimit[] {
  const clock = reckonedBy[row.clock as keyof typeof reckonedBy] // other clocks spoil neither rate
  if (clock === undefined || row.paused) return []
  const { number, bureau, item, respondentName, holder } = row
  return [{ number, clock, bureau, dueDay, item, respondentName, ...(holder === undefined ? {} : { handler: holder }) }]
}
