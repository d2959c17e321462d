// Looks up what an order allows: for whom, from which stage.
import type { ActionName } from '../schemas/actions.ts'
import { rulebookOf } from './rulebook.ts'
import type { Kind, Order, Transition } from './rulebook-shape.ts'

const index = new Map<string, readonly Transition[]>()

/** The transitions of an action on a kind of case under an order; empty when the action is not for that kind. */
export function transitionsOf(order: Order, kind: Kind, action: ActionName): readonly Transition[] {
  const key = `${order} ${kind} ${action}`
  const known = index.get(key)
  if (known !== undefined) return known
  const found = rulebookOf(order).transitions.filter(
    (transition) => transition.kind === kind && transition.action === action,
  )
  index.set(key, found)
  return found
}
