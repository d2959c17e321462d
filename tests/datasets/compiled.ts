// Compiles statistics from counter rows for the tests, with the register's names.
import { bureauByCode } from '../../shared/domain/bureau-register.ts'
import type { Cells, RowKey } from '../../shared/domain/contribution-cells.ts'
import { parsePeriod } from '../../shared/domain/periods.ts'
import { compileStatistics, type StatisticsInput } from '../../shared/domain/statistics.ts'
import type { Statistics } from '../../shared/schemas/statistics.ts'

type Asked = { readonly period: string; readonly bureau: string; readonly cutOff: string } & Partial<
  Pick<StatisticsInput, 'children' | 'base' | 'overdue'>
>

export const refOf = (code: string) => ({ code, name: bureauByCode(code)?.name ?? code })

export function compiled(rows: ReadonlyMap<RowKey, Cells>, asked: Asked): Statistics {
  const period = parsePeriod(asked.period)
  if (period === undefined) throw new Error(asked.period)
  return compileStatistics({
    children: [],
    base: 'received',
    overdue: [],
    ...asked,
    period,
    bureau: refOf(asked.bureau),
    rows,
    versions: { calendar: 'test', rulebook: 'test' },
    groundName: (_decision, _order, ground) => ground,
  })
}
