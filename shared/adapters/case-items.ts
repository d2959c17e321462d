// How a case lies in the table: one STATE item with its index keys, one FILED item, one history item a version.
import type { AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { bureauByCode, superiorsOf } from '../domain/bureau-register.ts'
import { canaryStage, isCanary } from '../domain/canary.ts'
import type { Law } from '../domain/rulebook.ts'
import { worklistRowOf } from '../domain/worklist-row.ts'
import type { FiledText, LookUpHashes, Owed } from '../ports.ts'
import type { LawBook } from '../ports-registers.ts'
import type { CaseRecord, HistoryEntry } from '../schemas/case-record.ts'
import { debtsInside } from './owed-items.ts'

export type Item = Record<string, AttributeValue>

/** The cases table and what stamps the time in it. */
export type CaseTable = {
  readonly client: DynamoDBClient
  readonly table: string
  readonly laws: Pick<LawBook, 'of'>
  readonly now: () => string
}

export const statePk = (number: string) => ({ pk: `CASE#${number}`, sk: 'STATE' })
export const filedPk = (number: string) => ({ pk: `CASE#${number}`, sk: 'FILED' })
export const historyPk = (number: string, version: number) => ({
  pk: `CASE#${number}`,
  sk: `HISTORY#${String(version).padStart(6, '0')}`,
})

export const toItem = (value: Record<string, unknown>): Item =>
  marshall(value, { removeUndefinedValues: true, convertClassInstanceToMap: false })

/** Cases whose category a handler confirmed are found by the instant, spread over so many partitions. */
export const confirmedShards = 4
function confirmedKeys({ number, category: { confirmedAt } }: CaseRecord) {
  return confirmedAt === undefined
    ? {}
    : { confirmedShard: `k${Number(number.slice(-3)) % confirmedShards}`, confirmedAt }
}

/** The code of the superior of `level` (or the bureau itself), if it has one. */
function superiorAt(level: 'city' | 'province', bureau: string): string | undefined {
  return [bureau, ...superiorsOf(bureau)].find((code) => bureauByCode(code)?.level === level)
}

/** Index keys of the worklists of the holder and its superiors. */
export function worklistKeys(record: CaseRecord, law: Law) {
  if (isCanary(record)) return canaryKeys(record, law)
  // On its first way it is on nobody's list; later the sender keeps it until the target has it.
  if (record.transit?.hop === 1) return {}
  const row = worklistRowOf(record, undefined, law)
  const isOpen = record.stage !== 'closed'
  const scopes = {
    Holder: record.bureau,
    City: superiorAt('city', record.bureau),
    Province: superiorAt('province', record.bureau),
  }
  const keys: Record<string, string> = {
    openSort: isOpen ? `${row.dueDay ?? '9999-12-31'}#${record.number}` : `${row.closedAt ?? ''}#${record.number}`,
  }
  for (const [scope, bureau] of Object.entries(scopes)) {
    if (bureau === undefined) continue
    keys[`open${scope}`] = `${bureau}#${isOpen ? 'open' : 'closed'}`
    if (isOpen) keys[`stage${scope}`] = `${bureau}#${record.stage}`
  }
  if (row.handOver !== undefined) {
    keys['incoming'] = row.handOver.at
    keys['incomingSort'] = `${row.handOver.answerBy ?? '9999'}#${record.number}`
  }
  return { ...keys, row }
}

/** Canaries lie in one list of the province, in the order in which they were sent. */
const canaryKeys = (record: CaseRecord, law: Law) => ({
  openProvince: `${superiorAt('province', record.bureau)}#${canaryStage}`,
  openSort: `${record.receivedAt}#${record.number}`,
  row: worklistRowOf(record, undefined, law),
})

/** What a STATE item holds beside the record. */
export type Beside = {
  readonly owed: Owed
  /** The law that the record names. */
  readonly law: Law
  readonly now: string
  /** Filed text and first entry, before the case's first move. */
  readonly inline?: { readonly filed: FiledText; readonly entry: HistoryEntry }
  /** What staff may find the case by; stays with it through all versions. */
  readonly lookUp?: LookUpHashes | undefined
}

/** The STATE item of a version. */
export function stateItem(record: CaseRecord, { owed, law, now, inline, lookUp }: Beside): Item {
  return toItem({
    ...statePk(record.number),
    ...record,
    ...worklistKeys(record, law),
    ...debtsInside(record, owed, now),
    ...confirmedKeys(record),
    ...lookUp,
    ...(inline === undefined ? {} : { filed: inline.filed, firstEntry: inline.entry }),
  })
}

const hashNames = ['phoneHash', 'idNumberHash', 'respondentHash'] as const satisfies readonly (keyof LookUpHashes)[]

/** The hashes that stand beside a record in its item. */
export const lookUpIn = (stored: Readonly<Record<string, unknown>>): LookUpHashes =>
  Object.fromEntries(hashNames.flatMap((name) => (typeof stored[name] === 'string' ? [[name, stored[name]]] : [])))

/** What reads stored cases: loaded when the first is read, so that intake starts without the schemas of all of them. */
export const storedCases = () => import('./stored-cases.ts')

export function historyItem(entry: HistoryEntry): Item {
  return toItem({ ...historyPk(entry.number, entry.version), ...entry })
}
