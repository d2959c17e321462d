// Once a working day, one digest a bureau: what is overdue and what falls due next. Never at night or on a rest day.
import { bureausOf } from '../../shared/domain/bureau-register.ts'
import { bundledCalendar, isWorkingDay, legalDay, nextDay } from '../../shared/domain/calendar.ts'
import type { CaseStore, Notice, Notifier } from '../../shared/ports.ts'

export type WatchPorts = { readonly cases: Pick<CaseStore, 'worklist'>; readonly notifier: Notifier }

/** Digests go out between these hours of a working day. */
const workingHours = { from: 9, to: 18 }
/** Limits that end within so many working days, today included, are due soon. */
const soonWorkingDays = 2
const bureausAtOnce = 16

/** Hands over the digests of the day; a second run of the same day hands over none. Gives how many went out. */
export async function watchClocks(now: string, province: string, ports: WatchPorts): Promise<number> {
  const today = legalDay(now)
  const hour = new Date(Date.parse(now) + 8 * 3_600_000).getUTCHours()
  if (!isWorkingDay(bundledCalendar, today) || hour < workingHours.from || hour >= workingHours.to) return 0
  const bureaus = bureausOf(province)
  let delivered = 0
  for (let start = 0; start < bureaus.length; start += bureausAtOnce) {
    const some = bureaus.slice(start, start + bureausAtOnce)
    const results = await Promise.all(some.map(({ code }) => digest(code, now, ports)))
    delivered += results.filter((result) => result === 'delivered').length
  }
  return delivered
}

async function digest(bureau: string, now: string, { cases, notifier }: WatchPorts) {
  const today = legalDay(now)
  const { overdue, soon } = await dueCounts(bureau, today, cases)
  if (overdue + soon === 0) return 'nothing'
  const notice: Notice = {
    id: `digest#${bureau}#${today}`,
    to: 'bureau',
    bureau,
    code: 'digest',
    text: { zh: `已超期 ${overdue} 件，即将到期 ${soon} 件`, en: `${overdue} overdue, ${soon} due soon` },
    at: now,
  }
  return notifier.deliver(notice)
}

async function dueCounts(bureau: string, today: string, cases: WatchPorts['cases']) {
  const horizon = workingDayAfter(today, soonWorkingDays - 1)
  let overdue = 0
  let soon = 0
  let after: { sort: string; number: string } | undefined
  do {
    // The bureau's own cases only: those below have a digest of their own.
    const page = await cases.worklist({ bureau, level: 'county', stage: 'open', limit: 200, after })
    for (const { dueDay, paused } of page.rows) {
      if (dueDay === undefined || dueDay > horizon) return { overdue, soon }
      if (paused) continue
      if (dueDay < today) overdue++
      else soon++
    }
    after = page.next
  } while (after !== undefined)
  return { overdue, soon }
}

function workingDayAfter(day: string, count: number): string {
  let current = day
  for (let left = count; left > 0; ) {
    current = nextDay(current)
    if (isWorkingDay(bundledCalendar, current)) left--
  }
  return current
}
