// Which fields each action asks for, and when. Whether the law allows the action stays the server's answer.
import type { ActionName } from '../../shared/schemas/actions.ts'
import type { CaseView, Grounds } from '../../shared/schemas/case-view.ts'
import type { CodeEntry } from '../../shared/schemas/coded.ts'
import {
  decisions,
  orders,
  outcomes,
  pauseReasons,
  penaltyResults,
  withholdCauses,
} from '../../shared/schemas/codes.data.ts'
import { named as nameIn } from '../staff/language.ts'
import { words } from './words.ts'

/** What stands in a form and is not yet sent, by field. */
export type Draft = Readonly<Record<string, string | boolean>>

type Common = { readonly name: string; readonly label: string; readonly isRequired?: boolean }
export type Field =
  | (Common & { readonly kind: 'text'; readonly max: number })
  | (Common & { readonly kind: 'line'; readonly max: number })
  | (Common & { readonly kind: 'day' })
  | (Common & { readonly kind: 'number' })
  | (Common & { readonly kind: 'money' })
  /** A bureau below one's own, or anywhere in the province. */
  | (Common & { readonly kind: 'bureau'; readonly isAnywhere: boolean })
  /** A paper by number and day; its values stand under `name.number` and `name.day`. */
  | (Common & { readonly kind: 'document' })
  /** Settled by the stage, so not asked. */
  | (Common & { readonly kind: 'fixed'; readonly value: string })
  | (Common & { readonly kind: 'flag'; readonly note: string })
  | (Common & { readonly kind: 'ground'; readonly list: keyof Grounds })
  | (Common & { readonly kind: 'choice'; readonly choices: readonly (readonly [string, string])[] })

export type Stage = Pick<CaseView, 'stage'> & Partial<Pick<CaseView, 'kind' | 'order' | 'handOver'>>
export type ActionForm = { readonly initial: Draft; readonly fields: (draft: Draft, view: Stage) => readonly Field[] }

const { fields: label } = words
const text = (name: string = label.text, isRequired = false): Field => ({
  kind: 'text',
  name: 'text',
  label: name,
  max: 4000,
  isRequired,
})
const notice: Field = { kind: 'flag', name: 'noticeSent', label: label.noticeSent, note: label.noticeLater }
const ground = (list: keyof Grounds, title: string): Field => ({
  kind: 'ground',
  name: 'ground',
  label: title,
  list,
  isRequired: true,
})
const named = (list: readonly CodeEntry[]) => list.map((entry) => [entry.code, nameIn(list, entry.code)] as const)
const choice = (
  name: string,
  title: string,
  choices: readonly (readonly [string, string])[],
  isRequired = true,
): Field => ({
  kind: 'choice',
  name,
  label: title,
  choices,
  isRequired,
})
const bureau = (isAnywhere: boolean, isRequired = true): Field => ({
  kind: 'bureau',
  name: 'bureau',
  label: label.bureau,
  isRequired,
  isAnywhere,
})

/** The articles a hand-over rests on, the usual one first; the law's own choice is the server's. */
const handOverArticles = {
  O121: { complaint: ['Art. 13', 'Art. 14', 'Art. 41'], report: ['Art. 29', 'Art. 31', 'Art. 32', 'Art. 41'] },
  O20: { complaint: ['Art. 12', 'Art. 13', 'Art. 37'], report: ['Art. 25', 'Art. 27', 'Art. 28', 'Art. 37'] },
} as const

function basis({ kind, order = 'O121' }: Stage, isRequired = true): Field {
  const articles = handOverArticles[order][kind === 'violation-report' ? 'report' : 'complaint']
  const shown = articles.map((name) => [name, label.basis[order][name] ?? name] as const)
  return choice('ground', label.basisTitle, shown, isRequired)
}

function returnFields(_draft: Draft, view: Stage): Field[] {
  const own = view.order === 'O20' ? 'Art. 37' : 'Art. 41'
  return [
    choice('ground', label.basisTitle, [[own, label.returnBasis] as const], view.handOver !== undefined),
    text(label.returnText),
  ]
}

const forwardFields = (_draft: Draft, view: Stage): Field[] => [
  bureau(true),
  basis(view),
  { kind: 'day', name: 'reportBy', label: label.reportBy },
  text(),
]

