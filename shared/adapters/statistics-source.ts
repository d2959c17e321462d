// The statistics of a bureau and period, read from the counters: a fixed number of rows whatever the number of cases.
import { bureauByCode, bureausOf } from '../domain/bureau-register.ts'
import { legalDay } from '../domain/calendar.ts'
import type { Miss } from '../domain/contribution.ts'
import { groundsFor } from '../domain/grounds.ts'
import { lastOf, type Period } from '../domain/periods.ts'
import { rulebookOf } from '../domain/rulebook.ts'
import { compileStatistics, rowsNeeded } from '../domain/statistics.ts'
import type { GroundName } from '../domain/statistics-process.ts'
import type { ShareBase } from '../domain/statistics-shares.ts'
import type { CaseStore } from '../ports.ts'
import type { TallyStore } from '../ports-counting.ts'
import type { LawBook } from '../ports-registers.ts'
import type { WorklistRow } from '../schemas/case-record.ts'
import type { BureauRef } from '../schemas/placing.ts'
import type { OverdueItem, Statistics } from '../schemas/statistics.ts'

export type StatisticsPorts = {
  readonly tally: Pick<TallyStore, 'rows' | 'misses'>
  readonly cases: Pick<CaseStore, 'worklist'>
  readonly laws: Pick<LawBook, 'newest'>
}

export type StatisticsAsked = {
  readonly period: Period
  readonly bureau: string
  readonly base: ShareBase
  /** The data cut-off: now for a period that still runs. */
  readonly cutOff: string
}

const firstOverdue = 100
/** Rows of the worklist in one read. */
const openAtOnce = 100

/** All tables of a period and bureau as they stand at the cut-off. */
export async function statisticsOf(asked: StatisticsAsked, ports: StatisticsPorts): Promise<Statistics> {
  const { period, bureau, cutOff } = asked
  const children = childrenOf(bureau, dayIn(period))
  const keys = rowsNeeded(
    period,
    bureau,
    children.map(({ code }) => code),
  )
  const [rows, overdue, law] = await Promise.all([
    ports.tally.rows(keys),
    overdueOf({ ...asked, most: firstOverdue }, ports),
    ports.laws.newest(),
  ])
  return compileStatistics({
    ...asked,
    bureau: refOf(bureau, dayIn(period)),
    children,
    cutOff,
    rows,
    overdue,
    versions: { calendar: law.calendar.version, rulebook: rulebookOf('O121').version },
    groundName,
  })
}

/** Names are those of the period's own time. */
const dayIn = (period: Period) => `${lastOf(period)}-28`
const refOf = (code: string, day: string): BureauRef => ({ code, name: bureauByCode(code, day)?.name ?? code })

function childrenOf(bureau: string, day: string): BureauRef[] {
  return bureausOf(`${bureau.slice(0, 2)}`)
    .filter(({ parents }) => parents[0] === bureau)
    .map(({ code }) => refOf(code, day))
}

const groundName: GroundName = (decision, order, ground) => {
  const { refuse, terminate } = groundsFor({ kind: 'complaint', order })
  const options = (decision === 'refuse' ? refuse : terminate) ?? []
  return options.find((option) => String(option.ground) === ground)?.text ?? ground
}

type OverdueAsked = Pick<StatisticsAsked, 'period' | 'bureau' | 'cutOff'> & {
  /** So many of the first by due day; all by default, which reads them all. */
  readonly most?: number
}

/** The limits missed in the period: from their list and, while nothing has moved since, from the worklist; by due day. */
export async function overdueOf(asked: OverdueAsked, ports: StatisticsPorts): Promise<OverdueItem[]> {
  const most = asked.most ?? Number.POSITIVE_INFINITY
  const [listed, open] = await Promise.all([listedMisses(asked, most, ports), openOverdue(asked, most, ports)])
  const done = listed.map((miss) => itemOf(miss, dayIn(asked.period)))
  // A case accepted late is in both while it is open: its review in the one, in the other what runs now.
  const items = new Map([...open, ...done].map((item) => [`${item.number}#${item.clock}#${item.round}`, item]))
  return [...items.values()].toSorted((left, right) => (left.dueDay < right.dueDay ? -1 : 1)).slice(0, most)
}

/** Month after month until there are enough: each list lies by due day. */
async function listedMisses({ period, bureau }: OverdueAsked, most: number, ports: StatisticsPorts): Promise<Miss[]> {
  const found: Miss[] = []
  for (const month of period.months) {
    if (found.length >= most) break
    found.push(...(await ports.tally.misses(bureau, month, most - found.length)))
  }
  return found
}

function itemOf(miss: Miss, day: string): OverdueItem {
  const { number, kind, clock, round, isOpen, isProvisional, daysByHolder } = miss
  return {
    number,
    kind,
    clock,
    round,
    bureau: refOf(miss.bureau, day),
    dueDay: miss.day,
    isOpen,
    isProvisional,
    ...(daysByHolder === undefined ? {} : { daysByHolder }),
  }
}

const reckonedClocks = {
  'initial-review': ['initial-review', 'closure'],
  mediation: ['closure'],
  verification: ['verification'],
} as const

/** Open cases stand in the worklist by their due day, so that those already missed are its beginning. */
async function openOverdue(
  { period, bureau, cutOff }: OverdueAsked,
  most: number,
  ports: StatisticsPorts,
): Promise<OverdueItem[]> {
  const level = bureauByCode(bureau)?.level ?? 'county'
  const today = legalDay(cutOff)
  const filter = { dueFrom: `${period.months[0]}-01`, dueTo: `${lastOf(period)}-31` }
  const items: OverdueItem[] = []
  let after: { sort: string; number: string } | undefined
  do {
    const page = await ports.cases.worklist({ bureau, level, stage: 'open', filter, limit: openAtOnce, after })
    for (const row of page.rows) {
      if (row.dueDay === undefined || row.dueDay >= today || items.length >= most) return items
      if (!row.paused) items.push(...openItems(row, row.dueDay))
    }
    after = page.next
  } while (after !== undefined)
  return items
}

function openItems(row: WorklistRow, dueDay: string): OverdueItem[] {
  const clocks = reckonedClocks[row.clock as keyof typeof reckonedClocks] ?? [] // other clocks are reckoned in no rate
  return clocks.map((clock) => ({
    number: row.number,
    kind: row.kind,
    clock,
    round: 1,
    bureau: refOf(row.bureau, dueDay),
    dueDay,
    isOpen: true,
    isProvisional: row.provisional,
  }))
}
