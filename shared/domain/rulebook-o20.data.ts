// SAMR Order 20 (amended 2022), in force from 2020-01-01 to 2026-04-14: limits, grounds, transitions and papers. A change of law is a change here.
import { kinds } from '../schemas/codes.data.ts'
import { type ClockRule, type FormRule, type GroundRule, type PauseReason, type Rulebook, type Transition, wholeOrder } from './rulebook-shape.ts'
import { careTransitions, deciders, heads, reportTransitions } from './rulebook-common.data.ts'
import { dutyTransitions } from './rulebook-duties.data.ts'
import { notFiledGrounds, penaltyClocks, verificationPauses } from './rulebook-penalty.data.ts'

const everyKind = kinds.map((kind) => kind.code)

/** Art. 20: appraisal and testing; \`other\` is what an import says that names no reason. */
const mediationPauses: readonly PauseReason[] = ['appraisal', 'testing', 'other']

const clocks: readonly ClockRule[] = [
  { clock: 'initial-review', kinds: ['complaint'], limit: 7, unit: 'working-day', source: 'O20', article: 'Art. 14', starts: 'competent-receipt', ends: 'decided-and-notified', excluded: [] },
  {
    clock: 'mediation', kinds: ['complaint'], limit: 45, unit: 'working-day', source: 'O20', article: 'Art. 21(1)(5)', starts: 'acceptance', ends: 'mediation-ended',
    excluded: mediationPauses, excludedArticle: 'O20 Art. 20',
  },
  { clock: 'termination-notice', kinds: ['complaint'], limit: 7, unit: 'working-day', source: 'O20', article: 'Art. 21', starts: 'termination', ends: 'termination-notified', excluded: [] },
  ...penaltyClocks,
  { clock: 'reporter-notice', kinds: ['violation-report'], limit: 5, unit: 'working-day', source: 'O20', article: 'Art. 31', starts: 'decision-for-real-name', ends: 'reporter-notified', excluded: [] },
  {
    clock: 'lead-verification', kinds: ['violation-report'], limit: 15, unit: 'working-day', source: 'O20', article: 'Art. 23', starts: 'lead-found', ends: 'verification-decided',
    excluded: verificationPauses, excludedArticle: 'PP Art. 18', extension: { limit: 15, article: 'Art. 23' },
  },
  { clock: 'competence-dispute', kinds: ['complaint', 'violation-report'], limit: 7, unit: 'working-day', source: 'O20', article: 'Art. 30', starts: 'dispute-raised', ends: 'dispute-settled', excluded: [] },
  { clock: 'identity-proof', kinds: ['complaint'], limit: 0, unit: 'calendar-day', source: 'O20', article: wholeOrder, starts: 'identity-asked', ends: 'identity-proved', excluded: [] },
  { clock: 'odr', kinds: ['complaint'], limit: 'odrWorkingDays', unit: 'working-day', source: 'policy', article: 'odrWorkingDays', starts: 'odr-routed', ends: 'odr-ended', excluded: [] },
  { clock: 'supervision-order', kinds: everyKind, limit: 0, unit: 'calendar-day', source: 'policy', article: 'supervision-order', starts: 'ordered', ends: 'order-settled', excluded: [] },
  { clock: 'report-back', kinds: everyKind, limit: 0, unit: 'calendar-day', source: 'O20', article: 'Art. 37', starts: 'origin-asks', ends: 'reported-back', excluded: [] },
  { clock: 'answer', kinds: ['consultation'], limit: 'answerWorkingDays', unit: 'working-day', source: 'policy', article: 'answerWorkingDays', starts: 'receipt', ends: 'answered', excluded: [] },
  { clock: 'forwarding', kinds: everyKind, limit: 'forwardingWorkingDays', unit: 'working-day', source: 'O20', article: 'Art. 37', starts: 'receipt-without-competence', ends: 'competent-bureau-has-it', excluded: [] },
  { clock: 'end-to-end', kinds: everyKind, limit: 0, unit: 'calendar-day', source: 'policy', article: 'end-to-end', starts: 'receipt', ends: 'closed', excluded: [] },
]

