// Every working morning: tells a bureau's supervisor, once a month each, that its on-time budget burns fast, is spent, or
// will not last.
import { type BudgetPorts, budgetInputs, openLimits } from '../../shared/adapters/budget-source.ts'
import { budgetsOf } from '../../shared/domain/budget.ts'
import { decidingCases } from '../../shared/domain/budget-dues.ts'
import { bureausOf } from '../../shared/domain/bureau-register.ts'
import { wordsOfBudget } from '../../shared/domain/notice-words.ts'
import { isWorkingTime, type WorkingTime } from '../../shared/domain/working-time.ts'
import type { NotificationQueue } from '../../shared/ports.ts'
import type { Outbox } from '../../shared/ports-notices.ts'
import type { Budget, BudgetAlert } from '../../shared/schemas/budget.ts'
import type { Notice } from '../../shared/schemas/notice.ts'

export type WatchBudgetsPorts = BudgetPorts & {
  readonly outbox: Pick<Outbox, 'has'>
  readonly notices: NotificationQueue
}

type Run = { readonly now: string; readonly law: WorkingTime; readonly ports: WatchBudgetsPorts }
type Bureau = { readonly code: string; readonly name: string }

const bureausAtOnce = 16
/** A notice names so many of the cases that decide the month. */
const mostNamed = 20

/** Sends the alerts of the province that have not been sent this month; none outside working time. Gives how many. */
export async function watchBudgets(now: string, province: string, run: Omit<Run, 'now'>): Promise<number> {
  if (!isWorkingTime(now, run.law)) return 0
  const bureaus = bureausOf(province)
  const failures: unknown[] = []
  let sent = 0
  for (let start = 0; start < bureaus.length; start += bureausAtOnce) {
    const some = bureaus.slice(start, start + bureausAtOnce)
    for (const result of await Promise.allSettled(some.map((bureau) => watchBureau(bureau, { ...run, now })))) {
      if (result.status === 'fulfilled') sent += result.value
      else failures.push(result.reason)
    }
  }
  // One bureau's trouble keeps no other from hearing; the schedule tries again and says what is left.
  if (failures.length > 0) throw new AggregateError(failures, `Watching budgets failed for ${failures.length} bureaus`)
  return sent
}

async function watchBureau(bureau: Bureau, { now, ports }: Run): Promise<number> {
  const input = { ...(await budgetInputs([bureau.code], now, ports)), bureau: bureau.code }
  const notices = budgetsOf(input).flatMap((budget) =>
    budget.alerts.map((alert) => noticeOf(alert, { bureau, budget, month: input.month, now })),
  )
  const unsaid: Notice[] = []
  for (const notice of notices) if (!(await ports.outbox.has(notice))) unsaid.push(notice)
  if (unsaid.length === 0) return 0
  const deciding = decidingCases(await openLimits(bureau.code, now, ports), input)
  const numbers = [...new Set(deciding.map(({ number }) => number))].slice(0, mostNamed)
  for (const notice of unsaid) await ports.notices.send({ notice: { ...notice, numbers } })
  return unsaid.length
}

type Told = { readonly bureau: Bureau; readonly budget: Budget; readonly month: string; readonly now: string }

/** One a bureau, month, rate and alert: the outbox knows it however often the watch runs. */
function noticeOf(alert: BudgetAlert, { bureau, budget, month, now }: Told): Notice {
  return {
    id: `budget#${bureau.code}#${month}#${budget.clock}#${alert}`,
    to: 'supervisor',
    bureau: bureau.code,
    code: `budget-${alert}`,
    text: wordsOfBudget(alert, { budget, month }),
    at: now,
  }
}
