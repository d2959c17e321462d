// The settings of the rulebook: what the text of the law leaves open, each by name with its default.

/** Settings by name; a bureau's change of one is audited and shown as a difference before it takes effect. */
export type Policies = {
  /** Initial review and verification run from receipt by the competent bureau, or from the first receipt anywhere. */
  readonly reviewStartsOn: 'competent-receipt' | 'first-receipt'
  /** A calendar-day period that ends on a rest day moves on: any day off (Civil Code 203), or holidays alone (O121 Art. 45). */
  readonly lastDay: 'rest-day' | 'public-holiday'
  /** Whether accepting after the initial-review limit lets the mediation limit decide the closure after all. */
  readonly lateAcceptanceCures: boolean
  /** Working days after the mediation limit within which a termination on ground 5 still counts as on time. */
  readonly ground5GraceWorkingDays: number
  /** Whether waiting for identity proof (Form 4) stops the initial review. */
  readonly identityProofStopsReview: boolean
  /** Working days a pause without its document may exclude. */
  readonly undocumentedPauseWorkingDays: number
  /** Target for answering a consultation, in working days. */
  readonly answerWorkingDays: number
  /** Target for forwarding by a body without competence (及时), in working days. */
  readonly forwardingWorkingDays: number
  /** Target for a notice that another statute wants given promptly (及时), in working days. */
  readonly promptNoticeWorkingDays: number
  /** Whether a handler's own `verify` takes effect without approval (a delegation by the bureau's head). */
  readonly verificationDelegated: boolean
}

/** The settings as released. */
export const defaultPolicies: Policies = {
  reviewStartsOn: 'competent-receipt',
  lastDay: 'rest-day',
  lateAcceptanceCures: false,
  ground5GraceWorkingDays: 0,
  identityProofStopsReview: false,
  undocumentedPauseWorkingDays: 3,
  answerWorkingDays: 5,
  forwardingWorkingDays: 1,
  promptNoticeWorkingDays: 5,
  verificationDelegated: false,
}

/** A stretch of a working day, `HH:MM` to `HH:MM` in Asia/Shanghai; `to` is no longer part of it. */
export type WorkingSpan = { readonly from: string; readonly to: string }

/** What the watch over the limits goes by; no article sets these. */
export type WatchPolicies = {
  /** When a bureau works on a working day; nothing is said outside. In order, without overlap. */
  readonly workingHours: readonly WorkingSpan[]
  /** Distances before the end of the last legal day at which the holder is reminded, in working hours, longest first. */
  readonly reminderWorkingHours: readonly number[]
  /** The supervisor is told once nothing has moved for so many working hours. */
  readonly stalledWorkingHours: number
}

/** The watch as released: three days, one day and two hours ahead; five working days without a move. */
export const defaultWatchPolicies: WatchPolicies = {
  workingHours: [
    { from: '09:00', to: '12:00' },
    { from: '13:00', to: '17:00' },
  ],
  reminderWorkingHours: [21, 7, 2],
  stalledWorkingHours: 35,
}
