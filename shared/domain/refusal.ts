// What the law answers to a step it does not allow: a stable code, the article, and the reason in both languages.
import type { Action, ActionName } from '../schemas/actions.ts'
import { nameOf } from '../schemas/coded.ts'
import { kinds, roles, stages } from '../schemas/codes.data.ts'
import { actionNames } from './action-names.data.ts'
import { cite, rulebookOf } from './rulebook.ts'
import type { CaseState, Role, Stage, Text } from './rulebook-shape.ts'

export type RefusalCode =
  | 'wrong-kind'
  | 'wrong-stage'
  | 'wrong-role'
  | 'in-transit'
  | 'in-future'
  | 'before-last-fact'
  | 'reason-missing'
  | 'target-missing'
  | 'wrong-target'
  | 'claimed-by-other'
  | 'not-claimed'
  | 'category-missing'
  | 'wrong-category'
  | 'already-decided'
  | 'ground-missing'
  | 'unknown-ground'
  | 'ground-not-allowed'
  | 'limit-not-reached'
  | 'no-notice-due'
  | 'no-proposal'
  | 'not-accepted'
  | 'unknown-pause-reason'
  | 'already-paused'
  | 'not-paused'
  | 'limit-passed'
  | 'already-extended'
  | 'nothing-to-revoke'
  | 'nothing-open'
  | 'already-disputed'
  | 'day-passed'
  | 'may-not-pass-on'
  | 'circle'
  | 'hops-spent'
  | 'return-of-return'
  | 'not-the-superior'
  | 'lacking'
  | 'paper-incomplete'
  | 'consent-missing'
  | 'already-entrusted'
  | 'already-split'
  | 'suspended'

/** A step that is not allowed. `field` names the field of the request that is wrong, if one is. */
export type Refusal = {
  readonly kind: 'refused'
  readonly code: RefusalCode
  readonly article: string
  readonly reason: Text
  readonly field?: string
}

type Given = Text & { readonly code: RefusalCode; readonly article?: string; readonly field?: string }

/** A refusal of `action` on a case; the article is the action's own unless another is given. */
export function refuse(record: CaseState, action: ActionName, given: Given): Refusal {
  const { code, article, zh, en, field } = given
  const cited = cite(record.order, article ?? rulebookOf(record.order).articles[action])
  return { kind: 'refused', code, article: cited, reason: { zh, en }, ...(field === undefined ? {} : { field }) }
}

const quoted = (action: ActionName) => actionNames[action]

const listed = (names: readonly string[], separator: string) => names.join(separator)

/** The action belongs to another kind of case. */
export function refuseKind(record: CaseState, { action }: Action): Refusal {
  const { zh, en } = quoted(action)
  return refuse(record, action, {
    code: 'wrong-kind',
    zh: `“${zh}”不适用于${nameOf(kinds, record.kind)}`,
    en: `“${en}” does not apply to this kind of case (${nameOf(kinds, record.kind, 'en')})`,
  })
}

/** The action belongs to another stage of this kind of case. */
export function refuseStage(record: CaseState, { action }: Action, allowed: readonly Stage[]): Refusal {
  const { zh, en } = quoted(action)
  const names = (language: 'zh' | 'en') => allowed.map((stage) => nameOf(stages, stage, language))
  return refuse(record, action, {
    code: 'wrong-stage',
    zh: `“${zh}”只能在“${listed(names('zh'), '”“')}”阶段办理，本件处于“${nameOf(stages, record.stage)}”阶段`,
    en: `“${en}” is possible only in the stage ${listed(names('en'), ' or ')}; this case is in the stage ${nameOf(stages, record.stage, 'en')}`,
  })
}

/** The action is not for this role. */
export function refuseRole(record: CaseState, { action }: Action, allowed: readonly Role[]): Refusal {
  const { zh, en } = quoted(action)
  const names = (language: 'zh' | 'en') => allowed.map((role) => nameOf(roles, role, language))
  return refuse(record, action, {
    code: 'wrong-role',
    zh: `“${zh}”须由${listed(names('zh'), '或者')}办理`,
    en: `“${en}” is for ${listed(names('en'), ' or ')}`,
  })
}
