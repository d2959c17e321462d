// What a consumer sees of the own case: where it is, by when what must happen, what has happened, in plain words.
import * as z from 'zod'
import { clockSchema } from './clock.ts'
import { storedCode } from './coded.ts'
import { evidenceTypes, kinds, stages } from './codes.data.ts'
import { consumerActNames } from './consumer-acts.ts'
import { elsewhereSchema, handOverPackageSchema } from './hand-over-package.ts'
import { bureauRefSchema } from './placing.ts'
import { instantSchema } from './primitives.ts'

export const followStepSchema = z.object({
  at: instantSchema,
  /** What happened, as a stable code: `received`, `accepted`, `refused` … */
  code: z.string(),
  /** The same in plain words, in the language asked for. */
  text: z.string(),
  /** What the bureau wrote to the consumer with it. */
  message: z.string().optional(),
})

export const followViewSchema = z.object({
  number: z.string(),
  kind: storedCode(kinds),
  receivedAt: instantSchema,
  stage: z.object({ code: storedCode(stages), name: z.string() }),
  bureau: bureauRefSchema,
  /** Routed and not yet on the bureau's list, or waiting until somebody says which bureau is competent. */
  isOnItsWay: z.boolean(),
  item: z.string().optional(),
  clocks: z.array(clockSchema),
  history: z.array(followStepSchema),
  /** Whom to turn to, where another province is competent. */
  elsewhere: elsewhereSchema.optional(),
  /** What to take along there; only where it is asked for. */
  handOver: handOverPackageSchema.optional(),
  /** What the person submitted, as it is kept; only where it is asked for. */
  submitted: z.unknown().optional(),
  /** Papers issued to the consumer. */
  documents: z.array(
    z.object({ form: z.string(), name: z.string(), documentNumber: z.string(), issuedAt: instantSchema }),
  ),
  /** What the consumer may do now. */
  acts: z.array(z.enum(consumerActNames)),
  isJoint: z.boolean(),
  evidence: z.array(
    z.object({ id: z.string(), mediaType: z.enum(evidenceTypes), sizeBytes: z.int(), addedAt: instantSchema }),
  ),
  /** The other part of a paper that was split; a lead found in mediation is not the consumer's. */
  linked: z.array(z.object({ number: z.string(), accessCode: z.string() })),
})
export type FollowView = z.infer<typeof followViewSchema>
export type FollowStep = z.infer<typeof followStepSchema>
