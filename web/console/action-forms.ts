// Which fields each action asks for, when, and how what was typed becomes the request. The law's answer stays the server's.
import type { Action, ActionName } from '../../shared/schemas/actions.ts'
import type { CaseView, Grounds } from '../../shared/schemas/case-view.ts'
import type { CodeEntry } from '../../shared/schemas/coded.ts'
import { decisions, outcomes, penaltyResults } from '../../shared/schemas/codes.data.ts'
import { fenOf } from '../staff/show.ts'
import type { Draft } from './drafts.ts'
import { words } from './strings.zh.ts'

type Common = { readonly name: string; readonly label: string; readonly isRequired?: boolean }
export type Field =
  | (Common & { readonly kind: 'text'; readonly max: number })
  | (Common & { readonly kind: 'money' })
  | (Common & { readonly kind: 'unit' })
  /** Settled by the stage, so not asked. */
  | (Common & { readonly kind: 'fixed'; readonly value: string })
  | (Common & { readonly kind: 'bureau' })
  | (Common & { readonly kind: 'flag'; readonly note: string })
  | (Common & { readonly kind: 'ground'; readonly list: keyof Grounds })
  | (Common & { readonly kind: 'choice'; readonly choices: readonly (readonly [string, string])[] })

export type ActionForm = {
  readonly initial: Draft
  readonly fields: (draft: Draft, view: CaseView) => readonly Field[]
}

const { fields: label } = words
const text = (name: string, isRequired = false): Field => ({
  kind: 'text',
  name: 'text',
  label: name,
  max: 4000,
  isRequired,
})
const notice: Field = { kind: 'flag', name: 'noticeSent', label: label.noticeSent, note: label.noticeLater }
const ground = (list: keyof Grounds, name: string): Field => ({
  kind: 'ground',
  name: 'ground',
  label: name,
  list,
  isRequired: true,
})
const choice = (name: string, title: string, choices: readonly (readonly [string, string])[]): Field => ({
  kind: 'choice',
  name,
  label: title,
  choices,
  isRequired: true,
})

const named = (list: readonly CodeEntry[]) => list.map((entry) => [entry.code, entry.name] as const)
const closings = named(
  outcomes.filter(({ code }) => ['agreement', 'settled', 'withdrawn', 'terminated'].includes(code)),
)

function closingFields(draft: Draft, { stage }: Pick<CaseView, 'stage'>): Field[] {
  // Before acceptance a complaint can only be withdrawn.
  if (stage === 'initial-review')
    return [{ kind: 'fixed', name: 'outcome', label: '', value: 'withdrawn' }, text(label.text)]
  const outcome = draft['outcome']
  const isMediated = outcome === 'agreement' || outcome === 'settled'
  return [
    choice('outcome', label.outcome, closings),
    ...(outcome === 'terminated' ? [ground('terminate', label.terminateGround)] : []),
    ...(isMediated ? [{ kind: 'money', name: 'recoveredFen', label: label.recovered } as const] : []),
    text(label.text),
    notice,
  ]
}

function verificationFields(draft: Draft): Field[] {
  const isNotFiled = draft['decision'] === 'not-filed'
  return [
    choice('decision', label.decision, named(decisions)),
    ...(isNotFiled ? [ground('notFiled', label.notFiledGround)] : []),
    text(label.text),
  ]
}

const simple = (fields: readonly Field[], initial: Draft = {}): ActionForm => ({ initial, fields: () => fields })

/** One form an action; `confirm-category` has its own place on the page. */
export const actionForms: Readonly<Record<Exclude<ActionName, 'confirm-category'>, ActionForm>> = {
  claim: simple([]),
  release: simple([]),
  notify: simple([]),
  note: simple([text(label.noteText, true)]),
  accept: simple([text(label.text), notice], { noticeSent: true }),
  refuse: simple([ground('refuse', label.refuseGround), text(label.refuseText, true), notice], { noticeSent: true }),
  close: { initial: { noticeSent: true }, fields: closingFields },
  verify: { initial: {}, fields: verificationFields },
  approve: simple([text(label.text)]),
  reject: simple([text(label.rejectText, true)]),
  'close-penalty': simple([choice('result', label.result, named(penaltyResults)), text(label.text)]),
  answer: simple([text(label.answerText, true)]),
  assign: simple([
    { kind: 'bureau', name: 'bureau', label: label.bureau },
    { kind: 'unit', name: 'unit', label: label.unit },
  ]),
}

/** Steps that ask nothing and are taken with one click. */
export const oneClick: readonly ActionName[] = ['claim', 'release']

const typed = (draft: Draft, name: string) => String(draft[name] ?? '').trim()

/** What is still missing or unreadable, by field. */
export function faultsOf(fields: readonly Field[], draft: Draft): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {}
  for (const field of fields) {
    const value = typed(draft, field.name)
    if (field.isRequired === true && value === '')
      faults[field.name] = field.kind === 'text' ? words.needText : words.needChoice
    if (field.kind === 'money' && value !== '' && fenOf(value) === undefined) faults[field.name] = words.badMoney
  }
  if (draft['occurredAt'] !== undefined && draft['occurredAt'] !== '' && typed(draft, 'reason') === '')
    faults['reason'] = words.needText
  return faults
}

function answerOf(field: Field, draft: Draft): unknown {
  if (field.kind === 'fixed') return field.value
  if (field.kind === 'flag') return draft[field.name] === true
  const value = typed(draft, field.name)
  if (value === '') return undefined
  if (field.kind === 'money') return fenOf(value)
  if (field.kind === 'ground') return /^\d+$/.test(value) ? Number(value) : value
  return value
}

/** The request of an action from what stands in its form. */
export function actionOf(name: ActionName, fields: readonly Field[], draft: Draft): Partial<Action> {
  const entries = fields.map((field) => [field.name, answerOf(field, draft)])
  const occurredAt = typed(draft, 'occurredAt')
  const backdated = occurredAt === '' ? {} : { occurredAt: `${occurredAt}:00+08:00`, reason: typed(draft, 'reason') }
  return { action: name, ...Object.fromEntries(entries.filter(([, value]) => value !== undefined)), ...backdated }
}
