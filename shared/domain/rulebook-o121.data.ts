// SAMR Order 121, in force from 2026-04-15: limits, grounds, transitions and papers. A change of law is a change here.
import { kinds } from '../schemas/codes.data.ts'
import { type ClockRule, type FormRule, type GroundRule, type PauseReason, type Rulebook, type Transition, wholeOrder } from './rulebook-shape.ts'
import { careTransitions, deciders, heads, reportTransitions } from './rulebook-common.data.ts'
import { dutyTransitions } from './rulebook-duties.data.ts'
import { notFiledGrounds, penaltyClocks, verificationPauses } from './rulebook-penalty.data.ts'

const everyKind = kinds.map((kind) => kind.code)

/** Art. 22: appraisal and testing; \`other\` is what an import says that names no reason. */
const mediationPauses: readonly PauseReason[] = ['appraisal', 'testing', 'other']

const clocks: readonly ClockRule[] = [
  { clock: 'initial-review', kinds: ['complaint'], limit: 7, unit: 'working-day', source: 'O121', article: 'Art. 15', starts: 'competent-receipt', ends: 'decided-and-notified', excluded: [] },
  {
    clock: 'mediation', kinds: ['complaint'], limit: 60, unit: 'calendar-day', source: 'O121', article: 'Art. 23(1)(5)', starts: 'acceptance', ends: 'mediation-ended',
    excluded: mediationPauses, excludedArticle: 'O121 Art. 22',
  },
  { clock: 'termination-notice', kinds: ['complaint'], limit: 7, unit: 'working-day', source: 'O121', article: 'Art. 23', starts: 'termination', ends: 'termination-notified', excluded: [] },
  ...penaltyClocks,
  {
    clock: 'lead-verification', kinds: ['violation-report'], limit: 15, unit: 'working-day', source: 'O121', article: 'Art. 27', starts: 'lead-found', ends: 'verification-decided',
    excluded: verificationPauses, excludedArticle: 'PP Art. 18', extension: { limit: 15, article: 'Art. 27' },
  },
  { clock: 'competence-dispute', kinds: ['complaint', 'violation-report'], limit: 7, unit: 'working-day', source: 'O121', article: 'Art. 33', starts: 'dispute-raised', ends: 'dispute-settled', excluded: [] },
  { clock: 'identity-proof', kinds: ['complaint'], limit: 0, unit: 'calendar-day', source: 'O121', article: 'Art. 10(3)', starts: 'identity-asked', ends: 'identity-proved', excluded: [] },
  { clock: 'odr', kinds: ['complaint'], limit: 'odrWorkingDays', unit: 'working-day', source: 'policy', article: 'odrWorkingDays', starts: 'odr-routed', ends: 'odr-ended', excluded: [] },
  { clock: 'supervision-order', kinds: everyKind, limit: 0, unit: 'calendar-day', source: 'policy', article: 'supervision-order', starts: 'ordered', ends: 'order-settled', excluded: [] },
  { clock: 'report-back', kinds: everyKind, limit: 0, unit: 'calendar-day', source: 'O121', article: 'Art. 41', starts: 'origin-asks', ends: 'reported-back', excluded: [] },
  { clock: 'answer', kinds: ['consultation'], limit: 'answerWorkingDays', unit: 'working-day', source: 'policy', article: 'answerWorkingDays', starts: 'receipt', ends: 'answered', excluded: [] },
  { clock: 'forwarding', kinds: everyKind, limit: 'forwardingWorkingDays', unit: 'working-day', source: 'O121', article: 'Art. 41', starts: 'receipt-without-competence', ends: 'competent-bureau-has-it', excluded: [] },
  { clock: 'end-to-end', kinds: everyKind, limit: 0, unit: 'calendar-day', source: 'policy', article: 'end-to-end', starts: 'receipt', ends: 'closed', excluded: [] },
]

