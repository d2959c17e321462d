// What is counted beside the line of a case: negotiation with the enterprise, leads, what consumers said afterwards.
import * as z from 'zod'
import { count, plainShareSchema, printedSchema, rateSchema } from './statistics-figures.ts'

export const besideSchema = z.object({
  /** 满意率: rated satisfied, of those that rated; and how many of the complaints closed were rated. */
  satisfaction: rateSchema,
  responses: rateSchema,
  /** Agreements found kept at a call-back (回访), of those asked after. */
  kept: rateSchema,
  /** ODR: begun in the period; ended in it, by result; calendar days of those ended. */
  odrRouted: count,
  odrEnded: z.array(plainShareSchema),
  odrSettled: rateSchema,
  odrMeanDays: printedSchema,
  /** Leads found in mediation; 诉转案: those of them that were filed. */
  leadsFound: count,
  leadsFiled: count,
  split: count,
  reclassified: count,
  entrusted: count,
  toPolice: count,
  /** Given back by the rule that had routed them, `locator.13`; and hand-overs nobody answered in time. */
  returnedByRule: z.array(plainShareSchema),
  silent: count,
})

export type Beside = z.infer<typeof besideSchema>
