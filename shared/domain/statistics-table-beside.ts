// The tables of what is counted beside the line: satisfaction, call-backs, ODR, leads, splits, returns.
import type { PlainTable } from '../schemas/report-document.ts'
import type { Beside } from '../schemas/statistics-beside.ts'
import type { Rate } from '../schemas/statistics-figures.ts'
import { countTable } from './statistics-table-simple.ts'

type Line = readonly [name: string, count: number, rate?: Rate]

/** The tables; lines and tables of which nothing happened are left out. */
export function besideTables(beside: Beside): PlainTable[] {
  return [
    matters(beside),
    { ...countTable('odr', '在线协商结果', beside.odrEnded), note: odrNote(beside) },
    countTable('returns', '退回（按转办依据）', beside.returnedByRule),
  ]
}

const odrNote = ({ odrRouted, odrMeanDays }: Beside) =>
  `期内转入协商${odrRouted}件；结束的平均${odrMeanDays}日。在线协商未转入投诉的不计入按期基数。`

function matters(beside: Beside): PlainTable {
  const { satisfaction, responses, kept } = beside
  const lines: readonly Line[] = [
    ['评价（占办结投诉）', responses.count, responses],
    ['满意（占评价）', satisfaction.count, satisfaction],
    ['回访已履行（占回访）', kept.count, kept],
    ['在线协商转入', beside.odrRouted],
    ['在线协商一致（占结束）', beside.odrSettled.count, beside.odrSettled],
    ['调解中发现违法线索', beside.leadsFound],
    ['诉转案（线索立案）', beside.leadsFiled],
    ['拆分登记', beside.split],
    ['更正类型', beside.reclassified],
    ['委托调解', beside.entrusted],
    ['移送公安', beside.toPolice],
    ['转办逾时未接收', beside.silent],
  ]
  return {
    id: 'beside',
    title: '评价、回访、在线协商与线索',
    columns: [
      { title: '事项', kind: 'text' },
      { title: '数量', kind: 'integer' },
      { title: '基数', kind: 'integer' },
      { title: '比率（%）', kind: 'percent' },
    ],
    rows: lines
      .filter(([, count, rate]) => count > 0 || (rate?.base ?? 0) > 0)
      .map(([name, count, rate]) => [name, count, rate?.base ?? null, rate?.percent ?? null]),
  }
}
