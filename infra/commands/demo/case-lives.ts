// What became of an invented case: decided mostly in time, handed on, paused, ended, now and then reopened.
import { bundledCalendar, isWorkingDay, legalDay, nextDay } from '../../../shared/domain/calendar.ts'
import type { DemoBureau } from './case-mix.ts'
import type { DemoLine } from './invented-cases.ts'
import type { Random } from './random.ts'

export type LifeEvent = NonNullable<DemoLine['events']>[number]

export type Life = {
  readonly receivedAt: string
  readonly bureau: DemoBureau
  /** Another bureau of the same city, to which it may be handed on. */
  readonly neighbour: string | undefined
  readonly amountFen: number
  /** Handled so slowly that it is still open for weeks. */
  readonly isSlow: boolean
  readonly random: Random
}

/** A quarter of an hour in the office, `workingDays` working days after `from`. */
function later(from: string, workingDays: number, random: Random): string {
  let day = legalDay(from)
  for (let left = workingDays; left > 0; ) {
    day = nextDay(day)
    if (isWorkingDay(bundledCalendar, day)) left--
  }
  const hour = String(random.between(9, 16)).padStart(2, '0')
  const at = `${day}T${hour}:${String(random.between(0, 59)).padStart(2, '0')}:00+08:00`
  return Date.parse(at) > Date.parse(from) ? at : new Date(Date.parse(from) + 900_000).toISOString()
}

const chance = (random: Random, ofHundred: number): boolean => random.next() * 100 < ofHundred
const between = (random: Random, [least, most]: Span): number => random.between(least, most)
const isLate = ({ bureau, random }: Life): boolean => chance(random, bureau.lateOfHundred)

/** Handed to a neighbour within two days; now and then that one sends it back. */
function handedOn({ neighbour, random }: Life, from: string): LifeEvent[] {
  if (neighbour === undefined || !chance(random, 4)) return []
  const at = later(from, random.between(1, 2), random)
  const forwarded: LifeEvent = { type: 'forwarded', at, bureau: neighbour }
  return chance(random, 15) ? [forwarded, { type: 'returned', at: later(at, 1, random) }] : [forwarded]
}

const lastAt = (events: readonly LifeEvent[], otherwise: string): string => events.at(-1)?.at ?? otherwise

/** The events of a complaint, all of them; the caller drops what is still to come. */
export function complaintLife(life: Life): LifeEvent[] {
  const { random, receivedAt } = life
  const handed = handedOn(life, receivedAt)
  const reviewedAt = later(lastAt(handed, receivedAt), between(random, isLate(life) ? lateReview : review), random)
  if (chance(random, 11)) return [...handed, ...refusal(reviewedAt, random)]
  const accepted: LifeEvent[] = [...handed, { type: 'accepted', at: reviewedAt }]
  const paused = chance(random, 5) ? appraisal(reviewedAt, random) : []
  const days = isLate(life) ? lateMediation : life.isSlow ? slowMediation : mediation
  const closedAt = later(lastAt(paused, reviewedAt), between(random, days), random)
  return [...accepted, ...paused, ...ending(closedAt, life)]
}

type Span = readonly [least: number, most: number]

/** Working days from and to. */
const review: Span = [1, 6]
const lateReview: Span = [8, 12]
const mediation: Span = [2, 28]
const slowMediation: Span = [28, 36]
const lateMediation: Span = [48, 62]
const verification: Span = [3, 14]
const lateVerification: Span = [17, 24]

function refusal(at: string, random: Random): LifeEvent[] {
  const refused: LifeEvent = { type: 'refused', at, ground: random.pick([1, 2, 3, 5]) }
  if (!chance(random, 5)) return [refused]
  const reopenedAt = later(at, random.between(8, 25), random)
  const acceptedAt = later(reopenedAt, random.between(1, 5), random)
  return [
    refused,
    { type: 'reopened', at: reopenedAt, revokes: 'refusal' },
    { type: 'accepted', at: acceptedAt },
    {
      type: 'closed',
      at: later(acceptedAt, random.between(5, 30), random),
      outcome: 'agreement',
      recoveredFen: 20_000,
    },
  ]
}

function appraisal(from: string, random: Random): LifeEvent[] {
  const at = later(from, random.between(3, 10), random)
  const number = `鉴字〔${at.slice(0, 4)}〕${random.between(100, 999)}号`
  return [
    { type: 'paused', at, reason: random.pick(['appraisal', 'testing']), document: { number, day: legalDay(at) } },
    { type: 'resumed', at: later(at, random.between(8, 22), random) },
  ]
}

function ending(at: string, { random, amountFen }: Life): LifeEvent[] {
  const draw = random.next()
  const recoveredFen = Math.round(amountFen * (0.3 + random.next() * 0.7))
  if (draw < 0.55) return [{ type: 'closed', at, outcome: 'agreement', recoveredFen }]
  if (draw < 0.7) return [{ type: 'closed', at, outcome: 'settled' }]
  if (draw < 0.8) return [{ type: 'closed', at, outcome: 'withdrawn' }]
  const terminated: LifeEvent = { type: 'closed', at, outcome: 'terminated', ground: random.pick([2, 3]) }
  if (!chance(random, 6)) return [terminated]
  const reopenedAt = later(at, random.between(10, 30), random)
  return [
    terminated,
    { type: 'reopened', at: reopenedAt, revokes: 'termination' },
    { type: 'closed', at: later(reopenedAt, random.between(3, 25), random), outcome: 'agreement', recoveredFen },
  ]
}

/** The events of a violation report: verified, filed or not, and what is filed brought to its penalty. */
export function reportLife(life: Life): LifeEvent[] {
  const { random, receivedAt } = life
  const handed = handedOn(life, receivedAt)
  const days = isLate(life) ? lateVerification : verification
  const at = later(lastAt(handed, receivedAt), between(random, days), random)
  const grounds = ['19-1', '20-1', '20-2', '20-3'] as const
  if (chance(random, 4)) return [...handed, { type: 'verified', at, decision: 'transferred' }]
  if (chance(random, 62)) {
    return [...handed, { type: 'verified', at, decision: 'not-filed', ground: random.pick(grounds) }]
  }
  const result = chance(random, 85) ? 'penalised' : 'no-penalty'
  return [
    ...handed,
    { type: 'verified', at, decision: 'filed' },
    { type: 'penalty-closed', at: later(at, random.between(20, 60), random), result },
  ]
}

/** The events of a consultation. */
export const consultationLife = ({ receivedAt, random }: Life): LifeEvent[] => [
  { type: 'answered', at: later(receivedAt, random.between(1, 4), random) },
]
