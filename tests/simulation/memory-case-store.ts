// Cases in memory with the meaning of the real store: conditional writes, owed work, worklist indexes, a stream of changes.
import { AnqiError } from '../../shared/domain/errors.ts'
import { worklistRowOf } from '../../shared/domain/worklist-row.ts'
import type { CaseStep, CaseStore, FiledText, Owed } from '../../shared/ports.ts'
import {
  type CaseRecord,
  caseRecordSchema,
  type HistoryEntry,
  historyEntrySchema,
} from '../../shared/schemas/case-record.ts'
import { memoryWorklist } from './memory-worklist.ts'

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

/** A case store that lives as long as the process; each change is told to `onChange`, as the table's stream would. */
export function memoryCaseStore(now: () => string, onChange: (image: Image) => void = () => {}): MemoryCaseStore {
  const cases = new Map<string, Stored>()
  const worklist = memoryWorklist()
  const put = (number: string, stored: Stored) => {
    if (cases.get(number)?.record !== stored.record) worklist.place(stored.record)
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
      const { born } = step
      if (born !== undefined && cases.has(born.record.number)) return { kind: 'moved-on' }
      const { record, history } = written(step)
      const owed = since(step.owed, before.owed, now())
      put(number, { ...before, record, owed, history: [...before.history, ...history] })
      if (born !== undefined) {
        put(born.record.number, { ...written(born), filed: born.filed, owed: since(born.owed, {}, now()) })
      }
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
    worklist: async (query) => worklist.page(query),
    rowsOf: async (numbers) =>
      new Map(
        numbers.flatMap((number) => {
          const record = cases.get(number)?.record
          return record === undefined ? [] : [[number, worklistRowOf(record)] as const]
        }),
      ),
    findByExternalNumber: async (externalNumber) =>
      [...cases].filter(([, { record }]) => record.externalNumber === externalNumber).map(([number]) => number),
    findByHash: async (name, hash) =>
      [...cases].filter(([, { filed }]) => filed.lookUp[name] === hash).map(([number]) => number),
    async *all() {
      for (const { record } of cases.values()) yield record
    },
    pageOfAll: async () => ({ records: [...cases.values()].map(({ record }) => record) }),
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
