// The tables of how cases were handled: outcomes, grounds, stage times, care taken, reports, and the overdue list.

import { nameOf } from '../schemas/coded.ts'
import { orders } from '../schemas/codes.data.ts'
import type { PlainTable } from '../schemas/report-document.ts'
import type { Statistics } from '../schemas/statistics.ts'
import type { Process } from '../schemas/statistics-process.ts'
import { bureauByCode } from './bureau-register.ts'
import { wanYuan } from './rates.ts'
import { besideTables } from './statistics-table-beside.ts'
import { countTable, shareColumns } from './statistics-table-simple.ts'

type Ground = Process['refusedByGround'][number]

/** Tables 5 and 7: the process of complaints and of reports. */
export function processTables({ process, reports, beside }: Statistics): PlainTable[] {
  return [
    countTable('outcomes', '投诉办结方式', process.outcomes),
    groundTable('refusals', '不予受理理由', process.refusedByGround),
    groundTable('terminations', '终止调解理由', process.terminatedByGround),
    stageTable(process),
    careTable(process),
    countTable('decisions', '举报核查结果', reports.byDecision),
    countTable('not-filed', '不予立案理由', reports.notFiledByGround),
    countTable('penalties', '立案案件结果', reports.penalties),
    ...(beside === undefined ? [] : besideTables(beside)),
  ]
}

function groundTable(id: string, title: string, grounds: readonly Ground[]): PlainTable {
  return {
    id,
    title,
    columns: [{ title: '依据', kind: 'text' }, { title: '项', kind: 'text' }, ...shareColumns],
    rows: grounds.map(({ order, ground, name, count, percent }) => [
      nameOf(orders, order),
      ground,
      name,
      count,
      percent,
    ]),
  }
}

function stageTable({ stageTimes }: Process): PlainTable {
  return {
    id: 'stage-times',
    title: '各阶段用时（工作日）',
    columns: [
      { title: '阶段', kind: 'text' },
      { title: '件数', kind: 'integer' },
      { title: '平均', kind: 'decimal' },
      { title: '第90百分位', kind: 'integer' },
    ],
    rows: stageTimes.filter(({ count }) => count > 0).map(({ name, count, mean, p90 }) => [name, count, mean, p90]),
  }
}

function careTable(process: Process): PlainTable {
  const lines: readonly (readonly [string, number | string])[] = [
    ['期限最后一日办结', process.closedOnLastDay.count],
    ['受理前撤回', process.withdrawnEarly.count],
    ['撤销原决定后重新办理', process.reopened],
    ['移出其他单位', process.handedOut],
    ['接收其他单位移入', process.handedIn],
    ['退回', process.returned],
    ['延长期限', process.extended],
    ['不计入期限', process.paused],
    ['其中无文书', process.pausedWithoutDocument],
    ['推定已告知', process.noticeAssumed],
    ['逾日补录', process.enteredLate],
    ['可公示', process.publication.base],
    ['其中已公示', process.publication.count],
    ['当事人和解金额（万元，不计入挽回损失）', wanYuan(process.settledFen)],
  ]
  return {
    id: 'care',
    title: '办理情况提示',
    columns: [
      { title: '事项', kind: 'text' },
      { title: '数量', kind: 'decimal' },
    ],
    rows: lines.filter(([, count]) => count !== 0 && count !== '0.00').map((line) => [...line]),
  }
}

const clockTitles = { 'initial-review': '初查', closure: '办结', verification: '核查' } as const

/** Table 6: every limit that was missed, by due day. */
export function overdueTable({ overdue }: Statistics): PlainTable {
  const { count, items } = overdue
  return {
    id: 'overdue',
    title: '逾期清单',
    columns: ['登记编号', '期限', '届满日', '责任单位', '状态', '各单位持有日数'].map((title) => ({
      title,
      kind: 'text' as const,
    })),
    rows: items.map(({ number, clock, dueDay, bureau, isOpen, daysByHolder = {} }) => [
      number,
      clockTitles[clock],
      dueDay,
      bureau.name,
      isOpen ? '逾期未完成' : '逾期完成',
      Object.entries(daysByHolder)
        .map(([code, days]) => `${bureauByCode(code, dueDay)?.shortName ?? code}${days}日`)
        .join('；'),
    ]),
    ...(count > items.length ? { note: `共${count}个逾期期限，此处列前${items.length}个。` } : {}),
  }
}
