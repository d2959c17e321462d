// A followed case in the states worth looking at, its clocks counted by hand.
import type { Clock } from '../../../shared/schemas/clock.ts'
import type { TrackCaseModel } from '../../../web/track/model.ts'

const rule = { lastDay: 'rest-day', source: 'O121' } as const
const versions = { rulebookVersion: '1', calendarVersion: '1', pauses: [] }

/** Received Tuesday 2026-04-28: seven working days over a holiday and a working Saturday end on 2026-05-11. */
export const reviewClock: Clock = {
  clock: 'initial-review',
  state: 'running',
  startedAt: '2026-04-28T02:00:00Z',
  dueDay: '2026-05-11',
  dueAt: '2026-05-12T00:00:00+08:00',
  provisional: false,
  round: 1,
  proof: {
    ...versions,
    rule: { ...rule, code: 'initial-review', article: 'Art. 15', limit: 7, unit: 'working-day' },
    start: { day: '2026-04-28', event: 'competent-receipt' },
    spans: [
      { from: '2026-04-29', to: '2026-04-30', counted: true, reason: 'working-day' },
      { from: '2026-05-01', to: '2026-05-05', counted: false, reason: 'holiday', note: '劳动节' },
      { from: '2026-05-06', to: '2026-05-08', counted: true, reason: 'working-day' },
      { from: '2026-05-09', to: '2026-05-09', counted: true, reason: 'make-up-day', note: '劳动节' },
      { from: '2026-05-10', to: '2026-05-10', counted: false, reason: 'weekend' },
      { from: '2026-05-11', to: '2026-05-11', counted: true, reason: 'working-day' },
    ],
    dueDay: '2026-05-11',
    provisional: false,
  },
}

/** Accepted 2026-11-20, ten days of testing out, into a year whose holidays are not announced. */
export const mediationClock: Clock = {
  clock: 'mediation',
  state: 'running',
  startedAt: '2026-11-20T02:00:00Z',
  dueDay: '2027-01-29',
  dueAt: '2027-01-30T00:00:00+08:00',
  provisional: true,
  round: 1,
  proof: {
    ...versions,
    rule: { ...rule, code: 'mediation', article: 'Art. 23(1)(5)', limit: 60, unit: 'calendar-day' },
    start: { day: '2026-11-20', event: 'acceptance' },
    pauses: [{ from: '2026-12-02', to: '2026-12-11', reason: 'testing', document: '检〔2026〕8号' }],
    spans: [
      { from: '2026-11-21', to: '2026-12-01', counted: true, reason: 'calendar-day' },
      { from: '2026-12-02', to: '2026-12-11', counted: false, reason: 'paused' },
      { from: '2026-12-12', to: '2027-01-29', counted: true, reason: 'calendar-day' },
    ],
    dueDay: '2027-01-29',
    provisional: true,
  },
}

export const caseModel = (
  overrides: Partial<TrackCaseModel['view']> = {},
  language: 'zh' | 'en' = 'zh',
): TrackCaseModel => ({
  language,
  nonce: 'nonce-of-the-page',
  accessCode: '70318842',
  today: '2026-05-07',
  view: {
    number: '482910375561',
    kind: 'complaint',
    receivedAt: '2026-04-28T02:00:00Z',
    stage: { code: 'initial-review', name: '初查' },
    bureau: { code: '510107', name: '成都市武侯区市场监督管理局' },
    isOnItsWay: false,
    item: '电热水壶',
    clocks: [reviewClock],
    history: [
      { at: '2026-04-28T02:00:00Z', code: 'submitted', text: '收到您的投诉' },
      { at: '2026-04-28T02:00:01Z', code: 'received', text: '已送达成都市武侯区市场监督管理局' },
    ],
    documents: [],
    acts: ['add-evidence', 'withdraw'],
    isJoint: false,
    evidence: [],
    linked: [],
    ...overrides,
  },
})

export const mediated = {
  stage: { code: 'mediation', name: '调解' },
  clocks: [{ ...reviewClock, state: 'met', doneAt: '2026-05-08T03:00:00Z' }, mediationClock],
  history: [
    { at: '2026-04-28T02:00:00Z', code: 'submitted', text: '收到您的投诉' },
    {
      at: '2026-05-08T03:00:00Z',
      code: 'accepted',
      text: '决定受理，进入调解',
      message: '王女士您好，您的投诉我局已受理，将在近期联系双方组织调解，请保持电话畅通。',
    },
  ],
} satisfies Partial<TrackCaseModel['view']>
