// What another law moves in a case, and by which law its next step is taken: nothing of the past moves unseen.
import type { CaseRecord } from '../schemas/case-record.ts'
import { dayOfNumber, legalDay } from './calendar.ts'
import { versionsText } from './law-in-force.ts'
import { type Reckoning, reckon } from './reckoning.ts'
import type { Law } from './rulebook.ts'
import { dueNumber, type Timer, timersOf } from './timers.ts'

/** A due day that another law moves, or (as `closure`) the reckoning it changes. `undefined` while a pause is open. */
export type MovedDay = {
  readonly number: string
  readonly clock: string
  readonly round: number
  readonly from: string | undefined
  readonly to: string | undefined
  /** The clock has been done: only its proof changes, unless it was or becomes a miss. */
  readonly isDone: boolean
}

const dayText = (timer: Timer | undefined) => {
  const due = timer && dueNumber(timer)
  return due === undefined ? undefined : dayOfNumber(due)
}

const resultText = (reckoning: Reckoning | undefined) => {
  if (reckoning === undefined || reckoning.kind === 'paused') return undefined
  if (reckoning.kind === 'open') return reckoning.dueDay
  return reckoning.onTime ? 'on-time' : 'late'
}

/** The clocks of a case by name, round and which of them: one law may have a clock that another has not. */
function timersByPlace(record: CaseRecord, law: Law): ReadonlyMap<string, Timer> {
  const timers = timersOf(record, law)
  const nameOf = ({ rule, round }: Timer) => `${rule.clock}#${round}`
  return new Map(
    timers.map((timer, index) => {
      const nth = timers.slice(0, index).filter((earlier) => nameOf(earlier) === nameOf(timer)).length
      return [`${nameOf(timer)}#${nth}`, timer]
    }),
  )
}

/** Every due day and every reckoning of a case that differs between two laws. */
export function movedDays(record: CaseRecord, before: Law, after: Law): MovedDay[] {
  const { number } = record
  const [earlier, later] = [timersByPlace(record, before), timersByPlace(record, after)]
  const days = [...new Set([...earlier.keys(), ...later.keys()])].flatMap((place) => {
    const [was, is] = [earlier.get(place), later.get(place)]
    const timer = was ?? is
    if (timer === undefined) return []
    const isDone = timer.doneAt !== undefined
    const [from, to] = [dayText(was), dayText(is)]
    return [{ number, clock: timer.rule.clock as string, round: timer.round, from, to, isDone }] // a clock's name is text
  })
  const reckonedLater = reckon(record, after)
  const results = reckon(record, before).map((reckoning, index) => {
    const isDone = reckoning.kind === 'done'
    const [from, to] = [resultText(reckoning), resultText(reckonedLater[index])]
    return { number, clock: `${reckoning.clock}-result`, round: reckoning.round, from, to, isDone }
  })
  const moved = days.filter(({ from, to }) => from !== to)
  // An open reckoning moves with its clock; it is told of by itself only where the clock stands.
  const told = results.filter(({ from, to, isDone }) => from !== to && (isDone || moved.length === 0))
  return [...moved, ...told]
}

/** Whether a move rewrites what is over: a clock that is done, or a due day before today on either side. */
export const isPastMove = ({ from, to, isDone }: MovedDay, today: string): boolean =>
  isDone || (from !== undefined && from < today) || (to !== undefined && to < today)

/** The first of these laws that moves nothing of the past of a case; its own when each would. */
export function adoptedLaw(record: CaseRecord, own: Law, offered: readonly Law[], now: string): Law {
  const today = legalDay(now)
  const isUnseen = (law: Law) => !movedDays(record, own, law).some((move) => isPastMove(move, today))
  return offered.find((law) => versionsText(law.versions) === versionsText(own.versions) || isUnseen(law)) ?? own
}

/** The case with the versions of the law that it is judged by from now on. */
export function underLaw<Case extends Pick<CaseRecord, 'law'>>(record: Case, { versions }: Law): Case {
  return versions === undefined || Object.keys(versions).length === 0 ? record : { ...record, law: versions }
}
