// What a province lets out on its board: which fields (each a switch), from which count on, and the notices it publishes.
import * as z from 'zod'
import { bureauRefSchema } from './placing.ts'
import { bureauCodeSchema, daySchema, instantSchema, textSchema } from './primitives.ts'
import { count, printedSchema } from './statistics-figures.ts'

export const boardFields = [
  'volumes',
  'rates',
  'problems',
  'objects',
  'violations',
  'bureaus',
  'publication',
  'complaints',
  'riskNotices',
] as const
export type BoardField = (typeof boardFields)[number]

/** What lies over the cautious default; a field that is not named keeps it. */
export const boardDocumentSchema = z.strictObject({
  shows: z.partialRecord(z.enum(boardFields), z.boolean()).default({}),
  /** Smaller counts are not told apart: with so few cases one could tell whose they are. */
  smallestCount: z.int().min(3).max(100).optional(),
  /** No rate over fewer cases than this. */
  smallestBase: z.int().min(10).max(1000).optional(),
})

/** 消费预警: what a bureau warns consumers of, shown from one day until another, both included. */
export const riskNoticeSchema = z.strictObject({
  /** Begins with the code of the bureau that publishes it: `510107-gym-cards`. */
  id: z.string().regex(/^\d{6}-[a-z0-9-]{1,40}$/),
  from: daySchema,
  until: daySchema.optional(),
  title: textSchema(80),
  text: textSchema(2000),
})
export const riskNoticesDocumentSchema = z.strictObject({ notices: z.array(riskNoticeSchema).max(200).default([]) })

const publicShareSchema = z.object({ code: z.string(), name: z.string(), count, percent: printedSchema })

/** Rows large enough to stand alone, and what is left in one sum. */
export const publicSharesSchema = z.object({
  rows: z.array(publicShareSchema),
  rest: z.object({ count, percent: printedSchema }).optional(),
})

/** A complaint published with its consumer's consent: the operator, never the consumer. */
export const publishedComplaintSchema = z.object({
  operator: z.string(),
  item: z.string().optional(),
  object: z.string(),
  problem: z.string(),
  receivedMonth: z.string(),
  outcome: z.string(),
  bureau: z.string(),
})

export const boardSchema = z.object({
  bureau: bureauRefSchema,
  period: z.string(),
  periodName: z.string(),
  asOf: instantSchema,
  smallestCount: z.int(),
  smallestBase: z.int(),
  /** `count` null: fewer than `smallestCount`. */
  volumes: z.array(z.object({ code: z.string(), name: z.string(), count: count.nullable() })).optional(),
  recoveredWanYuan: printedSchema.optional(),
  /** `percent` null: too few cases. */
  rates: z
    .array(
      z.object({
        code: z.string(),
        name: z.string(),
        percent: printedSchema.nullable(),
        platformPercent: printedSchema.nullable(),
        due: count.nullable(),
        target: z.int().optional(),
      }),
    )
    .optional(),
  problems: publicSharesSchema.optional(),
  objects: publicSharesSchema.optional(),
  violations: publicSharesSchema.optional(),
  bureaus: z
    .array(z.object({ code: bureauCodeSchema, name: z.string(), received: count, percent: printedSchema.nullable() }))
    .optional(),
  publication: z.object({ published: count, publishable: count, percent: printedSchema }).optional(),
  complaints: z.array(publishedComplaintSchema).optional(),
  riskNotices: z.array(riskNoticeSchema.extend({ bureauName: z.string() })).optional(),
})

export type BoardDocument = z.infer<typeof boardDocumentSchema>
export type RiskNotice = z.infer<typeof riskNoticeSchema>
export type PublicShares = z.infer<typeof publicSharesSchema>
export type PublishedComplaint = z.infer<typeof publishedComplaintSchema>
export type PublicBoard = z.infer<typeof boardSchema>
