// How it is noted that the routing or the counting of a version is owed, and how the sweep finds that again.
import type { Owed } from '../ports.ts'
import type { CaseRecord } from '../schemas/case-record.ts'

/** What may be owed, and the names it goes by in items: `routing` is `unroutedSince`, `unroutedShard`. */
export type Debt = 'routing' | 'counting'
export const debts = ['routing', 'counting'] as const
export const debtName = { routing: 'unrouted', counting: 'uncounted' } as const

/** Owed work is spread over so many partitions of its sparse index. */
export const owedShards = 8
const owedShardOf = (number: string): string => `o${Number(number.slice(-3)) % owedShards}`

/** The item of a debt that a later version than the first has: small, since it goes as soon as the debt is settled. */
export const owedPk = (number: string, debt: Debt, version: number) => ({
  pk: `OWED#${number}`,
  sk: `${debt.toUpperCase()}#${String(version).padStart(6, '0')}`,
})

/** What puts a debt into its sparse index. */
export const owedKeys = (number: string, debt: Debt, now: string) => ({
  [`${debtName[debt]}Shard`]: owedShardOf(number),
  [`${debtName[debt]}Since`]: now,
})

/** The first version holds its debts itself, in one write; a later one only says that it has them, for the stream. */
export function debtsInside({ number, version }: CaseRecord, owed: Owed, now: string): Record<string, string> {
  const inside = (debt: Debt) => (version === 1 ? owedKeys(number, debt, now) : { [`${debtName[debt]}Since`]: now })
  return Object.assign({}, ...debts.filter((debt) => owed[debt]).map(inside))
}

/**
 * What the version before still owed and this one owes on: the first version's debts, and the arrival of a case that is
 * on its way. Other debts stand until they are settled.
 */
export function owedAlso(owed: Owed, before: Readonly<Record<string, unknown>>): Owed {
  const isArrivalOwed = before['transit'] !== undefined || before['unroutedShard'] !== undefined
  return {
    routing: owed.routing || (owed.settlesRouting !== true && isArrivalOwed),
    counting: owed.counting || before['uncountedShard'] !== undefined,
  }
}
