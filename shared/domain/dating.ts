// When a step may be said to have happened: not in the future, not before the case's last fact, and late entry with a reason.
import type { Action } from '../schemas/actions.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { CaseState } from './rulebook-shape.ts'

/** Why `occurredAt` of an action cannot stand; undefined when it can, or when none was given. */
export function checkDate(record: CaseState, action: Action, now: string): Refusal | undefined {
  const { occurredAt, reason } = action
  if (occurredAt === undefined) return undefined
  const say = (code: Refusal['code'], field: string, zh: string, en: string) =>
    refuse(record, action.action, { code, field, zh, en })
  const at = Date.parse(occurredAt)
  if (at > Date.parse(now))
    return say('in-future', 'occurredAt', '办理时间不能晚于当前时间', 'A step cannot lie in the future')
  if (at === Date.parse(now)) return undefined
  const last = record.facts.at(-1)?.at
  if (last !== undefined && at < Date.parse(last)) {
    return say(
      'before-last-fact',
      'occurredAt',
      `办理时间不能早于上一事项（${last}）`,
      `A step cannot come before the last one (${last})`,
    )
  }
  if (reason !== undefined) return undefined
  return say('reason-missing', 'reason', '补录须说明理由', 'A late entry needs its reason')
}