/** Art. 15. */
const refusalGrounds: readonly GroundRule[] = [
  { code: 1, article: 'Art. 15(1)(1)', zh: '投诉事项不属于市场监督管理部门职责，或者本行政机关不具有处理权限', en: 'The matter is not the business of market regulation, or this body is not competent to handle it' },
  { code: 2, article: 'Art. 15(1)(2)', zh: '法院、仲裁机构、市场监督管理部门或者其他行政机关、消费者协会或者依法成立的其他调解组织已经受理或者处理过同一消费者权益争议', en: 'A court, an arbitration body, a market regulation or other administrative body, a consumer association or another lawful mediation body has already accepted or handled the same dispute' },
  { code: 3, article: 'Art. 15(1)(3)', zh: '不是为生活消费需要购买、使用商品或者接受服务，或者不能证明与被投诉人之间存在消费者权益争议', en: 'The goods or services were not for daily-life consumption, or no consumer dispute with the respondent is shown' },
  { code: 4, article: 'Art. 15(1)(4)', zh: '除法律另有规定外，投诉人知道或者应当知道自己的权益受到被投诉人侵害之日起超过三年', en: 'Save where a law provides otherwise, more than three years have passed since the complainant knew or should have known of the infringement' },
  { code: 5, article: 'Art. 15(1)(5)', zh: '未提供本办法规定的材料', en: 'Material that the Measures require is missing' },
  { code: 6, article: 'Art. 15(1)(6)', zh: '法律、法规、规章规定不予受理的其他情形', en: 'Other circumstances in which laws, regulations or rules provide for refusal' },
]

/** Art. 21. */
const terminationGrounds: readonly GroundRule[] = [
  { code: 1, article: 'Art. 21(1)(1)', zh: '投诉人撤回投诉或者双方自行和解', en: 'The complainant withdraws the complaint, or the parties settle between themselves' },
  { code: 2, article: 'Art. 21(1)(2)', zh: '投诉人与被投诉人对委托承担检定、检验、检测、鉴定工作的技术机构或者费用承担无法协商一致', en: 'The parties cannot agree on the body that tests or appraises, or who bears its cost' },
  { code: 3, article: 'Art. 21(1)(3)', zh: '投诉人或者被投诉人无正当理由不参加调解，或者被投诉人明确拒绝调解', en: 'A party stays away from mediation without good reason, or the respondent plainly refuses it' },
  { code: 4, article: 'Art. 21(1)(4)', zh: '经组织调解，投诉人或者被投诉人明确表示无法达成调解协议', en: 'After mediation a party states that no agreement can be reached' },
  { code: 5, article: 'Art. 21(1)(5)', zh: '自投诉受理之日起四十五个工作日内投诉人和被投诉人未能达成调解协议', en: 'No agreement was reached within forty-five working days of acceptance' },
  { code: 6, article: 'Art. 21(1)(6)', zh: '受理投诉后，发现存在第十五条规定情形', en: 'Circumstances of Art. 15 are found after acceptance' },
  { code: 7, article: 'Art. 21(1)(7)', zh: '法律、法规、规章规定的应当终止调解的其他情形', en: 'Other circumstances in which laws, regulations or rules provide for termination' },
]

const sharedArticles = { forwarding: 'Art. 37', handling: 'Art. 37', notice: 'Art. 31', dispute: 'Art. 30' }

const parties = {
  splitting: wholeOrder, intake: 'Art. 37', police: wholeOrder, elsewhere: wholeOrder, content: wholeOrder, joint: wholeOrder, entrusting: wholeOrder, recusal: wholeOrder, performance: wholeOrder,
}

const transitions: readonly Transition[] = [
  ...careTransitions(sharedArticles),
  { action: 'accept', kind: 'complaint', from: 'initial-review', to: ['mediation'], roles: deciders, article: 'Art. 14' },
  { action: 'refuse', kind: 'complaint', from: 'initial-review', to: ['initial-review', 'closed'], roles: deciders, article: 'Art. 15' },
  { action: 'notify', kind: 'complaint', from: 'initial-review', to: ['closed'], roles: deciders, article: 'Art. 14' },
  { action: 'notify', kind: 'complaint', from: 'mediation', to: ['mediation'], roles: deciders, article: 'Art. 14' },
  { action: 'close', kind: 'complaint', from: 'initial-review', to: ['closed'], roles: deciders, article: 'Art. 21' },
  { action: 'close', kind: 'complaint', from: 'mediation', to: ['closed'], roles: deciders, article: 'Art. 21' },
  { action: 'pause', kind: 'complaint', from: 'mediation', to: ['mediation'], roles: deciders, article: 'Art. 20' },
  { action: 'resume', kind: 'complaint', from: 'mediation', to: ['mediation'], roles: deciders, article: 'Art. 20' },
  { action: 'document-pause', kind: 'complaint', from: 'mediation', to: ['mediation'], roles: deciders, article: 'Art. 20' },
  { action: 'reopen', kind: 'complaint', from: 'closed', to: ['initial-review', 'mediation'], roles: heads, article: 'Art. 21' },
  ...dutyTransitions({ forwarding: 'Art. 37', identity: wholeOrder, lead: 'Art. 23', dispute: 'Art. 30', repeat: wholeOrder, parties }),
  ...reportTransitions(sharedArticles),
]

