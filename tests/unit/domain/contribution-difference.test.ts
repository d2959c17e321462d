import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Contribution, contribution } from '../../../shared/domain/contribution.ts'
import { type Cells, monthOf, type RowKey } from '../../../shared/domain/contribution-cells.ts'
import {
  addRows,
  difference,
  missIdentity,
  rollUp,
  supersedes,
} from '../../../shared/domain/contribution-difference.ts'
import { reckon } from '../../../shared/domain/reckoning.ts'
import { cutOffAt, reckoned, sheetOf } from '../../../shared/domain/statistics-sheet.ts'
import type { CaseRecord } from '../../../shared/schemas/case-record.ts'
import { lastOf, lives, superiorsOfCounty } from './counted-cases.ts'

const many = fc.uniqueArray(lives, { maxLength: 12, selector: (versions) => versions[0].number })

/** Deliveries of versions: shuffled, some twice, some never, but the last version of each case at least once. */
const deliveries = many.chain((cases) => {
  const all = cases.flat()
  const last = cases.map(lastOf)
  return fc
    .tuple(fc.subarray(all), fc.subarray(all))
    .chain(([some, again]) =>
      fc.shuffledSubarray([...some, ...again, ...last], { minLength: some.length + again.length + last.length }),
    )
    .map((order) => ({ order, last }))
})

type Counters = { rows: Record<RowKey, Record<string, number>>; misses: Map<string, unknown> }

function tally(order: readonly CaseRecord[]): Counters {
  const counted = new Map<string, Contribution>()
  const counters: Counters = { rows: {}, misses: new Map() }
  for (const record of order) {
    const [before, next] = [counted.get(record.number), contribution(record)]
    if (!supersedes(before, next)) continue
    const { rows, missesAdded, missesRemoved } = difference(before, next)
    addRows(counters.rows, rollUp(rows, superiorsOfCounty))
    for (const miss of missesRemoved) counters.misses.delete(missIdentity(miss))
    for (const miss of missesAdded) counters.misses.set(missIdentity(miss), miss)
    counted.set(record.number, next)
  }
  return counters
}

function recount(records: readonly CaseRecord[]): Counters {
  const counters: Counters = { rows: {}, misses: new Map() }
  for (const { rows, misses } of records.map((record) => contribution(record))) {
    addRows(counters.rows, rollUp(rows, superiorsOfCounty))
    for (const miss of misses) counters.misses.set(missIdentity(miss), miss)
  }
  return counters
}

const nonZero = (rows: Record<RowKey, Record<string, number>>) =>
  Object.fromEntries(
    Object.entries(rows)
      .map(([key, row]) => [key, Object.fromEntries(Object.entries(row).filter(([, count]) => count !== 0))] as const)
      .filter(([, row]) => Object.keys(row).length > 0),
  )

test('counting versions in any order, twice or with gaps equals a recount of the last ones', () => {
  fc.assert(
    fc.property(deliveries, ({ order, last }) => {
      const [counted, recounted] = [tally(order), recount(last)]
      expect(nonZero(counted.rows)).toEqual(nonZero(recounted.rows))
      expect(counted.misses).toEqual(recounted.misses)
    }),
  )
})

test('the rows of city and province are the sums of the bureaus below', () => {
  fc.assert(
    fc.property(many, (cases) => {
      const rows: Record<RowKey, Record<string, number>> = {}
      for (const versions of cases) addRows(rows, contribution(lastOf(versions)).rows)
      const rolled = rollUp(rows, superiorsOfCounty)
      const sums: Record<RowKey, Record<string, number>> = {}
      for (const [key, cells] of Object.entries(rows)) addRows(sums, { [`510000#${monthOf(key as RowKey)}`]: cells })
      for (const [key, cells] of Object.entries(sums)) expect(rolled[key as RowKey]).toEqual(cells)
    }),
  )
})

const reckonedAlways = (record: CaseRecord) => reckon(record).filter(({ kind }) => kind !== 'paused')

test('the bases of all months add up to every reckoning ever done or due, each exactly once', () => {
  fc.assert(
    fc.property(many, (cases) => {
      const last = cases.map(lastOf)
      const { rows } = recount(last)
      const months = [...new Set((Object.keys(rows) as RowKey[]).map(monthOf))]
      const sheet = sheetOf(new Map(entries(rows)), '510000', months, cutOffAt('2030-01-01T00:00:00+08:00'))
      for (const clock of ['initial-review', 'closure', 'verification'] as const) {
        const all = last.flatMap(reckonedAlways).filter((reckoning) => reckoning.clock === clock)
        expect(reckoned(sheet, clock).due).toBe(all.length)
      }
    }),
  )
})

test('at any cut-off the base holds what was done before it and what fell due before it', () => {
  const cutOffs = fc
    .integer({ min: 0, max: 900 })
    .map((hours) => new Date(Date.UTC(2025, 0, 1) + hours * 20 * 3_600_000).toISOString())
  fc.assert(
    fc.property(many, cutOffs, (cases, cutOff) => {
      const last = cases.map(lastOf)
      const { rows } = recount(last)
      const months = [...new Set((Object.keys(rows) as RowKey[]).map(monthOf))]
      const cut = cutOffAt(cutOff)
      const { onTime, due } = reckoned(sheetOf(new Map(entries(rows)), '510000', months, cut), 'closure')
      const all = last.flatMap(reckonedAlways).filter(({ clock }) => clock === 'closure')
      const done = all.filter((one) => one.kind === 'done' && one.onTime && one.day <= cut.actsThrough)
      const missed = all.filter((one) => {
        if (one.kind === 'done') return !one.onTime && one.day < cut.duesBefore
        return one.kind === 'open' && one.dueDay < cut.duesBefore
      })
      expect([onTime, due]).toEqual([done.length, done.length + missed.length])
    }),
  )
})

test('a lower or equal version changes nothing', () => {
  fc.assert(
    fc.property(lives, (versions) => {
      const [first, last] = [contribution(versions[0]), contribution(lastOf(versions))]
      expect([supersedes(last, first), supersedes(last, last), supersedes(undefined, first)]).toEqual([
        false,
        false,
        true,
      ])
      expect(difference(last, last)).toEqual({ rows: {}, missesAdded: [], missesRemoved: [] })
    }),
  )
})

const entries = (rows: Record<RowKey, Cells>) => Object.entries(rows) as [RowKey, Cells][]
