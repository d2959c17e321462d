// From a printed figure back to its cases: which counter cells a figure is the sum of. The same sum is taken over the
// rows of bureaus and over what one case fills, so that the cases listed always add up to the figure.
import type { Cells, ReckonedClock } from './contribution-cells.ts'
import { cell, missCauses, noCategory, rowKey } from './contribution-cells.ts'
import { isGoods, nationalProblemOf } from './statistics-shares.ts'
import { type CutOff, type Sheet, sheetOf } from './statistics-sheet.ts'

/** The sum of named cells and of whole groups of cells, less some others. */
export type Figure = {
  readonly cells: readonly string[]
  /** Every cell that begins so and whose rest `isWanted` accepts. */
  readonly groups: readonly { readonly prefix: string; readonly isWanted: (rest: string) => boolean }[]
  readonly less: readonly string[]
}

type Base = 'received' | 'accepted'
const all = () => true
const of = (...cells: string[]): Figure => ({ cells, groups: [], less: [] })
const groupOf = (prefix: string, isWanted: (rest: string) => boolean = all): Figure => ({
  cells: [],
  groups: [{ prefix, isWanted }],
  less: [],
})
const both = (...figures: Figure[]): Figure => ({
  cells: figures.flatMap(({ cells }) => cells),
  groups: figures.flatMap(({ groups }) => groups),
  less: figures.flatMap(({ less }) => less),
})

const complaints = cell.received('complaint')
const reports = cell.received('violation-report')
const consultations = cell.received('consultation')

/** Figures by their path in the answer of the statistics, where one path is one figure. */
const single: Readonly<Record<string, Figure>> = {
  'totals.received': of(complaints, reports, consultations),
  'totals.complaints': of(complaints),
  'totals.violationReports': of(reports),
  'totals.consultations': of(consultations),
  'totals.accepted': of(cell.accepted),
  'totals.closed': groupOf('oc.'),
  'totals.mediated': of(cell.outcome('agreement')),
  'totals.recoveredFen': of(cell.recoveredFen),
  'totals.reportsVerified': groupOf('vd.'),
  'totals.reportsFiled': of(cell.verified('filed')),
  'totals.reportsClosed': of(cell.reportsClosed),
  'totals.consultationsAnswered': of(cell.answered),
  'totals.closedAll': both(groupOf('oc.'), of(cell.reportsClosed, cell.answered)),
  'rates.closure.closed': of(cell.cohortClosed('complaint')),
  'rates.closure.open': { ...of(complaints), less: [cell.cohortClosed('complaint')] },
  'process.refused': groupOf('rf.'),
  'process.mediationsEnded': of(cell.mediationsEnded),
  'process.withdrawnEarly': of(cell.outcome('withdrawn-early')),
  'process.closedOnLastDay': of(cell.daysLeft('closure', 0)),
  'process.handedOut': of(cell.handedOut),
  'process.handedIn': of(cell.handedIn),
  'process.returned': of(cell.returned),
  'process.reopened': of(cell.reopened),
  'process.extended': of(cell.extended),
  'process.ordered': of(cell.ordered),
  'process.orderSettled': of(cell.orderSettled),
  'process.paused': of(cell.paused),
  'process.pausedWithoutDocument': of(cell.pausedWithoutDocument),
  'process.noticeAssumed': of(cell.noticeAssumed),
  'process.enteredLate': of(cell.enteredLate),
  'process.publishable': of(cell.publishable),
  'process.published': of(cell.published),
  'process.settledFen': of(cell.settledFen),
  'beside.satisfied': of(cell.rated(true)),
  'beside.dissatisfied': of(cell.rated(false)),
  'beside.kept': of(cell.performance(true)),
  'beside.broken': of(cell.performance(false)),
  'beside.odrRouted': of(cell.odrRouted),
  'beside.odrSettled': of(cell.odrEnded('settled')),
  'beside.leadsFound': of(cell.leadsFound),
  'beside.leadsFiled': of(cell.leadsFiled),
  'beside.split': of(cell.split),
  'beside.reclassified': of(cell.reclassified),
  'beside.entrusted': of(cell.entrusted),
  'beside.toPolice': of(cell.toPolice),
  'beside.silent': of(cell.silent),
  'method.provisionalCategories': groupOf('pc.'),
  'reports.realName': of(cell.realNameReports),
}

/** Groups whose last part is the code counted: `outcome.agreement` → `oc.agreement`. */
const coded: Readonly<Record<string, string>> = {
  'process.outcome': 'oc.',
  'beside.returned': 'rt.',
  'beside.odrEnded': 'oe.',
  'process.withheld': 'wh.',
  'process.refused': 'rf.',
  'process.terminated': 'tm.',
  'reports.decision': 'vd.',
  'reports.notFiled': 'nf.',
  'reports.penalty': 'pn.',
  byViolation: 'vi.',
  byBusinessForm: 'bf.',
}

