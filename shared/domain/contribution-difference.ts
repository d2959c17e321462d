// What the counters must be changed by when a case moves from one counted version to a later one, and the rows above.

import type { Contribution, Miss } from './contribution.ts'
import { bureauOf, type Cells, isRolledUp, monthOf, type RowKey, rowKey } from './contribution-cells.ts'

/** Changes to counter rows and to the list of misses; empty where nothing changes. */
export type Difference = {
  readonly rows: Readonly<Record<RowKey, Cells>>
  readonly missesAdded: readonly Miss[]
  readonly missesRemoved: readonly Miss[]
}

/** Whether `next` is newer than what was counted; equal and lower versions are ignored, skipped ones do no harm. */
export function supersedes(counted: Contribution | undefined, next: Contribution): boolean {
  return counted === undefined || next.version > counted.version
}

/** The difference that turns the counters from holding `previous` to holding `next`; zero cells are left out. */
export function difference(previous: Contribution | undefined, next: Contribution | undefined): Difference {
  const rows: Record<RowKey, Record<string, number>> = {}
  addRows(rows, next?.rows ?? {}, 1)
  addRows(rows, previous?.rows ?? {}, -1)
  const [before, after] = [byIdentity(previous), byIdentity(next)]
  return {
    rows: withoutZeros(rows),
    missesAdded: [...after].filter(([id]) => !before.has(id)).map(([, miss]) => miss),
    missesRemoved: [...before].filter(([id]) => !after.has(id)).map(([, miss]) => miss),
  }
}

/**
 * The same change for the bureaus charged and every superior of theirs, summed. A row of a city holds all of the city;
 * what its own bureau did is that less its counties. `superiorsOf` is asked for the month, since parents are dated.
 */
export function rollUp(
  rows: Readonly<Record<RowKey, Cells>>,
  superiorsOf: (bureau: string, month: string) => readonly string[],
): Readonly<Record<RowKey, Cells>> {
  const summed: Record<RowKey, Record<string, number>> = {}
  for (const [key, cells] of entriesOf(rows)) {
    const month = monthOf(key)
    addRows(summed, { [key]: cells }, 1)
    const toldAbove = Object.fromEntries(Object.entries(cells).filter(([name]) => isRolledUp(name)))
    for (const bureau of superiorsOf(bureauOf(key), month)) addRows(summed, { [rowKey(bureau, month)]: toldAbove }, 1)
  }
  return withoutZeros(summed)
}

/** The rows whose cells of this case changed, with what it fills of them now: nothing where it left. */
export function changedRows(
  previous: Contribution | undefined,
  next: Contribution,
): readonly (readonly [RowKey, Cells])[] {
  const left = entriesOf(previous?.rows ?? {}).filter(([key]) => next.rows[key] === undefined)
  const filled = entriesOf(next.rows).filter(([key, cells]) => !isSame(previous?.rows[key], cells))
  return [...filled, ...left.map(([key]) => [key, {}] as const)]
}

function isSame(before: Cells | undefined, now: Cells): boolean {
  if (before === undefined) return false
  const names = Object.keys(now)
  return names.length === Object.keys(before).length && names.every((name) => before[name] === now[name])
}

/** Adds `cells` × `sign` into `into`, row by row. Changes `into`. */
export function addRows(
  into: Record<RowKey, Record<string, number>>,
  rows: Readonly<Record<RowKey, Cells>>,
  sign: 1 | -1 = 1,
): void {
  for (const [key, cells] of entriesOf(rows)) {
    const row = into[key] ?? {}
    for (const [name, count] of Object.entries(cells)) row[name] = (row[name] ?? 0) + sign * count
    into[key] = row
  }
}

/** A miss with everything said of it: one that changes (an open one done late) is removed and added anew. */
export const missIdentity = (miss: Miss) =>
  [miss.bureau, miss.day, miss.clock, miss.round, miss.number, miss.isOpen ? 'open' : 'done', holdersText(miss)].join(
    '#',
  )

const holdersText = ({ daysByHolder = {}, isProvisional }: Miss) =>
  `${isProvisional}${Object.entries(daysByHolder).flat().join(',')}`

const byIdentity = (counted: Contribution | undefined) =>
  new Map((counted?.misses ?? []).map((miss) => [missIdentity(miss), miss]))

function withoutZeros(rows: Record<RowKey, Record<string, number>>): Record<RowKey, Record<string, number>> {
  const kept: Record<RowKey, Record<string, number>> = {}
  for (const [key, cells] of entriesOf(rows)) {
    const changed = Object.entries(cells).filter(([, count]) => count !== 0)
    if (changed.length > 0) kept[key] = Object.fromEntries(changed)
  }
  return kept
}

/** Object.entries forgets that the keys are row keys; every record here is built with rowKey. */
const entriesOf = <Row extends Cells>(rows: Readonly<Record<RowKey, Row>>) => Object.entries(rows) as [RowKey, Row][]
