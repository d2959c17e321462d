// The operations on the registers: what is published, what a document would change, publishing it.
import * as z from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { auditAnswerSchema } from '../shared/schemas/audit.ts'
import { bureauCodeSchema, monthSchema } from '../shared/schemas/primitives.ts'
import {
  previewAnswerSchema,
  previewRequestSchema,
  publishAnswerSchema,
  publishRequestSchema,
  registerAnswerSchema,
  registersAnswerSchema,
} from '../shared/schemas/register-views.ts'
import { registerNameSchema } from '../shared/schemas/registers.ts'
import { shopCodesAnswerSchema, shopCodesRequestSchema } from '../shared/schemas/shop-codes.ts'
import { answer, body, problems, staffOnly } from './openapi-parts.ts'

const path = z.object({ register: registerNameSchema })
const etag = z.object({ ETag: z.string().meta({ description: 'The version, to be sent back in If-Match' }) })
const shared = { tags: ['administration'], security: staffOnly }

const auditQuery = z.object({
  bureau: bureauCodeSchema.optional(),
  month: monthSchema.optional(),
  limit: z.int().min(1).max(100).default(50),
  cursor: z.string().optional(),
})

export const registerPaths: ZodOpenApiPathsObject = {
  '/api/audit': {
    get: {
      operationId: 'viewAudit',
      summary: 'Who of a bureau saw or did what in a month, newest first',
      ...shared,
      requestParams: { query: auditQuery },
      responses: { '200': answer('A page', auditAnswerSchema), ...problems(401, 403, 422) },
    },
  },
  '/api/shop-codes': {
    post: {
      operationId: 'issueShopCodes',
      summary: 'Sign codes for the shops of a county bureau (一店一码)',
      ...shared,
      requestBody: body(shopCodesRequestSchema),
      responses: { '201': answer('The codes', shopCodesAnswerSchema), ...problems(401, 403, 422) },
    },
  },
  '/api/registers': {
    get: {
      operationId: 'listRegisters',
      summary: 'The registers with their newest publications',
      ...shared,
      responses: { '200': answer('The registers', registersAnswerSchema), ...problems(401, 403) },
    },
  },
  '/api/registers/{register}': {
    get: {
      operationId: 'viewRegister',
      summary: 'One register: its document, what the release brings, who published what',
      ...shared,
      requestParams: { path, query: z.object({ version: z.int().optional(), before: z.int().optional() }) },
      responses: {
        '200': { ...answer('The register', registerAnswerSchema), headers: etag },
        ...problems(401, 403, 404, 422),
      },
    },
    post: {
      operationId: 'publishRegister',
      summary: 'Publish what was previewed as the next version, or an earlier version again',
      ...shared,
      requestParams: { path, header: z.object({ 'If-Match': z.string() }) },
      requestBody: body(publishRequestSchema),
      responses: {
        '201': { ...answer('Published', publishAnswerSchema), headers: etag },
        ...problems(401, 403, 404, 409, 422, 428),
      },
    },
  },
  '/api/registers/{register}/preview': {
    post: {
      operationId: 'previewRegister',
      summary: 'What a document would change, and which due days it would move, page by page; changes nothing',
      ...shared,
      requestParams: { path },
      requestBody: body(previewRequestSchema),
      responses: { '200': answer('The difference', previewAnswerSchema), ...problems(401, 403, 404, 422) },
    },
  },
}
