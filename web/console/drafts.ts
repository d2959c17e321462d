// What was typed and not yet sent, by case and action, for this tab: it outlives a reload, a conflict and a new sign-in.
import { useState } from 'react'
import type { Draft } from './action-field-kinds.ts'

const place = 'anqi-drafts'

function allDrafts(): Record<string, Draft> {
  return JSON.parse(sessionStorage.getItem(place) ?? '{}')
}

function keep(name: string, draft: Draft | undefined): void {
  const drafts = allDrafts()
  if (draft === undefined) delete drafts[name]
  else drafts[name] = draft
  sessionStorage.setItem(place, JSON.stringify(drafts))
}

/** Puts values into the draft of a form before it is opened. */
export const keepDraft = (name: string, values: Draft): void => keep(name, { ...allDrafts()[name], ...values })

/** The draft of one form: its values, a change of one of them, and forgetting it. */
export function useDraft(name: string, initial: Draft) {
  const [values, setValues] = useState<Draft>(() => ({ ...initial, ...allDrafts()[name] }))
  const change = (field: string, value: string | boolean) => {
    const next = { ...values, [field]: value }
    setValues(next)
    keep(name, next)
  }
  return { values, change, forget: () => keep(name, undefined) }
}
