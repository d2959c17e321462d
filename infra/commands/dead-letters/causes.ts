// Why a message lies in the dead letters, as far as its body and the case it names can tell.
import { caseRoutedSchema } from '../../../events/case-routed.ts'
import { noticeDueSchema } from '../../../events/notice-due.ts'
import type { CaseStore } from '../../../shared/ports.ts'
import type { DeadLetter } from './letter.ts'

export const causes = {
  unreadable: 'the body is no message of this queue: a replay can only fail again',
  'case-gone': 'the table has no case of this number: a replay can only fail again',
  'already-done': 'the case has gone on since: a replay changes nothing, and the letter goes',
  'still-owed': 'the case still waits for it: mend what the function’s log names, then replay',
  'notice-undelivered': 'the outbox or the webhook did not take it: mend that, then replay',
  'stream-pointer': 'a stretch of the stream was given up: the sweep drives what is owed again, nothing to replay',
  'timed-run': 'a timed run failed: mend the cause, invoke the function once, then discard',
} as const
export type Cause = keyof typeof causes

/** What can be put back with a chance that it helps. */
export const isReplayable = (cause: Cause): boolean =>
  cause === 'still-owed' || cause === 'already-done' || cause === 'notice-undelivered'

/** The cause of a letter; looks the case up, changes nothing. */
export async function causeOf({ queue, body }: DeadLetter, cases: Pick<CaseStore, 'get'>): Promise<Cause> {
  if (/-(route|tally)-case$/.test(queue)) return 'stream-pointer'
  if (queue.endsWith('-schedules')) return 'timed-run'
  const json = parsed(body)
  if (queue.endsWith('-notify')) {
    const due = noticeDueSchema.safeParse(json)
    if (!due.success) return 'unreadable'
    const number = 'notice' in due.data ? due.data.notice.number : due.data.number
    if (number === undefined) return 'notice-undelivered'
    return (await cases.get(number)) === undefined ? 'case-gone' : 'notice-undelivered'
  }
  const routed = caseRoutedSchema.safeParse(json)
  if (!routed.success) return 'unreadable'
  const record = await cases.get(routed.data.number)
  if (record === undefined) return 'case-gone'
  return record.transit?.hop === routed.data.hop ? 'still-owed' : 'already-done'
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
