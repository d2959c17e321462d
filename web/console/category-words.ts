// How a case's category reads in a list.

import { objects, problems, violations } from '../../shared/schemas/categories.data.ts'
import { nameOf } from '../../shared/schemas/coded.ts'
import type { Category } from '../../shared/schemas/sorting.ts'

/** `一般食品 · 质量`; empty while nothing is decided. */
export function showCategory({ object, problem, violation }: Category): string {
  const parts = [
    object === undefined ? '' : nameOf(objects, object),
    problem === undefined ? '' : nameOf(problems, problem),
    violation === undefined ? '' : nameOf(violations, violation),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

export const isUnsettled = (category: Category) => category.unsure && category.decidedBy !== 'handler'
