// What the public may see: nothing that could point at a person, and no rate over so few cases that it says nothing.
import type { BureauStatistics, Statistics } from '../../shared/schemas/statistics.ts'

/** A rate over fewer cases than this is not shown. */
export const smallestBase = 30

/** A count as the public sees it: exact from `smallestCount`, else only that it is small. */
export const publicCount = (count: number, smallestCount: number) =>
  count >= smallestCount ? String(count) : count === 0 ? '0' : `少于 ${smallestCount}`

export type PublicRate = { readonly percent: string; readonly due: number } | undefined

export const publicRate = ({ percent, due }: { percent: string; due: number }): PublicRate =>
  due >= smallestBase ? { percent, due } : undefined

export type PublicShare = { readonly name: string; readonly count: number; readonly percent: string }

const rowsShown = 8

/** The rows that are large enough to stand alone, largest first. */
export function publicShares(rows: readonly PublicShare[], smallestCount: number): PublicShare[] {
  return rows
    .filter(({ count }) => count >= smallestCount)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, rowsShown)
}

export type PublicBureau = { readonly name: string; readonly received: number; readonly closure: PublicRate }

/** Bureaus directly below the one shown, with enough cases to be compared. */
export function publicBureaus({ byBureau }: Pick<Statistics, 'byBureau'>): PublicBureau[] {
  const isShown = (bureau: BureauStatistics) => !bureau.isOwn && bureau.received >= smallestBase
  return byBureau
    .filter(isShown)
    .map(({ name, received, rates }) => ({
      name: name.replace(/市场监督管理局$/, ''),
      received,
      closure: publicRate(rates.onTimeClosure),
    }))
    .toSorted((a, b) => b.received - a.received)
}