/** Art. 16. */
const refusalGrounds: readonly GroundRule[] = [
  { code: 1, article: 'Art. 16(1)(1)', zh: '投诉事项不属于市场监督管理部门职责，或者本行政机关不具有处理权限', en: 'The matter is not the business of market regulation, or this body is not competent to handle it' },
  { code: 2, article: 'Art. 16(1)(2)', zh: '法院、仲裁机构、市场监督管理部门或者其他行政机关、消费者协会已经受理或者处理过同一消费者权益争议', en: 'A court, an arbitration body, a market regulation or other administrative body or a consumer association has already accepted or handled the same dispute' },
  { code: 3, article: 'Art. 16(1)(3)', zh: '不是为生活消费需要购买、使用商品或者接受服务，或者不能证明与被投诉人之间存在消费者权益争议', en: 'The goods or services were not for daily-life consumption, or no consumer dispute with the respondent is shown' },
  { code: 4, article: 'Art. 16(1)(4)', zh: '除法律另有规定外，投诉人知道或者应当知道自己的权益受到侵害之日起超过三年', en: 'Save where a law provides otherwise, more than three years have passed since the complainant knew or should have known of the infringement' },
  { code: 5, article: 'Art. 16(1)(5)', zh: '未提供第十条、第十一条规定的材料，或者提供的材料虚假', en: 'Material required by Arts. 10 and 11 is missing or false' },
  { code: 6, article: 'Art. 16(1)(6)', zh: '冒用他人名义投诉，或者拒绝核验身份', en: 'The complaint was made in another person’s name, or the identity check was refused' },
  { code: 7, article: 'Art. 16(1)(7)', zh: '法律、法规、规章规定不予受理的其他情形', en: 'Other circumstances in which laws, regulations or rules provide for refusal' },
]

/** Art. 23. */
const terminationGrounds: readonly GroundRule[] = [
  { code: 1, article: 'Art. 23(1)(1)', zh: '投诉人撤回投诉，或者双方自行和解', en: 'The complainant withdraws the complaint, or the parties settle between themselves' },
  { code: 2, article: 'Art. 23(1)(2)', zh: '投诉人或者被投诉人无正当理由不参加调解，或者明确拒绝调解', en: 'A party stays away from mediation without good reason, or plainly refuses it' },
  { code: 3, article: 'Art. 23(1)(3)', zh: '经组织调解，投诉人或者被投诉人明确表示无法达成调解协议', en: 'After mediation a party states that no agreement can be reached' },
  { code: 4, article: 'Art. 23(1)(4)', zh: '投诉人与被投诉人对检验、检测、鉴定费用的承担无法协商一致', en: 'The parties cannot agree who bears the cost of testing or appraisal' },
  { code: 5, article: 'Art. 23(1)(5)', zh: '自受理之日起六十日内未能达成调解协议', en: 'No agreement was reached within sixty days of acceptance' },
  { code: 6, article: 'Art. 23(1)(6)', zh: '受理后发现存在第十六条或者第四十二条规定情形', en: 'Circumstances of Art. 16 or Art. 42 are found after acceptance' },
  { code: 7, article: 'Art. 23(1)(7)', zh: '投诉人或者被投诉人死亡、终止或者丧失主体资格', en: 'A party has died, ceased to exist or lost its standing' },
  { code: 8, article: 'Art. 23(1)(8)', zh: '法律、法规、规章规定应当终止调解的其他情形', en: 'Other circumstances in which laws, regulations or rules provide for termination' },
]

const sharedArticles = { forwarding: 'Art. 41', handling: 'Art. 41', notice: 'Art. 36', dispute: 'Art. 33' }

const parties = {
  splitting: 'Art. 9', intake: 'Art. 41', police: 'Art. 42', elsewhere: 'Art. 44', content: 'Arts. 10–12', joint: 'Art. 12', entrusting: 'Art. 19', recusal: 'Art. 21', performance: 'Art. 25',
}

const transitions: readonly Transition[] = [
  ...careTransitions(sharedArticles),
  { action: 'accept', kind: 'complaint', from: 'initial-review', to: ['mediation'], roles: deciders, article: 'Art. 15' },
  { action: 'refuse', kind: 'complaint', from: 'initial-review', to: ['initial-review', 'closed'], roles: deciders, article: 'Art. 16' },
  { action: 'notify', kind: 'complaint', from: 'initial-review', to: ['closed'], roles: deciders, article: 'Art. 15' },
  { action: 'notify', kind: 'complaint', from: 'mediation', to: ['mediation'], roles: deciders, article: 'Art. 15' },
  { action: 'close', kind: 'complaint', from: 'initial-review', to: ['closed'], roles: deciders, article: 'Art. 23' },
  { action: 'close', kind: 'complaint', from: 'mediation', to: ['closed'], roles: deciders, article: 'Art. 23' },
  { action: 'pause', kind: 'complaint', from: 'mediation', to: ['mediation'], roles: deciders, article: 'Art. 22' },
  { action: 'resume', kind: 'complaint', from: 'mediation', to: ['mediation'], roles: deciders, article: 'Art. 22' },
  { action: 'document-pause', kind: 'complaint', from: 'mediation', to: ['mediation'], roles: deciders, article: 'Art. 22' },
  { action: 'reopen', kind: 'complaint', from: 'closed', to: ['initial-review', 'mediation'], roles: heads, article: 'Art. 23' },
  ...dutyTransitions({ forwarding: 'Art. 41', identity: 'Art. 10(3)', lead: 'Art. 27', dispute: 'Art. 33', repeat: 'Art. 35', parties }),
  ...reportTransitions(sharedArticles),
  // Advertising must be handled and told within seven working days of receipt, decided or not (广告法 53).
  { action: 'notify', kind: 'violation-report', from: 'verification', to: ['verification'], roles: deciders, article: 'Art. 36' },
  { action: 'issue-paper', kind: 'violation-report', from: 'verification', to: ['verification'], roles: deciders, article: 'Art. 36' },
]

