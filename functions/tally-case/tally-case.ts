// Counts case versions: the difference between what a case fills now and what was counted of it, exactly once.
import { superiorsOf } from '../../shared/domain/bureau-register.ts'
import { legalDay } from '../../shared/domain/calendar.ts'
import { type Contribution, contribution } from '../../shared/domain/contribution.ts'
import type { Cells, RowKey } from '../../shared/domain/contribution-cells.ts'
import { addRows, changedRows, difference, rollUp, supersedes } from '../../shared/domain/contribution-difference.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import { lateMoves } from '../../shared/domain/late-moves.ts'
import type { CaseStore } from '../../shared/ports.ts'
import type { TallyBatch, TallyStore } from '../../shared/ports-counting.ts'
import type { BureauBook, LawBook } from '../../shared/ports-registers.ts'
import type { CaseRecord } from '../../shared/schemas/case-record.ts'

export type TallyPorts = {
  readonly tally: Pick<TallyStore, 'counted' | 'apply' | 'writesOf'>
  readonly cases: Pick<CaseStore, 'settle'>
  readonly laws: Pick<LawBook, 'of'>
  readonly bureauBook: Pick<BureauBook, 'know'>
  readonly now: () => string
}

const mostTries = 6
/** As long as the sweep gives the stream. */
const patienceMs = 5 * 60_000
/** Writes that one transaction takes. */
const transactionWrites = 100

/** Counts the latest version of each case in `records`; lower and equal versions than counted change nothing. */
export async function tallyCases(records: readonly CaseRecord[], ports: TallyPorts): Promise<void> {
  const latest = new Map<string, CaseRecord>()
  for (const record of records) {
    if ((latest.get(record.number)?.version ?? 0) < record.version) latest.set(record.number, record)
  }
  const due = [...latest.values()].filter((record) => !isPassing(record, ports.now())).toSorted(byRows)
  await ports.bureauBook.know(due.map(({ bureau }) => bureau))
  await count(due, ports, 1)
  const settled = records.filter((record) => !isPassing(record, ports.now()))
  await Promise.all(settled.map(({ number, version }) => ports.cases.settle('counting', number, version)))
}

/** Cases that fill the same rows go in the same transaction. */
function byRows(left: CaseRecord, right: CaseRecord): number {
  const rowOf = ({ receivedAt, bureau }: CaseRecord) => receivedAt.slice(0, 7) + bureau
  return rowOf(left) < rowOf(right) ? -1 : 1
}

/** A case on its first way is counted when its bureau has it, moments later; only if that takes long, as it stands. */
function isPassing({ transit }: CaseRecord, now: string): boolean {
  return transit?.hop === 1 && Date.parse(now) - Date.parse(transit.since) < patienceMs
}

type Due = readonly [record: CaseRecord, next: Contribution]
type Counted = ReadonlyMap<string, Contribution>

async function count(records: readonly CaseRecord[], ports: TallyPorts, attempt: number): Promise<void> {
  if (records.length === 0) return
  const counted = await ports.tally.counted(records.map(({ number }) => number))
  const due = await Promise.all(
    records.map(async (record) => [record, contribution(record, await ports.laws.of(record))] as const),
  )
  const newer = due.filter(([{ number }, next]) => supersedes(counted.get(number), next))
  for (const records of await apply(newer, counted, ports)) {
    if (attempt >= mostTries) throw new AnqiError('contended', { id: records[0]?.number ?? '', retryable: true })
    await count(records, ports, attempt + 1)
  }
}

/** Counts in as few transactions as take it; gives the cases of those that others were quicker with. */
async function apply(newer: readonly Due[], counted: Counted, ports: TallyPorts): Promise<CaseRecord[][]> {
  if (newer.length === 0) return []
  const batch = batchOf(newer, counted, ports)
  if (ports.tally.writesOf(batch) > transactionWrites && newer.length > 1) {
    const half = Math.ceil(newer.length / 2)
    const first = await apply(newer.slice(0, half), counted, ports)
    return [...first, ...(await apply(newer.slice(half), counted, ports))]
  }
  const { kind } = await ports.tally.apply(batch)
  return kind === 'applied' ? [] : [newer.map(([record]) => record)]
}

function batchOf(newer: readonly Due[], counted: Counted, ports: TallyPorts): TallyBatch {
  const rows: Record<RowKey, Record<string, number>> = {}
  const missesAdded = []
  const missesRemoved = []
  for (const [{ number }, next] of newer) {
    const changed = difference(counted.get(number), next)
    addRows(rows, changed.rows)
    missesAdded.push(...changed.missesAdded)
    missesRemoved.push(...changed.missesRemoved)
  }
  return {
    today: legalDay(ports.now()),
    marks: newer.map(([{ number, chainHead }, next]) => ({
      number,
      countedVersion: counted.get(number)?.version,
      contribution: next,
      chainHead,
    })),
    rows: rollUp(rows as Readonly<Record<RowKey, Cells>>, (bureau) => superiorsOf(bureau)),
    entries: newer.flatMap(([{ number }, next]) =>
      changedRows(counted.get(number), next).map(([row, cells]) => ({ row, number, cells })),
    ),
    missesAdded,
    missesRemoved,
    late: newer.flatMap(([record, next]) =>
      lateMoves(record, { previous: counted.get(record.number), next, now: ports.now() }),
    ),
  }
}
