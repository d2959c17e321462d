// Trains the sorter on what handlers confirmed, replays the last quarter, and lets the result answer only if it is better.
import {
  type Confirmation,
  countConfirmation,
  learnDelta,
  noCounts,
  pruned,
} from '../../shared/domain/sorter-learning.ts'
import { baseVersion } from '../../shared/domain/sorter-model.ts'
import { decidePromotion, type Replay, replay } from '../../shared/domain/sorter-promotion.ts'
import type { Archive } from '../../shared/ports-files.ts'
import type { ConfirmedCases, SorterStore } from '../../shared/ports-sorting.ts'
import { featureCountsSchema } from '../../shared/schemas/sorter-counts.ts'
import type { SorterRun } from '../../shared/schemas/sorter-oversight.ts'
import type { SorterDelta } from '../../shared/schemas/sorting.ts'
import { confirmationOf, type TextPorts } from './confirmed-texts.ts'

export type RetrainPorts = TextPorts & {
  readonly confirmed: ConfirmedCases
  readonly store: SorterStore
  readonly archive: Archive
}

/** At most so many cases are learnt and replayed in one run; the newest. */
const most = { learned: 20_000, replayed: 5_000 }
const quarterMs = 92 * 86_400_000
const readAtOnce = 16

/** One training; nothing when no case was confirmed since the last one and the bundled weights are the same. */
export async function retrainSorter(now: string, ports: RetrainPorts): Promise<SorterRun | undefined> {
  const [progress, answering, [last]] = await Promise.all([
    ports.store.progress(),
    ports.store.live(),
    ports.store.runs(1),
  ])
  const fresh = await ports.confirmed.since(progress?.through ?? '', most.learned)
  if (fresh.length === 0 && (last === undefined || last.base === baseVersion)) return undefined
  // To the millisecond: two runs within a second are two versions.
  const version = `d${now.replace(/\D/g, '')}`
  const counts = await countsWith(await textsOf(fresh, ports), progress?.counts, ports)
  const delta = learnDelta(counts, version)
  const quarter = await ports.confirmed.since(new Date(Date.parse(now) - quarterMs).toISOString(), most.replayed)
  const cases = await textsOf(quarter, ports)
  const run = runOf({ at: now, delta, learned: fresh.length, cases, against: deltaInUse(answering?.delta) })
  const name = `sorter/${version}.json`
  await ports.archive.put(name, JSON.stringify(counts), 'application/json')
  await ports.store.record(run, delta)
  await ports.store.advance({ through: fresh[0]?.confirmedAt ?? progress?.through ?? '', counts: name })
  const automatic = answering?.live.automatic ?? true
  if (run.decision === 'promote' && automatic) {
    const live = { version, since: now, by: 'retrain-sorter', automatic }
    await ports.store.goLive(live, { instead: answering?.live.version ?? 'base', delta })
  }
  return run
}

/** A delta taught beside other bundled weights does not answer, so there is nothing to compare with. */
const deltaInUse = (delta: SorterDelta | undefined) => (delta?.base === baseVersion ? delta : undefined)

async function countsWith(cases: readonly Confirmation[], name: string | undefined, { archive }: RetrainPorts) {
  const stored = name === undefined ? undefined : await archive.get(name)
  const counts = stored === undefined ? noCounts() : featureCountsSchema.parse(JSON.parse(stored))
  for (const confirmation of cases) countConfirmation(counts, confirmation)
  return pruned(counts)
}

async function textsOf(rows: readonly { readonly number: string }[], ports: RetrainPorts): Promise<Confirmation[]> {
  const found: Confirmation[] = []
  for (let start = 0; start < rows.length; start += readAtOnce) {
    const part = rows.slice(start, start + readAtOnce)
    const read = await Promise.all(part.map(({ number }) => confirmationOf(number, ports)))
    found.push(...read.filter((one) => one !== undefined))
  }
  return found
}

type Trial = {
  readonly at: string
  readonly delta: SorterDelta
  readonly learned: number
  readonly cases: readonly Confirmation[]
  readonly against: SorterDelta | undefined
}

const rounded = (share: number) => Math.round(share * 10_000) / 10_000
const shareOf = (tallies: Replay, key: string) => rounded((tallies[key]?.right ?? 0) / (tallies[key]?.cases ?? 1))

function runOf({ at, delta, learned, cases, against }: Trial): SorterRun {
  const before = replay(cases, against)
  const after = replay(cases, delta)
  const decision = decidePromotion(before, after)
  return {
    version: delta.version,
    base: baseVersion,
    at,
    learned,
    replayed: cases.length,
    against: against?.version ?? 'base',
    before: rounded(decision.before),
    after: rounded(decision.after),
    decision: decision.kind,
    worse: decision.worse.map(({ key }) => key),
    classes: Object.entries(before)
      .map(([key, { cases: count }]) => ({
        key,
        cases: count,
        before: shareOf(before, key),
        after: shareOf(after, key),
      }))
      .sort((one, other) => other.cases - one.cases),
  }
}
