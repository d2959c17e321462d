// Counts everything again from the cases and says where the counters or the balances differ.
import type { CaseRecord } from '../schemas/case-record.ts'
import { superiorsOf } from './bureau-register.ts'
import { type Contribution, contribution } from './contribution.ts'
import type { Cells, RowKey } from './contribution-cells.ts'
import { addRows, rollUp } from './contribution-difference.ts'
import type { Law } from './rulebook.ts'

export type CellDifference = {
  readonly row: RowKey
  readonly cell: string
  readonly counted: number
  readonly recounted: number
}

/** Per bureau: received + handed in = holding + closed + handed out. */
export type Balance = {
  received: number
  handedIn: number
  holding: number
  closed: number
  handedOut: number
}

export type Recount = {
  readonly cases: number
  /** Cases whose latest version is not counted yet: the stream or the sweep will bring them. */
  readonly lagging: readonly string[]
  readonly differences: readonly CellDifference[]
  readonly unbalanced: readonly (Balance & { readonly bureau: string })[]
}

/** What a recount needs: every case, what is counted of each, and every counter row. */
export type Counted = {
  readonly cases: AsyncIterable<CaseRecord>
  readonly marks: AsyncIterable<{ readonly number: string; readonly contribution: Contribution }>
  readonly rows: AsyncIterable<readonly [RowKey, Cells]>
  /** The law that a case names. */
  readonly lawOf: (record: CaseRecord) => Promise<Law>
}

/** Recounts. Exact on a quiet system; while cases move, what lags is counted as its mark has it. */
export async function recount({ cases, marks, rows, lawOf }: Counted): Promise<Recount> {
  const marked = new Map<string, Contribution>()
  for await (const { number, contribution: counted } of marks) marked.set(number, counted)
  const expected: Record<RowKey, Record<string, number>> = {}
  const balances = new Map<string, Balance>()
  const lagging: string[] = []
  let count = 0
  for await (const record of cases) {
    count++
    addBalance(balances, record)
    const mark = marked.get(record.number)
    const isLagging = mark === undefined || mark.version < record.version
    if (isLagging) lagging.push(record.number)
    addRows(expected, (isLagging ? mark : contribution(record, await lawOf(record)))?.rows ?? {})
  }
  const counted: Record<RowKey, Record<string, number>> = {}
  for await (const [key, cells] of rows) addRows(counted, { [key]: cells })
  return {
    cases: count,
    lagging,
    differences: differencesOf(
      counted,
      rollUp(expected, (bureau) => superiorsOf(bureau)),
    ),
    unbalanced: [...balances]
      .filter(([, balance]) => !isEven(balance))
      .map(([bureau, balance]) => ({ bureau, ...balance })),
  }
}

function differencesOf(
  counted: Readonly<Record<RowKey, Cells>>,
  recounted: Readonly<Record<RowKey, Cells>>,
): CellDifference[] {
  const keys = new Set([...Object.keys(counted), ...Object.keys(recounted)]) as Set<RowKey> // both are keyed by rows
  return [...keys].flatMap((row) => {
    const [have, want] = [counted[row] ?? {}, recounted[row] ?? {}]
    const cells = new Set([...Object.keys(have), ...Object.keys(want)])
    return [...cells]
      .map((cell) => ({ row, cell, counted: have[cell] ?? 0, recounted: want[cell] ?? 0 }))
      .filter((difference) => difference.counted !== difference.recounted)
  })
}

const isEven = ({ received, handedIn, holding, closed, handedOut }: Balance) =>
  received + handedIn === holding + closed + handedOut

/** The balance of every bureau over some cases. */
export function balancesOf(records: Iterable<CaseRecord>): ReadonlyMap<string, Balance> {
  const balances = new Map<string, Balance>()
  for (const record of records) addBalance(balances, record)
  return balances
}

/** Follows a case through the bureaus that had it; where it ends must be where the record says it is. */
function addBalance(balances: Map<string, Balance>, record: CaseRecord): void {
  const at = (bureau: string): Balance => {
    const balance = balances.get(bureau) ?? { received: 0, handedIn: 0, holding: 0, closed: 0, handedOut: 0 }
    balances.set(bureau, balance)
    return balance
  }
  let holder: string | undefined
  for (const fact of record.facts) {
    if (fact.type !== 'received' && fact.type !== 'arrived') continue
    if (holder === undefined) at(fact.bureau).received++
    else if (holder !== fact.bureau) {
      at(holder).handedOut++
      at(fact.bureau).handedIn++
    }
    holder = fact.bureau
  }
  // Negotiated with the enterprise, it was never received.
  if (holder === undefined) return
  if (record.stage === 'closed') at(record.bureau).closed++
  else at(record.bureau).holding++
}
