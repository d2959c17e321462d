// Views of the worklist that a person keeps under a name, in this browser.
import { useState } from 'react'

export type SavedView = { readonly name: string; readonly address: string }

const place = 'anqi-views'
const mostViews = 20

function isView(value: unknown): value is SavedView {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('address' in value)) return false
  return typeof value.name === 'string' && typeof value.address === 'string' && value.address.startsWith('/console')
}

/** The views of one person; what the browser holds is not taken on trust. */
function read(person: string): SavedView[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(`${place} ${person}`) ?? '[]')
    return Array.isArray(stored) ? stored.filter(isView) : []
  } catch {
    return []
  }
}

export function useSavedViews(person: string) {
  const [views, setViews] = useState(() => read(person))
  const keep = (next: SavedView[]) => {
    localStorage.setItem(`${place} ${person}`, JSON.stringify(next))
    setViews(next)
  }
  return {
    views,
    /** Keeps an address under a name; the same name takes the new one. */
    save: (view: SavedView) => keep([...views.filter(({ name }) => name !== view.name), view].slice(-mostViews)),
    remove: (name: string) => keep(views.filter((view) => view.name !== name)),
  }
}
