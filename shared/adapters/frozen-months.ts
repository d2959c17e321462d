// Months as they were frozen and revised: one object a revision, never overwritten.
import type { Archive } from '../ports-files.ts'
import { type FrozenMonth, frozenMonthSchema } from '../schemas/statistics-revision.ts'

export type FrozenMonths = {
  /** All revisions of a bureau's month, the first one first; empty for a month that is not frozen. */
  of(bureau: string, month: string): Promise<readonly FrozenMonth[]>
  /** Adds a revision; false when there is one of that number already. */
  add(frozen: FrozenMonth): Promise<boolean>
}

/** The name, without an ending, of everything that belongs to one revision. */
export const revisionName = ({ revision, statistics: { period, bureau } }: FrozenMonth): string =>
  `monthly/${period}/${bureau.code}/${revision}`

/** The frozen months in an archive. */
export function frozenMonths(archive: Archive): FrozenMonths {
  const read = async (name: string): Promise<FrozenMonth | undefined> => {
    const text = await archive.get(name)
    return text === undefined ? undefined : frozenMonthSchema.parse(JSON.parse(text))
  }
  return {
    async of(bureau, month) {
      const found: FrozenMonth[] = []
      for (;;) {
        const next = await read(`monthly/${month}/${bureau}/${found.length}.json`)
        if (next === undefined) return found
        found.push(next)
      }
    },
    async add(frozen) {
      const result = await archive.put(`${revisionName(frozen)}.json`, JSON.stringify(frozen), 'application/json')
      return result === 'written'
    },
  }
}
