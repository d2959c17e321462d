// The hop ledger: who has had the case, from when to when.
import type { HistoryEntry } from '../schemas/case-record.ts'
import type { Hop } from '../schemas/case-view.ts'

/** One row a holder, in order; the last is open until the case is closed. */
export function hopsOf(history: readonly HistoryEntry[]): Hop[] {
  const hops: Hop[] = []
  for (const entry of history) {
    const { bureau, unit } = entry.detail
    const isArrival = entry.action === 'received' || entry.action === 'imported'
    const isMove = entry.action === 'assign' && typeof unit === 'string'
    const last = hops.at(-1)
    if (!isArrival && !isMove) {
      const isClosed = entry.facts.some(({ type }) => type === 'closed' || type === 'answered')
      if (isClosed && last !== undefined) hops[hops.length - 1] = { ...last, until: entry.occurredAt }
      continue
    }
    const holder = typeof bureau === 'string' ? bureau : (last?.bureau ?? '')
    if (last !== undefined && last.until === undefined) hops[hops.length - 1] = { ...last, until: entry.occurredAt }
    hops.push({
      hop: hops.length + 1,
      bureau: holder,
      ...(typeof unit === 'string' ? { unit } : {}),
      since: entry.occurredAt,
      how: isMove ? 'assigned' : entry.action,
    })
  }
  return hops
}
