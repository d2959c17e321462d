// Puts the rows of a worklist under headings by how pressing they are, in the order the API gave.
import { timeLeft } from '../staff/days.ts'
import type { WorklistItem } from './api.ts'
import { isUnsettled } from './category-words.ts'

export const flags = ['mine', 'overdue', 'unsure', 'proposal'] as const
export type Flag = (typeof flags)[number]
export type GroupName = 'overdue' | 'today' | 'soon' | 'calm' | 'none' | 'closed'
export type Group = { readonly name: GroupName; readonly items: WorklistItem[] }

function groupOf(item: WorklistItem): GroupName {
  if (item.stage === 'closed') return 'closed'
  if (item.dueDay === undefined) return 'none'
  return timeLeft(item.dueDay).urgency
}

/** Neighbouring rows of the same urgency under one heading; the order of the rows stays. */
export function grouped(items: readonly WorklistItem[]): Group[] {
  const groups: Group[] = []
  for (const item of items) {
    const name = groupOf(item)
    const last = groups.at(-1)
    if (last?.name === name) last.items.push(item)
    else groups.push({ name, items: [item] })
  }
  return groups
}

type Me = { readonly id: string; readonly name: string }

function hasFlag(item: WorklistItem, flag: Flag, me: Me): boolean {
  if (flag === 'mine') return item.holder !== undefined && (item.holder === me.id || item.holder === me.name)
  if (flag === 'overdue') return item.overdue
  if (flag === 'unsure') return isUnsettled(item.category)
  return item.proposal === true
}

export const matching = (items: readonly WorklistItem[], chosen: readonly Flag[], me: Me) =>
  items.filter((item) => chosen.every((flag) => hasFlag(item, flag, me)))
