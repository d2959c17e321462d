// What staff look cases up by: one of phone, ID number and respondent; in a body, since addresses are kept in logs.
import * as z from 'zod'
import { phoneSchema, textSchema } from './primitives.ts'

export const lookUpSchema = z.union([
  z.strictObject({ phone: phoneSchema }),
  z.strictObject({ idNumber: textSchema(40, 4) }),
  /** The respondent's name, and part of what the dispute is about. */
  z.strictObject({ respondent: textSchema(200), item: textSchema(100).optional() }),
])
export type LookUp = z.infer<typeof lookUpSchema>
