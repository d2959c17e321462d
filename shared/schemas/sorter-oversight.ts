// What a supervisor sees of the sorter's learning: the runs, their replay, and which version answers now.
import * as z from 'zod'
import { instantSchema, textSchema } from './primitives.ts'

const shareSchema = z.number().min(0).max(1)

/** How one class fared on the confirmed cases of the last quarter, as shares put right. */
const classReplaySchema = z.object({
  /** `axis:code`, as `object:food`. */
  key: z.string(),
  cases: z.int(),
  before: shareSchema,
  after: shareSchema,
})

export const sorterRunSchema = z.object({
  version: z.string(),
  base: z.string(),
  at: instantSchema,
  /** Confirmed cases that were new to this run, and those it was replayed on. */
  learned: z.int(),
  replayed: z.int(),
  /** The version it was compared with; `base` for the bundled weights alone. */
  against: z.string(),
  before: shareSchema,
  after: shareSchema,
  decision: z.enum(['promote', 'keep']),
  /** Classes with enough cases that would have got worse by more than the margin. */
  worse: z.array(z.string()),
  classes: z.array(classReplaySchema),
})

/** What answers now. `automatic` is off after a supervisor's choice, until it is switched on again. */
export const sorterLiveSchema = z.object({
  version: z.string(),
  since: instantSchema,
  by: z.string(),
  automatic: z.boolean(),
  reason: z.string().optional(),
})

export const sorterOversightSchema = z.object({
  base: z.string(),
  live: sorterLiveSchema,
  runs: z.array(sorterRunSchema),
})

/** A supervisor's choice: a version of a run, or `base`. */
export const sorterChoiceSchema = z.object({
  version: textSchema(40),
  automatic: z.boolean().default(false),
  reason: textSchema(500),
})

export type SorterRun = z.infer<typeof sorterRunSchema>
export type SorterLive = z.infer<typeof sorterLiveSchema>
export type SorterOversight = z.infer<typeof sorterOversightSchema>
export type SorterChoice = z.infer<typeof sorterChoiceSchema>
