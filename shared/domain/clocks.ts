// The clocks of a case as anyone may see them: state at an instant, due instant, and the proof it can be counted from.
import type { Clock, Proof } from '../schemas/clock.ts'
import { dayOfNumber, endOfDay, legalDay, legalDayNumber } from './calendar.ts'
import { spansOf } from './counting.ts'
import { bundledLaw, type Law, rulebookOf } from './rulebook.ts'
import type { CaseState } from './rulebook-shape.ts'
import { dueMs, dueNumber, type Timer, timersOf } from './timers.ts'

/** Every clock of a case at `now`, each with its proof. Clocks of earlier rounds keep their result. */
export const clocksOf = (record: CaseState, now: string, law: Law = bundledLaw): Clock[] =>
  timersOf(record, law).map((timer) => clockOf(timer, { record, now, law }))

type Asked = { readonly record: CaseState; readonly now: string; readonly law: Law }

function clockOf(timer: Timer, asked: Asked): Clock {
  const state = stateOf(timer, asked.now)
  const due = state === 'paused' ? undefined : dueNumber(timer)
  const dueDay = due === undefined ? undefined : dayOfNumber(due)
  return {
    clock: timer.rule.clock,
    state,
    startedAt: timer.start.at,
    ...(dueDay === undefined ? {} : { dueDay, dueAt: endOfDay(dueDay) }),
    ...(timer.doneAt === undefined ? {} : { doneAt: timer.doneAt }),
    provisional: dueDay !== undefined && isProvisionalEnd(timer),
    round: timer.round,
    proof: proofOf(timer, asked),
  }
}

const isProvisionalEnd = (timer: Timer) => timer.end?.kind === 'due' && timer.end.provisional

/** Met: done before the due instant, or done while nothing was due; missed: the due instant passed first. */
function stateOf(timer: Timer, now: string): Clock['state'] {
  const due = dueNumber(timer)
  if (timer.doneAt !== undefined) return due === undefined || Date.parse(timer.doneAt) < dueMs(due) ? 'met' : 'missed'
  if (timer.end?.kind === 'paused' || isInOpenPause(timer, now)) return 'paused'
  return due !== undefined && Date.parse(now) >= dueMs(due) ? 'missed' : 'running'
}

/** A pause without a document is bounded, but until its bound it is as open as any other. */
function isInOpenPause(timer: Timer, now: string): boolean {
  const today = legalDayNumber(now)
  return timer.pauses.some(
    (pause) => pause.isOpen && pause.from - 1 <= today && (pause.to === undefined || today <= pause.to),
  )
}

/** The proof of a clock: all that is needed to count its last day again (see proof.ts). */
function proofOf(timer: Timer, { record, law }: Asked): Proof {
  const { rule, period, end } = timer
  const due = dueNumber(timer)
  return {
    rule: {
      code: rule.clock,
      source: rule.source,
      article: rule.article,
      limit: timer.limit,
      unit: rule.unit,
      ...(timer.extension === 0 ? {} : { extension: timer.extension }),
      lastDay: period?.lastDay ?? law.policies.lastDay,
    },
    rulebookVersion: rulebookOf(record.order).version,
    calendarVersion: law.calendar.version,
    start: { day: legalDay(timer.start.at), event: timer.start.event },
    pauses: timer.pauses.map((pause) => ({
      from: dayOfNumber(pause.from),
      ...(pause.to === undefined ? {} : { to: dayOfNumber(pause.to) }),
      reason: pause.reason,
      ...(pause.document === undefined ? {} : { document: pause.document }),
    })),
    spans: period === undefined || end === undefined ? [] : spansOf(period, end),
    ...(due === undefined ? {} : { dueDay: dayOfNumber(due) }),
    provisional: isProvisionalEnd(timer),
  }
}
