// Which fields each action asks for, and when. Whether the law allows the action stays the server's answer.
import type { ActionName } from '../../shared/schemas/actions.ts'
import {
  decisions,
  gaps,
  kinds,
  odrResults,
  orders,
  outcomes,
  penaltyResults,
  withholdCauses,
} from '../../shared/schemas/codes.data.ts'
import {
  type ActionForm,
  article,
  bureau,
  cause,
  choice,
  type Draft,
  day,
  type Field,
  flag,
  ground,
  joint,
  label,
  line,
  named,
  notice,
  paper,
  type Stage,
  text,
} from './action-field-kinds.ts'
import { forwardFields, returnFields } from './action-hand-over.ts'

const closings = named(
  outcomes.filter(({ code }) => ['agreement', 'settled', 'withdrawn', 'terminated'].includes(code)),
)

function closingFields(draft: Draft, { stage, complainants = 1 }: Stage): Field[] {
  const consent = complainants > 1 ? joint : []
  // Before acceptance a complaint can only be withdrawn.
  if (stage === 'initial-review')
    return [{ kind: 'fixed', name: 'outcome', label: '', value: 'withdrawn' }, ...consent, text()]
  const outcome = draft['outcome']
  const isMediated = outcome === 'agreement' || outcome === 'settled'
  return [
    choice('outcome', label.outcome, closings),
    ...(outcome === 'terminated' ? [ground('terminate', label.terminateGround)] : []),
    ...(isMediated ? [{ kind: 'money', name: 'recoveredFen', label: label.recovered } as const] : []),
    ...(outcome === 'terminated' ? [] : consent),
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

/** What each paper has to say beside what the case tells. */
function paperFields(draft: Draft, { papers = [] }: Stage): Field[] {
  const due = papers.filter(({ state }) => state === 'due')
  const form = typeof draft['form'] === 'string' ? Number(draft['form']) : undefined
  const said: Readonly<Record<number, readonly Field[]>> = {
    4: [line('address', label.bureauAddress, 200, true)],
    5: [],
    7: [
      line('time', label.meetingTime, 60, true),
      line('place', label.meetingPlace, 200, true),
      line('bring', label.bring, 400),
      { kind: 'number', name: 'recusalDays', label: label.recusalDays, max: 2 },
      line('mediator', label.mediator, 60),
    ],
    9: [
      text(label.agreementText, true),
      line('legalRepresentative', label.legalRepresentative, 60),
      line('mediator', label.mediator, 60),
    ],
    10: [text(label.resultText)],
  }
  return [
    choice('form', label.paper, [...new Map(due.map((paper) => [String(paper.form), paper.name]))]),
    ...(form === undefined ? [] : (said[form] ?? [])),
    line('telephone', label.telephone, 40),
    line('documentNumber', label.ownNumber, 80),
  ]
}

const settledFields = (draft: Draft): Field[] => [
  choice('result', label.negotiation, named(odrResults)),
  ...(draft['result'] === 'settled' ? [{ kind: 'money', name: 'recoveredFen', label: label.recovered } as const] : []),
  text(),
]

/** One form an action; `confirm-category` has its own place on the page. */
export const actionForms: Readonly<Record<Exclude<ActionName, 'confirm-category'>, ActionForm>> = {
  claim: simple([]),
  release: simple([]),
  notify: simple([text(label.resultText)]),
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
  split: simple([text(label.splitText, true)]),
  reclassify: simple([choice('kind', label.kind, named(kinds)), text()]),
  'transfer-to-police': simple([text(label.policeText, true), notice], { noticeSent: true }),
  'not-under-order': simple([text(label.elsewhereText, true)]),
  supplement: {
    initial: {},
    fields: (_draft, { lacks = [] }) => [
      choice('what', label.lacking, named(gaps.filter(({ code }) => lacks.includes(code)))),
      text(label.supplementText, true),
    ],
  },
  'change-representatives': simple([
    { kind: 'names', name: 'representatives', label: label.representatives, isRequired: true },
    ...joint,
    text(),
  ]),
  entrust: simple([text(label.entrustText, true), flag('respondentConsents', label.respondentConsents)]),
  'ask-recusal': simple([text(label.recusalText, true)]),
  'decide-recusal': simple([flag('isGranted', label.recusalGranted), text()]),
  'record-performance': simple([flag('isKept', label.agreementKept), text()]),
  'issue-paper': { initial: {}, fields: paperFields },
  'end-negotiation': { initial: {}, fields: settledFields },
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
