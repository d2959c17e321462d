// The worklist indexes in memory: a case stands where the keys of the real table would put it.
import { worklistKeys } from '../../shared/adapters/case-items.ts'
import { bundledLaw } from '../../shared/domain/rulebook.ts'
import { worklistRowOf } from '../../shared/domain/worklist-row.ts'
import type { WorklistPage, WorklistQuery } from '../../shared/ports.ts'
import type { CaseRecord, WorklistRow } from '../../shared/schemas/case-record.ts'

type Place = { readonly row: WorklistRow; readonly sort: string }

const scopes = { county: 'Holder', city: 'City', province: 'Province' } as const

export type MemoryWorklist = {
  /** Puts a case where its present version belongs, and nowhere else. */
  place(record: CaseRecord): void
  page(query: WorklistQuery): WorklistPage
}

export function memoryWorklist(): MemoryWorklist {
  const partitions = new Map<string, Map<string, Place>>()
  const placedIn = new Map<string, readonly string[]>()
  return {
    place(record) {
      const { number } = record
      const keys: Readonly<Record<string, unknown>> = worklistKeys(record, bundledLaw)
      const names = namesOf(keys)
      for (const name of placedIn.get(number) ?? []) partitions.get(name)?.delete(number)
      placedIn.set(number, names)
      for (const name of names) {
        const sort = String(keys[name.startsWith('incoming=') ? 'incomingSort' : 'openSort'])
        const place = { row: worklistRowOf(record), sort }
        const partition = partitions.get(name) ?? new Map<string, Place>()
        partitions.set(name, partition.set(number, place))
      }
    },
    page: (query) => pageOf([...(partitions.get(nameOf(query))?.values() ?? [])], query),
  }
}

/** The index partitions that the keys of an item name. */
const namesOf = (keys: Readonly<Record<string, unknown>>): string[] => [
  ...(keys['incoming'] === undefined ? [] : [`incoming=${keys['incoming']}`]),
  ...Object.values(scopes).flatMap((scope) =>
    [`open${scope}`, `stage${scope}`].flatMap((name) => (keys[name] === undefined ? [] : [`${name}=${keys[name]}`])),
  ),
]

function nameOf({ bureau, level, stage }: WorklistQuery): string {
  if (stage === 'incoming') return `incoming=${bureau}`
  const isStage = stage !== 'open' && stage !== 'closed'
  return `${isStage ? 'stage' : 'open'}${scopes[level]}=${bureau}#${stage}`
}

function pageOf(places: readonly Place[], { limit, after, unit, handler }: WorklistQuery): WorklistPage {
  const sorted = places
    .filter(({ sort }) => after === undefined || sort > after.sort)
    .filter(({ row }) => (unit === undefined || row.unit === unit) && (handler === undefined || row.holder === handler))
    .toSorted((left, right) => (left.sort < right.sort ? -1 : 1))
  const shown = sorted.slice(0, limit)
  const last = shown.at(-1)
  const rows = shown.map(({ row }) => row)
  return sorted.length <= limit || last === undefined
    ? { rows }
    : { rows, next: { sort: last.sort, number: last.row.number } }
}
