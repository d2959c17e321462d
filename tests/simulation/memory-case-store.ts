// Cases in memory with the meaning of the real store: conditional writes, owed work, worklist indexes, a stream of changes.
import { worklistKeys } from '../../shared/adapters/case-items.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import { worklistRowOf } from '../../shared/domain/life.ts'
import type { CaseStep, CaseStore, FiledText, Owed, WorklistQuery } from '../../shared/ports.ts'
import {
  type CaseRecord,
  caseRecordSchema,
  type HistoryEntry,
  historyEntrySchema,
} from '../../shared/schemas/case-record.ts'

/** Since when a case's routing, its counting are owed. */
type OwedSince = { readonly routing?: string | undefined; readonly counting?: string | undefined }
type Stored = {
  readonly record: CaseRecord
  readonly owed: OwedSince
  readonly filed: FiledText
  readonly history: readonly HistoryEntry[]
}

/** What the stream tells of a change: the new image. */
export type Image = { readonly record: CaseRecord; readonly owed: OwedSince }

export type MemoryCaseStore = CaseStore & {
  /** What a case owes to the rest of the line; for tests that look. */
  owedOf(number: string): OwedSince | undefined
}

type Place = { readonly record: CaseRecord; readonly sort: string }

/** A case store that lives as long as the process; each change is told to `onChange`, as the table's stream would. */
export function memoryCaseStore(now: () => string, onChange: (image: Image) => void = () => {}): MemoryCaseStore {
  const cases = new Map<string, Stored>()
  const index = new Map<string, Map<string, Place>>()
  const put = (number: string, stored: Stored) => {
    const previous = cases.get(number)
    if (previous?.record !== stored.record) reindex(index, previous?.record, stored.record)
    cases.set(number, stored)
    onChange({ record: stored.record, owed: stored.owed })
  }
  return {
    async create(step) {
      const existing = cases.get(step.record.number)
      if (existing !== undefined) return { kind: 'taken', record: existing.record }
      put(step.record.number, { ...written(step), filed: step.filed, owed: since(step.owed, {}, now()) })
      return { kind: 'created' }
    },
    async append(step) {
      const { number, version } = step.record
      const before = cases.get(number)
      if (before === undefined) throw new AnqiError('case-vanished', { id: number })
      if (before.record.version !== version - 1) return { kind: 'moved-on' }
      const { record, history } = written(step)
      const owed = since(step.owed, before.owed, now())
      put(number, { ...before, record, owed, history: [...before.history, ...history] })
      return { kind: 'appended' }
    },
    async settle(owed, number, version) {
      const stored = cases.get(number)
      if (stored?.record.version !== version || stored.owed[owed] === undefined) return
      put(number, { ...stored, owed: { ...stored.owed, [owed]: undefined } })
    },
    async driveAgain(owed, number, at) {
      const stored = cases.get(number)
      if (stored?.owed[owed] !== undefined) put(number, { ...stored, owed: { ...stored.owed, [owed]: at } })
    },
    owing: async (owed, before, limit) => owingIn(cases, owed, before).slice(0, limit),
    get: async (number) => cases.get(number)?.record,
    filedText: async (number) => cases.get(number)?.filed,
    history: async (number) => [...(cases.get(number)?.history ?? [])],
    worklist: async (query) => page(index, query),
    findByExternalNumber: async (externalNumber) =>
      [...cases].filter(([, { record }]) => record.externalNumber === externalNumber).map(([number]) => number),
    findByPerson: async () => [],
    async *all() {
      for (const { record } of cases.values()) yield record
    },
    owedOf: (number) => cases.get(number)?.owed,
  }
}

/** A step as it would come back from the table: parsed, and nobody's to change. */
function written({ record, entry }: CaseStep) {
  const state = frozen(caseRecordSchema.parse(JSON.parse(JSON.stringify(record))))
  return { record: state, history: [frozen(historyEntrySchema.parse(structuredClone(entry)))] }
}

function frozen<Value extends object>(value: Value): Value {
  for (const part of Object.values(value)) {
    if (typeof part === 'object' && part !== null && !ArrayBuffer.isView(part)) frozen(part)
  }
  return Object.freeze(value)
}

/** What an earlier version still owed is owed on by the new one. */
function since(owed: Owed, before: OwedSince, now: string): OwedSince {
  const owesRouting = owed.routing || (owed.settlesRouting !== true && before.routing !== undefined)
  const owesCounting = owed.counting || before.counting !== undefined
  return { ...(owesRouting ? { routing: now } : {}), ...(owesCounting ? { counting: now } : {}) }
}

function owingIn(cases: ReadonlyMap<string, Stored>, owed: 'routing' | 'counting', before: string): string[] {
  return [...cases]
    .flatMap(([number, stored]) => {
      const at = stored.owed[owed]
      return at !== undefined && at < before ? [{ number, at }] : []
    })
    .toSorted((left, right) => (left.at < right.at ? -1 : 1))
    .map(({ number }) => number)
}

const scopes = { county: 'Holder', city: 'City', province: 'Province' } as const

/** The partitions of the worklist indexes that a version stands in. */
function partitionsOf(record: CaseRecord): string[] {
  const keys: Readonly<Record<string, unknown>> = worklistKeys(record)
  return Object.values(scopes).flatMap((scope) =>
    [`open${scope}`, `stage${scope}`].flatMap((name) => (keys[name] === undefined ? [] : [`${name}=${keys[name]}`])),
  )
}

function reindex(index: Map<string, Map<string, Place>>, before: CaseRecord | undefined, after: CaseRecord): void {
  for (const partition of before === undefined ? [] : partitionsOf(before)) index.get(partition)?.delete(after.number)
  const { openSort: sort = '' }: { openSort?: unknown } = worklistKeys(after)
  for (const partition of partitionsOf(after)) {
    const places = index.get(partition) ?? new Map<string, Place>()
    index.set(partition, places.set(after.number, { record: after, sort: String(sort) }))
  }
}

function page(index: ReadonlyMap<string, ReadonlyMap<string, Place>>, query: WorklistQuery) {
  const { bureau, level, stage, limit, after, unit, handler } = query
  const isStage = stage !== 'open' && stage !== 'closed'
  const places = index.get(`${isStage ? 'stage' : 'open'}${scopes[level]}=${bureau}#${stage}`)?.values() ?? []
  const sorted = [...places]
    .filter(({ sort }) => after === undefined || sort > after.sort)
    .map(({ record, sort }) => ({ row: worklistRowOf(record), sort }))
    .filter(({ row }) => (unit === undefined || row.unit === unit) && (handler === undefined || row.holder === handler))
    .toSorted((left, right) => (left.sort < right.sort ? -1 : 1))
  const shown = sorted.slice(0, limit)
  const last = shown.at(-1)
  const rows = shown.map(({ row }) => row)
  return sorted.length <= limit || last === undefined
    ? { rows }
    : { rows, next: { sort: last.sort, number: last.row.number } }
}
