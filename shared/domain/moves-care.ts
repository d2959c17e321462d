// The moves that decide nothing: where a case goes, who has it, and what it is about.
import type { Action } from '../schemas/actions.ts'
import type { Fact, FactOf } from '../schemas/facts.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { CaseState } from './rulebook-shape.ts'
import { type Asked, type Changes, dated, type Step, step } from './step.ts'

type ActionOf<Name extends Action['action']> = Extract<Action, { action: Name }>

/** Hops so far: the first is the submission's own. */
export const nextHop = (record: CaseState): number =>
  2 + record.facts.filter((fact) => fact.type === 'forwarded' || fact.type === 'returned').length

/** Sends a case to a bureau, or moves it to a unit of its own; neither restarts a limit (O121 Arts. 13, 41). */
export function assign(action: ActionOf<'assign'>, asked: Asked): Step | Refusal {
  const { record } = asked
  const { bureau, unit } = action
  if (bureau !== undefined && bureau !== record.bureau) return assignElsewhere({ bureau, unit }, asked)
  const isPlacing = record.stage === 'routing' && bureau === record.bureau
  if (unit === undefined && !isPlacing) {
    return refuse(record, 'assign', {
      code: bureau === undefined ? 'target-missing' : 'wrong-target',
      field: 'bureau',
      zh: bureau === undefined ? '须写明分派的机关或者内设机构' : '本件已由该机关办理',
      en: bureau === undefined ? 'Name the bureau or the unit' : 'This bureau already has the case',
    })
  }
  if (unit !== undefined && !unit.startsWith(`${record.bureau}-`)) return refuseUnit(record)
  if (unit !== undefined && record.stage === 'routing' && !isPlacing) return refuseUnit(record)
  const facts: Fact[] = [
    ...(isPlacing ? [{ type: 'arrived' as const, ...dated(asked), bureau: record.bureau, restarts: true }] : []),
    ...(unit === undefined ? [] : [{ type: 'moved-to-unit' as const, ...dated(asked), unit }]),
  ]
  const changes: Changes = {
    ...(isPlacing ? { candidates: undefined } : {}),
    ...(unit === undefined ? {} : { unit, handler: undefined }),
  }
  return step(facts, unit === undefined ? { bureau: record.bureau } : { unit }, changes)
}

/** The case stays the sender's duty until the target has it. */
function assignElsewhere(target: { bureau: string; unit: string | undefined }, asked: Asked): Step | Refusal {
  if (target.unit !== undefined) return refuseUnit(asked.record)
  return sent({ type: 'forwarded', ...dated(asked), to: target.bureau }, asked)
}

/** To the competent bureau, by a body that is not (O121 Art. 41, O20 Art. 37); its limits begin there anew. */
export function forward({ bureau, ground }: ActionOf<'forward'>, asked: Asked): Step | Refusal {
  if (bureau === asked.record.bureau) {
    return refuse(asked.record, 'forward', {
      code: 'wrong-target',
      field: 'bureau',
      zh: '本件已由该机关办理',
      en: 'This bureau already has the case',
    })
  }
  return sent({ type: 'forwarded', ...dated(asked), to: bureau, ground }, asked)
}

/** Back to the sender: a body without competence may not pass a case on itself (O121 Art. 41, O20 Art. 37). */
export function giveBack({ ground }: ActionOf<'return'>, asked: Asked): Step | Refusal {
  const { record } = asked
  const sender = senderOf(record)
  if (sender === undefined) {
    return refuse(record, 'return', {
      code: 'wrong-target',
      zh: '本件由本机关直接接收，没有可以退回的机关',
      en: 'This bureau received the case itself; there is nobody to return it to',
    })
  }
  return sent({ type: 'returned', ...dated(asked), to: sender, ...(ground === undefined ? {} : { ground }) }, asked)
}

