// What a consumer takes along when another province is competent: who registered what, whom to turn to, and why.
import * as z from 'zod'
import { storedCode } from './coded.ts'
import { kinds } from './codes.data.ts'
import { bureauRefSchema } from './placing.ts'
import { instantSchema } from './primitives.ts'

/** Whom to turn to; the national platform reaches every bureau also where none could be named. */
export const elsewhereSchema = z.object({
  /** The place as far as it could be read: province, city, county. */
  place: z.string(),
  bureau: bureauRefSchema.optional(),
  platform: z.object({ name: z.string(), url: z.url(), phone: z.string() }),
  /** Order and article that make it competent. */
  basis: z.string(),
})

export const handOverPackageSchema = z.object({
  form: z.literal('anqi-hand-over-1'),
  number: z.string(),
  kind: storedCode(kinds),
  receivedAt: instantSchema,
  registeredBy: bureauRefSchema,
  turnTo: elsewhereSchema,
  /** What was submitted, as it is kept. */
  submitted: z.unknown(),
  evidence: z.array(z.object({ id: z.string(), mediaType: z.string(), sizeBytes: z.int() })),
  preparedAt: instantSchema,
})

export type Elsewhere = z.infer<typeof elsewhereSchema>
export type HandOverPackage = z.infer<typeof handOverPackageSchema>