const article = (isRequired: boolean): Field => ({
  kind: 'line',
  name: 'ground',
  label: label.article,
  max: 40,
  isRequired,
})
const day: Field = { kind: 'day', name: 'dueDay', label: label.dueDay, isRequired: true }
const paper = (isRequired: boolean): Field => ({
  kind: 'document',
  name: 'document',
  label: label.document,
  isRequired,
})
const cause = (isRequired: boolean) => choice('cause', label.cause, named(pauseReasons), isRequired)

const closings = named(
  outcomes.filter(({ code }) => ['agreement', 'settled', 'withdrawn', 'terminated'].includes(code)),
)

function closingFields(draft: Draft, { stage }: Stage): Field[] {
  // Before acceptance a complaint can only be withdrawn.
  if (stage === 'initial-review') return [{ kind: 'fixed', name: 'outcome', label: '', value: 'withdrawn' }, text()]
  const outcome = draft['outcome']
  const isMediated = outcome === 'agreement' || outcome === 'settled'
  return [
    choice('outcome', label.outcome, closings),
    ...(outcome === 'terminated' ? [ground('terminate', label.terminateGround)] : []),
    ...(isMediated ? [{ kind: 'money', name: 'recoveredFen', label: label.recovered } as const] : []),
    text(),
    notice,
  ]
}

function verificationFields(draft: Draft): Field[] {
  const isNotFiled = draft['decision'] === 'not-filed'
  return [
    choice('decision', label.decision, named(decisions)),
    ...(isNotFiled ? [ground('notFiled', label.notFiledGround)] : []),
    text(),
  ]
}

const simple = (fields: readonly Field[], initial: Draft = {}): ActionForm => ({ initial, fields: () => fields })

const revocable = [
  ['refusal', label.revokesRefusal],
  ['termination', label.revokesTermination],
] as const

/** One form an action; `confirm-category` has its own place on the page. */
export const actionForms: Readonly<Record<Exclude<ActionName, 'confirm-category'>, ActionForm>> = {
  claim: simple([]),
  release: simple([]),
  notify: simple([]),
  note: simple([text(label.noteText, true)]),
  accept: simple([text(), notice], { noticeSent: true }),
  refuse: simple([ground('refuse', label.refuseGround), text(label.refuseText, true), notice], { noticeSent: true }),
  close: { initial: { noticeSent: true }, fields: closingFields },
  verify: { initial: {}, fields: verificationFields },
  approve: simple([text()]),
  reject: simple([text(label.rejectText, true)]),
  'close-penalty': simple([choice('result', label.result, named(penaltyResults)), text()]),
  answer: simple([text(label.answerText, true)]),
  assign: simple([bureau(false, false), { kind: 'line', name: 'unit', label: label.unit, max: 9 }]),
  pause: simple([cause(true), paper(false), text()]),
  resume: simple([cause(false), paper(false), text()]),
  'document-pause': simple([cause(false), paper(true)]),
  extend: simple([text(label.extendText)]),
  take: simple([]),
  forward: { initial: {}, fields: forwardFields },
  return: { initial: {}, fields: returnFields },
  'take-over': simple([text(label.takeOverText, true)]),
  transfer: simple([
    { kind: 'line', name: 'department', label: label.department, max: 80, isRequired: true },
    article(true),
    text(),
  ]),
  reopen: simple([choice('revokes', label.revokes, revocable), text(label.reopenText, true)]),
  order: simple([day, text(label.orderText, true)]),
  'reply-to-order': simple([text(label.replyText, true)]),
  'accept-reply': simple([text()]),
  'ask-identity': simple([day, text()]),
  'prove-identity': simple([text()]),
  'report-back': simple([text(label.replyText, true)]),
  'find-lead': simple([text(label.leadText, true)]),
  'decide-lead': { initial: {}, fields: verificationFields },
  dispute: simple([{ ...bureau(true, false), label: label.otherSide }, text(label.disputeText, true)]),
  'settle-dispute': simple([text()]),
  designate: simple([bureau(false), text()]),
  repeat: simple([{ kind: 'flag', name: 'hasNewFacts', label: label.hasNewFacts, note: '' }, text()]),
  merge: simple([{ kind: 'number', name: 'into', label: label.into, isRequired: true }, text()]),
  publish: simple([text()]),
  'withhold-publication': simple([choice('cause', label.cause, named(withholdCauses)), text()]),
  'change-order': simple([
    choice('order', label.order, named(orders)),
    { kind: 'line', name: 'reason', label: label.orderReason, max: 500, isRequired: true },
    text(),
  ]),
}

/** Steps that ask nothing and are taken with one click. */
export const oneClick: readonly ActionName[] = ['take', 'claim', 'release']
