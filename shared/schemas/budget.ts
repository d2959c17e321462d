// The on-time budget of a bureau's month as the API and the alerts give it.
import * as z from 'zod'
import { bureauRefSchema } from './placing.ts'
import { bureauCodeSchema, daySchema, instantSchema, monthSchema } from './primitives.ts'
import { count, printedSchema } from './statistics-figures.ts'

export const budgetAlertSchema = z.enum(['fast-burn', 'spent', 'forecast-below-target'])

export const budgetSchema = z.object({
  clock: z.enum(['closure', 'verification']),
  targetPercent: z.int(),
  /** Reckoned up to now. */
  soFar: z.object({ onTime: count, misses: count, base: count, percent: printedSchema, missesLeft: z.int() }),
  /** With the open limits that fall due from now to the month's end. */
  wholeMonth: z.object({ openDue: count, base: count, missesLeft: z.int() }),
  /** Miss rate ÷ allowed miss rate: at 1.00 the month ends exactly on target. `recent`: the last five working days. */
  burn: z.object({ month: printedSchema, recent: printedSchema }),
  forecast: z.object({
    base: count,
    /** Expected to one place; `low` and `high` bound the middle eighty percent. */
    misses: z.object({ expected: z.string(), low: count, high: count }),
    percent: z.object({ expected: printedSchema, low: printedSchema, high: printedSchema }),
    /** More misses are expected than the base allows. */
    isBelow: z.boolean(),
    /** Chance that the target is met, in whole percent. */
    chancePercent: z.int().min(0).max(100),
    /** Open limits by working days left (`to` null: and more), with how often such cases were on time. */
    reasons: z.array(z.object({ from: count, to: count.nullable(), count, chance: printedSchema })),
  }),
  alerts: z.array(budgetAlertSchema),
})

/** An open limit that decides the month. */
export const decidingCaseSchema = z.object({
  number: z.string(),
  clock: z.enum(['initial-review', 'closure', 'verification']),
  bureau: bureauCodeSchema,
  item: z.string().optional(),
  respondentName: z.string().optional(),
  handler: z.string().optional(),
  dueDay: daySchema,
  /** Working days left; 0 is the last day. */
  daysLeft: count,
  /** Chance to be on time, in percent. */
  chance: printedSchema,
})

export const budgetAnswerSchema = z.object({
  bureau: bureauRefSchema,
  month: monthSchema,
  asOf: instantSchema,
  budgets: z.array(budgetSchema),
  /** What is still to be won: least likely to be kept first, the first hundred at the most. */
  deciding: z.array(decidingCaseSchema),
  /** The budgets of the bureaus right below. */
  below: z.array(z.object({ bureau: bureauRefSchema, budgets: z.array(budgetSchema) })),
})

export type BudgetAlert = z.infer<typeof budgetAlertSchema>
export type Budget = z.infer<typeof budgetSchema>
export type DecidingCase = z.infer<typeof decidingCaseSchema>
export type BudgetAnswer = z.infer<typeof budgetAnswerSchema>
