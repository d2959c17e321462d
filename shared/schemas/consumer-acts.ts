// What the person who submitted a case may do with it: withdraw, end a negotiation, say how it went.
import * as z from 'zod'
import { textSchema } from './primitives.ts'

export const consumerActSchema = z.discriminatedUnion('action', [
  /** Of several complainants only with the consent of each (O121 Art. 12). */
  z.object({ action: z.literal('withdraw'), representedConsent: z.boolean().optional() }),
  /** The negotiation with the enterprise has come to nothing: the bureau takes over today. */
  z.object({ action: z.literal('end-negotiation') }),
  z.object({ action: z.literal('rate'), satisfied: z.boolean(), text: textSchema(1000).optional() }),
  z.object({ action: z.literal('performance'), kept: z.boolean(), text: textSchema(1000).optional() }),
])
export type ConsumerAct = z.infer<typeof consumerActSchema>

/** The acts, and adding evidence, that a case leaves open. */
export const consumerActNames = ['withdraw', 'end-negotiation', 'rate', 'performance', 'add-evidence'] as const
export type ConsumerActName = (typeof consumerActNames)[number]

/** The largest file that is taken, and how many of a case. */
export const evidenceLimits = { sizeBytes: 4_000_000, files: 20 } as const
