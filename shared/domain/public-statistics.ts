// What the public board lets out of the figures: volumes and rates, no list of cases, no count that points at a person.
import type { Statistics } from '../schemas/statistics.ts'

/** Counts below this are not printed by category: with so few cases one could tell whose they are. */
export const smallestPublicCount = 5

const withoutSmall = <Row extends { readonly count: number }>(rows: readonly Row[]) =>
  rows.filter(({ count }) => count >= smallestPublicCount)

/** The statistics without what is for the bureaus alone. */
export function publicPart(statistics: Statistics): Statistics {
  return {
    ...statistics,
    byChannel: withoutSmall(statistics.byChannel),
    byObject: withoutSmall(statistics.byObject),
    byProblem: withoutSmall(statistics.byProblem),
    byViolation: withoutSmall(statistics.byViolation),
    overdue: { count: statistics.overdue.count, items: [] },
  }
}
