// The moves of those who take part: what a complaint lacks, several complainants, entrusted mediation, recusal, performance.
import type { Action } from '../schemas/actions.ts'
import { nameOf } from '../schemas/coded.ts'
import { gaps } from '../schemas/codes.data.ts'
import { currentFacts, lastFact } from './case-past.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { CaseState } from './rulebook-shape.ts'
import { type Asked, dated, type Step, step } from './step.ts'

type ActionOf<Name extends Action['action']> = Extract<Action, { action: Name }>

const articleOfGap = {
  'respondent-address': 'Arts. 10–12',
  'power-of-attorney': 'Arts. 10–12',
  'joint-consent': 'Art. 12',
}

/** An article of O121; under O20 the order is cited as a whole. */
const articleUnder = (record: CaseState, article: string) => (record.order === 'O121' ? { article } : { article: '' })

/** A complaint is accepted only with all that Arts. 10–12 of O121 ask for; what was lacking may be added by the desk. */
export function refuseLacking(record: CaseState): Refusal | undefined {
  const lacking = record.lacks?.[0]
  if (lacking === undefined) return undefined
  return refuse(record, 'accept', {
    code: 'lacking',
    ...articleUnder(record, articleOfGap[lacking]),
    zh: `受理前须补正：${(record.lacks ?? []).map((gap) => nameOf(gaps, gap)).join('、')}`,
    en: `Before acceptance there is still lacking: ${(record.lacks ?? []).map((gap) => nameOf(gaps, gap, 'en')).join(', ')}`,
  })
}

/** What was lacking is there (O121 Arts. 10–12). */
export function supplement({ what }: ActionOf<'supplement'>, asked: Asked): Step | Refusal {
  const { lacks = [] } = asked.record
  if (!lacks.includes(what)) {
    return refuse(asked.record, 'supplement', {
      code: 'nothing-open',
      field: 'what',
      zh: `本件不缺少：${nameOf(gaps, what)}`,
      en: `This case does not lack: ${nameOf(gaps, what, 'en')}`,
    })
  }
  const rest = lacks.filter((gap) => gap !== what)
  return step(
    [{ type: 'supplemented', ...dated(asked), what }],
    { what },
    { lacks: rest.length > 0 ? rest : undefined },
  )
}

/** Whether several complainants filed together. */
export const isJoint = (record: CaseState): boolean => record.kind === 'complaint' && (record.complainants ?? 1) > 1

const unconsented = (record: CaseState, action: 'close' | 'change-representatives'): Refusal =>
  refuse(record, action, {
    code: 'consent-missing',
    ...articleUnder(record, 'Art. 12'),
    field: 'representedConsent',
    zh: '共同投诉中变更代表人、放弃投诉请求、进行和解，须经被代表的投诉人同意',
    en: 'In a joint complaint a change of representative, a dropped claim or an agreement needs the consent of each one represented',
  })

const bindingOutcomes: ReadonlySet<string> = new Set(['agreement', 'settled', 'withdrawn'])

/** Agreeing or dropping a claim binds those represented only with the consent of each (O121 Art. 12). */
export const refuseUnconsented = (action: ActionOf<'close'>, record: CaseState): Refusal | undefined =>
  isJoint(record) && bindingOutcomes.has(action.outcome) && action.representedConsent !== true
    ? unconsented(record, 'close')
    : undefined

/** Other representatives, at most two (O121 Art. 12). */
export function changeRepresentatives(action: ActionOf<'change-representatives'>, asked: Asked): Step | Refusal {
  if (!isJoint(asked.record)) {
    return refuse(asked.record, 'change-representatives', {
      code: 'nothing-open',
      zh: '本件不是共同投诉',
      en: 'This is not a joint complaint',
    })
  }
  if (action.representedConsent !== true) return unconsented(asked.record, 'change-representatives')
  return step([{ type: 'representatives-changed', ...dated(asked) }], {
    representatives: action.representatives.length,
  })
}

