// Every action on every kind of case in every stage under both orders: what the rulebook allows works, all else names an article.
import { describe, expect, it } from 'vitest'
import { actionNames } from '../../../shared/domain/action-names.data.ts'
import { afterStep, allowedActions, begin, decide } from '../../../shared/domain/life.ts'
import { papersDue } from '../../../shared/domain/papers.ts'
import { bundledLaw, rulebookOf } from '../../../shared/domain/rulebook.ts'
import type { Kind, Stage } from '../../../shared/domain/rulebook-shape.ts'
import type { ActionName } from '../../../shared/schemas/actions.ts'
import type { CaseRecord } from '../../../shared/schemas/case-record.ts'
import { kinds, roles, stages } from '../../../shared/schemas/codes.data.ts'
import {
  type ActionGiven,
  aComplaint,
  aConsultation,
  acted,
  anAction,
  aStaff,
  aSupervisor,
  aViolationReport,
} from '../../builders.ts'

const receivedAt = { O121: '2026-05-11T09:00:00+08:00', O20: '2026-03-02T09:00:00+08:00' } as const
const now = { O121: '2026-05-12T10:00:00+08:00', O20: '2026-03-03T10:00:00+08:00' } as const
type Order = keyof typeof now

const consents = { publish: true, entrustMediation: true }
const someCandidates = [{ code: '510107', name: '武侯区市场监督管理局', why: '经营地' }]
const build = { complaint: aComplaint, 'violation-report': aViolationReport, consultation: aConsultation }

/** The same complaint, still with the enterprise. */
const negotiated = ({ facts: _facts, ...record }: CaseRecord): CaseRecord => ({
  ...record,
  ...begin({ kind: 'complaint', bureau: record.bureau, receivedAt: record.receivedAt, isNegotiated: true }),
})

/** A case of a kind in a stage; undefined where the kind has no such stage. */
function caseIn(kind: Kind, stage: Stage, order: Order): CaseRecord | undefined {
  const fresh = build[kind]({ receivedAt: receivedAt[order], realName: true, consents })
  const on = (record: CaseRecord, ...actions: ActionGiven[]) =>
    actions.reduce((state, action) => acted(state, action, now[order]), record)
  if (stage === 'routing')
    return build[kind]({ receivedAt: receivedAt[order], bureau: '510100', candidates: someCandidates })
  if (stage === fresh.stage) return fresh
  if (kind === 'complaint' && stage === 'odr') return negotiated(fresh)
  if (kind === 'complaint' && stage === 'mediation') return on(fresh, { action: 'accept', noticeSent: false })
  if (kind === 'complaint' && stage === 'closed') {
    return on(fresh, { action: 'accept' }, { action: 'close', outcome: 'settled', noticeSent: false })
  }
  const filed: ActionGiven = { action: 'verify', decision: 'filed' }
  if (kind === 'violation-report' && stage === 'penalty-case') return on(fresh, filed)
  if (kind === 'violation-report' && stage === 'closed')
    return on(fresh, filed, { action: 'close-penalty', result: 'penalised' })
  if (kind === 'consultation' && stage === 'closed') return on(fresh, { action: 'answer', text: '已答复' })
  return undefined
}

