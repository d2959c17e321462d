// Codes for shops: what an administrator asks for and gets.
import * as z from 'zod'
import { bureauCodeSchema, daySchema } from './primitives.ts'

const mostShops = 200
/** The code carries the name in base64url, at most 200 characters of it. */
const largestName = 150

const shopSchema = z.object({
  /** The shop's number with the bureau: letters, digits, `-` and `_`. */
  shop: z.string().regex(/^[\w-]{1,24}$/),
  name: z
    .string()
    .trim()
    .min(1)
    .refine((name) => new TextEncoder().encode(name).length <= largestName),
})

export const shopCodesRequestSchema = z.object({
  /** A county bureau; the caller's own when absent. */
  bureau: bureauCodeSchema.optional(),
  shops: z.array(shopSchema).min(1).max(mostShops),
})

export const shopCodesAnswerSchema = z.object({
  bureau: z.object({ code: bureauCodeSchema, name: z.string() }),
  issuedOn: daySchema,
  codes: z.array(z.object({ shop: z.string(), name: z.string(), code: z.string() })),
})

export type ShopCodesAnswer = z.infer<typeof shopCodesAnswerSchema>

/** The shop whose code was scanned, or why the code is not believed. */
export type ScannedShop =
  | { readonly kind: 'valid'; readonly code: string; readonly name: string; readonly bureau: string }
  | { readonly kind: 'invalid'; readonly reason: 'malformed' | 'forged' | 'unverified' | 'unknown' }
