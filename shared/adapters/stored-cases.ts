// Reads what lies in the cases table by its schemas; loaded when a case is first read, for intake reads none.
import { unmarshall } from '@aws-sdk/util-dynamodb'
import {
  type CaseRecord,
  caseRecordSchema,
  type HistoryEntry,
  historyEntrySchema,
  type WorklistRow,
  worklistRowSchema,
} from '../schemas/case-record.ts'
import type { Item } from './case-items.ts'

/** The record in a STATE item; throws when the item is not one that this version wrote. */
export function recordOf(item: Item): CaseRecord {
  return caseRecordSchema.parse(unmarshall(item))
}

export function entryOf(value: unknown): HistoryEntry {
  return historyEntrySchema.parse(value)
}

/** The row that lists show of a STATE item. */
export const rowOf = (item: Item): WorklistRow => worklistRowSchema.parse(unmarshall(item)['row'])
