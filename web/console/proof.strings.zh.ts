// How a clock's proof reads in Chinese.
import type { Proof } from '../../shared/schemas/clock.ts'
import type { Fact } from '../../shared/schemas/facts.ts'
import { showDay } from '../staff/days.ts'
import { showArticle } from '../staff/show.ts'
import type { ProofDay } from './proof-days.ts'

const sources = {
  O121: '总局令第121号',
  O20: '总局令第20号',
  PP: '行政处罚程序规定',
  CPL: '消费者权益保护法',
  policy: '工作目标',
}

/** The facts that start a clock. */
const starts: Readonly<Partial<Record<Fact['type'], string>>> = {
  received: '收到',
  arrived: '有管辖权的单位收到',
  accepted: '受理',
  closed: '终止调解',
  verified: '作出核查决定',
  reopened: '原决定被撤销',
  ordered: '督办',
  'identity-asked': '要求提供身份证明',
  'lead-found': '发现线索',
  'dispute-raised': '发生管辖争议',
  repeated: '收到重复举报',
}

const sayStart = (event: string) => Object.entries(starts).find(([type]) => type === event)?.[1] ?? ''

const reasons: Readonly<Record<ProofDay['reason'], string>> = {
  start: '起算日，不计入',
  outside: '',
  'working-day': '工作日',
  'make-up-day': '调休上班',
  'calendar-day': '计入',
  weekend: '周末',
  holiday: '放假',
  paused: '不计入期限',
  'moved-last-day': '顺延',
  'local-closure': '本地停止办公',
}

/** The one-character mark under a day that is not plainly counted. */
export const proofMarks: Readonly<Record<ProofDay['reason'], string>> = {
  start: '起',
  outside: '',
  'working-day': '',
  'make-up-day': '班',
  'calendar-day': '',
  weekend: '休',
  holiday: '假',
  paused: '停',
  'moved-last-day': '延',
  'local-closure': '闭',
}

export const legend = [
  ['start', '起算日，不计入'],
  ['working-day', '计入的日子（小字是第几天）'],
  ['make-up-day', '调休上班，计入'],
  ['weekend', '周末，不计'],
  ['holiday', '放假，不计'],
  ['paused', '鉴定检测等，不计'],
] as const

/** What a screen reader says of one day. */
export function readDay({ day, nth, reason, note, isDue }: ProofDay): string {
  if (reason === 'outside') return ''
  const counted = nth > 0 ? `第 ${nth} 天` : '不计'
  return [showDay(day), counted, note ?? reasons[reason], isDue ? '到期日' : '']
    .filter((part) => part !== '')
    .join('，')
}

/** `总局令第121号第15条：7 个工作日`. */
export function readRule({ rule }: Proof): string {
  const unit = rule.unit === 'working-day' ? '个工作日' : '日'
  const extension = rule.extension === undefined ? '' : `，经批准延长 ${rule.extension} ${unit}`
  return `${sources[rule.source]}${showArticle(rule.article)}：${rule.limit} ${unit}${extension}`
}

export const readStart = ({ start }: Proof) => `${showDay(start.day)} ${sayStart(start.event)}，次日起算`

export const readVersions = (proof: Proof) => `放假安排 ${proof.calendarVersion} · 规则 ${proof.rulebookVersion}`

export const calendarWords = {
  weekdays: ['一', '二', '三', '四', '五', '六', '日'],
  month: (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
  due: '到期',
  pauses: '不计入期限的时间',
  openPause: '尚未结束',
  noDocument: '没有文书：第三个工作日结束后恢复计时',
}