/** A well-formed request for each action, and what must have happened before it can mean anything. */
const examples: Readonly<Record<ActionName, { action: ActionGiven; before?: ActionGiven[]; beforeIn?: Stage }>> = {
  assign: { action: { action: 'assign', bureau: '510107' } },
  claim: { action: { action: 'claim' } },
  release: { action: { action: 'release' }, before: [{ action: 'claim' }] },
  note: { action: { action: 'note', text: '电话已核实' } },
  'confirm-category': { action: { action: 'confirm-category', object: 'food' } },
  accept: { action: { action: 'accept' } },
  refuse: { action: { action: 'refuse', ground: 1, text: '不属于职责' } },
  notify: {
    action: { action: 'notify' },
    beforeIn: 'initial-review',
    before: [{ action: 'refuse', ground: 1, text: '不属于职责', noticeSent: false }],
  },
  close: { action: { action: 'close', outcome: 'withdrawn' } },
  verify: { action: { action: 'verify', decision: 'not-filed', ground: '19-1' } },
  approve: { action: { action: 'approve' } },
  reject: { action: { action: 'reject', text: '证据不足' } },
  'close-penalty': { action: { action: 'close-penalty', result: 'penalised' } },
  answer: { action: { action: 'answer', text: '已答复' } },
  pause: { action: { action: 'pause', cause: 'testing', document: { number: '检1', day: '2026-03-03' } } },
  resume: { action: { action: 'resume' }, before: [{ action: 'pause', cause: 'appraisal' }] },
  'document-pause': {
    action: { action: 'document-pause', document: { number: '检1', day: '2026-03-03' } },
    before: [{ action: 'pause', cause: 'appraisal' }],
  },
  extend: { action: { action: 'extend' } },
  forward: { action: { action: 'forward', bureau: '510107', ground: 'Art. 13' } },
  take: { action: { action: 'take' } },
  'take-over': { action: { action: 'take-over', text: '重大案件' } },
  transfer: { action: { action: 'transfer', department: '住房和城乡建设局', ground: 'Art. 16(1)' } },
  return: { action: { action: 'return', ground: 'Art. 41' } },
  reopen: { action: { action: 'reopen', revokes: 'termination', text: '行政复议撤销' } },
  order: { action: { action: 'order', dueDay: '2026-06-01', text: '限期报告' } },
  'reply-to-order': {
    action: { action: 'reply-to-order', text: '已办' },
    before: [{ action: 'order', dueDay: '2026-06-01', text: '限期报告' }],
  },
  'accept-reply': {
    action: { action: 'accept-reply' },
    before: [
      { action: 'order', dueDay: '2026-06-01', text: '限期报告' },
      { action: 'reply-to-order', text: '已办' },
    ],
  },
  'ask-identity': { action: { action: 'ask-identity', dueDay: '2026-06-01' } },
  'prove-identity': {
    action: { action: 'prove-identity' },
    before: [{ action: 'ask-identity', dueDay: '2026-06-01' }],
  },
  'report-back': { action: { action: 'report-back', text: '已办结' } },
  'find-lead': { action: { action: 'find-lead', text: '无证经营' } },
  split: { action: { action: 'split', text: '另行举报无证经营一事' } },
  reclassify: { action: { action: 'reclassify', kind: 'consultation' } },
  'transfer-to-police': { action: { action: 'transfer-to-police', text: '涉嫌敲诈勒索' } },
  'not-under-order': { action: { action: 'not-under-order', text: '请依法申请信息公开' } },
  supplement: { action: { action: 'supplement', what: 'respondent-address', text: '人民南路四段10号' } },
  'change-representatives': {
    action: { action: 'change-representatives', representatives: ['赵小兰'], representedConsent: true },
  },
  entrust: { action: { action: 'entrust', respondentConsents: true, text: '区消费者协会' } },
  'ask-recusal': { action: { action: 'ask-recusal', text: '与被投诉人有利害关系' } },
  'decide-recusal': {
    action: { action: 'decide-recusal', isGranted: true },
    before: [{ action: 'ask-recusal', text: '与被投诉人有利害关系' }],
  },
  'record-performance': { action: { action: 'record-performance', isKept: false } },
  'issue-paper': {
    action: { action: 'issue-paper', form: 8, address: '人民路1号', time: '九时', place: '本局' },
    beforeIn: 'initial-review',
    before: [{ action: 'ask-identity', dueDay: '2026-06-01' }],
  },
  'end-negotiation': { action: { action: 'end-negotiation', result: 'failed' } },
  dispute: { action: { action: 'dispute', text: '不属本局' } },
  'settle-dispute': { action: { action: 'settle-dispute' }, before: [{ action: 'dispute', text: '不属本局' }] },
  designate: {
    action: { action: 'designate', bureau: '510107' },
    before: [{ action: 'dispute', text: '不属本局' }],
  },
  repeat: { action: { action: 'repeat', hasNewFacts: true } },
  merge: { action: { action: 'merge', into: '100000000015' } },
  publish: { action: { action: 'publish' } },
  'withhold-publication': { action: { action: 'withhold-publication', cause: 'secret' } },
  'change-order': { action: { action: 'change-order', order: 'O121', reason: '补正后收到' } },
}