/** The papers of the procedure. */
const forms: readonly FormRule[] = [
  { form: 1, zh: '投诉登记表', en: 'Complaint registration', article: wholeOrder, issuedOn: 'receipt' },
  { form: 2, zh: '举报登记表', en: 'Report registration', article: wholeOrder, issuedOn: 'receipt' },
  { form: 3, zh: '投诉/举报分送通知书', en: 'Notice of forwarding', article: 'Art. 37', issuedOn: 'forward' },
  { form: 4, zh: '限期提供身份证明材料通知书', en: 'Request for identity proof', article: wholeOrder, issuedOn: 'ask-identity' },
  { form: 5, zh: '投诉受理决定书', en: 'Decision to accept', article: 'Art. 14', issuedOn: 'accept' },
  { form: 6, zh: '投诉不予受理决定书', en: 'Decision not to accept', article: 'Art. 15', issuedOn: 'refuse' },
  { form: 7, zh: '投诉调解通知书', en: 'Notice of mediation', article: wholeOrder, issuedOn: 'mediation' },
  { form: 8, zh: '投诉终止调解决定书', en: 'Decision to end mediation', article: 'Art. 21', issuedOn: 'terminate' },
  { form: 9, zh: '投诉调解书', en: 'Mediation agreement', article: wholeOrder, issuedOn: 'agreement' },
  { form: 10, zh: '举报处理结果告知书', en: 'Notice of result to the reporter', article: 'Art. 31', issuedOn: 'notify' },
]

/** The rulebook of Order 20. */
export const rulebookO20: Rulebook = {
  order: 'O20',
  name: { zh: '市场监督管理投诉举报处理暂行办法（国家市场监督管理总局令第20号）', en: 'Interim Measures for Handling Complaints and Reports (SAMR Order 20)' },
  version: 'O20/1',
  inForce: { from: '2020-01-01', to: '2026-04-14' },
  clocks,
  refusalArticle: 'Art. 15',
  refusalGrounds,
  terminationArticle: 'Art. 21',
  terminationGrounds,
  notFiledGrounds,
  transitions,
  articles: {
    assign: 'Art. 37',
    claim: 'Art. 37',
    release: 'Art. 37',
    note: 'Art. 37',
    'confirm-category': 'Art. 37',
    accept: 'Art. 14',
    refuse: 'Art. 15',
    notify: 'Art. 14',
    close: 'Art. 21',
    verify: 'PP Art. 18',
    approve: 'PP Art. 18',
    reject: 'PP Art. 18',
    'close-penalty': 'PP Art. 64',
    answer: 'Art. 37',
    pause: 'Art. 20',
    resume: 'Art. 20',
    'document-pause': 'Art. 20',
    extend: 'PP Art. 18',
    forward: 'Art. 37',
    return: 'Art. 37',
    take: 'Art. 37',
    'take-over': wholeOrder,
    transfer: 'Art. 37',
    reopen: 'Art. 21',
    publish: wholeOrder,
    'withhold-publication': wholeOrder,
    order: wholeOrder,
    'reply-to-order': wholeOrder,
    'accept-reply': wholeOrder,
    'ask-identity': wholeOrder,
    'prove-identity': wholeOrder,
    'report-back': 'Art. 37',
    'find-lead': 'Art. 23',
    split: wholeOrder,
    reclassify: 'Art. 37',
    'transfer-to-police': wholeOrder,
    'not-under-order': wholeOrder,
    supplement: wholeOrder,
    'change-representatives': wholeOrder,
    entrust: wholeOrder,
    'ask-recusal': wholeOrder,
    'decide-recusal': wholeOrder,
    'record-performance': wholeOrder,
    'issue-paper': wholeOrder,
    'end-negotiation': wholeOrder,
    dispute: 'Art. 30',
    'settle-dispute': 'Art. 30',
    designate: 'Art. 30',
    repeat: wholeOrder,
    merge: 'Art. 37',
    'change-order': wholeOrder,
  },
  forms,
}
