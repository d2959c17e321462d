// The editable part of the register of bureaus: functional zones, queues of their own, names; a versioned data file.
import * as z from 'zod'
import { bureauCodeSchema } from './primitives.ts'

/** `510116:华阳街道`: a street or town that a zone took over from its host county. */
const zoneStreetSchema = z.string().regex(/^\d{6}:\p{Script=Han}{1,20}$/u)

export const zoneSchema = z.object({
  code: z.string().regex(/^\d{4}(7[1-9]|[89]\d)$/),
  name: z.string().min(2).max(40),
  nameEn: z.string().max(80).optional(),
  parent: bureauCodeSchema,
  /** Counties on whose ground the zone lies. */
  hosts: z.array(bureauCodeSchema).readonly(),
  aliases: z.array(z.string().min(2).max(40)).readonly(),
  streets: z.array(zoneStreetSchema).readonly(),
  confidence: z.enum(['high', 'medium']),
})

/** Where the operator of a platform is registered. */
export const platformSchema = z.object({
  /** As people write it; the first is shown. */
  names: z.array(z.string().min(1).max(40)).min(1).readonly(),
  operator: z.string().min(2).max(120),
  address: z.string().max(200),
  county: bureauCodeSchema,
  confidence: z.enum(['high', 'medium', 'low']),
  verifiedOn: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/),
  source: z.string().max(200),
})

/** What an administrator may lay over the bundled register; validated before it goes live. */
export const registerChangesSchema = z.object({
  version: z.string().min(1).max(40),
  /** Added, or replacing the bundled zone of the same code. */
  zones: z.array(zoneSchema).readonly().default([]),
  /** Bundled zones that have no bureau of their own after all. */
  withoutZones: z.array(bureauCodeSchema).readonly().default([]),
  ownQueue: z.array(bureauCodeSchema).readonly().default([]),
  /** Added, or replacing the bundled platform of the same first name. */
  platforms: z.array(platformSchema).readonly().default([]),
  /** A bureau's name or parents. */
  bureaus: z
    .array(
      z.object({
        code: bureauCodeSchema,
        name: z.string().min(2).max(60).optional(),
        parents: z.array(bureauCodeSchema).max(2).readonly().optional(),
      }),
    )
    .readonly()
    .default([]),
})

export type ZoneData = z.infer<typeof zoneSchema>
export type PlatformData = z.infer<typeof platformSchema>
export type RegisterChanges = z.infer<typeof registerChangesSchema>
