// What the actions and the steps of a case's past are called in English.
import type { ActionWords, StepWords } from './action-words.ts'

export const actionWords: ActionWords = {
  claim: { title: 'Claim', done: 'Claimed: the case is yours' },
  release: { title: 'Release', done: 'Released for somebody else to claim' },
  accept: { title: 'Accept', done: 'Accepted', note: 'Mediation begins, and its limit with it.' },
  refuse: { title: 'Refuse', done: 'Refused', note: 'The notice lists the ground and the other routes.' },
  notify: { title: 'Notice given', done: 'Notice recorded' },
  close: { title: 'Close', done: 'Closed' },
  verify: {
    title: 'Propose a result',
    done: 'Proposed',
    note: 'A handler’s result takes effect when a supervisor approves.',
  },
  approve: { title: 'Approve', done: 'Approved' },
  reject: { title: 'Send back', done: 'Sent back to the handler' },
  'close-penalty': { title: 'Close the penalty case', done: 'Closed' },
  answer: { title: 'Answer', done: 'Answered' },
  assign: { title: 'Assign', done: 'Assigned' },
  note: { title: 'Note', done: 'Noted' },
  'confirm-category': { title: 'Confirm the category', done: 'Category confirmed' },
  pause: {
    title: 'Pause the clock',
    done: 'Excluded time recorded',
    note: 'Not counted from the day after the commission; without a paper the clock runs on after the third working day.',
  },
  resume: { title: 'Resume the clock', done: 'The clock runs again' },
  'document-pause': { title: 'Add the paper', done: 'Paper added' },
  extend: { title: 'Extend', done: 'Extended', note: 'Must be approved before the limit ends.' },
  forward: {
    title: 'Forward',
    done: 'Forwarded',
    note: 'The duty stays here until the other bureau takes the case; silence goes to the common superior.',
  },
  take: { title: 'Take', done: 'Taken: the duty is this bureau’s' },
  'take-over': { title: 'Take over', done: 'Taken over', note: 'No limit begins anew.' },
  transfer: {
    title: 'Transfer to a department',
    done: 'Transferred',
    note: 'The matter leaves the system and the case ends. To one of its bureaus: forward, and the clock runs on.',
  },
  return: { title: 'Return', done: 'Returned to the sender' },
  reopen: { title: 'Reopen', done: 'Reopened', note: 'The first reckoning stays; this is a round of its own.' },
  publish: {
    title: 'Publish',
    done: 'Entered for publication',
    note: 'A supervisor reviews what a handler proposes; only operator and matter are shown.',
  },
  'withhold-publication': { title: 'Withhold from publication', done: 'Withheld' },
  order: { title: 'Supervision order', done: 'Ordered', note: 'Moves no legal limit.' },
  'reply-to-order': { title: 'Reply to the order', done: 'Replied; waiting for acceptance' },
  'accept-reply': { title: 'Accept the reply', done: 'Order settled' },
  'ask-identity': { title: 'Ask for proof of identity', done: 'Recorded', note: 'The initial review runs on.' },
  'prove-identity': { title: 'Identity proved', done: 'Recorded' },
  'report-back': { title: 'Report back', done: 'Recorded' },
  'find-lead': { title: 'Record a lead', done: 'Lead recorded', note: 'To be verified within fifteen working days.' },
  'decide-lead': { title: 'Decide on the lead', done: 'Decided' },
  dispute: { title: 'Dispute competence', done: 'Recorded', note: 'Until it is settled the limit runs on here.' },
  'settle-dispute': { title: 'Dispute settled', done: 'Recorded' },
  designate: { title: 'Designate', done: 'Designated' },
  repeat: {
    title: 'Repeat report',
    done: 'Recorded',
    note: 'Under a real name and with new facts, verification starts anew.',
  },
  merge: { title: 'Merge', done: 'Merged' },
  'change-order': { title: 'Change the governing order', done: 'Changed' },
}

export const closeEarly = 'Withdrawn'

export const stepWords: StepWords = {
  submitted: 'Submitted',
  imported: 'Imported',
  received: 'Reached the bureau',
  delivered: 'In the in-box, to be taken',
  escalated: 'Not taken in time: to the common superior',
  'calendar-loaded': 'Calendar loaded, limits reckoned again',
  'settings-changed': 'Settings changed, limits reckoned again',
  notify: 'Notice given',
}
