// What the page of following a case is made from.
import type { FieldError } from '../../shared/schemas/field-messages.ts'
import type { FollowView } from '../../shared/schemas/follow-view.ts'
import type { HandOverPackage } from '../../shared/schemas/hand-over-package.ts'
import type { Frame } from '../shell/page.ts'
import type { Values } from '../shell/values.ts'

/** Why nothing is shown: number and code do not belong together, too many tries, a foreign form, or we failed. */
export type TrackNotice = 'unknown' | 'too-many' | 'foreign-origin' | 'unavailable'

export type TrackFormModel = Frame & {
  readonly values: Values
  readonly errors: readonly FieldError[]
  readonly notice?: TrackNotice | undefined
}

/** `today` is the legal day on which the page was made; number and code stay in the page for the language switch. */
export type TrackCaseModel = Frame & {
  readonly view: FollowView
  readonly accessCode: string
  readonly today: string
  /** What came of what was asked for: done, or why not. */
  readonly done?: string | undefined
  readonly failure?: string | undefined
}

export type HandOverModel = Frame & { readonly handOver: HandOverPackage; readonly accessCode: string }
