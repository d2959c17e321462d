// What stands beside the main line of a case, and the outbox, in English.
import type { Wording } from '../staff/language.ts'
import type { besideWords as chinese } from './beside.strings.zh.ts'

export const besideWords: Wording<typeof chinese> = {
  papers: 'Papers',
  due: 'to be issued',
  issued: 'issued',
  overdue: 'overdue',
  by: (day) => `by ${day}`,
  issuedOn: (number, when) => `${number} · ${when}`,
  missing: (names) => `To be filled in when issuing: ${names}`,
  fields: {
    telephone: 'telephone',
    address: 'address',
    time: 'time',
    place: 'place',
    bring: 'what to bring',
    recusalDays: 'days for a recusal request',
    mediator: 'mediator',
    legalRepresentative: 'legal representative',
    text: 'content',
    attachmentCopies: 'attachments',
    attachmentPages: 'pages of attachments',
  },
  evidence: 'Files added by the consumer',
  evidenceNote: 'Each view is noted in the audit log.',
  file: (nth, type, size, when) => `File ${nth} · ${type} · ${size} · ${when}`,
  download: (nth) => `Download file ${nth}`,
  links: 'Linked cases',
  linkedAs: { from: 'came out of', split: 'split off', lead: 'lead found' },
  outbox: 'Notices',
  outboxNote: 'Reminders and notices that went out for this bureau, newest first.',
  month: 'Month',
  empty: 'No notice went out in this month.',
  to: { consumer: 'consumer', bureau: 'bureau', handler: 'case handler', supervisor: 'supervisor' },
  posted: (when) => `posted ${when}`,
  more: 'Show more',
}
