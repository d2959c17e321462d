// The editable part of the registers of bureaus and platforms: zones, names, units, queues of their own, operators' seats.
import * as z from 'zod'
import { bureauCodeSchema, daySchema, unitCodeSchema } from './primitives.ts'

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

/** A name that a bureau's place had until a legal day, on which the new one took over; with its code, when it was another. */
const formerNameSchema = z.strictObject({
  code: bureauCodeSchema,
  name: z.string().min(2).max(40),
  until: daySchema,
  formerCode: bureauCodeSchema.optional(),
})

/** A station or department inside a bureau: `510107-03`. */
const unitSchema = z.strictObject({ code: unitCodeSchema, name: z.string().min(2).max(40) })

/** What lies over the released register of bureaus. */
export const bureausDocumentSchema = z.strictObject({
  /** Added, or replacing the bundled zone of the same code. */
  zones: z.array(zoneSchema).max(2000).readonly().default([]),
  /** Bundled zones that have no bureau of their own after all. */
  withoutZones: z.array(bureauCodeSchema).readonly().default([]),
  ownQueue: z.array(bureauCodeSchema).readonly().default([]),
  /** A bureau's name or its superiors, nearest first. */
  bureaus: z
    .array(
      z.strictObject({
        code: bureauCodeSchema,
        name: z.string().min(2).max(60).optional(),
        parents: z.array(bureauCodeSchema).max(2).readonly().optional(),
      }),
    )
    .readonly()
    .default([]),
  formerNames: z.array(formerNameSchema).max(2000).readonly().default([]),
  units: z.array(unitSchema).max(5000).readonly().default([]),
})

/** What lies over the released register of platforms: added, or replacing the released one of the same first name. */
export const platformsDocumentSchema = z.strictObject({
  platforms: z.array(platformSchema).max(1000).readonly().default([]),
  /** First names of released platforms that are none any more. */
  without: z.array(z.string().min(1).max(40)).readonly().default([]),
})

/** What an administrator lays over the bundled registers; `version` names the publications. */
export const registerChangesSchema = bureausDocumentSchema.extend({
  version: z.string().min(1).max(60),
  platforms: z.array(platformSchema).readonly().default([]),
  withoutPlatforms: z.array(z.string()).readonly().default([]),
})

export type ZoneData = z.infer<typeof zoneSchema>
export type PlatformData = z.infer<typeof platformSchema>
export type BureausDocument = z.infer<typeof bureausDocumentSchema>
export type PlatformsDocument = z.infer<typeof platformsDocumentSchema>
export type RegisterChanges = z.infer<typeof registerChangesSchema>