const unitParts: Readonly<Record<string, (unit: string) => Figure>> = {
  received: (unit) => of(cell.unitReceived(unit)),
  closed: (unit) => of(cell.unitClosed(unit)),
  missed: (unit) => of(cell.unitReckoned(unit, '-'), cell.unitReckoned(unit, '?')),
}

const clocks: Readonly<Record<string, ReckonedClock>> = {
  onTimeInitialReview: 'initial-review',
  onTimeClosure: 'closure',
  onTimeVerification: 'verification',
}

/**
 * The figure of a path: `totals.closed`, `rates.onTimeClosure.late`, `byProblem.quality`, `process.refused.O121.3`.
 * Undefined for a path that is none.
 */
export function figureOf(path: string, base: Base): Figure | undefined {
  const known = single[path]
  if (known !== undefined) return known
  const [head = '', name = '', ...rest] = path.split('.')
  if (head === 'rates') return rateFigure(clocks[name], rest.join('.'))
  if (head === 'topics') return of(cell.topic(name, rest.join('.')))
  if (head === 'byUnit') return unitParts[rest.join('.')]?.(name)
  if (rest.length === 0 && name !== '') return shareFigure(head, name, base) ?? codedFigure(head, name)
  return codedFigure(`${head}.${name}`, rest.join('.'))
}

function codedFigure(group: string, code: string): Figure | undefined {
  const prefix = coded[group]
  return prefix === undefined || code === '' ? undefined : of(prefix + code)
}

function rateFigure(clock: ReckonedClock | undefined, part: string): Figure | undefined {
  if (clock === undefined) return undefined
  const signs = ['+', '-', '?'] as const
  const every = (trait: 'p' | 'r' | 'a') => of(...signs.map((sign) => cell.reckonedOn(clock, sign, trait)))
  const parts: Readonly<Record<string, Figure>> = {
    due: of(...signs.map((sign) => cell.reckoned(clock, sign))),
    onTime: of(cell.reckoned(clock, '+')),
    late: of(cell.reckoned(clock, '-')),
    open: of(cell.reckoned(clock, '?')),
    missed: of(cell.reckoned(clock, '-'), cell.reckoned(clock, '?')),
    lastDay: of(cell.daysLeft(clock, 0)),
    provisional: every('p'),
    laterRounds: every('r'),
    accepted: every('a'),
    stood: of(cell.reckonedOn(clock, '+', 's')),
    notStood: { ...of(cell.reckoned(clock, '+')), less: [cell.reckonedOn(clock, '+', 's')] },
    'platform.done': of(cell.acts(clock)),
    'platform.onTime': of(cell.actsOnTime(clock)),
  }
  const cause = missCauses.find((code) => part === `cause.${code}`)
  if (cause !== undefined) return of(cell.missCause(clock, cause, '-'), cell.missCause(clock, cause, '?'))
  return parts[part]
}

function shareFigure(table: string, code: string, base: Base): Figure | undefined {
  const [object, problem] = base === 'received' ? ['ob.', 'pr.'] : ['oa.', 'pa.']
  if (table === 'byKind') return single[`totals.${kindTotals[code] ?? ''}`]
  if (table === 'byChannel') return groupOf('ch.', (rest) => rest.slice(2) === code)
  if (table === 'byObject') return of(object + code)
  if (table === 'byObjectGroup') {
    return groupOf(object, (rest) => (code === 'goods') === isGoods(rest) && rest !== noCategory)
  }
  if (table === 'byProblem') return of(problem + code)
  return table === 'byProblemNational' ? groupOf(problem, (rest) => nationalProblemOf(rest) === code) : undefined
}

const kindTotals: Readonly<Record<string, string>> = {
  complaint: 'complaints',
  'violation-report': 'violationReports',
  consultation: 'consultations',
}

/** The figure's value on a sheet: of a bureau, or of what one case fills. */
export function figureValue({ cells, groups, less }: Figure, sheet: Sheet): number {
  const sum = (names: readonly string[]) => names.reduce((value, name) => value + (sheet[name] ?? 0), 0)
  const grouped = groups.map(({ prefix, isWanted }) => {
    const wanted = Object.keys(sheet).filter((name) => name.startsWith(prefix) && isWanted(name.slice(prefix.length)))
    return sum(wanted)
  })
  return sum(cells) + grouped.reduce((value, part) => value + part, 0) - sum(less)
}

/** What one entry of the index adds to a figure as of the cut-off. */
export function entryValue(figure: Figure, { month, cells }: { month: string; cells: Cells }, cutOff: CutOff): number {
  return figureValue(figure, sheetOf(new Map([[rowKey('any', month), cells]]), 'any', [month], cutOff))
}

/** Beginnings of the names of cells that a case must have at least one of to be in the figure. */
export const beginningsOf = ({ cells, groups }: Figure): readonly string[] => [
  ...cells,
  ...groups.map(({ prefix }) => prefix),
]
