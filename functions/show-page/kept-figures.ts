// Figures for many readers: fetched at most once a minute, kept in memory, the last good ones while the source fails.
import type { Statistics } from '../../shared/schemas/statistics.ts'

type Source = (now: string) => Promise<Statistics>

const freshMs = 60_000

/** Reads through `source` once a minute, however many ask; undefined until it has answered for the first time. */
export function keptFigures(source: Source): (now: string) => Promise<Statistics | undefined> {
  let last: Statistics | undefined
  let askedAt = Number.NEGATIVE_INFINITY
  let asking: Promise<Statistics | undefined> = Promise.resolve(undefined)
  return (now) => {
    const instant = Date.parse(now)
    if (instant - askedAt < freshMs) return asking
    askedAt = instant
    asking = source(now).then(
      (figures) => {
        last = figures
        return figures
      },
      () => last,
    )
    return asking
  }
}
