// The 201 of a submission: number, access code, where it goes, by when what must happen, and the signed receipt.
import * as z from 'zod'
import { storedCode } from './coded.ts'
import { clockNames, kinds } from './codes.data.ts'
import { lawVersionsSchema } from './law-versions.ts'
import { bureauRefSchema, candidateSchema } from './placing.ts'
import { daySchema, instantSchema } from './primitives.ts'

const namedCodeSchema = z.object({ code: z.string(), name: z.string() })

export const receiptSchema = z.object({
  number: z.string(),
  receivedAt: instantSchema,
  salt: z.string(),
  hash: z.string(),
  kid: z.string(),
  signature: z.string(),
})

export const submitAnswerSchema = z.object({
  number: z.string().regex(/^\d{12}$/),
  accessCode: z.string().regex(/^\d{8}$/),
  kind: storedCode(kinds),
  receivedAt: instantSchema,
  bureau: bureauRefSchema,
  candidates: z.array(candidateSchema).optional(),
  /** Where the matter belongs when that is outside the province. */
  outside: z.string().optional(),
  category: z.object({
    object: namedCodeSchema.optional(),
    problem: namedCodeSchema.optional(),
    violation: namedCodeSchema.optional(),
    unsure: z.boolean(),
  }),
  /** The published calendar and settings the days were counted by; absent where the released ones are. */
  law: lawVersionsSchema.optional(),
  clocks: z.array(
    z.object({
      clock: storedCode(clockNames),
      dueDay: daySchema.optional(),
      dueAt: instantSchema.optional(),
      provisional: z.boolean(),
    }),
  ),
  receipt: receiptSchema,
})
export type SubmitAnswer = z.infer<typeof submitAnswerSchema>
