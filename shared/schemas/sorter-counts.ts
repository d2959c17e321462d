// What confirmed cases have taught so far, as it is kept between two trainings: counts and keyed hashes, no text.
import * as z from 'zod'

/** The distinct filers, as far as they matter, and how often each group of handlers confirmed it. */
const featureSourcesSchema = z.object({ filers: z.array(z.string()), handlers: z.array(z.int()) })

export const featureCountsSchema = z.object({
  /** By `axis:code`, how many cases of that class each filer has had. */
  filers: z.record(z.string(), z.record(z.string(), z.int())),
  /** By feature (two or three signs; empty for every text), then by `axis:code`. */
  features: z.record(z.string(), z.record(z.string(), featureSourcesSchema)),
})

export type FeatureSources = z.infer<typeof featureSourcesSchema>
export type FeatureCounts = z.infer<typeof featureCountsSchema>
