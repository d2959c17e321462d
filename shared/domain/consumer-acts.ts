// The steps a consumer takes alone: withdrawing, ending a negotiation, adding evidence, saying how it went.
import type { CaseRecord } from '../schemas/case-record.ts'
import { type ConsumerAct, type ConsumerActName, evidenceLimits } from '../schemas/consumer-acts.ts'
import type { Fact, FactOf } from '../schemas/facts.ts'
import { lastFact } from './case-past.ts'
import type { Decided } from './life.ts'
import { isNegotiating, negotiationEnded } from './moves-odr.ts'
import { isAgreed, isJoint } from './moves-parties.ts'
import { type Refusal, refuse } from './refusal.ts'
import { stageOf } from './stage.ts'
import { toldOf } from './step.ts'
import { withdraw } from './withdrawal.ts'

/** What a consumer may do with the case now. */
export function consumerActs(record: CaseRecord): ConsumerActName[] {
  const isClosed = record.stage === 'closed'
  const isComplaint = record.kind === 'complaint'
  const open: Readonly<Record<ConsumerActName, boolean>> = {
    withdraw:
      isComplaint && !isClosed && record.transit === undefined && !record.facts.some(({ type }) => type === 'refused'),
    'end-negotiation': isNegotiating(record) && !isClosed && record.transit === undefined,
    rate: isComplaint && isClosed && !record.facts.some(({ type }) => type === 'rated'),
    performance: isAgreed(record) && lastFact(record.facts, 'performance')?.isKept !== true,
    'add-evidence': record.kind !== 'consultation' && !isClosed && filesOf(record) < evidenceLimits.files,
  }
  return (Object.keys(open) as ConsumerActName[]).filter((name) => open[name]) // the table has exactly the names as keys
}

const filesOf = ({ facts }: CaseRecord) => facts.filter(({ type }) => type === 'evidence-added').length

/** Files of evidence that a consumer added. */
export const evidenceOf = ({ facts }: Pick<CaseRecord, 'facts'>): FactOf<'evidence-added'>[] =>
  facts.filter((fact): fact is FactOf<'evidence-added'> => fact.type === 'evidence-added')

const adding = (record: CaseRecord, fact: Fact): Decided => ({
  kind: 'step',
  facts: [fact],
  changes: { stage: stageOf(record.kind, [...record.facts, fact]) },
  detail: {},
})

const closedAlready = (record: CaseRecord): Refusal =>
  refuse(record, 'note', {
    code: 'nothing-open',
    zh: '本件现在不能进行这项操作',
    en: 'This cannot be done with the case as it stands',
  })

/** What the act does to the case, or why it cannot be. */
export function actAsConsumer(record: CaseRecord, act: ConsumerAct, now: string): Decided {
  const at = laterOf(now, record.facts.at(-1)?.at)
  if (act.action === 'withdraw') return withdrawn(record, act.representedConsent === true, at)
  if (!consumerActs(record).includes(act.action)) return closedAlready(record)
  if (act.action === 'rate') return adding(record, { type: 'rated', at, isSatisfied: act.satisfied })
  if (act.action === 'performance') return adding(record, { type: 'performance', at, isKept: act.kept })
  const ended = negotiationEnded({ result: 'ended' }, { record, at, now: at })
  const facts = [...ended.facts]
  const stage = stageOf(record.kind, [...record.facts, ...facts])
  return { kind: 'step', facts, changes: { ...ended.changes, stage }, detail: toldOf(ended) }
}

/** A file was added; while the case is open. */
export const addEvidence = (
  record: CaseRecord,
  file: Pick<FactOf<'evidence-added'>, 'id' | 'mediaType' | 'sizeBytes'>,
  now: string,
): Decided =>
  consumerActs(record).includes('add-evidence')
    ? adding(record, { type: 'evidence-added', at: laterOf(now, record.facts.at(-1)?.at), ...file })
    : closedAlready(record)

function withdrawn(record: CaseRecord, isConsented: boolean, now: string): Decided {
  if (isJoint(record) && record.stage !== 'closed' && !isConsented) {
    return refuse(record, 'close', {
      code: 'consent-missing',
      article: record.order === 'O121' ? 'Art. 12' : '',
      field: 'representedConsent',
      zh: '共同投诉须经其他投诉人同意才能撤回',
      en: 'A joint complaint is withdrawn only with the consent of the others',
    })
  }
  return withdraw(record, now)
}

const laterOf = (now: string, last: string | undefined) =>
  last !== undefined && Date.parse(last) > Date.parse(now) ? last : now
