// The settings of the rulebook and of the watch as released: what the text of the law leaves open, each by its default.
import type { Policies } from '../schemas/policies.ts'

/** What the watch over the limits goes by; no article sets these. */
export type WatchPolicies = Pick<Policies, 'workingHours' | 'reminderWorkingHours' | 'stalledWorkingHours' | 'takeWorkingHours'>

/** The watch as released: three days, one day and two hours ahead; five working days without a move. */
export const defaultWatchPolicies: WatchPolicies = {
  workingHours: [
    { from: '09:00', to: '12:00' },
    { from: '13:00', to: '17:00' },
  ],
  reminderWorkingHours: [21, 7, 2],
  stalledWorkingHours: 35,
  takeWorkingHours: 14,
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
  noticeDuties: [
    { violation: 'advertising', reporter: 'reachable', from: 'receipt', workingDays: 7, rule: '广告法 53' },
    { violation: 'unfair-competition', reporter: 'real-name', from: 'decision', rule: '反不正当竞争法 20' },
    { violation: 'food-safety', reporter: 'reachable', from: 'decision', rule: '食品安全法 115' },
  ],
  odrWorkingDays: 10,
  paperWorkingDays: 3,
  recusalStopsMediation: false,
  verificationDelegated: false,
  mostHandOvers: 3,
  retentionYears: null,
  ...defaultWatchPolicies,
}
