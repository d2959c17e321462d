// What the penalty procedure (市场监督管理行政处罚程序规定, PP) gives to violation reports, under either order.
import type { ClockRule, GroundRule } from './rulebook-shape.ts'

const ground = (code: GroundRule['code'], zh: string, en: string): GroundRule => ({
  code,
  article: `PP Art. ${String(code).split('-')[0]}`,
  zh,
  en,
})

/** Grounds for not filing (PP Arts. 19, 20), by article and item. */
export const notFiledGrounds: readonly GroundRule[] = [
  ground('19-1', '没有证据初步证明存在违反市场监督管理法律、法规、规章的行为', 'No evidence that gives first proof of a breach of market regulation law'),
  ground('19-2', '依据市场监督管理法律、法规、规章不应当给予行政处罚', 'The act is not punishable under market regulation law'),
  ground('19-3', '不属于本部门管辖', 'The matter is not within this bureau’s competence'),
  ground('19-4', '不在给予行政处罚的法定期限内', 'The time within which a penalty may be imposed has passed'),
  ground('20-1', '违法行为轻微并及时改正，没有造成危害后果', 'The breach is minor, was corrected in time and did no harm'),
  ground('20-2', '初次违法且危害后果轻微并及时改正', 'A first breach with slight harm, corrected in time'),
  ground('20-3', '当事人有证据足以证明没有主观过错，但法律、行政法规另有规定的除外', 'The party proves that it was not at fault, unless a law or administrative regulation says otherwise'),
  ground('20-4', '依法可以不予立案的其他情形', 'Other circumstances in which the law allows not filing'),
]

/** What stops verification from being counted (PP 18); the same for a lead found in mediation. */
export const verificationPauses = ['testing', 'inspection', 'quarantine', 'appraisal', 'right-holder-identification', 'other'] as const

/** Limits of the penalty procedure. */
export const penaltyClocks: readonly ClockRule[] = [
  {
    clock: 'verification',
    kinds: ['violation-report'],
    limit: 15,
    unit: 'working-day',
    source: 'PP',
    article: 'Art. 18',
    starts: 'report-receipt',
    ends: 'verification-decided',
    excluded: verificationPauses,
    excludedArticle: 'PP Art. 18',
    extension: { limit: 15, article: 'PP Art. 18' },
  },
  {
    clock: 'penalty',
    kinds: ['violation-report'],
    limit: 90,
    unit: 'calendar-day',
    source: 'PP',
    article: 'Art. 64',
    starts: 'filing',
    ends: 'penalty-decided',
    excluded: [...verificationPauses, 'hearing', 'announcement'],
    excludedArticle: 'PP Art. 64',
    extension: { limit: 30, article: 'PP Art. 64' },
  },
]
