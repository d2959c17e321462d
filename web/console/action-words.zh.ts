// What the actions and the steps of a case's past are called in Chinese.
import type { ActionWords, StepWords } from './action-words.ts'

export const actionWords: ActionWords = {
  claim: { title: '领办', done: '已领办，由您承办' },
  release: { title: '放回', done: '已放回，等待他人领办' },
  accept: { title: '受理', done: '已受理', note: '受理后进入调解，开始计算调解期限。' },
  refuse: { title: '不予受理', done: '已作出不予受理决定', note: '告知书会列明情形和其他解决途径。' },
  notify: { title: '登记已告知', done: '已登记告知' },
  close: { title: '办结', done: '已办结' },
  verify: { title: '提出核查结论', done: '核查结论已提交', note: '承办人提出的结论经负责人批准后生效。' },
  approve: { title: '批准', done: '已批准' },
  reject: { title: '退回拟办意见', done: '已退回承办人' },
  'close-penalty': { title: '案件结案', done: '案件已结案' },
  answer: { title: '答复', done: '已答复' },
  assign: { title: '分派', done: '已分派' },
  note: { title: '备注', done: '备注已添加' },
  'confirm-category': { title: '确认分类', done: '分类已确认' },
  pause: {
    title: '暂停计时',
    done: '已登记不计入期限的时间',
    note: '自委托次日起不计入期限；没有文书的，第三个工作日结束后恢复计时。',
  },
  resume: { title: '恢复计时', done: '已恢复计时' },
  'document-pause': { title: '补交文书', done: '文书已补交' },
  extend: { title: '延长期限', done: '已提交延长期限', note: '须在期限届满前经负责人批准。' },
  forward: { title: '分送', done: '已分送', note: '对方接收之前，责任仍在本单位；逾时不接收的，自动报共同上级。' },
  take: { title: '接收', done: '已接收，由本单位办理' },
  'take-over': { title: '提级办理', done: '已提级办理', note: '期限不重新计算。' },
  transfer: {
    title: '移送其他部门',
    done: '已移送',
    note: '移送系统以外的部门，案件办结；交给本系统的机关请用“分送”，期限继续计算。',
  },
  return: { title: '退回', done: '已退回分送单位' },
  reopen: { title: '重新办理', done: '已重新办理', note: '原决定的统计结果保留，重新办理另计一轮。' },
  order: { title: '督办', done: '已督办', note: '督办不改变法定期限。' },
  'reply-to-order': { title: '回复督办', done: '已回复，等待确认' },
  'accept-reply': { title: '确认督办回复', done: '督办已办结' },
  'ask-identity': { title: '要求提供身份证明', done: '已登记', note: '初查期限照常计算。' },
  'prove-identity': { title: '登记已提供身份证明', done: '已登记' },
  'report-back': { title: '回报来源单位', done: '已登记回报' },
  'find-lead': { title: '登记违法线索', done: '线索已登记', note: '自发现之日起十五个工作日内核查。' },
  'decide-lead': { title: '线索立案决定', done: '已作出决定' },
  dispute: { title: '提出管辖争议', done: '已登记', note: '争议解决前，期限由本单位继续计算。' },
  'settle-dispute': { title: '争议协商一致', done: '已登记' },
  designate: { title: '指定管辖', done: '已指定' },
  repeat: { title: '登记重复举报', done: '已登记', note: '实名并有新事实的，核查期限重新计算。' },
  merge: { title: '并案', done: '已并案' },
  'change-order': { title: '变更适用规定', done: '已变更' },
}

export const closeEarly = '登记撤回'

export const stepWords: StepWords = {
  submitted: '登记',
  imported: '导入',
  received: '送达承办单位',
  delivered: '送达收件箱，待接收',
  escalated: '逾时未接收，报共同上级',
  'calendar-loaded': '工作日历更新，期限重算',
  'settings-changed': '办案设置调整，期限重算',
  notify: '告知',
}
