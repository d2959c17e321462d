// What a staff page is told with its shell: who signs people in, the bureaus' names, and the days that break the weekly rule.
import * as z from 'zod'
import { bureauCodeSchema, daySchema } from './primitives.ts'

export const pageConfigSchema = z.object({
  version: z.string(),
  province: z.string(),
  /** The identity provider; empty when none is configured, then nobody can sign in. */
  issuer: z.string(),
  clientId: z.string(),
  /** Names of the claims that carry role, bureau, unit and name. */
  claims: z.object({ role: z.string(), bureau: z.string(), unit: z.string(), name: z.string() }),
  bureaus: z.array(
    z.object({
      code: bureauCodeSchema,
      name: z.string(),
      nameEn: z.string().optional(),
      parent: bureauCodeSchema.optional(),
    }),
  ),
  /** Weekdays off and weekend days worked, so that a page can say how many working days are left. */
  calendar: z.object({ off: z.array(daySchema), worked: z.array(daySchema) }),
})

export type PageConfig = z.infer<typeof pageConfigSchema>
