// What the counters and the conservation of one bureau come to over some cases: equal on both sides of a move.
import { isCanary } from '../../../shared/domain/canary.ts'
import { contribution } from '../../../shared/domain/contribution.ts'
import type { Balance } from '../../../shared/domain/recount.ts'
import { balancesOf } from '../../../shared/domain/recount.ts'
import type { LawBook } from '../../../shared/ports-registers.ts'
import type { CaseRecord } from '../../../shared/schemas/case-record.ts'
import type { Proof } from './bundle.ts'

const nothing: Balance = { received: 0, handedIn: 0, holding: 0, closed: 0, handedOut: 0 }

/** Whether a case ever was the bureau's, or is on its way there: all of these make up its balance. No canary travels. */
export const touches = (record: CaseRecord, bureau: string): boolean =>
  !isCanary(record) &&
  (record.bureau === bureau ||
    record.transit?.to === bureau ||
    record.facts.some((fact) => (fact.type === 'received' || fact.type === 'arrived') && fact.bureau === bureau))

/** The proof of `records` for `bureau`, each counted under the law it names. */
export async function proofOf(
  records: readonly CaseRecord[],
  bureau: string,
  laws: Pick<LawBook, 'of'>,
): Promise<Proof> {
  const rows: Record<string, Record<string, number>> = {}
  for (const record of records) {
    for (const [key, cells] of Object.entries(contribution(record, await laws.of(record)).rows)) {
      if (!key.startsWith(`${bureau}#`)) continue
      const row = rows[key] ?? {}
      rows[key] = row
      for (const [cell, count] of Object.entries(cells)) row[cell] = (row[cell] ?? 0) + count
    }
  }
  return { cases: records.length, balance: balancesOf(records).get(bureau) ?? nothing, rows }
}

/** The first difference of two proofs in words; undefined when they are equal. */
export function differenceOf(left: Proof, right: Proof): string | undefined {
  if (left.cases !== right.cases) return `${left.cases} cases against ${right.cases}`
  for (const [name, count] of Object.entries(left.balance)) {
    const other = right.balance[name as keyof Balance] // both have the same names
    if (other !== count) return `${name}: ${count} against ${other}`
  }
  for (const key of new Set([...Object.keys(left.rows), ...Object.keys(right.rows)])) {
    const [one, two] = [left.rows[key] ?? {}, right.rows[key] ?? {}]
    for (const cell of new Set([...Object.keys(one), ...Object.keys(two)])) {
      if ((one[cell] ?? 0) !== (two[cell] ?? 0)) return `${key} ${cell}: ${one[cell] ?? 0} against ${two[cell] ?? 0}`
    }
  }
  return undefined
}
