// The tables of shares: by kind, channel, goods and services, problem, violation, business form. Every code of a list
// is printed, also with 0, so that months stand beside each other; larger counts first, 其他 at the end as bureaus print.
import { businessForms, goods, problems, services, violations } from '../schemas/categories.data.ts'
import { type CodeEntry, nameOf } from '../schemas/coded.ts'
import { channels, kinds } from '../schemas/codes.data.ts'
import type { ObjectShare, Share } from '../schemas/statistics-figures.ts'
import { cell, group, noCategory } from './contribution-cells.ts'
import { growth, percent } from './rates.ts'
import type { Compared } from './statistics-rates.ts'
import type { Sheet } from './statistics-sheet.ts'

export type ShareBase = 'received' | 'accepted'
type Counts = ReadonlyMap<string, number>

/** In the national list these problems stand inside others. */
const nationalProblem: Readonly<Record<string, string>> = {
  'false-promotion': 'unfair-competition',
  'prepaid-card': 'contract',
  'personal-information': 'personal-rights',
}

/** All tables of shares of a period. */
export function sharesOf(sheets: Compared<Sheet>, base: ShareBase) {
  const [object, problem] = base === 'received' ? ['ob.', 'pr.'] : ['oa.', 'pa.']
  const table = (list: readonly CodeEntry[], prefix: string) => shares(list, countsBy(sheets, prefix))
  const problemCounts = countsBy(sheets, problem)
  const national = problems.filter(({ code }) => nationalProblem[code] === undefined)
  const objectCounts = countsBy(sheets, object)
  const unsureProblems: Counts = group(sheets.now, 'qp.')
  return {
    byKind: shares(kinds, kindCounts(sheets)),
    byChannel: shares(channels, channelCounts(sheets)),
    byObject: confirmed(objectShares(objectCounts), base === 'received' ? group(sheets.now, 'qo.') : undefined),
    byObjectGroup: shares(objectGroups, each(objectCounts, mergedBy(groupOf))),
    byProblem: confirmed(shares(problems, problemCounts), base === 'received' ? unsureProblems : undefined),
    byProblemNational: confirmed(
      shares(national, each(problemCounts, mergedBy(nationalProblemOf))),
      base === 'received' ? mergedBy(nationalProblemOf)(unsureProblems) : undefined,
    ),
    byViolation: confirmed(table(violations, 'vi.'), group(sheets.now, 'qv.')),
    byBusinessForm: formShares(sheets),
  }
}

/** The shares with how many of each nobody has confirmed; of accepted complaints that is not counted. */
function confirmed<Of extends Share>(table: readonly Of[], unsure: Counts | undefined): Of[] {
  if (unsure === undefined) return [...table]
  return table.map((share) => {
    const provisional = unsure.get(share.code) ?? 0
    return { ...share, provisional, provisionalPercent: percent(provisional, share.count) }
  })
}

const objectGroups: readonly CodeEntry[] = [
  { code: 'goods', name: '商品类', nameEn: 'Goods' },
  { code: 'services', name: '服务类', nameEn: 'Services' },
]
const goodsCodes = new Set<string>(goods.map(({ code }) => code))
/** Whether an object code stands in the list of goods. */
export const isGoods = (code: string): boolean => goodsCodes.has(code)
/** The class of the national list that a problem stands in. */
export const nationalProblemOf = (code: string): string => nationalProblem[code] ?? code
const groupOf = (code: string) => (code === noCategory ? noCategory : isGoods(code) ? 'goods' : 'services')

/** Shares of the counts over their own sum, with the change of each count. */
export function shares(list: readonly CodeEntry[], counts: Compared<Counts>): Share[] {
  const base = sum(counts.now.values())
  return sharesOver(list, counts, base)
}

function sharesOver(list: readonly CodeEntry[], counts: Compared<Counts>, base: number): Share[] {
  const known = list.map(({ code }) => code)
  // A retired or missing category still has its count: nothing may drop out of a table's sum.
  const codes = [...known, ...[...counts.now.keys()].filter((code) => !known.includes(code))]
  return codes
    .map((code) => {
      const count = counts.now.get(code) ?? 0
      const name = code === noCategory ? '未分类' : nameOf(list, code)
      return { code, name, count, percent: percent(count, base), base, change: changeOf(counts, code) }
    })
    .sort((a, b) => Number(isRest(a.code)) - Number(isRest(b.code)) || b.count - a.count)
}

/** The remainders of the lists, which are printed last. */
const rests: ReadonlySet<string> = new Set(['other', 'other-goods', 'other-services', noCategory])
export const isRest = (code: string): boolean => rests.has(code)

function objectShares(counts: Compared<Counts>): ObjectShare[] {
  const bases = mergedBy(groupOf)(counts.now)
  return shares([...goods, ...services], counts).map((share) => {
    const name = groupOf(share.code)
    const groupBase = bases.get(name) ?? 0
    const group = name === 'goods' || name === 'services' ? name : 'none'
    return { ...share, group, groupBase, groupPercent: percent(share.count, groupBase) }
  })
}

/** Business forms are tags, several on a case: shares are over complaints and reports received. */
function formShares(sheets: Compared<Sheet>): Share[] {
  const base = (sheets.now[cell.received('complaint')] ?? 0) + (sheets.now[cell.received('violation-report')] ?? 0)
  return sharesOver(businessForms, countsBy(sheets, 'bf.'), base)
}

function changeOf(counts: Compared<Counts>, code: string) {
  const now = counts.now.get(code) ?? 0
  return {
    yearOnYear: growth(now, counts.yearAgo.get(code) ?? 0),
    periodOnPeriod: growth(now, counts.before.get(code) ?? 0),
  }
}

const each = <From, To>(compared: Compared<From>, turn: (from: From) => To): Compared<To> => ({
  now: turn(compared.now),
  yearAgo: turn(compared.yearAgo),
  before: turn(compared.before),
})

const countsBy = (sheets: Compared<Sheet>, prefix: string) => each(sheets, (sheet): Counts => group(sheet, prefix))

const kindCounts = (sheets: Compared<Sheet>) =>
  each(sheets, (sheet): Counts => new Map(kinds.map(({ code }) => [code, sheet[cell.received(code)] ?? 0])))

const channelCounts = (sheets: Compared<Sheet>) =>
  each(sheets, (sheet) => {
    const byKind = group(sheet, 'ch.')
    return mergedBy((code) => code.slice(2))(byKind)
  })

const mergedBy =
  (into: (code: string) => string) =>
  (counts: Counts): Counts => {
    const merged = new Map<string, number>()
    for (const [code, count] of counts) merged.set(into(code), (merged.get(into(code)) ?? 0) + count)
    return merged
  }

const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0)
