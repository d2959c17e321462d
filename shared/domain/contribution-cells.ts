// The counter cells of a row (one bureau, one month), in one table. A name, once counted under, is never reused.
// `name@day` cells are kept by legal day so that a cut-off inside a month is exact; `settle` sums them up to one.
import type { CaseRecord } from '../schemas/case-record.ts'

export type Cells = Readonly<Record<string, number>>
/** Bureau and month of a row: `510903#2022-07`. */
export type RowKey = `${string}#${string}`
/** Adds `count` (default 1) to a cell of a bureau in the month of a legal day. */
export type Add = (bureau: string, day: string, cell: string, count?: number) => void
export type Kind = CaseRecord['kind']
export type Order = CaseRecord['order']
export type ReckonedClock = 'initial-review' | 'closure' | 'verification'
export type TimedStage = 'initial-review' | 'mediation' | 'verification' | 'answer'

const kindLetters: Readonly<Record<Kind, string>> = { complaint: 'c', 'violation-report': 'v', consultation: 'q' }
const clockLetters: Readonly<Record<ReckonedClock, string>> = { 'initial-review': 'i', closure: 'c', verification: 'v' }
const stageLetters: Readonly<Record<TimedStage, string>> = {
  'initial-review': 'r',
  mediation: 'm',
  verification: 'v',
  answer: 'a',
}

/** Longest stage time and longest time left that are told apart, in working days. */
export const longestDays = { stage: 250, left: 60 } as const
/** Code of a category nobody has given. */
export const noCategory = 'none'

export const cell = {
  // In the month of receipt, at the bureau that holds the case (that closed it, once closed).
  /** Received, by kind; `@DD`. */
  received: (kind: Kind) => `in.${kindLetters[kind]}`,
  channel: (kind: Kind, channel: string) => `ch.${kindLetters[kind]}.${channel}`,
  object: (object: string) => `ob.${object}`,
  problem: (problem: string) => `pr.${problem}`,
  violation: (violation: string) => `vi.${violation}`,
  businessForm: (form: string) => `bf.${form}`,
  /** What is complained of and why, together: hot topics. */
  topic: (object: string, problem: string) => `tp.${object}.${problem}`,
  /** Category not yet confirmed by a handler or given by an import. */
  provisionalCategory: (kind: Kind) => `pc.${kindLetters[kind]}`,
  /** The same class by class, of the cells above of the same last part. */
  provisionalObject: (object: string) => `qo.${object}`,
  provisionalProblem: (problem: string) => `qp.${problem}`,
  provisionalViolation: (violation: string) => `qv.${violation}`,
  realNameReports: 'rn',
  /** People behind the complaints received. */
  complainants: 'cx',
  /** Received in this month and closed on a day; `@YYYY-MM-DD`. */
  cohortClosed: (kind: Kind) => `k.${kindLetters[kind]}`,

  // In the month of the event, at the bureau that held the case then.
  accepted: 'ac',
  acceptedObject: (object: string) => `oa.${object}`,
  acceptedProblem: (problem: string) => `pa.${problem}`,
  refused: (order: Order, ground: string) => `rf.${order}.${ground}`,
  terminated: (order: Order, ground: string) => `tm.${order}.${ground}`,
  /** Complaints closed, by outcome; all outcomes together are the complaints closed. */
  outcome: (outcome: string) => `oc.${outcome}`,
  /** Complaints closed after acceptance, whatever the outcome. */
  mediationsEnded: 'me',
  recoveredFen: 'fen',
  /** Amounts entered with settlements between the parties; printed beside, never inside, the recovered amount. */
  settledFen: 'fes',
  verified: (decision: string) => `vd.${decision}`,
  notFiled: (ground: string) => `nf.${ground}`,
  reportsClosed: 'rc',
  penalty: (result: string) => `pn.${result}`,
  answered: 'an',
  handedOut: 'ho',
  handedIn: 'hi',
  /** Given back, at the bureau that gave it back; with a ground also by the rule that had routed it: `locator.13`. */
  returned: 're',
  returnedOn: (rule: string) => `rt.${rule}`,
  /** Hand-overs neither taken nor returned in time, at the bureau that was silent. */
  silent: 'si',
  reopened: 'ro',
  extended: 'ex',
  /** 督办: orders issued, and replies that the issuer accepted. */
  ordered: 'od',
  orderSettled: 'os',
  /** Who is bound by a unit's work is its bureau; units are told apart below it, and never in the rows above. */
  unitReceived: (unit: string) => `u.${unit}.in`,
  unitClosed: (unit: string) => `u.${unit}.oc`,
  unitReckoned: (unit: string, sign: Sign) => `u.${unit}.${sign}`,
  paused: 'ps',
  pausedWithoutDocument: 'pw',
  noticeAssumed: 'na',
  /** Facts entered later than the legal day after they happened; imports are not counted. */
  enteredLate: 'el',
  /** Papers that held two cases and were split; each case is counted once, as what it is. */
  split: 'sp',
  reclassified: 'rk',
  entrusted: 'en',
  toPolice: 'pl',
  leadsFound: 'lf',
  /** 诉转案: leads found in mediation that were filed. */
  leadsFiled: 'lc',
  rated: (isSatisfied: boolean) => (isSatisfied ? 'sa.yes' : 'sa.no'),
  performance: (isKept: boolean) => (isKept ? 'kp.yes' : 'kp.no'),
  /** ODR figures of their own: begun, ended by result, calendar days of those ended. */
  odrRouted: 'or',
  odrEnded: (result: string) => `oe.${result}`,
  odrDays: 'oy',
  /** Consented to publication, closed and not withheld; of those the published, by the month of the ending. */
  publishable: 'pb',
  published: 'pd',
  withheld: (cause: string) => `wh.${cause}`,
  /** Platform-style: the act done in the month, and done before its own clock ran out. */
  acts: (clock: ReckonedClock) => `f.${clockLetters[clock]}`,
  actsOnTime: (clock: ReckonedClock) => `fo.${clockLetters[clock]}`,
  stageTime: (stage: TimedStage, workingDays: number) =>
    `t.${stageLetters[stage]}.${Math.min(workingDays, longestDays.stage)}`,

  // In the month of the reckoning instant, at the bureau charged; all `@DD`.
  /** `+` done on time, `-` missed and done since, `?` open, a miss once the day is over. */
  reckoned: (clock: ReckonedClock, sign: Sign) => `${clockLetters[clock]}${sign}`,
  /** Of those: on a provisional due date; of a later round; closure of accepted complaints only. */
  reckonedOn: (clock: ReckonedClock, sign: Sign, trait: Trait) => `${clockLetters[clock]}${sign}${trait}`,
  /** Of the misses, why: what in the case's past took its time. */
  missCause: (clock: ReckonedClock, cause: MissCause, sign: '-' | '?') => `y.${clockLetters[clock]}.${cause}${sign}`,
  /** Done on time, by the day the limit fell due: the cohort variant. */
  cohortOnTime: (clock: ReckonedClock) => `${clockLetters[clock]}=`,
  /** Done on time with so many working days left; 0 is the last day. Not by day. */
  daysLeft: (clock: ReckonedClock, workingDays: number) =>
    `l.${clockLetters[clock]}.${Math.min(workingDays, longestDays.left)}`,
} as const

