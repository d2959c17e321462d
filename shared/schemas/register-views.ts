// What is asked of the registers and answered: lists, one register, a preview of what a document would change, a publication.
import * as z from 'zod'
import { textSchema } from './primitives.ts'
import { publicationHeadSchema, registerNameSchema } from './registers.ts'

const versionSchema = z.int().min(0)

export const registerSummarySchema = z.object({
  register: registerNameSchema,
  /** 0 while there is only what the release brings. */
  version: versionSchema,
  published: publicationHeadSchema.optional(),
  /** Whether the caller may publish it at all; for settings, those of the own bureau and of those below it. */
  mayPublish: z.boolean(),
})

export const registersAnswerSchema = z.object({ registers: z.array(registerSummarySchema) })

export const registerAnswerSchema = registerSummarySchema.extend({
  /** What lies over the release in this version. */
  document: z.unknown(),
  /** What the release brings, for reading beside it. */
  released: z.unknown(),
  /** Newest first; `before` the last of them gives the next page. */
  publications: z.array(publicationHeadSchema),
})

/** A document as a whole, or the number of the version whose document is to stand again (0: the release). */
export const previewRequestSchema = z
  .strictObject({
    document: z.unknown().optional(),
    rollBackTo: versionSchema.optional(),
    /** Of settings alone: past due days move as well. */
    movesPast: z.boolean().default(false),
    cursor: z.string().max(4000).optional(),
  })
  .refine(({ document, rollBackTo }) => (document === undefined) !== (rollBackTo === undefined), {
    path: ['document'],
    params: { reason: 'document-or-version' },
  })

export const movedDaySchema = z.object({
  number: z.string(),
  clock: z.string(),
  round: z.int(),
  from: z.string().optional(),
  to: z.string().optional(),
  isDone: z.boolean(),
})

export const previewAnswerSchema = z.object({
  /** The version that the document was compared with. */
  version: versionSchema,
  difference: z.array(z.object({ path: z.string(), before: z.unknown().optional(), after: z.unknown().optional() })),
  /** What moves in the cases looked at on this page; absent where a register moves no days. */
  cases: z.object({ looked: z.int(), moved: z.array(movedDaySchema), kept: z.array(movedDaySchema) }).optional(),
  /** There are more cases to look at. */
  cursor: z.string().optional(),
  /** Says that this difference has been shown to its end; a publication must bring it back. */
  shown: z.string().optional(),
})

export const publishRequestSchema = z
  .strictObject({
    document: z.unknown().optional(),
    rollBackTo: versionSchema.optional(),
    movesPast: z.boolean().default(false),
    reason: textSchema(500, 2),
    shown: z.string().max(100),
  })
  .refine(({ document, rollBackTo }) => (document === undefined) !== (rollBackTo === undefined), {
    path: ['document'],
    params: { reason: 'document-or-version' },
  })

export const publishAnswerSchema = z.object({ published: publicationHeadSchema })

export type MovedDay = z.infer<typeof movedDaySchema>
export type RegisterSummary = z.infer<typeof registerSummarySchema>
export type RegistersAnswer = z.infer<typeof registersAnswerSchema>
export type RegisterAnswer = z.infer<typeof registerAnswerSchema>
export type PreviewRequest = z.infer<typeof previewRequestSchema>
export type PreviewAnswer = z.infer<typeof previewAnswerSchema>
export type PublishRequest = z.infer<typeof publishRequestSchema>
