// What the public board lets out of the figures: volumes and rates, no list of cases, no count that points at a person.
import type { Statistics } from '../schemas/statistics.ts'

/** Counts below this are not printed by category: with so few cases one could tell whose they are. */
export const smallestPublicCount = 5

const withoutSmall = <Row extends { readonly count: number }>(rows: readonly Row[]) =>
  rows.filter(({ count }) => count >= smallestPublicCount)

/** The statistics without what is for the bureaus alone: cases by number, grounds, groups from which a few could be told. */
export function publicPart(statistics: Statistics): Statistics {
  const { process, reports } = statistics
  return {
    ...statistics,
    byChannel: withoutSmall(statistics.byChannel),
    byObject: withoutSmall(statistics.byObject),
    byObjectGroup: withoutSmall(statistics.byObjectGroup),
    byProblem: withoutSmall(statistics.byProblem),
    byProblemNational: withoutSmall(statistics.byProblemNational),
    byViolation: withoutSmall(statistics.byViolation),
    byBusinessForm: withoutSmall(statistics.byBusinessForm),
    process: {
      ...process,
      refusedByGround: withoutSmall(process.refusedByGround),
      terminatedByGround: withoutSmall(process.terminatedByGround),
      outcomes: withoutSmall(process.outcomes),
    },
    reports: {
      ...reports,
      byDecision: withoutSmall(reports.byDecision),
      notFiledByGround: withoutSmall(reports.notFiledByGround),
      penalties: withoutSmall(reports.penalties),
    },
    overdue: { count: statistics.overdue.count, items: [] },
    narrative: '',
  }
}
