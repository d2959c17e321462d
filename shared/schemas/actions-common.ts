// What every action may carry.
import { instantSchema, textSchema } from './primitives.ts'

/** Any action may be back-dated with a reason; never behind the last entry. */
export const common = { occurredAt: instantSchema.optional(), reason: textSchema(500).optional() }
