// Which rulebook governs a case, and what every judgement needs beside the case: the calendar and the policies.
import { bundledCalendar, type Calendar, legalDay } from './calendar.ts'
import { defaultPolicies, type Policies } from './policies.data.ts'
import { rulebookO20 } from './rulebook-o20.data.ts'
import { rulebookO121 } from './rulebook-o121.data.ts'
import type { ClockRule, Order, Rulebook } from './rulebook-shape.ts'

/** The calendar, and the settings that the text of the law leaves open. */
export type Law = { readonly calendar: Calendar; readonly policies: Policies }

/** The law as released: bundled calendar, default policies. */
export const bundledLaw: Law = { calendar: bundledCalendar, policies: defaultPolicies }

const rulebooks: Readonly<Record<Order, Rulebook>> = { O121: rulebookO121, O20: rulebookO20 }

/** The rulebook of an order. */
export const rulebookOf = (order: Order): Rulebook => rulebooks[order]

/** The order that governs by default: the one in force on the day of receipt (O121 has no transition clause). *policy* */
export const orderInForce = (receivedAt: string): Order =>
  legalDay(receivedAt) >= rulebookO121.inForce.from ? 'O121' : 'O20'

/** A rule's limit in days, read from the policies where the text names none. */
export const limitOf = (rule: ClockRule, policies: Policies): number =>
  typeof rule.limit === 'number' ? rule.limit : policies[rule.limit]

/** An article as it is cited outside its rulebook: `O121 Art. 15`, `PP Art. 18`. */
export const cite = (order: Order, article: string): string =>
  article.startsWith('Art.') ? `${order} ${article}` : article
