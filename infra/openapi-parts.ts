// The parts that every described operation shares: headers, problem answers, JSON bodies.
import * as z from 'zod'
import type { ZodOpenApiResponseObject } from 'zod-openapi'

const json = 'application/json'

/** A JSON body described by `schema`. */
export const body = (schema: z.ZodType) => ({ content: { [json]: { schema } }, required: true })

/** A JSON answer described by `schema`. */
export const answer = (description: string, schema: z.ZodType): ZodOpenApiResponseObject => ({
  description,
  content: { [json]: { schema } },
})

/** A paper as PDF. */
export const paper: ZodOpenApiResponseObject = {
  description: 'The paper',
  content: { 'application/pdf': { schema: z.string().meta({ format: 'binary' }) } },
}

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    article: z.string().optional().meta({ description: 'Of the rule that does not allow a step: O121 Art. 15' }),
    correlationId: z.string().optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem, in the language of Accept-Language' })

const problem = (description: string): ZodOpenApiResponseObject => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
})

const problemTexts = {
  401: 'No valid token',
  403: 'Out of scope for this role or bureau',
  404: 'Not found, or not to be seen by the caller',
  409: 'The version moved on',
  422: 'Fields are wrong, or the law does not allow it now',
  428: 'If-Match is missing',
  429: 'Too many requests; see Retry-After',
} as const

/** Problem answers of those statuses. */
export function problems<Status extends keyof typeof problemTexts>(
  ...statuses: readonly Status[]
): Record<`${Status}`, ZodOpenApiResponseObject> {
  const entries = statuses.map((status) => [`${status}`, problem(problemTexts[status])])
  return Object.fromEntries(entries) as Record<`${Status}`, ZodOpenApiResponseObject> // keys are exactly the statuses
}

export const idempotencyKey = z
  .uuid()
  .meta({ description: 'Made by the client; the same key and body give the same answer, another body 422' })

export const staffOnly = [{ staff: [] }]
export const staffOrPublic = [{}, { staff: [] }]
