// On the first working day of a month: freezes the figures of the month before, with cut-off, versions and row counts.
// Every day: counts the frozen months again, and where figures differ publishes a revision that says what and why.
import type { FrozenMonths } from '../../shared/adapters/frozen-months.ts'
import { type StatisticsPorts, statisticsOf } from '../../shared/adapters/statistics-source.ts'
import { type Bureau, bureausOf } from '../../shared/domain/bureau-register.ts'
import { type Calendar, isWorkingDay, legalDay, nextDay } from '../../shared/domain/calendar.ts'
import { rowKey } from '../../shared/domain/contribution-cells.ts'
import type { CountedLate } from '../../shared/domain/late-moves.ts'
import { monthsUpTo, type Period } from '../../shared/domain/periods.ts'
import { cutOffOf, revisedFigures } from '../../shared/domain/statistics-revision.ts'
import type { TallyStore } from '../../shared/ports-counting.ts'
import type { Statistics } from '../../shared/schemas/statistics.ts'
import type { FrozenMonth } from '../../shared/schemas/statistics-revision.ts'

export type CompilePorts = Pick<StatisticsPorts, 'cases' | 'laws'> & {
  readonly tally: StatisticsPorts['tally'] & Pick<TallyStore, 'late'>
  readonly frozen: FrozenMonths
  /** Renders the last of a month's revisions to where it is published. */
  readonly publish: (revisions: readonly FrozenMonth[]) => Promise<void>
}

type Run = { readonly now: string; readonly province: string; readonly ports: CompilePorts }

/** A month is counted again for so long. */
const revisedMonths = 24

/** Freezes and revises; gives how many reports were written of each kind. */
export async function compileMonthlyStatistics(run: Run): Promise<{ frozen: number; revised: number }> {
  const today = legalDay(run.now)
  const [before, current] = monthsUpTo(today.slice(0, 7), 2) as [string, string] // two months
  const isDue = hasWorkingDayBegun(current, today, (await run.ports.laws.newest()).calendar)
  const frozen = isDue ? await freeze(before, run) : 0
  let revised = 0
  for (const month of monthsUpTo(before, revisedMonths)) revised += await revise(month, run)
  return { frozen, revised }
}

const statisticsIn = (month: string, bureau: string, ports: CompilePorts): Promise<Statistics> => {
  const period: Period = { text: month, unit: 'month', months: [month] }
  return statisticsOf({ period, bureau, base: 'received', cutOff: cutOffOf(month) }, ports)
}

/** Counties with at least one counted fact, all cities, then the province: once it is frozen, all are. */
async function reporting(month: string, { province, ports }: Run): Promise<Bureau[]> {
  const bureaus = bureausOf(province)
  const counties = bureaus.filter(({ level }) => level === 'county')
  const rows = await ports.tally.rows(counties.map(({ code }) => rowKey(code, month)))
  const busy = counties.filter(({ code }) => rows.has(rowKey(code, month)))
  const upper = (level: Bureau['level']) => bureaus.filter((bureau) => bureau.level === level)
  return [...busy, ...upper('city'), ...upper('province')]
}

async function freeze(month: string, run: Run): Promise<number> {
  const { now, province, ports } = run
  if ((await ports.frozen.of(`${province}0000`, month)).length > 0) return 0
  let written = 0
  for (const { code } of await reporting(month, run)) {
    if ((await ports.frozen.of(code, month)).length > 0) continue
    const statistics = await statisticsIn(month, code, ports)
    const first: FrozenMonth = { revision: 0, frozenAt: now, statistics, changed: [], causes: [] }
    if (!(await ports.frozen.add(first))) continue
    await ports.publish([first])
    written++
  }
  return written
}

/** Cheap where nothing moved: one look at what was counted late, and the province counted again. */
async function revise(month: string, run: Run): Promise<number> {
  const { province, ports } = run
  const last = (await ports.frozen.of(`${province}0000`, month)).at(-1)
  if (last === undefined) return 0
  const moves = await ports.tally.late(month, last.frozenAt)
  const recounted = await statisticsIn(month, `${province}0000`, ports)
  if (moves.length === 0 && revisedFigures(last.statistics, recounted).length === 0) return 0
  let written = 0
  for (const { code } of await reporting(month, run)) if (await reviseBureau({ month, code, moves }, run)) written++
  return written
}

type Asked = { readonly month: string; readonly code: string; readonly moves: readonly CountedLate[] }

async function reviseBureau({ month, code, moves }: Asked, { now, ports }: Run): Promise<boolean> {
  const revisions = await ports.frozen.of(code, month)
  const last = revisions.at(-1)
  if (last === undefined) return false
  const statistics = await statisticsIn(month, code, ports)
  const changed = revisedFigures(last.statistics, statistics)
  if (changed.length === 0) return false
  const causes = moves
    .filter(({ bureaus, countedAt }) => bureaus.includes(code) && countedAt >= last.frozenAt)
    .map(({ number, version, countedAt, entries }) => ({ number, version, countedAt, entries }))
  const next: FrozenMonth = { revision: last.revision + 1, frozenAt: now, statistics, changed, causes }
  if (!(await ports.frozen.add(next))) return false
  await ports.publish([...revisions, next])
  return true
}

/** Whether the month's first working day has come. */
function hasWorkingDayBegun(month: string, today: string, calendar: Calendar): boolean {
  for (let day = `${month}-01`; day <= today; day = nextDay(day)) {
    if (isWorkingDay(calendar, day)) return true
  }
  return false
}
