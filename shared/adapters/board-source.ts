// The public board of a province as it stands: the month's figures, what was published of complaints, the risk notices.
import { boardOf } from '../domain/board.ts'
import { bureauByCode } from '../domain/bureau-register.ts'
import { legalDay } from '../domain/calendar.ts'
import { figureOf } from '../domain/drill.ts'
import { monthsUpTo } from '../domain/periods.ts'
import { cutOffAt } from '../domain/statistics-sheet.ts'
import type { CaseStore } from '../ports.ts'
import type { Registers } from '../ports-registers.ts'
import type { PublicBoard, PublishedComplaint } from '../schemas/board.ts'
import type { WorklistRow } from '../schemas/case-record.ts'
import { objects, problems } from '../schemas/categories.data.ts'
import { nameOf } from '../schemas/coded.ts'
import { outcomes } from '../schemas/codes.data.ts'
import { boardRulesOf } from './board-rules.ts'
import { type FigurePorts, figureCases } from './figure-cases.ts'
import { type StatisticsPorts, statisticsOf } from './statistics-source.ts'

export type BoardPorts = StatisticsPorts &
  FigurePorts & {
    readonly cases: Pick<CaseStore, 'worklist' | 'rowsOf'>
    readonly registers: Pick<Registers, 'newest'>
  }

/** Published complaints of so many months are shown, the newest months first, so many of them at the most. */
const complaintMonths = 12
const mostComplaints = 100

/** What the province `bureau` lets out at `now`. */
export async function publicBoard(bureau: string, now: string, ports: BoardPorts): Promise<PublicBoard> {
  const month = legalDay(now).slice(0, 7)
  const [rules, notices] = await Promise.all([boardRulesOf(ports), ports.registers.newest('risk-notices')])
  const asked = {
    period: { text: month, unit: 'month', months: [month] },
    bureau,
    base: 'received',
    cutOff: now,
  } as const
  const [statistics, complaints] = await Promise.all([
    statisticsOf(asked, ports),
    rules.shows.complaints ? publishedComplaints(bureau, now, ports) : [],
  ])
  return boardOf({ statistics, rules, complaints, notices: notices?.document.notices ?? [] })
}

async function publishedComplaints(bureau: string, now: string, ports: BoardPorts): Promise<PublishedComplaint[]> {
  const figure = figureOf('process.published', 'received')
  if (figure === undefined) return []
  const months = monthsUpTo(legalDay(now).slice(0, 7), complaintMonths).toReversed()
  const { cases } = await figureCases(
    { figure, bureau, months, cutOff: cutOffAt(now) },
    { limit: mostComplaints },
    ports,
  )
  const rows = await ports.cases.rowsOf(cases.map(({ number }) => number))
  return cases.flatMap(({ number }) => {
    const row = rows.get(number)
    return row === undefined ? [] : [complaintOf(row)]
  })
}

/** Operator and matter; days only by month, so that nobody's own day at the shop is told. */
function complaintOf({ respondentName, item, category, receivedAt, outcome, bureau }: WorklistRow): PublishedComplaint {
  return {
    operator: respondentName,
    ...(item === undefined ? {} : { item }),
    object: category.object === undefined ? '未分类' : nameOf(objects, category.object),
    problem: category.problem === undefined ? '未分类' : nameOf(problems, category.problem),
    receivedMonth: legalDay(receivedAt).slice(0, 7),
    outcome: outcome === undefined ? '' : nameOf(outcomes, outcome),
    bureau: bureauByCode(bureau)?.name ?? bureau,
  }
}
