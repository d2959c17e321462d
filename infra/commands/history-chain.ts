// Whether a history is what was written: each entry linked to the one before, the last to the state, and to the anchors.
import type { Chain } from '../../shared/ports.ts'
import type { Archive } from '../../shared/ports-files.ts'
import type { HistoryEntry } from '../../shared/schemas/case-record.ts'

const dayMs = 86_400_000
/** Anchors are looked for so many days back. */
const daysBack = 400

/** The chain head last anchored for each case: number → version and link. */
export type Anchors = ReadonlyMap<string, { readonly version: number; readonly chain: string }>

/** Reads the anchors of the last days; a later one of the same case replaces an earlier. */
export async function anchoredHeads(archive: Pick<Archive, 'get'>, now: string): Promise<Anchors> {
  const heads = new Map<string, { version: number; chain: string }>()
  for (let back = daysBack; back >= 0; back--) {
    const day = new Date(Date.parse(now) - back * dayMs).toISOString().slice(0, 10)
    const text = await archive.get(`anchors/${day}.jsonl`)
    for (const line of (text ?? '').split('\n').filter((part) => part !== '')) {
      const { number, version, chain } = JSON.parse(line)
      heads.set(number, { version, chain })
    }
  }
  return heads
}

type State = { readonly number: string; readonly chainHead: string }

/** What is wrong with a history, in words; undefined when every link holds. */
export async function brokenLink(
  state: State,
  history: readonly HistoryEntry[],
  { chain, anchors }: { chain: Chain; anchors: Anchors },
): Promise<string | undefined> {
  let previous = ''
  let version = 0
  for (const entry of history) {
    version++
    if (entry.version !== version) return `entry ${version} is missing`
    const { digest, chain: link, ...content } = entry
    const expected = await chain.link(previous, content)
    if (expected.digest !== digest) return `entry ${version} has been changed`
    if (expected.chain !== link) return `entry ${version} does not follow from the one before`
    previous = link
  }
  if (previous !== state.chainHead) return 'the last entry is not the one the case knows'
  const anchor = anchors.get(state.number)
  if (anchor === undefined) return undefined
  const anchored = history[anchor.version - 1]?.chain
  return anchored === anchor.chain ? undefined : `entry ${anchor.version} is not the one that was anchored`
}