/** The body that had the case before the present holder. */
export function senderOf(record: CaseState): string | undefined {
  const past = record.facts.findLast(
    (fact) => (fact.type === 'arrived' || fact.type === 'received') && fact.bureau !== record.bureau,
  )
  return past?.type === 'arrived' || past?.type === 'received' ? past.bureau : undefined
}

function sent(fact: FactOf<'forwarded'> | FactOf<'returned'>, { record, at }: Asked): Step {
  const hop = nextHop(record)
  const { to, ground } = fact
  return step(
    [fact],
    { bureau: to, hop, ground },
    {
      transit: { to, since: at, hop },
      candidates: undefined,
      handler: undefined,
      unit: undefined,
    },
  )
}

/**
 * Whether the limits begin anew where a case arrives: at its first competent bureau, and where it was forwarded for want
 * of competence or sent on after a founded return; never between competent bureaus (O121 Arts. 13–15, 41).
 */
export function restartsOnArrival(facts: readonly Fact[]): boolean {
  const moves = facts.filter((fact) => fact.type === 'forwarded' || fact.type === 'returned')
  const [last, before] = [moves.at(-1), moves.at(-2)]
  if (!facts.some((fact) => fact.type === 'arrived')) return true
  if (last?.type !== 'forwarded') return false
  return last.ground !== undefined || (before?.type === 'returned' && before.ground !== undefined)
}

const refuseUnit = (record: CaseState): Refusal =>
  refuse(record, 'assign', {
    code: 'wrong-target',
    field: 'unit',
    zh: '内设机构须属于办理机关，由办理机关分派',
    en: 'The unit must belong to the bureau that has the case, which assigns it',
  })

/** Takes a case on; a colleague's only for a supervisor. */
export function claim({ record, actor }: Asked): Step | Refusal {
  if (actor.kind !== 'staff') return step()
  const isOthers = record.handler !== undefined && record.handler.id !== actor.id
  if (isOthers && actor.role !== 'supervisor') {
    return refuse(record, 'claim', {
      code: 'claimed-by-other',
      zh: '本件已由他人领办',
      en: 'A colleague has claimed this case',
    })
  }
  return step([], {}, { handler: { id: actor.id, name: actor.name } })
}

/** Gives a claimed case back; a colleague's only by a supervisor. */
export function release({ record, actor }: Asked): Step | Refusal {
  if (record.handler === undefined) {
    return refuse(record, 'release', { code: 'not-claimed', zh: '本件无人领办', en: 'Nobody has claimed this case' })
  }
  if (actor.kind === 'staff' && actor.id !== record.handler.id && actor.role !== 'supervisor') {
    return refuse(record, 'release', {
      code: 'claimed-by-other',
      zh: '本件由他人领办',
      en: 'A colleague has claimed this case',
    })
  }
  return step([], {}, { handler: undefined })
}

const categoryFields = {
  complaint: ['object', 'problem'],
  'violation-report': ['object', 'violation'],
  consultation: ['object', 'problem', 'violation'],
} as const

/** A handler's category is the one that is counted. */
export function confirmCategory(action: ActionOf<'confirm-category'>, { record }: Asked): Step | Refusal {
  const given = (['object', 'problem', 'violation'] as const).filter((field) => action[field] !== undefined)
  const known: readonly string[] = categoryFields[record.kind]
  const wrong = given.find((field) => !known.includes(field))
  if (wrong !== undefined || given.length === 0) {
    return refuse(record, 'confirm-category', {
      code: wrong === undefined ? 'category-missing' : 'wrong-category',
      field: wrong ?? known[0] ?? 'object',
      zh: wrong === undefined ? '须写明分类' : '该分类不适用于本类事项',
      en: wrong === undefined ? 'Name a category' : 'This category does not belong to this kind of case',
    })
  }
  const chosen = {
    ...(action.object === undefined ? {} : { object: action.object }),
    ...(action.problem === undefined ? {} : { problem: action.problem }),
    ...(action.violation === undefined ? {} : { violation: action.violation }),
  }
  return step([], chosen, { category: { ...record.category, ...chosen, unsure: false, decidedBy: 'handler' } })
}