/** The request of an action; an order can only be changed to the other one, a paper only issued that is due. */
function requestOf(name: ActionName, order: Order, record: CaseRecord) {
  const { action } = examples[name]
  if (action.action === 'issue-paper') {
    return anAction({ ...action, form: papersDue(record, bundledLaw)[0]?.form ?? action.form })
  }
  if (action.action === 'reclassify' && record.kind === 'consultation')
    return anAction({ ...action, kind: 'complaint' })
  return anAction(action.action === 'change-order' ? { ...action, order: order === 'O121' ? 'O20' : 'O121' } : action)
}

const newNumber = '100000000023'
const proposedBy = aStaff({ bureau: '510106' })

function prepared(record: CaseRecord, name: ActionName, order: Order): CaseRecord {
  if (name === 'approve' || name === 'reject') {
    if (record.stage === 'penalty-case') return acted(record, { action: 'extend' }, now[order], { actor: proposedBy })
    if (record.stage !== 'verification') return record
    return acted(record, { action: 'verify', decision: 'filed' }, now[order], { actor: proposedBy })
  }
  if (name === 'notify' && record.kind === 'violation-report' && record.stage === 'verification') {
    return { ...record, category: { ...record.category, violation: 'advertising' } }
  }
  if (name === 'take' || (name === 'return' && !['initial-review', 'verification', 'answer'].includes(record.stage)))
    return offered(record)
  if (name === 'designate') return silent(record)
  if (name === 'issue-paper' && record.kind === 'violation-report') {
    const violation = record.stage === 'verification' ? 'advertising' : 'food-safety'
    return { ...record, category: { ...record.category, violation } }
  }
  if (name === 'return') return withSender(record)
  if (name === 'report-back') return { ...record, origin: { system: '12345', replyBy: '2026-06-01' } }
  if (name === 'supplement' && record.kind === 'complaint') return { ...record, lacks: ['respondent-address'] }
  if (name === 'change-representatives') return { ...record, complainants: 2 }
  if (name === 'record-performance' && record.stage === 'closed') return withAgreement(record)
  const { before = [], beforeIn } = examples[name]
  if (beforeIn !== undefined && beforeIn !== record.stage) return record
  const isOpen = record.stage !== 'closed' && record.stage !== 'routing'
  if (!isOpen) return record
  return before.reduce(
    (state, action) => (isPossible(action.action, state, order) ? acted(state, action, now[order]) : state),
    record,
  )
}

const isPossible = (action: ActionName, record: CaseRecord, order: Order) =>
  allowedActions(record, { actor: aSupervisor({ bureau: record.bureau }), now: now[order] }).includes(action)

/** The same complaint, ended with an agreement. */
const withAgreement = (record: CaseRecord): CaseRecord => ({
  ...record,
  facts: record.facts.map((fact) =>
    fact.type === 'closed' ? { type: 'closed', at: fact.at, outcome: 'agreement' } : fact,
  ),
})

/** The same case, handed to 武侯区 and in its in-box. */
const offered = (record: CaseRecord): CaseRecord =>
  record.stage === 'closed'
    ? record
    : {
        ...record,
        transit: { to: '510107', since: record.receivedAt, hop: 2, awaits: 'taking', answerBy: record.receivedAt },
      }

/** The same, once 武侯区 was silent too long. */
const silent = (record: CaseRecord): CaseRecord => {
  const { transit } = offered(record)
  return transit === undefined
    ? record
    : { ...record, transit: { ...transit, awaits: 'designation', decider: '510100' } }
}

