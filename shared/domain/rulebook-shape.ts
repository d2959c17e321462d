// The shape of a rulebook: the limits, grounds, transitions and papers of one order, as data.
import type { ActionName } from '../schemas/actions.ts'
import type { Actor, CaseRecord } from '../schemas/case-record.ts'
import type { ClockName, Proof } from '../schemas/clock.ts'
import type { FactOf } from '../schemas/facts.ts'
import type { Policies } from '../schemas/policies.ts'

export type Kind = CaseRecord['kind']
export type Stage = CaseRecord['stage']
export type Order = CaseRecord['order']
export type Role = Extract<Actor, { kind: 'staff' }>['role']
export type PauseReason = FactOf<'paused'>['reason']
export type Ground = NonNullable<FactOf<'closed'>['ground']>
export type Notice = FactOf<'notified'>['of']

/** What the law needs to know of a case: its header's clear fields and its facts. */
export type CaseState = Pick<
  CaseRecord,
  | 'kind'
  | 'order'
  | 'stage'
  | 'bureau'
  | 'unit'
  | 'handler'
  | 'transit'
  | 'candidates'
  | 'receivedAt'
  | 'category'
  | 'realName'
  | 'isReachable'
  | 'complainants'
  | 'consents'
  | 'lacks'
  | 'bornOf'
  | 'origin'
  | 'consents'
  | 'facts'
> &
  Partial<Pick<CaseRecord, 'number'>>

/** Stands where the article of an order is not known: the order is cited as a whole. */
export const wholeOrder = ''

/** A sentence in both languages. */
export type Text = { readonly zh: string; readonly en: string }

/** A linked case that comes out of another: its kind, and how it came about. */
export type Birth = { readonly kind: Kind; readonly as: 'split' | 'lead' }

/** What starts a clock; how each is read from the facts stands in clock-events.ts. */
export type StartEvent =
  | 'competent-receipt'
  | 'receipt'
  | 'acceptance'
  | 'termination'
  | 'filing'
  | 'decision-for-real-name'
  | 'duty-on-receipt'
  | 'duty-on-decision'
  | 'receipt-without-competence'
  | 'report-receipt'
  | 'lead-found'
  | 'odr-routed'
  | 'dispute-raised'
  | 'identity-asked'
  | 'ordered'
  | 'origin-asks'

/** What ends a clock. */
export type EndEvent =
  | 'decided-and-notified'
  | 'mediation-ended'
  | 'termination-notified'
  | 'verification-decided'
  | 'penalty-decided'
  | 'reporter-notified'
  | 'answered'
  | 'competent-bureau-has-it'
  | 'dispute-settled'
  | 'identity-proved'
  | 'order-settled'
  | 'reported-back'
  | 'odr-ended'
  | 'closed'

/** One clock of the law. `limit` 0 is a clock that only measures, or whose day is set in a paper. */
export type ClockRule = {
  readonly clock: ClockName
  readonly kinds: readonly Kind[]
  readonly limit: number | keyof { [Name in keyof Policies as Policies[Name] extends number ? Name : never]: true }
  readonly unit: Proof['rule']['unit']
  readonly source: Proof['rule']['source']
  readonly article: string
  readonly starts: StartEvent
  readonly ends: EndEvent
  /** The pauses whose days this clock does not count. */
  readonly excluded: readonly PauseReason[]
  readonly excludedArticle?: string
  readonly extension?: { readonly limit: number; readonly article: string }
}

/** A ground with its item number and full text. */
export type GroundRule = Text & { readonly code: Ground; readonly article: string }

/** A move that the order allows: an action on a kind of case in a stage, by these roles, leading to one of `to`. */
export type Transition = {
  readonly action: ActionName
  readonly kind: Kind
  readonly from: Stage
  readonly to: readonly Stage[]
  readonly roles: readonly Role[]
  readonly article: string
}

/** A paper that a step of the procedure needs. */
export type FormRule = Text & {
  readonly form: number
  readonly article: string
  /** The step that issues it. */
  readonly issuedOn: string
}

/** Everything one order says, as data. A change of law is a change here. */
export type Rulebook = {
  readonly order: Order
  readonly name: Text
  readonly version: string
  /** First and last day on which a case received is governed by it. */
  readonly inForce: { readonly from: string; readonly to?: string }
  readonly clocks: readonly ClockRule[]
  readonly refusalArticle: string
  readonly refusalGrounds: readonly GroundRule[]
  readonly terminationArticle: string
  readonly terminationGrounds: readonly GroundRule[]
  readonly notFiledGrounds: readonly GroundRule[]
  readonly transitions: readonly Transition[]
  /** The article that a refusal of each action names. */
  readonly articles: Readonly<Record<ActionName, string>>
  /** The article under which other rules' duties to tell a reporter are kept; absent where the order has its own. */
  readonly noticeDutyArticle?: string
  readonly forms: readonly FormRule[]
}
