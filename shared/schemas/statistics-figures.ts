// The figures that statistics are made of: counts, on-time rates of both families, shares and changes.
// Percents and points are strings with two places, rounded half up, `—` where there is no base.
import * as z from 'zod'
import { storedCode } from './coded.ts'
import { orders } from './codes.data.ts'
import { monthSchema } from './primitives.ts'

export const count = z.int().min(0)
/** `97.99`, `-0.80`, or `—` over nothing. */
export const printedSchema = z.string().regex(/^(-?\d+\.\d{2}|—)$/)

/** The same figure a year ago (同比) and one period ago (环比): growth in percent, for rates percentage points. */
export const changeSchema = z.object({ yearOnYear: printedSchema, periodOnPeriod: printedSchema })

export const onTimeSchema = z.object({ onTime: count, due: count, percent: printedSchema })
export const rateSchema = z.object({ count, base: count, percent: printedSchema })

export const targetSchema = z.object({
  percent: z.int(),
  source: z.string(),
  force: z.enum(['binding', 'policy']),
  /** 100 × onTime ≥ percent × due, on integers; null while nothing fell due. */
  isMet: z.boolean().nullable(),
})

/** Why limits were missed, most frequent first. */
export const causesSchema = z.array(z.object({ code: z.string(), name: z.string(), count }))

/** The statutory family: `due` = `onTime` + `late` (done after the limit) + `open` (limit passed, not done). */
export const statutoryOnTimeSchema = onTimeSchema.extend({
  late: count,
  open: count,
  causes: causesSchema,
  target: targetSchema.optional(),
  /** Cases that may still miss before the target is lost; negative once it is. */
  missesLeft: z.int().optional(),
  change: changeSchema,
  /** Limits that fell due in the period, whenever done. */
  cohort: onTimeSchema,
  /** Closure of accepted complaints alone, so that refusals cannot lift the rate. */
  acceptedOnly: onTimeSchema.optional(),
  /** On time and not reopened. */
  stood: onTimeSchema.optional(),
  /** Reckoned on a due date of a year whose holiday notice is not loaded. */
  provisional: rateSchema,
  /** Reckoned in a round after a reopening. */
  laterRounds: rateSchema,
})

export const onTimeRateSchema = z.object({ statutory: statutoryOnTimeSchema, platform: onTimeSchema })

/** A share of a table: `base` is what `percent` is taken over. */
export const shareSchema = z.object({
  code: z.string(),
  name: z.string(),
  count,
  percent: printedSchema,
  base: count,
  change: changeSchema,
  /** Of the count: category not yet confirmed by a handler; where shares are over the complaints or reports received. */
  provisional: count.optional(),
  provisionalPercent: printedSchema.optional(),
})
export const objectShareSchema = shareSchema.extend({
  group: z.enum(['goods', 'services', 'none']),
  /** Share within goods or within services. */
  groupPercent: printedSchema,
  groupBase: count,
})

/** Grounds belong to the order that governed the case. */
export const groundShareSchema = z.object({
  order: storedCode(orders),
  ground: z.string(),
  name: z.string(),
  count,
  percent: printedSchema,
  base: count,
})
export const plainShareSchema = shareSchema.omit({ change: true, provisional: true, provisionalPercent: true })

export const trendMonthSchema = z.object({
  month: monthSchema,
  complaints: count,
  violationReports: count,
  onTimeInitialReview: onTimeSchema,
  onTimeClosure: onTimeSchema,
  onTimeVerification: onTimeSchema,
})

export const methodSchema = z.object({
  calendarVersion: z.string(),
  rulebookVersion: z.string(),
  /** Counter rows (bureau × month) the figures were summed from. */
  rows: count,
  /** The period had not ended at the cut-off; comparisons are with as many months of the other period. */
  isPartial: z.boolean(),
  comparedWith: z.object({ yearOnYear: z.string(), periodOnPeriod: z.string() }),
  minimumRankBase: z.int(),
  provisionalCategories: rateSchema,
  notes: z.array(z.string()),
})

/** A unit (市场监管所, department) of a county bureau: closure and verification together. */
export const unitStatisticsSchema = onTimeSchema.extend({ unit: z.string(), received: count, closed: count })

/** What is complained of and why, together, beside the period before. */
export const topicSchema = shareSchema.omit({ code: true }).extend({
  object: z.string(),
  problem: z.string(),
  /** Count of the period before. */
  before: count,
})

export type Printed = z.infer<typeof printedSchema>
export type Change = z.infer<typeof changeSchema>
export type OnTime = z.infer<typeof onTimeSchema>
export type Rate = z.infer<typeof rateSchema>
export type StatutoryOnTime = z.infer<typeof statutoryOnTimeSchema>
export type Causes = z.infer<typeof causesSchema>
export type Share = z.infer<typeof shareSchema>
export type ObjectShare = z.infer<typeof objectShareSchema>
