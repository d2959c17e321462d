// The axes a text is sorted by, and the order of their classes in the trained weights.
import { objects, problems, violations } from '../schemas/categories.data.ts'
import { authorities } from './taxonomy-not-ours.ts'

/** What a text is sorted by: object, problem, violation, and who decides it. */
export const axes = ['object', 'problem', 'violation', 'where'] as const
export type Axis = (typeof axes)[number]

/** The classes of each axis in the order of their weights; `ours` stands first among the authorities. */
export const classesOf: Readonly<Record<Axis, readonly string[]>> = {
  object: objects.map((entry) => entry.code),
  problem: problems.map((entry) => entry.code),
  violation: violations.map((entry) => entry.code),
  where: ['ours', ...Object.keys(authorities)],
}
