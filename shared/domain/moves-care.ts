// The moves that decide nothing: where a case goes, who has it, and what it is about.
import type { Action } from '../schemas/actions.ts'
import type { Fact } from '../schemas/facts.ts'
import { assignElsewhere } from './moves-handing.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { CaseState } from './rulebook-shape.ts'
import { type Asked, type Changes, dated, type Step, step } from './step.ts'

type ActionOf<Name extends Action['action']> = Extract<Action, { action: Name }>

/** Sends a case to a bureau, or moves it to a unit of its own; neither restarts a limit (O121 Arts. 13, 41). */
export function assign(action: ActionOf<'assign'>, asked: Asked): Step | Refusal {
  const { record } = asked
  const { bureau, unit } = action
  if (bureau !== undefined && bureau !== record.bureau) {
    return unit === undefined ? assignElsewhere(bureau, asked) : refuseUnit(record)
  }
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
export function confirmCategory(action: ActionOf<'confirm-category'>, { record, now }: Asked): Step | Refusal {
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
  const category = { ...record.category, ...chosen, unsure: false, decidedBy: 'handler' as const, confirmedAt: now }
  return step([], chosen, { category })
}
