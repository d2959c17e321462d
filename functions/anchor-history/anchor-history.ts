// Writes the chain heads of the day that is over where nobody can change them: a rewritten history is then found.
import { legalDay } from '../../shared/domain/calendar.ts'
import type { TallyStore } from '../../shared/ports-counting.ts'
import type { Archive } from '../../shared/ports-files.ts'

export type AnchorPorts = { readonly tally: Pick<TallyStore, 'heads'>; readonly archive: Archive }

const dayMs = 86_400_000
/** Days made up for when the schedule did not fire. */
const daysBack = 7

/** Name of a day's anchor in the archive. */
export const anchorName = (day: string) => `anchors/${day}.jsonl`

/** Anchors each of the last days that has no anchor yet; gives the days written. */
export async function anchorHistory(now: string, { tally, archive }: AnchorPorts): Promise<string[]> {
  const written: string[] = []
  for (let back = daysBack; back >= 1; back--) {
    const day = legalDay(new Date(Date.parse(now) - back * dayMs).toISOString())
    if ((await archive.get(anchorName(day))) !== undefined) continue
    const lines: string[] = []
    for await (const head of tally.heads(day)) lines.push(JSON.stringify(head))
    if (lines.length === 0) continue
    const result = await archive.put(anchorName(day), `${lines.join('\n')}\n`, 'application/x-ndjson')
    if (result === 'written') written.push(day)
  }
  return written
}
