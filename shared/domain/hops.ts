// The hop ledger: who has had the case, from when to when, and the working time that is charged to each.
import type { HistoryEntry } from '../schemas/case-record.ts'
import type { Hop } from '../schemas/case-view.ts'
import { type WorkingTime, workingHoursBetween } from './working-time.ts'

type Held = Omit<Hop, 'workingHours'>

/** Steps after which another bureau has the case. */
const arrivals: ReadonlySet<string> = new Set(['received', 'imported', 'take', 'take-over'])
const insideMoves: Readonly<Record<string, string>> = { assign: 'assigned', return: 'returned-to-desk' }

/**
 * One row a holder, in order; the last is open until the case is closed. Until the target takes a hand-over the time is
 * the sender's. A calendar without the years of an old case charges none.
 */
export function hopsOf(
  history: readonly HistoryEntry[],
  { now, ...time }: WorkingTime & { readonly now: string },
): Hop[] {
  return heldBy(history).map((held) => {
    const hours = workingHoursBetween(held.since, held.until ?? now, time)
    return { ...held, workingHours: Math.round(hours * 10) / 10 }
  })
}

function heldBy(history: readonly HistoryEntry[]): Held[] {
  const hops: Held[] = []
  for (const entry of history) {
    const last = hops.at(-1)
    const move = moveOf(entry, last)
    const isClosed = entry.facts.some(({ type }) => type === 'closed' || type === 'answered')
    if (last?.until === undefined && last !== undefined && (move !== undefined || isClosed)) {
      hops[hops.length - 1] = { ...last, until: entry.occurredAt }
    }
    if (move !== undefined) hops.push({ hop: hops.length + 1, ...move, since: entry.occurredAt })
  }
  return hops
}

/** Where an entry puts the case, if it moves it. */
function moveOf(entry: HistoryEntry, last: Held | undefined): Pick<Held, 'bureau' | 'unit' | 'how'> | undefined {
  const { bureau, unit, fromUnit } = entry.detail
  if (arrivals.has(entry.action)) {
    return { bureau: typeof bureau === 'string' ? bureau : (last?.bureau ?? ''), how: entry.action }
  }
  const isInside = typeof unit === 'string' || typeof fromUnit === 'string'
  const how = insideMoves[entry.action]
  if (how === undefined || !isInside) return undefined
  return { bureau: last?.bureau ?? '', ...(typeof unit === 'string' ? { unit } : {}), how }
}
