// What reaches the figures of a month after it was over: a fact entered later, a category confirmed, a decision revoked.
// Noted as it is counted, so that a revision of the month can name the cases behind it.
import type { CaseRecord } from '../schemas/case-record.ts'
import { factNames } from '../schemas/fact-names.data.ts'
import type { Fact } from '../schemas/facts.ts'
import type { LateMove } from '../schemas/statistics-revision.ts'
import { superiorsOf } from './bureau-register.ts'
import { legalDay } from './calendar.ts'
import type { Contribution } from './contribution.ts'
import { bureauOf, monthOf, type RowKey } from './contribution-cells.ts'
import { cutOffOf } from './statistics-revision.ts'
import { cutOffAt, sheetOf } from './statistics-sheet.ts'

/** A late move with the month it reached and the bureaus, charged or above, whose figures it changes. */
export type CountedLate = LateMove & { readonly month: string; readonly bureaus: readonly string[] }

type Counting = { readonly previous: Contribution | undefined; readonly next: Contribution; readonly now: string }

/**
 * The months, over before `now`, whose published figures a newly counted version changes. A limit missed in the month
 * and met since changes none of them. The first count of an imported case is history brought in, not a late move.
 */
export function lateMoves(record: CaseRecord, { previous, next, now }: Counting): CountedLate[] {
  if (previous === undefined && record.isImported) return []
  const current = legalDay(now).slice(0, 7)
  const keys = [...new Set([...Object.keys(previous?.rows ?? {}), ...Object.keys(next.rows)])] as RowKey[] // keys of rows
  const reached = keys.filter(
    (key) => monthOf(key) < current && differs(published(previous, key), published(next, key)),
  )
  return [...new Set(reached.map(monthOf))].map((month) => {
    const charged = reached.filter((key) => monthOf(key) === month).map(bureauOf)
    return {
      month,
      bureaus: [...new Set(charged.flatMap((bureau) => [bureau, ...superiorsOf(bureau)]))],
      number: record.number,
      version: record.version,
      countedAt: now,
      entries: entriesOf(record, { month, now }),
    }
  })
}

type Figures = ReadonlyMap<string, number>

/** What the report of a month over prints of one case. */
function published(counted: Contribution | undefined, key: RowKey): Figures {
  const [bureau, month] = [bureauOf(key), monthOf(key)]
  const cutOff = cutOffAt(cutOffOf(month))
  const sheet = sheetOf(new Map([[key, counted?.rows[key] ?? {}]]), bureau, [month], cutOff)
  const figures = new Map<string, number>()
  for (const [cell, count] of Object.entries(sheet)) {
    // Why a limit was missed is told beside the figures, and may become known later.
    if (cell.startsWith('y.')) continue
    // Done late or still open: a miss either way.
    const name = cell.replace(/\?(?=[aprs]?$)/, '-')
    figures.set(name, (figures.get(name) ?? 0) + count)
  }
  return figures
}

const differs = (left: Figures, right: Figures) =>
  [...new Set([...left.keys(), ...right.keys()])].some((name) => (left.get(name) ?? 0) !== (right.get(name) ?? 0))

/** Facts of the month or before that were entered after it; where there is none, something known was corrected. */
function entriesOf(record: CaseRecord, { month, now }: { month: string; now: string }): LateMove['entries'] {
  const ofMonth = record.facts.filter(({ at }) => legalDay(at).slice(0, 7) <= month)
  const late = ofMonth.filter(({ recordedAt }) => recordedAt !== undefined && legalDay(recordedAt).slice(0, 7) > month)
  if (late.length > 0) return late.map((fact) => entryOf(fact, fact.recordedAt ?? now))
  const last = ofMonth.findLast(({ type }) => type !== 'notified')
  // An import brings facts without the instants at which others entered them.
  if (record.isImported && last !== undefined) return [entryOf(last, now)]
  const reopened = record.facts.findLast(({ type }) => type === 'reopened')
  if (reopened !== undefined) return [entryOf(reopened, reopened.recordedAt ?? reopened.at)]
  return [{ what: '更正（类别、承办单位等）', happened: legalDay(now), entered: legalDay(now) }]
}

const entryOf = ({ type, at }: Fact, enteredAt: string): LateMove['entries'][number] => ({
  what: factNames[type] ?? type,
  happened: legalDay(at),
  entered: legalDay(enteredAt),
})
