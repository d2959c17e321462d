// The actions of the procedure as people call them, in both languages.
import type { ActionName } from '../schemas/actions.ts'

/** Name of each action. */
export const actionNames: Readonly<Record<ActionName, { readonly zh: string; readonly en: string }>> = {
  assign: { zh: '分派', en: 'Assign' },
  claim: { zh: '领办', en: 'Claim' },
  release: { zh: '放回', en: 'Release' },
  note: { zh: '备注', en: 'Note' },
  'confirm-category': { zh: '确认分类', en: 'Confirm the category' },
  accept: { zh: '受理', en: 'Accept' },
  refuse: { zh: '不予受理', en: 'Refuse' },
  notify: { zh: '告知', en: 'Notify' },
  close: { zh: '办结', en: 'Close' },
  verify: { zh: '核查决定', en: 'Decide on verification' },
  approve: { zh: '批准', en: 'Approve' },
  reject: { zh: '退回拟办意见', en: 'Reject the proposal' },
  'close-penalty': { zh: '行政处罚案件结案', en: 'Close the penalty case' },
  answer: { zh: '答复咨询', en: 'Answer the consultation' },
  pause: { zh: '登记不计入期限的时间', en: 'Pause the limit' },
  resume: { zh: '恢复计算期限', en: 'Resume the limit' },
  'document-pause': { zh: '补交鉴定、检测等文书', en: 'Add the document of a pause' },
  extend: { zh: '延长期限', en: 'Extend the limit' },
  forward: { zh: '分送', en: 'Forward' },
  return: { zh: '退回', en: 'Return' },
  reopen: { zh: '重新办理', en: 'Reopen' },
}
