// What a fact is called in print.
import type { Fact } from './facts.ts'

export const factNames: Readonly<Partial<Record<Fact['type'], string>>> = {
  received: '接收',
  arrived: '移入',
  accepted: '受理',
  refused: '不予受理',
  notified: '告知',
  closed: '办结',
  verified: '核查决定',
  'penalty-closed': '行政处罚案件办结',
  answered: '答复',
  paused: '不计入期限开始',
  resumed: '不计入期限结束',
  'pause-documented': '补交不计入期限的文书',
  extended: '延长期限',
  forwarded: '分送',
  returned: '退回',
  reopened: '撤销原决定，重新办理',
  repeated: '重复举报',
}
