// What the sorter has learnt, for those who answer for it, and the choice of the version that answers.
import { bureauByCode } from '../../shared/domain/bureau-register.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import { isAllowed, type Staff } from '../../shared/domain/rights.ts'
import { baseVersion } from '../../shared/domain/sorter-model.ts'
import type { AuditLog } from '../../shared/ports.ts'
import type { SorterStore } from '../../shared/ports-sorting.ts'
import type { SorterChoice, SorterLive, SorterOversight } from '../../shared/schemas/sorter-oversight.ts'

export type OverseePorts = { readonly store: SorterStore; readonly audit: AuditLog }
type Caller = { readonly staff: Staff; readonly now: string }

const runsShown = 30

/** Before anything was learnt the bundled weights answer, and what is learnt goes live by itself. */
const initial: SorterLive = { version: 'base', since: '1970-01-01T00:00:00Z', by: 'release', automatic: true }

/** The newest runs and what answers now. */
export async function overseeSorter({ staff }: Caller, { store }: OverseePorts): Promise<SorterOversight> {
  if (!isAllowed(staff, 'view-sorter', staff)) throw new AnqiError('forbidden')
  const [answering, runs] = await Promise.all([store.live(), store.runs(runsShown)])
  return { base: baseVersion, live: answering?.live ?? initial, runs }
}

/** Lets another version answer: an earlier one rolls back, `base` takes everything learnt out of use. */
export async function chooseSorter(
  choice: SorterChoice,
  { staff, now }: Caller,
  { store, audit }: OverseePorts,
): Promise<SorterOversight> {
  // It answers for the whole province, so the province's supervisors choose.
  const isOfProvince = bureauByCode(staff.bureau)?.level === 'province'
  if (!isOfProvince || !isAllowed(staff, 'choose-sorter', staff)) throw new AnqiError('forbidden')
  const delta = choice.version === 'base' ? undefined : await store.delta(choice.version)
  if (choice.version !== 'base' && delta?.base !== baseVersion) throw new AnqiError('not-found', { id: choice.version })
  const before = (await store.live())?.live.version ?? 'base'
  const live = { ...choice, since: now, by: staff.name }
  const { kind } = await store.goLive(live, { instead: before, delta })
  if (kind === 'moved-on') throw new AnqiError('version-moved-on')
  const detail = { version: choice.version, before, automatic: String(choice.automatic), reason: choice.reason }
  await audit.note({ at: now, by: staff, what: 'choose-sorter', detail })
  return overseeSorter({ staff, now }, { store, audit })
}