/** Who asks: a supervisor of the holder, but of the bureau above it to take a case over. */
const headFor = (name: ActionName, { bureau }: CaseRecord) =>
  aSupervisor({ bureau: name === 'take-over' ? '510100' : bureau })

/** The same case, received first by the city’s bureau. */
const withSender = (record: CaseRecord): CaseRecord => ({
  ...record,
  facts: record.facts.map((fact) => (fact.type === 'received' ? { ...fact, bureau: '510100' } : fact)),
})

const rows = (['O121', 'O20'] as const).flatMap((order) =>
  kinds.flatMap(({ code: kind }) =>
    stages.flatMap(({ code: stage }) => {
      const record = caseIn(kind, stage, order)
      if (record === undefined) return []
      return (Object.keys(actionNames) as ActionName[]).map((name) => ({ order, kind, stage, name, record }))
    }),
  ),
)

const isAllowed = ({ order, kind, stage, name }: (typeof rows)[number]) =>
  rulebookOf(order).transitions.some((move) => move.kind === kind && move.from === stage && move.action === name)

describe('transitions', () => {
  it.each(rows.filter(isAllowed))(
    '$order lets a supervisor $name a $kind in $stage',
    ({ order, kind, stage, name, record }) => {
      const ready = prepared(record, name, order)
      const decided = decide(ready, requestOf(name, order, ready), {
        actor: headFor(name, ready),
        now: now[order],
        newNumber,
      })
      expect(decided).toMatchObject({ kind: 'step' })
      if (decided.kind === 'refused') return
      const move = rulebookOf(order).transitions.find(
        (candidate) => candidate.kind === kind && candidate.from === stage && candidate.action === name,
      )
      expect(move?.to).toContain(afterStep(ready, decided).stage)
    },
  )

  it.each(rows.filter((row) => !isAllowed(row)))(
    '$order refuses to $name a $kind in $stage and names the article',
    ({ order, name, record }) => {
      const decided = decide(record, requestOf(name, order, record), {
        actor: aSupervisor({ bureau: record.bureau }),
        now: now[order],
        newNumber,
      })
      expect(decided).toMatchObject({ kind: 'refused', code: expect.stringMatching(/^wrong-(kind|stage)$/) })
      if (decided.kind !== 'refused') return
      expect(decided.article).toMatch(/^(O121|O20|PP)( Arts?\. \d+|$)/)
      expect(decided.reason.zh).toMatch(/[一-鿿]/)
      expect(decided.reason.en).toMatch(/^[“A-Z]/)
    },
  )

  it.each(rows.filter(isAllowed))(
    '$order lets only the named roles $name a $kind in $stage',
    ({ order, kind, stage, name, record }) => {
      const ready = prepared(record, name, order)
      const move = rulebookOf(order).transitions.find(
        (candidate) => candidate.kind === kind && candidate.from === stage && candidate.action === name,
      )
      for (const { code: role } of roles) {
        const actor = aStaff({ id: 'staff-2', role, bureau: ready.bureau })
        const decided = decide(ready, requestOf(name, order, ready), { actor, now: now[order], newNumber })
        const isRole = decided.kind !== 'refused' || decided.code !== 'wrong-role'
        expect([role, isRole]).toEqual([role, move?.roles.includes(role)])
      }
    },
  )

  it.each(rows)(
    '$order lists $name among the allowed actions of a $kind in $stage just when it works',
    ({ order, name, record }) => {
      const ready = prepared(record, name, order)
      const context = { actor: headFor(name, ready), now: now[order], newNumber }
      const decided = decide(ready, requestOf(name, order, ready), context)
      expect(allowedActions(ready, context).includes(name)).toBe(decided.kind === 'step')
    },
  )

  it('lets the consumer take no step of the staff', () => {
    const decided = decide(aComplaint(), anAction({ action: 'accept' }), { actor: { kind: 'consumer' }, now: now.O121 })
    expect(decided).toMatchObject({ kind: 'refused', code: 'wrong-role' })
  })
})
