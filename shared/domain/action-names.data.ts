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
}
