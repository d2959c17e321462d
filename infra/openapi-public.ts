// The operations open to anyone: filing, following, sorting, locating, health, keys.
import * as z from 'zod'
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi'
import { consumerActSchema } from '../shared/schemas/consumer-acts.ts'
import { followViewSchema } from '../shared/schemas/follow-view.ts'
import { locateAnswerSchema } from '../shared/schemas/placing.ts'
import { caseNumberSchema } from '../shared/schemas/primitives.ts'
import { sortAnswerSchema } from '../shared/schemas/sorting.ts'
import { complaintSchema, consultationSchema, violationReportSchema } from '../shared/schemas/submission.ts'
import { submitAnswerSchema } from '../shared/schemas/submit-answer.ts'
import { answer, body, idempotencyKey, paper, problems, staffOrPublic } from './openapi-parts.ts'

const submit = (operationId: string, summary: string, schema: z.ZodType): { post: ZodOpenApiOperationObject } => ({
  post: {
    operationId,
    summary,
    tags: ['intake'],
    security: staffOrPublic,
    requestParams: { header: z.object({ 'Idempotency-Key': idempotencyKey }) },
    requestBody: body(schema),
    responses: { '201': answer('Stored; a replay answers the same', submitAnswerSchema), ...problems(401, 422, 429) },
  },
})

const sortRequestSchema = z.object({
  text: z.string(),
  item: z.string().optional(),
  respondent: z.string().optional(),
})

const locateRequestSchema = z.object({
  address: z.string().optional(),
  uscc: z.string().optional(),
  platform: z.string().optional(),
  shopCode: z.string().optional(),
  respondent: z.string().optional(),
})

const healthSchema = z.object({
  status: z.enum(['ok', 'attention', 'failing']),
  version: z.string(),
  checks: z.record(z.string(), z.enum(['ok', 'waiting', 'failed'])),
})

const receiptKeysSchema = z.object({
  keys: z.array(z.object({ kid: z.string(), kty: z.string(), crv: z.string(), x: z.string() })),
})

const tool = (operationId: string, summary: string, request: z.ZodType, schema: z.ZodType) => ({
  post: {
    operationId,
    summary,
    tags: ['tools'],
    requestBody: body(request),
    responses: { '200': answer('The answer, with its reasons', schema), ...problems(422, 429) },
  },
})

const ownCase = {
  path: z.object({ number: caseNumberSchema }),
  header: z.object({ 'Access-Code': z.string().meta({ description: 'From the receipt' }) }),
}

export const publicPaths: ZodOpenApiPathsObject = {
  '/api/complaints': submit('submitComplaint', 'Submit a complaint (O121 Arts. 10–12)', complaintSchema),
  '/api/violation-reports': submit('submitViolationReport', 'Report a violation (O121 Art. 28)', violationReportSchema),
  '/api/consultations': submit('submitConsultation', 'Ask a bureau a question', consultationSchema),
  '/api/cases/{number}': {
    get: {
      operationId: 'followCase',
      summary: 'What the person who submitted a case may see of it',
      tags: ['intake'],
      requestParams: {
        ...ownCase,
        query: z.object({
          include: z.enum(['submitted', 'hand-over']).optional().meta({
            description: 'Also what was submitted, or for a case outside the province the package to take there',
          }),
        }),
      },
      responses: { '200': answer('The case', followViewSchema), ...problems(404, 429) },
    },
  },
  '/api/cases/{number}/papers/{form}': {
    get: {
      operationId: 'printOwnPaper',
      summary: 'A paper that was issued to the person who submitted the case, as PDF',
      tags: ['intake'],
      requestParams: {
        ...ownCase,
        path: ownCase.path.extend({ form: z.int().min(4).max(10) }),
        query: z.object({ which: z.int().min(1).default(1).meta({ description: 'Of several of one form' }) }),
      },
      responses: { '200': paper, ...problems(404, 422, 429) },
    },
  },
  '/api/cases/{number}/actions': {
    post: {
      operationId: 'actOnOwnCase',
      summary: 'Withdraw, end a negotiation, say how it went (O121 Arts. 12, 23, 25)',
      tags: ['intake'],
      requestParams: ownCase,
      requestBody: body(consumerActSchema),
      responses: { '200': answer('The case as it stands then', followViewSchema), ...problems(404, 409, 422, 429) },
    },
  },
  '/api/cases/{number}/evidence': {
    post: {
      operationId: 'addEvidence',
      summary: 'Add a JPEG, PNG, WebP or PDF file of at most 4 MB',
      tags: ['intake'],
      requestParams: ownCase,
      requestBody: { content: { 'application/octet-stream': { schema: z.string() } } },
      responses: {
        '201': answer('The case as it stands then', followViewSchema),
        ...problems(404, 409, 422, 429),
      },
    },
  },
  '/api/sort': tool('sortText', 'Sort a text into the categories', sortRequestSchema, sortAnswerSchema),
  '/api/locate': tool('locateBureau', 'Find the competent bureau', locateRequestSchema, locateAnswerSchema),
  '/api/health': {
    get: {
      operationId: 'health',
      summary: 'Whether the installation can do its work',
      tags: ['operation'],
      responses: {
        '200': answer('Every check passed', healthSchema),
        '503': answer('Some check failed', healthSchema),
      },
    },
  },
  '/api/receipt-key': {
    get: {
      operationId: 'receiptKeys',
      summary: 'Public keys, past ones too, that verify the signature of a receipt (Ed25519)',
      tags: ['operation'],
      responses: { '200': answer('The keys as JWKs', receiptKeysSchema) },
    },
  },
}
