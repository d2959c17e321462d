// What a consumer may know of a case, in plain words (O121 Art. 37: of a report no result but where a notice is due).
import type { CaseRecord, HistoryEntry } from '../schemas/case-record.ts'
import type { ClockName } from '../schemas/clock.ts'
import { nameOf } from '../schemas/coded.ts'
import { outcomes } from '../schemas/codes.data.ts'
import type { Fact } from '../schemas/facts.ts'
import type { FollowStep } from '../schemas/follow-view.ts'
import { bureauByCode } from './bureau-register.ts'

type Words = readonly [zh: string, en: string]
type Step = FollowStep & { readonly entry?: HistoryEntry }

const consumersClocks: Readonly<Record<CaseRecord['kind'], readonly ClockName[]>> = {
  complaint: ['initial-review', 'mediation', 'termination-notice', 'identity-proof', 'odr'],
  'violation-report': ['verification', 'reporter-notice'],
  consultation: ['answer'],
}

/** Whether a clock concerns the person who submitted the case. */
export function isForConsumer(kind: CaseRecord['kind'], clock: ClockName): boolean {
  return consumersClocks[kind].includes(clock)
}

/** Whether what a bureau writes with such a step is written to the consumer. */
const addressed = new Set(['accept', 'refuse', 'close', 'answer'])

const bureauName = (code: string) => bureauByCode(code)?.name ?? code

function wordsOf(fact: Fact, isReport: boolean): Words | undefined {
  switch (fact.type) {
    case 'accepted':
      return ['决定受理，进入调解', 'Accepted; mediation begins']
    case 'refused':
      return [`决定不予受理（依据第${fact.ground}项）`, `Refused (item ${fact.ground})`]
    case 'closed':
      return isReport
        ? undefined
        : [`办结：${nameOf(outcomes, fact.outcome)}`, `Closed: ${nameOf(outcomes, fact.outcome, 'en')}`]
    case 'answered':
      return ['已答复', 'Answered']
    case 'paused':
      return isReport ? undefined : ['检验、鉴定等开始，期间不计入期限', 'Time not counted begins (testing, appraisal)']
    case 'resumed':
      return isReport ? undefined : ['不计入期限的时间结束', 'Time not counted ends']
    default:
      return undefined
  }
}

function stepsOf(entry: HistoryEntry, record: CaseRecord, index: 0 | 1): Step[] {
  const isReport = record.kind === 'violation-report'
  const [kindZh, kindEn] = {
    complaint: ['投诉', 'complaint'],
    'violation-report': ['举报', 'report'],
    consultation: ['咨询', 'question'],
  }[record.kind] as [string, string] // every kind has two words
  const steps: Step[] = []
  const add = (code: string, at: string, words: Words) => steps.push({ at, code, text: words[index] })
  if (entry.action === 'submitted' || entry.action === 'imported') {
    add('submitted', record.receivedAt, [`收到您的${kindZh}`, `Your ${kindEn} was received`])
  }
  const bureau = entry.detail['bureau']
  const isArrival = entry.action === 'received' || entry.action === 'take' || entry.action === 'take-over'
  if (isArrival && typeof bureau === 'string') {
    add('received', entry.occurredAt, [`已送达${bureauName(bureau)}`, `With ${bureauName(bureau)}`])
  }
  for (const fact of entry.facts) {
    const words = wordsOf(fact, isReport)
    if (words !== undefined) add(fact.type, fact.at, words)
  }
  const last = steps.at(-1)
  if (last !== undefined && addressed.has(entry.action) && !isReport) steps[steps.length - 1] = { ...last, entry }
  return steps
}

/** The dated steps a consumer may see; `entry` is there where the bureau wrote something to the consumer. */
export function consumerSteps(record: CaseRecord, history: readonly HistoryEntry[], language: 'zh' | 'en'): Step[] {
  return history.flatMap((entry) => stepsOf(entry, record, language === 'zh' ? 0 : 1))
}
