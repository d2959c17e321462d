// The operations of reports: their figures, what was missed, the report as a file, its revisions.
import * as z from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { bureauCodeSchema } from '../shared/schemas/primitives.ts'
import { documentFormats } from '../shared/schemas/report-document.ts'
import { overdueItemSchema, statisticsSchema } from '../shared/schemas/statistics.ts'
import { revisionsAnswerSchema } from '../shared/schemas/statistics-revision.ts'
import { answer, problems, staffOnly, staffOrPublic } from './openapi-parts.ts'

const period = z.string().meta({ examples: ['2026-10', '2026-Q1', '2026-H1', '2026'] })
const file = z.string().meta({ format: 'binary' })
const types = [
  'application/pdf',
  'text/html',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
]

export const documentPaths: ZodOpenApiPathsObject = {
  '/api/statistics': {
    get: {
      operationId: 'viewStatistics',
      summary: 'The tables of a monthly report',
      tags: ['figures'],
      security: staffOrPublic,
      requestParams: {
        query: z.object({
          period,
          bureau: bureauCodeSchema,
          base: z.enum(['received', 'accepted']).default('received'),
          format: z.enum(['json', ...documentFormats]).default('json'),
        }),
      },
      responses: {
        '307': { description: 'What is printed is at /api/statistics/document' },
        '200': answer('The figures', statisticsSchema.meta({ id: 'Statistics' })),
        ...problems(401, 403, 422),
      },
    },
  },
  '/api/statistics/overdue': {
    get: {
      operationId: 'viewOverdue',
      summary: 'Cases that missed a limit, page by page',
      tags: ['figures'],
      security: staffOnly,
      requestParams: { query: z.object({ period, bureau: bureauCodeSchema, cursor: z.string().optional() }) },
      responses: {
        '200': answer('A page', z.object({ items: z.array(overdueItemSchema), cursor: z.string().optional() })),
        ...problems(401, 403, 422),
      },
    },
  },
  '/api/statistics/document': {
    get: {
      operationId: 'renderStatistics',
      summary: 'A report as a file; GET /api/statistics redirects here for every format that is printed',
      tags: ['figures'],
      security: staffOrPublic,
      requestParams: {
        query: z.object({
          period,
          bureau: bureauCodeSchema,
          base: z.enum(['received', 'accepted']).default('received'),
          format: z.enum(documentFormats).default('pdf'),
          revision: z.int().min(0).optional().meta({ description: 'Of a frozen month; the last one by default' }),
        }),
      },
      responses: {
        '200': { description: 'The file', content: Object.fromEntries(types.map((type) => [type, { schema: file }])) },
        '303': { description: 'The file is above 4 MB: where it is for some minutes' },
        ...problems(401, 403, 404, 422),
      },
    },
  },
  '/api/statistics/revisions': {
    get: {
      operationId: 'viewRevisions',
      summary: 'How a month was frozen, and what each revision changed and why',
      tags: ['figures'],
      security: staffOnly,
      requestParams: { query: z.object({ period: z.string(), bureau: bureauCodeSchema }) },
      responses: { '200': answer('The revisions', revisionsAnswerSchema), ...problems(401, 403, 422) },
    },
  },
}
