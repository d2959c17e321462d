// How a clock's proof reads in English.
import type { ProofWords } from './proof-words.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

export const proofWords: ProofWords = {
  sources: {
    O121: 'SAMR Order 121',
    O20: 'SAMR Order 20',
    PP: 'Penalty procedure',
    CPL: 'Consumer Protection Law',
    policy: 'Working target',
  },
  starts: {
    received: 'received',
    arrived: 'received by the competent bureau',
    accepted: 'accepted',
    closed: 'mediation terminated',
    verified: 'decided on verification',
    reopened: 'earlier decision revoked',
    ordered: 'supervision order',
    'identity-asked': 'proof of identity asked for',
    'lead-found': 'lead found',
    'dispute-raised': 'competence disputed',
    repeated: 'repeat report received',
  },
  reasons: {
    start: 'first day, not counted',
    outside: '',
    'working-day': 'working day',
    'make-up-day': 'make-up working day',
    'calendar-day': 'counted',
    weekend: 'weekend',
    holiday: 'holiday',
    paused: 'time not counted',
    'moved-last-day': 'moved on',
    'local-closure': 'closed locally',
  },
  marks: {
    start: 'S',
    outside: '',
    'working-day': '',
    'make-up-day': 'M',
    'calendar-day': '',
    weekend: 'W',
    holiday: 'H',
    paused: 'P',
    'moved-last-day': '→',
    'local-closure': 'C',
  },
  legend: {
    start: 'first day, not counted',
    'working-day': 'counted (the small number says which)',
    'make-up-day': 'make-up working day, counted',
    weekend: 'weekend, not counted',
    holiday: 'holiday, not counted',
    paused: 'appraisal, testing …: not counted',
  },
  nth: (nth) => `day ${nth}`,
  uncounted: 'not counted',
  due: 'due',
  dueDay: 'last day',
  comma: ', ',
  rule: ({ source, article, limit, isWorkingDays, extension }) => {
    const unit = isWorkingDays ? 'working days' : 'days'
    const more = extension === undefined ? '' : `, extended by ${extension} ${unit} on approval`
    return `${source} ${article}: ${limit} ${unit}${more}`
  },
  start: (day, event) => `${day} ${event}; counted from the next day`,
  versions: (calendar, rulebook) => `Calendar ${calendar} · rulebook ${rulebook}`,
  weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  month: (year, month) => `${months[month - 1]} ${year}`,
  pauses: 'Time not counted',
  openPause: 'not ended yet',
  noDocument: 'without a paper: the clock runs on after the third working day',
}
