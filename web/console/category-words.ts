// How a case's category reads in a list.

import { objects, problems, violations } from '../../shared/schemas/categories.data.ts'
import type { Category } from '../../shared/schemas/sorting.ts'
import { named } from '../staff/language.ts'

/** `一般食品 · 质量`; empty while nothing is decided. */
export function showCategory({
  object,
  problem,
  violation,
}: Partial<Pick<Category, 'object' | 'problem' | 'violation'>>): string {
  const parts = [
    object === undefined ? '' : named(objects, object),
    problem === undefined ? '' : named(problems, problem),
    violation === undefined ? '' : named(violations, violation),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

export const isUnsettled = (category: Category) => category.unsure && category.decidedBy !== 'handler'
