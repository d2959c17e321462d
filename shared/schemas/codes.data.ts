// The code lists of the procedure. Codes are stable and never reused; categories stand in categories.data.ts.
import type { CodeEntry } from './coded.ts'

const list = <const Code extends string>(...rows: readonly (readonly [Code, string, string])[]): readonly CodeEntry<Code>[] =>
  rows.map(([code, name, nameEn]) => ({ code, name, nameEn }))

export const kinds = list(
  ['complaint', '投诉', 'Complaint'],
  ['violation-report', '举报', 'Violation report'],
  ['consultation', '咨询', 'Consultation'],
)

export const requests = list(
  ['return', '退货', 'Return'],
  ['exchange', '更换', 'Exchange'],
  ['repair', '修理', 'Repair'],
  ['redo', '重作', 'Redo'],
  ['make-up-quantity', '补足商品数量', 'Make up the quantity'],
  ['refund', '退还货款和服务费用', 'Refund'],
  ['compensation', '赔偿损失', 'Compensation'],
  ['other', '其他', 'Other'],
)

export const channels = list(
  ['internet', '互联网', 'Internet'],
  ['app', '手机应用', 'App'],
  ['mini-program', '小程序', 'Mini-program'],
  ['telephone', '电话', 'Telephone'],
  ['letter', '信函', 'Letter'],
  ['visit', '来访', 'Visit'],
  ['email', '电子邮件', 'E-mail'],
  ['12345', '12345热线', '12345 hotline'],
  ['other-department', '其他部门转来', 'Other department'],
  ['service-post', '消费维权站', 'Service post'],
  ['shop-code', '一店一码', 'Shop code'],
  ['odr', '在线消费纠纷解决', 'ODR'],
  ['import', '导入', 'Import'],
)

/** Channels that a person without a token may use. */
export const publicChannels = ['internet', 'app', 'mini-program', 'shop-code'] as const

export const idTypes = list(
  ['resident-id', '居民身份证', 'Resident ID card'],
  ['passport', '护照', 'Passport'],
  ['hk-macao-permit', '港澳居民来往内地通行证', 'Mainland travel permit (HK, Macao)'],
  ['taiwan-permit', '台湾居民来往大陆通行证', 'Mainland travel permit (Taiwan)'],
  ['residence-permit', '港澳台居民居住证', 'Residence permit (HK, Macao, Taiwan)'],
  ['foreign-permanent-residence', '外国人永久居留身份证', 'Foreign permanent resident card'],
  ['military-id', '军官证', 'Military ID'],
  ['other', '其他证件', 'Other'],
)

export const stages = list(
  ['routing', '分送中', 'Being routed'],
  ['odr', '在线协商', 'ODR negotiation'],
  ['initial-review', '初查', 'Initial review'],
  ['mediation', '调解', 'Mediation'],
  ['verification', '核查', 'Verification'],
  ['penalty-case', '立案办理', 'Penalty case'],
  ['answer', '待答复', 'To be answered'],
  ['closed', '已办结', 'Closed'],
)

export const clockNames = list(
  ['initial-review', '初查期限', 'Initial review'],
  ['mediation', '调解期限', 'Mediation'],
  ['termination-notice', '终止调解告知期限', 'Termination notice'],
  ['verification', '核查期限', 'Verification'],
  ['lead-verification', '调解中发现线索核查期限', 'Lead verification'],
  ['penalty', '行政处罚办案期限', 'Penalty case'],
  ['reporter-notice', '举报告知期限', 'Notice to the reporter'],
  ['competence-dispute', '管辖争议期限', 'Competence dispute'],
  ['forwarding', '分送时限', 'Forwarding'],
  ['report-back', '回报期限', 'Report back'],
  ['supervision-order', '督办期限', 'Supervision order'],
  ['identity-proof', '提供身份证明期限', 'Identity proof'],
  ['odr', '在线协商期限', 'ODR negotiation'],
  ['answer', '答复时限', 'Answer'],
  ['end-to-end', '全程时长', 'End to end'],
)

export const outcomes = list(
  ['agreement', '达成调解协议', 'Agreement'],
  ['settled', '和解', 'Settled'],
  ['withdrawn', '撤回投诉', 'Withdrawn'],
  ['withdrawn-early', '受理前撤回', 'Withdrawn before acceptance'],
  ['terminated', '终止调解', 'Terminated'],
  ['refused', '不予受理', 'Refused'],
  ['not-filed', '不予立案', 'Not filed'],
  ['transferred', '移送', 'Transferred'],
  ['penalised', '已处罚', 'Penalised'],
  ['no-penalty', '不予处罚', 'No penalty'],
  ['case-withdrawn', '撤销立案', 'Penalty case withdrawn'],
  ['transferred-to-police', '移送公安', 'Transferred to the police'],
  ['answered', '已答复', 'Answered'],
  ['not-under-order', '不属于本办法', 'Not under this order'],
  ['merged', '并案', 'Merged'],
)