/** The papers of the procedure (April 2026 templates). */
const forms: readonly FormRule[] = [
  { form: 1, zh: '投诉登记表', en: 'Complaint registration', article: 'Arts. 10–12', issuedOn: 'receipt' },
  { form: 2, zh: '举报登记表', en: 'Report registration', article: 'Art. 28', issuedOn: 'receipt' },
  { form: 3, zh: '投诉/举报分送通知书', en: 'Notice of forwarding', article: 'Art. 41', issuedOn: 'forward' },
  { form: 4, zh: '限期提供身份证明材料通知书', en: 'Request for identity proof', article: 'Art. 10(3)', issuedOn: 'ask-identity' },
  { form: 5, zh: '投诉受理决定书', en: 'Decision to accept', article: 'Art. 15', issuedOn: 'accept' },
  { form: 6, zh: '投诉不予受理决定书', en: 'Decision not to accept', article: 'Art. 16', issuedOn: 'refuse' },
  { form: 7, zh: '投诉调解通知书', en: 'Notice of mediation', article: wholeOrder, issuedOn: 'mediation' },
  { form: 8, zh: '投诉终止调解决定书', en: 'Decision to end mediation', article: 'Art. 23', issuedOn: 'terminate' },
  { form: 9, zh: '投诉调解书', en: 'Mediation agreement', article: wholeOrder, issuedOn: 'agreement' },
  { form: 10, zh: '举报处理结果告知书', en: 'Notice of result to the reporter', article: 'Art. 36', issuedOn: 'notify' },
]

/** The rulebook of Order 121. */
export const rulebookO121: Rulebook = {
  order: 'O121',
  name: { zh: '市场监督管理投诉举报处理办法（国家市场监督管理总局令第121号）', en: 'Measures for Handling Complaints and Reports (SAMR Order 121)' },
  version: 'O121/1',
  inForce: { from: '2026-04-15' },
  clocks,
  refusalArticle: 'Art. 16',
  refusalGrounds,
  terminationArticle: 'Art. 23',
  terminationGrounds,
  notFiledGrounds,
  noticeDutyArticle: 'Art. 36',
  transitions,
  articles: {
    assign: 'Art. 41',
    claim: 'Art. 41',
    release: 'Art. 41',
    note: 'Art. 41',
    'confirm-category': 'Art. 41',
    accept: 'Art. 15',
    refuse: 'Art. 16',
    notify: 'Art. 15',
    close: 'Art. 23',
    verify: 'PP Art. 18',
    approve: 'PP Art. 18',
    reject: 'PP Art. 18',
    'close-penalty': 'PP Art. 64',
    answer: 'Art. 41',
    pause: 'Art. 22',
    resume: 'Art. 22',
    'document-pause': 'Art. 22',
    extend: 'PP Art. 18',
    forward: 'Art. 41',
    return: 'Art. 41',
    take: 'Art. 41',
    'take-over': 'Art. 13',
    transfer: 'Art. 41',
    reopen: 'Art. 23',
    publish: wholeOrder,
    'withhold-publication': wholeOrder,
    order: wholeOrder,
    'reply-to-order': wholeOrder,
    'accept-reply': wholeOrder,
    'ask-identity': 'Art. 10(3)',
    'prove-identity': 'Art. 10(3)',
    'report-back': 'Art. 41',
    'find-lead': 'Art. 27',
    split: 'Art. 9',
    reclassify: 'Art. 41',
    'transfer-to-police': 'Art. 42',
    'not-under-order': 'Art. 44',
    supplement: 'Arts. 10–12',
    'change-representatives': 'Art. 12',
    entrust: 'Art. 19',
    'ask-recusal': 'Art. 21',
    'decide-recusal': 'Art. 21',
    'record-performance': 'Art. 25',
    'issue-paper': wholeOrder,
    'end-negotiation': wholeOrder,
    dispute: 'Art. 33',
    'settle-dispute': 'Art. 33',
    designate: 'Art. 33',
    repeat: 'Art. 35',
    merge: 'Art. 41',
    'change-order': wholeOrder,
  },
  forms,
}
