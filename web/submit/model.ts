// What the pages of filing are made from: one model a page, filled by the form function, rendered purely.
import type { FieldError } from '../../shared/schemas/field-messages.ts'
import type { LocateAnswer } from '../../shared/schemas/placing.ts'
import type { ScannedShop } from '../../shared/schemas/shop-codes.ts'
import type { SortAnswer } from '../../shared/schemas/sorting.ts'
import type { Submission } from '../../shared/schemas/submission.ts'
import type { SubmitAnswer } from '../../shared/schemas/submit-answer.ts'
import type { Frame } from '../shell/page.ts'
import type { Values } from '../shell/values.ts'

export type Kind = Submission['kind']
export const kindOrder: readonly Kind[] = ['complaint', 'violation-report', 'consultation']

/** Why a form comes back although its fields are right. */
export type Notice = 'foreign-origin' | 'too-many-requests' | 'unavailable' | 'too-large'

/** Common to the pages that carry what was typed. `key` is the idempotency key made with the form. */
type Filled = Frame & {
  readonly kind: Kind
  readonly key: string
  readonly values: Values
  readonly errors: readonly FieldError[]
  readonly notice?: Notice | undefined
}

export type ChooseModel = Frame & { readonly shop?: ScannedShop | undefined }
/** `today` is the last day that a date field takes. */
export type FormModel = Filled & { readonly today: string; readonly shop?: ScannedShop | undefined }

/** A prefecture-level city and the bureaus below it, for the question where the business is. */
export type City = {
  readonly code: string
  readonly name: string
  readonly bureaus: readonly { readonly code: string; readonly name: string }[]
}

export type ConfirmModel = Filled & {
  /** Absent for a consultation, which is not sorted. */
  readonly sorting?: SortAnswer | undefined
  readonly placing: LocateAnswer
  readonly cities: readonly City[]
}

/** `other` is set when the key was used before with another body: what stands is shown, what was typed is offered anew. */
export type ReceiptModel = Frame & {
  readonly kind: Kind
  readonly key: string
  readonly values: Values
  readonly answer: SubmitAnswer
  readonly other?: { readonly newKey: string } | undefined
}

/** What the confirm page offered, sent back with the answers, so that a default is told from a choice. */
export const guesses = {
  object: 'guess.object',
  problem: 'guess.problem',
  violation: 'guess.violation',
  place: 'guess.place',
} as const

/** The answers on the confirm page: a code, or `unsure`, or for the bureau `located`. */
export const picks = {
  object: 'pick.object',
  problem: 'pick.problem',
  violation: 'pick.violation',
  county: 'pick.county',
} as const
