// Drives again what the stream should have brought: cases whose routing or counting has been owed for minutes.
import type { CaseStore } from '../../shared/ports.ts'

export type SweepPorts = { readonly cases: Pick<CaseStore, 'owing' | 'driveAgain'> }

/** The stream is given this long before the sweep steps in. */
export const patienceMinutes = 5

const mostAtOnce = 800

export type SweepResult = { readonly routing: number; readonly counting: number }

/**
 * Touches what has been owed since before the patience ran out, so that the stream brings it to the same consumers once
 * more; they take duplicates. Touching also sets the patience anew: a long queue is not filled twice a minute.
 */
export async function sweepPending(now: string, { cases }: SweepPorts): Promise<SweepResult> {
  const before = new Date(Date.parse(now) - patienceMinutes * 60_000).toISOString()
  const driven = { routing: 0, counting: 0 }
  for (const owed of ['routing', 'counting'] as const) {
    for (const number of await cases.owing(owed, before, mostAtOnce)) {
      await cases.driveAgain(owed, number, now)
      driven[owed]++
    }
  }
  return driven
}
