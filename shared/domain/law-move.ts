// To which law a publication takes a case: at once where only days to come move; the past only where it may.
import type { CaseRecord } from '../schemas/case-record.ts'
import { legalDay } from './calendar.ts'
import { isPastMove, type MovedDay, movedDays } from './law-change.ts'
import { versionsText } from './law-in-force.ts'
import type { Law } from './rulebook.ts'
import { timersOf } from './timers.ts'

/** What happens to a case when the newest publications take effect. */
export type LawMove =
  | { readonly kind: 'untouched' }
  /** It goes under `law`, which moves these days. */
  | { readonly kind: 'moved'; readonly law: Law; readonly moved: readonly MovedDay[] }
  /** It keeps its settings, since these days are past and the publication does not say that they may move. */
  | { readonly kind: 'kept'; readonly moved: readonly MovedDay[] }

/** The laws between which a case stands. */
export type LawStep = {
  readonly own: Law
  /** Its own settings under the newest calendar: days are what they are, whatever is decided of settings. */
  readonly calendarOnly: Law
  readonly newest: Law
  /** Whether the newest settings were published to move past days too. */
  readonly settingsMovePast: boolean
  readonly now: string
}

const isProvisional = (record: CaseRecord, law: Law) =>
  timersOf(record, law).some(({ end, doneAt }) => doneAt === undefined && end?.kind === 'due' && end.provisional)

/** Where the newest publications take a case. */
export function lawMove(record: CaseRecord, { own, calendarOnly, newest, settingsMovePast, now }: LawStep): LawMove {
  if (versionsText(own.versions) === versionsText(newest.versions)) return { kind: 'untouched' }
  const bySettings = movedDays(record, calendarOnly, newest)
  const isKept = !settingsMovePast && bySettings.some((move) => isPastMove(move, legalDay(now)))
  const law = isKept ? calendarOnly : newest
  const moved = movedDays(record, own, law)
  const isTouched = moved.length > 0 || isProvisional(record, own) !== isProvisional(record, law)
  if (isTouched && versionsText(own.versions) !== versionsText(law.versions)) return { kind: 'moved', law, moved }
  return isKept ? { kind: 'kept', moved: bySettings } : { kind: 'untouched' }
}