export const decisions = list(['filed', '立案', 'Filed'], ['not-filed', '不予立案', 'Not filed'], ['transferred', '移送', 'Transferred'])

export const penaltyResults = list(
  ['penalised', '已处罚', 'Penalised'],
  ['no-penalty', '不予处罚', 'No penalty'],
  ['case-withdrawn', '撤销立案', 'Penalty case withdrawn'],
  ['transferred-to-police', '移送公安', 'Transferred to the police'],
)

export const roles = list(
  ['intake', '接收人员', 'Intake'],
  ['handler', '承办人', 'Case handler'],
  ['supervisor', '负责人', 'Supervisor'],
  ['analyst', '统计员', 'Analyst'],
  ['auditor', '审计员', 'Auditor'],
  ['admin', '管理员', 'Administrator'],
)

/** The orders a case can be governed by: SAMR Order 121 (from 2026-04-15), Order 20 before. */
export const orders = list(
  ['O121', '国家市场监督管理总局令第121号', 'SAMR Order 121'],
  ['O20', '国家市场监督管理总局令第20号', 'SAMR Order 20'],
)

export const notFiledGrounds = list(
  ['19-1', '没有证据初步证明存在违法行为', 'No preliminary evidence of a breach'],
  ['19-2', '依法不应给予行政处罚', 'Not punishable'],
  ['19-3', '不属于本部门管辖', 'Not within this bureau’s competence'],
  ['19-4', '超过行政处罚追责时效', 'Out of time'],
  ['20-1', '违法行为轻微并及时改正，没有造成危害后果', 'Minor, corrected in time, no harm'],
  ['20-2', '初次违法且危害后果轻微并及时改正', 'First breach, slight harm, corrected in time'],
  ['20-3', '当事人有证据足以证明没有主观过错', 'No subjective fault proved'],
  ['20-4', '依法可以不予立案的其他情形', 'Other lawful ground'],
)

/** Why a complaint is not published although its consumer agreed (不予公示). */
export const withholdCauses = list(
  ['secret', '涉及国家秘密、商业秘密或者个人隐私', 'State or trade secrets, or privacy'],
  ['malicious', '恶意投诉', 'Malicious complaint'],
  ['not-consumption', '不是生活消费争议', 'No dispute of daily-life consumption'],
  ['unproven', '争议事实没有查清', 'The facts were not established'],
  ['before-court', '正在诉讼或者仲裁', 'Before a court or arbitration'],
  ['wrong', '公示内容有误，停止公示', 'Published wrongly, stopped'],
  ['other', '其他不宜公示的情形', 'Other good reason'],
)

/** How a negotiation with the enterprise ended. */
export const odrResults = list(
  ['settled', '协商一致', 'Settled'],
  ['failed', '协商未果', 'Failed'],
  ['ended', '消费者终止协商', 'Ended by the consumer'],
  ['silent', '期限届满未协商一致', 'Silence until the end of the limit'],
)

/** Files that a consumer may add as evidence. */
export const evidenceTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const

/** What a complaint may still lack before it can be accepted (O121 Arts. 10–12). */
export const gaps = list(
  ['respondent-address', '被投诉人地址', 'Respondent’s address'],
  ['power-of-attorney', '授权委托书和代理人身份', 'Power of attorney and the agent’s identity'],
  ['joint-consent', '全体投诉人同意共同投诉', 'Every complainant’s consent to joint handling'],
)

/** How one case came out of another. */
export const births = list(['split', '分拆', 'Split'], ['lead', '调解中发现的线索', 'Lead found in mediation'])

/** Why days are not counted. `other` is what an import says that names no reason. */
export const pauseReasons = list(
  ['appraisal', '鉴定', 'Appraisal'],
  ['testing', '检测', 'Testing'],
  ['inspection', '检验', 'Inspection'],
  ['quarantine', '检疫', 'Quarantine'],
  ['right-holder-identification', '权利人辨认', 'Identification by the right holder'],
  ['hearing', '听证', 'Hearing'],
  ['announcement', '公告', 'Announcement'],
  ['other', '其他', 'Other'],
)
