// Puts the rows of a worklist under headings by how pressing they are, each in the order the API gave.
import { timeLeft } from '../staff/days.ts'
import type { WorklistItem } from './api.ts'

const groupNames = ['overdue', 'today', 'soon', 'calm', 'paused', 'none', 'closed'] as const
export type GroupName = (typeof groupNames)[number]
export type Group = { readonly name: GroupName; readonly items: readonly WorklistItem[] }

function groupOf(item: WorklistItem): GroupName {
  if (item.stage === 'closed') return 'closed'
  if (item.paused) return 'paused'
  if (item.dueDay === undefined) return 'none'
  return timeLeft(item.dueDay).urgency
}

/** The rows under headings by urgency; inside each the order of the API stays. */
export function grouped(items: readonly WorklistItem[]): Group[] {
  const byName = Map.groupBy(items, groupOf)
  return groupNames.map((name) => ({ name, items: byName.get(name) ?? [] })).filter((group) => group.items.length > 0)
}