export type Sign = '+' | '-' | '?'
/** What took the time of a case that missed its limit; the first that applies. */
export const missCauses = ['testing', 'handed-over', 'undecided', 'entered-late', 'handling'] as const
export type MissCause = (typeof missCauses)[number]
/** `p` provisional due date, `r` later round, `a` accepted complaint, `s` stood (no later round). */
export type Trait = 'p' | 'r' | 'a' | 's'

/** A cell kept by legal day: `on('i+', '2022-07-05')`; the month stands in the row's key, so the day is enough. */
export const on = (name: string, day: string) => `${name}@${day.slice(8)}`
/** A cell kept by a day that may lie outside the row's month. */
export const onDate = (name: string, day: string) => `${name}@${day}`

export const rowKey = (bureau: string, month: string): RowKey => `${bureau}#${month}`
export const bureauOf = (key: RowKey) => key.slice(0, key.indexOf('#'))
export const monthOf = (key: RowKey) => key.slice(key.indexOf('#') + 1)

/** Whether a cell is told to the superiors too: units are the bureau's own affair. */
export const isRolledUp = (cellName: string) => !cellName.startsWith('u.')

/** Cells of one group, without the group's prefix: `group(row, 'ob.')` gives counts by object. */
export function group(row: Cells, prefix: string): ReadonlyMap<string, number> {
  const found = Object.entries(row).filter(([name]) => name.startsWith(prefix))
  return new Map(found.map(([name, count]) => [name.slice(prefix.length), count]))
}

/** Sum of all cells of one group. */
export function total(row: Cells, prefix: string): number {
  let sum = 0
  for (const name in row) if (name.startsWith(prefix)) sum += row[name] ?? 0
  return sum
}
