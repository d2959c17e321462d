// Which rulebook governs a case, and what every judgement needs beside the case: the calendar and the policies.

import type { LawVersions } from '../schemas/law-versions.ts'
import type { ChangedPolicies, Policies } from '../schemas/policies.ts'
import { superiorsOf } from './bureau-register.ts'
import { bundledCalendar, type Calendar, legalDay } from './calendar.ts'
import { defaultPolicies } from './policies.data.ts'
import { rulebookO20 } from './rulebook-o20.data.ts'
import { rulebookO121 } from './rulebook-o121.data.ts'
import { type ClockRule, type Order, type Rulebook, wholeOrder } from './rulebook-shape.ts'

/** The calendar, and the settings that the text of the law leaves open. */
export type Law = {
  readonly calendar: Calendar
  /** The settings of a bureau that has none of its own. */
  readonly policies: Policies
  /** Settings that a bureau has for itself and those below it. */
  readonly byBureau?: Readonly<Record<string, ChangedPolicies>>
  /** The versions of the registers that it was read from; absent, or empty, for the released law. */
  readonly versions?: LawVersions
}

/** The law as released: bundled calendar, default policies. */
export const bundledLaw: Law = { calendar: bundledCalendar, policies: defaultPolicies }

/** The law as it is in a bureau: its own settings before those of its superiors, nearest first. */
export function lawIn(law: Law, bureau: string): Law {
  if (law.byBureau === undefined) return law
  const line = [bureau, ...superiorsOf(bureau)].toReversed()
  const changes = line.flatMap((code) => law.byBureau?.[code] ?? [])
  return changes.length === 0 ? law : { ...law, policies: Object.assign({}, law.policies, ...changes) }
}

const rulebooks: Readonly<Record<Order, Rulebook>> = { O121: rulebookO121, O20: rulebookO20 }

/** The rulebook of an order. */
export const rulebookOf = (order: Order): Rulebook => rulebooks[order]

/** The order that governs by default: the one in force on the day of receipt (O121 has no transition clause). *policy* */
export const orderInForce = (receivedAt: string): Order =>
  legalDay(receivedAt) >= rulebookO121.inForce.from ? 'O121' : 'O20'

/** A rule's limit in days, read from the policies where the text names none. */
export const limitOf = (rule: ClockRule, policies: Policies): number =>
  typeof rule.limit === 'number' ? rule.limit : policies[rule.limit]

/** An article as it is cited outside its rulebook: `O121 Art. 15`, `PP Art. 18`; `O20` where no article is known. */
export const cite = (order: Order, article: string): string => {
  if (article === wholeOrder) return order
  return /^Arts?\./.test(article) ? `${order} ${article}` : article
}
