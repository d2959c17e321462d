import { expect, test } from 'vitest'
import { csvOf, tableCsv, tablesOf } from '../../../shared/domain/statistics-csv.ts'
import { documentOf } from '../../../shared/domain/statistics-document.ts'
import { reportDocumentSchema } from '../../../shared/schemas/report-document.ts'
import { renderReport } from '../../../web/reports/render.ts'
import { compiled, refOf } from '../../datasets/compiled.ts'
import { rowsOf } from '../../datasets/counted.ts'
import { guangyuan } from '../../datasets/described-reports.ts'
import { linesOf } from '../../datasets/printed-report.ts'

const statistics = compiled(rowsOf(linesOf(guangyuan), '2026-11-20T00:00:00+08:00'), {
  period: '2026-H2',
  bureau: '510800',
  cutOff: '2026-11-01T00:00:00+08:00',
  children: Object.keys(guangyuan.bureaus).map(refOf),
  overdue: [
    {
      number: '123456789012',
      kind: 'complaint',
      clock: 'closure',
      round: 1,
      bureau: { code: '510802', name: '=广元市利州区"局"' },
      dueDay: '2026-08-03',
      isOpen: true,
      isProvisional: false,
      daysByHolder: { '510811': 12, '510802': 51 },
    },
  ],
})
const report = documentOf(statistics)
const tables = tablesOf(report)
const tableOf = (id: string) => tables.find((table) => table.id === id)

test('a report is a document of tables whose rows fit their columns', () => {
  expect(reportDocumentSchema.parse(report)).toEqual(report)
  for (const { columns, rows } of tables) for (const row of rows) expect(row).toHaveLength(columns.length)
  expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length)
  expect(report.title).toBe('2026年下半年消费投诉举报情况分析')
})

test('prints both families of rates beside each other', () => {
  const rows = tableOf('rates')
    ?.rows.filter(([title]) => title === '按期办结率')
    .map(([, family]) => family)
  expect(rows).toEqual(['法定', '法定·期内届满', '法定·仅受理', '法定·按期且稳定', '平台'])
})

test('leaves tables without a line out of the document', () => {
  expect(tableOf('penalties')).toBeUndefined()
  expect(tableOf('business-forms')).toBeUndefined()
})

test('writes CSV with a byte order mark, CRLF, quotes doubled, and no text that a spreadsheet would run', () => {
  const csv = csvOf(report)
  expect(csv.startsWith('\uFEFF')).toBe(true)
  expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(csv).toContain(`123456789012,办结,2026-08-03,"'=广元市利州区""局""",逾期未完成,利州区51日；昭化区12日\r\n`)
})

test('writes one table for machines with a single head line', () => {
  const table = tableOf('trend')
  const lines = table === undefined ? [] : tableCsv(table).trim().split('\r\n')
  expect(lines).toHaveLength(14)
  expect(lines[0]).toContain('月份,投诉,举报')
})

test('renders the report as a page with its tables, charts and nothing typed left unescaped', () => {
  const drawings = new Map(
    tables.flatMap(({ id, chart }) => (chart === undefined ? [] : [[id, '<svg></svg>'] as const])),
  )
  const page = renderReport(report, { drawings, nonce: 'n0nce' })
  expect(page).toContain('<style nonce="n0nce">')
  expect(page).toContain('表1　总体情况')
  expect(page).toContain('aria-label="近十三个月投诉按期办结率，数据见下表"')
  expect(page).toContain('=广元市利州区&quot;局&quot;')
  expect(page.match(/<table>/g)).toHaveLength(tables.length)
})
