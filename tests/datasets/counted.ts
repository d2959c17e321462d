// Counts import lines as the system would, without its stores: lines → facts → records → counter rows.
import { importedCase } from '../../functions/import-cases/imported-case.ts'
import { superiorsOf } from '../../shared/domain/bureau-register.ts'
import { contribution } from '../../shared/domain/contribution.ts'
import type { Cells, RowKey } from '../../shared/domain/contribution-cells.ts'
import { addRows, rollUp } from '../../shared/domain/contribution-difference.ts'
import { factsOfImport } from '../../shared/domain/life.ts'
import type { CaseRecord } from '../../shared/schemas/case-record.ts'
import { importLineSchema } from '../../shared/schemas/import-line.ts'
import type { Line } from './printed-report.ts'

/** The record of a line, parsed and judged as on import; throws where it would be rejected. */
export function recordOf(line: Line, number: string, now: string): CaseRecord {
  const parsed = importLineSchema.parse(line)
  const judged = factsOfImport(parsed, now)
  if (judged.kind === 'rejected') throw new Error(`${line.externalNumber}: ${judged.reasons.join('; ')}`)
  const { facts, order, bureau, stage } = judged
  const imported = importedCase({ line: parsed, number, facts, order, bureau }, now)
  const { transit: _arrived, ...received } = imported
  return { ...received, stage, chainHead: '' }
}

/** Counter rows of all levels for the lines. */
export function rowsOf(lines: Iterable<Line>, now: string): ReadonlyMap<RowKey, Cells> {
  const rows: Record<RowKey, Record<string, number>> = {}
  let index = 0
  for (const line of lines) {
    index += 1
    addRows(rows, contribution(recordOf(line, String(index).padStart(12, '0'), now)).rows)
  }
  return new Map(Object.entries(rollUp(rows, (bureau) => superiorsOf(bureau))) as [RowKey, Cells][]) // keys by rowKey
}
