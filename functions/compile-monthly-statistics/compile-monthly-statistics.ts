// On the first working day of a month: freezes the figures of the month before, with cut-off, versions and row counts.
import { type StatisticsPorts, statisticsOf } from '../../shared/adapters/statistics-source.ts'
import { bureausOf } from '../../shared/domain/bureau-register.ts'
import { type Calendar, isWorkingDay, legalDay, nextDay, startOfDay } from '../../shared/domain/calendar.ts'
import { type Period, parsePeriod, periodBefore } from '../../shared/domain/periods.ts'
import type { Archive } from '../../shared/ports.ts'

export type CompilePorts = StatisticsPorts & { readonly archive: Archive }

/** Name of a frozen month in the archive. */
export const frozenName = (bureau: string, month: string) => `monthly/${month}/${bureau}.json`

/** Freezes the month before for the province and its cities, once; gives how many were written. */
export async function compileMonthlyStatistics(now: string, province: string, ports: CompilePorts): Promise<number> {
  const today = legalDay(now)
  const month = parsePeriod(today.slice(0, 7))
  if (month === undefined || !hasWorkingDayBegun(month, today, (await ports.laws.newest()).calendar)) return 0
  const period = periodBefore(month)
  const cutOff = startOfDay(`${month.text}-01`)
  const bureaus = bureausOf(province).filter(({ level }) => level !== 'county')
  let written = 0
  for (const { code } of bureaus) {
    const name = frozenName(code, period.text)
    if ((await ports.archive.get(name)) !== undefined) continue
    const statistics = await statisticsOf({ period, bureau: code, base: 'received', cutOff }, ports)
    const result = await ports.archive.put(name, JSON.stringify(statistics), 'application/json')
    if (result === 'written') written++
  }
  return written
}

/** Whether the month's first working day has come. */
function hasWorkingDayBegun(month: Period, today: string, calendar: Calendar): boolean {
  for (let day = `${month.text}-01`; day <= today; day = nextDay(day)) {
    if (isWorkingDay(calendar, day)) return true
  }
  return false
}
