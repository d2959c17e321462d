// Which dead letters are put back: those whose cause can be mended, each at most so many times in its life.
import type { SQSClient } from '@aws-sdk/client-sqs'
import type { CaseStore } from '../../../shared/ports.ts'
import { type Cause, causeOf, isReplayable } from './causes.ts'
import type { DeadLetter } from './letter.ts'
import { holdLetters, putBack, release } from './moving.ts'

export const mostReplays = 3

export type Known = { readonly letter: DeadLetter; readonly cause: Cause }
export type Picked = {
  readonly cause?: Cause | undefined
  readonly id?: string | undefined
  /** At most so many are put back. */
  readonly max?: number | undefined
}
export type Replayed = {
  readonly replayed: number
  /** Left where they are: a replay cannot help them. */
  readonly hopeless: number
  /** Left where they are: put back as often as is allowed. */
  readonly worn: number
}

/** The letters of some queues with their causes, held; the caller releases or moves them. */
export async function knownLetters(
  sqs: SQSClient,
  queues: readonly string[],
  cases: Pick<CaseStore, 'get'>,
): Promise<Known[]> {
  const known: Known[] = []
  for (const queue of queues) {
    for (const letter of await holdLetters(sqs, queue)) known.push({ letter, cause: await causeOf(letter, cases) })
  }
  return known
}

export const isPicked = ({ letter, cause }: Known, picked: Picked): boolean =>
  (picked.cause === undefined || cause === picked.cause) && (picked.id === undefined || letter.id === picked.id)

type Operator = { readonly at: string; readonly by: string }

/** Puts back what is picked and can be helped. What fails again comes with its history, and stays after the third time. */
export async function replay(
  sqs: SQSClient,
  known: readonly Known[],
  { picked, operator }: { picked: Picked; operator: Operator },
): Promise<Replayed> {
  const chosen = known.filter((each) => isPicked(each, picked))
  const hopeful = chosen.filter(({ cause }) => isReplayable(cause))
  const fresh = hopeful.filter(({ letter }) => letter.replays.length < mostReplays)
  const moved = fresh.slice(0, picked.max)
  for (const { letter } of moved) await putBack(sqs, letter, operator)
  const left = known.filter((each) => !moved.includes(each)).map(({ letter }) => letter)
  await release(sqs, left)
  return {
    replayed: moved.length,
    hopeless: chosen.length - hopeful.length,
    worn: hopeful.length - fresh.length,
  }
}
