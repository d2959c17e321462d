// What the worklist is narrowed by and ordered by, as it stands in the address and as the API takes it.
import { objects, problems, violations } from '../../shared/schemas/categories.data.ts'
import { kinds } from '../../shared/schemas/codes.data.ts'
import { showDay } from '../staff/days.ts'
import { named } from '../staff/language.ts'
import type { WorklistItem } from './api.ts'
import { words } from './words.ts'

export const flags = ['mine', 'overdue', 'unsure', 'proposal', 'unclaimed', 'owing'] as const
const choices = ['kind', 'object', 'problem', 'violation'] as const
const typed = ['text', 'dueFrom', 'dueTo'] as const
const filterNames = [...flags, ...typed, ...choices] as const

export type Flag = (typeof flags)[number]
export type FilterName = (typeof filterNames)[number]
/** By name; a flag that is on is `true`. */
export type Filter = Readonly<Partial<Record<FilterName, string>>>

export const orders = ['due', 'received', 'respondent', 'holder'] as const
export type Order = (typeof orders)[number]

export const filterIn = (query: URLSearchParams): Filter =>
  Object.fromEntries(filterNames.flatMap((name) => (query.get(name) ? [[name, query.get(name)]] : [])))

export const orderIn = (query: URLSearchParams): Order => orders.find((order) => order === query.get('order')) ?? 'due'

/** The filter with one part set anew; an empty value takes it out. */
export function withPart(filter: Filter, name: FilterName, value: string): Filter {
  const { [name]: _before, ...rest } = filter
  return value === '' ? rest : { ...rest, [name]: value }
}

export const isFlag = (name: FilterName): name is Flag => flags.some((flag) => flag === name)

const codeLists = { kind: kinds, object: objects, problem: problems, violation: violations }

/** What a part says, beside the button that takes it off. */
export function showPart(name: FilterName, value: string): string {
  if (isFlag(name)) return words.flagNames[name]
  if (name === 'text') return words.containing(value)
  if (name === 'dueFrom') return words.dueFrom(showDay(value))
  if (name === 'dueTo') return words.dueTo(showDay(value))
  return named(codeLists[name], value)
}

export const partsOf = (filter: Filter) =>
  filterNames.flatMap((name) => (filter[name] === undefined ? [] : [[name, filter[name]] as const]))

const byText = (left = '', right = '') => left.localeCompare(right, 'zh-CN')
const comparisons: Readonly<Record<Exclude<Order, 'due'>, (left: WorklistItem, right: WorklistItem) => number>> = {
  received: (left, right) => byText(right.receivedAt, left.receivedAt),
  respondent: (left, right) => byText(left.respondentName, right.respondentName),
  holder: (left, right) => byText(left.holder, right.holder),
}

/** Rows in another order than the API's, which goes by the day that is due. */
export const inOrder = (items: readonly WorklistItem[], order: Order): readonly WorklistItem[] =>
  order === 'due' ? items : items.toSorted(comparisons[order])