/** Whether the mediation is with another body. */
export const isEntrusted = (record: CaseState): boolean => currentFacts(record).some(({ type }) => type === 'entrusted')

/** Mediation may be entrusted with both sides' consent, and not on from there; the limit runs on (O121 Art. 19). */
export function entrust({ respondentConsents }: ActionOf<'entrust'>, asked: Asked): Step | Refusal {
  const { record } = asked
  if (isEntrusted(record)) {
    return refuse(record, 'entrust', {
      code: 'already-entrusted',
      zh: '本件已经委托调解，受委托的组织不得再委托',
      en: 'The mediation is entrusted already and may not be entrusted on',
    })
  }
  if (record.consents?.entrustMediation !== true || respondentConsents !== true) {
    const isComplainants = record.consents?.entrustMediation !== true
    return refuse(record, 'entrust', {
      code: 'consent-missing',
      field: isComplainants ? 'consents.entrustMediation' : 'respondentConsents',
      zh: isComplainants ? '投诉人未同意委托调解' : '委托调解须经被投诉人同意',
      en: isComplainants ? 'The complainant has not agreed to entrusting' : 'Entrusting needs the respondent’s consent',
    })
  }
  return step([{ type: 'entrusted', ...dated(asked) }])
}

/** Whether mediation is suspended until a recusal is decided. */
export const isSuspended = (record: CaseState): boolean =>
  currentFacts(record).findLast(({ type }) => type === 'recusal-asked' || type === 'recusal-decided')?.type ===
  'recusal-asked'

/** A party asks that the mediator withdraw; mediation is suspended, its limit is not *policy* (O121 Art. 21). */
export function askRecusal(asked: Asked): Step | Refusal {
  if (!isSuspended(asked.record)) return step([{ type: 'recusal-asked', ...dated(asked) }])
  return refuse(asked.record, 'ask-recusal', {
    code: 'suspended',
    zh: '回避申请尚未决定',
    en: 'A request for recusal is still to be decided',
  })
}

/** The head decides; where it is granted somebody else takes the case on (O121 Art. 21). */
export function decideRecusal({ isGranted = false }: ActionOf<'decide-recusal'>, asked: Asked): Step | Refusal {
  if (!isSuspended(asked.record)) {
    return refuse(asked.record, 'decide-recusal', {
      code: 'nothing-open',
      zh: '没有待决定的回避申请',
      en: 'No request for recusal waits for a decision',
    })
  }
  const changes = isGranted ? { handler: undefined } : {}
  return step([{ type: 'recusal-decided', ...dated(asked), isGranted }], { isGranted }, changes)
}

/** While mediation is suspended nothing is agreed in it (O121 Art. 21). */
export const refuseSuspended = (action: ActionOf<'close'>, record: CaseState): Refusal | undefined =>
  action.outcome === 'agreement' && isSuspended(record)
    ? refuse(record, 'close', {
        code: 'suspended',
        ...articleUnder(record, 'Art. 21'),
        field: 'outcome',
        zh: '回避决定作出前调解中止，不能达成调解协议',
        en: 'Mediation is suspended until the recusal is decided; no agreement can be reached in it',
      })
    : undefined

/** Whether a complaint ended with an agreement that may be kept or not. */
export const isAgreed = (record: CaseState): boolean => lastFact(record.facts, 'closed')?.outcome === 'agreement'

/** An agreement that is not kept is recorded, not reopened: court and arbitration stand open (O121 Art. 25). */
export const recordPerformance = ({ isKept = false }: ActionOf<'record-performance'>, asked: Asked): Step | Refusal =>
  isAgreed(asked.record)
    ? step([{ type: 'performance', ...dated(asked), isKept }], { isKept })
    : refuse(asked.record, 'record-performance', {
        code: 'nothing-open',
        zh: '本件没有达成调解协议',
        en: 'This complaint did not end with an agreement',
      })
