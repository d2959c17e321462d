// The operations of the staff: worklist, cases, actions, imports, statistics.
import * as z from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { actionSchema } from '../shared/schemas/actions.ts'
import { budgetAnswerSchema } from '../shared/schemas/budget.ts'
import { caseViewSchema, worklistAnswerSchema } from '../shared/schemas/case-view.ts'
import { changesSchema } from '../shared/schemas/changes.ts'
import { stages } from '../shared/schemas/codes.data.ts'
import { figureCasesSchema } from '../shared/schemas/figure-cases.ts'
import { importAnswerSchema, importLineSchema } from '../shared/schemas/import-line.ts'
import { lookUpSchema } from '../shared/schemas/look-up.ts'
import { outboxAnswerSchema } from '../shared/schemas/notice.ts'
import { bureauCodeSchema, caseNumberSchema, monthSchema, unitCodeSchema } from '../shared/schemas/primitives.ts'
import { worklistFilterSchema } from '../shared/schemas/worklist-filter.ts'
import { answer, body, idempotencyKey, paper, problems, staffOnly } from './openapi-parts.ts'

const number = z.object({ number: caseNumberSchema })
const etag = z.object({ ETag: z.string().meta({ description: 'The version, to be sent back in If-Match' }) })
const wholeCase = answer('The whole case', caseViewSchema.meta({ id: 'Case' }))

const worklistPage = worklistAnswerSchema.meta({ id: 'Worklist' })

const worklistQuery = worklistFilterSchema.extend({
  bureau: bureauCodeSchema.optional(),
  unit: unitCodeSchema.optional(),
  stage: z.enum(['open', 'all', 'incoming', ...stages.map(({ code }) => code)]).default('open'),
  mine: z.enum(['true', 'false']).default('false'),
  limit: z.int().min(1).max(200).default(50),
  cursor: z.string().optional(),
  externalNumber: z.string().optional().meta({ description: 'Finds a case by its foreign number at any stage' }),
})

const period = z
  .string()
  .meta({ description: 'A month 2026-10, a quarter 2026-Q1, a half-year 2026-H1 or a year 2026', example: '2026-10' })

export const staffPaths: ZodOpenApiPathsObject = {
  '/api/worklist': {
    get: {
      operationId: 'viewWorklist',
      summary: 'Cases by what falls due first',
      tags: ['handling'],
      security: staffOnly,
      requestParams: { query: worklistQuery },
      responses: { '200': answer('A page', worklistPage), ...problems(401, 403, 422) },
    },
  },
  '/api/worklist/search': {
    post: {
      operationId: 'lookUpCases',
      summary: 'Find cases by phone, ID number or respondent, at any stage; answers list rows, and is noted',
      tags: ['handling'],
      security: staffOnly,
      requestBody: body(lookUpSchema),
      responses: {
        '200': answer('The cases', worklistPage),
        ...problems(401, 403, 422),
      },
    },
  },
  '/api/worklist/{number}': {
    get: {
      operationId: 'viewCase',
      summary: 'One case with its clocks, history, hops and allowed actions',
      tags: ['handling'],
      security: staffOnly,
      requestParams: { path: number },
      responses: { '200': { ...wholeCase, headers: etag }, ...problems(401, 404) },
    },
  },
  '/api/worklist/{number}/evidence/{id}': {
    get: {
      operationId: 'viewEvidence',
      summary: 'A file that the consumer added, for those who hold the case; each view is audited',
      tags: ['handling'],
      security: staffOnly,
      requestParams: { path: number.extend({ id: z.uuid() }) },
      responses: {
        '200': { description: 'The file', content: { 'application/octet-stream': { schema: z.string() } } },
        ...problems(401, 404),
      },
    },
  },
  '/api/worklist/{number}/papers/{form}': {
    get: {
      operationId: 'printPaper',
      summary:
        'One of the ten official papers of a case as PDF, a marked draft until it is issued; each view is audited',
      tags: ['handling'],
      security: staffOnly,
      requestParams: {
        path: number.extend({ form: z.int().min(1).max(10) }),
        query: z.object({
          which: z.int().min(1).optional().meta({ description: 'Of several of one form; the newest by default' }),
        }),
      },
      responses: {
        '200': paper,
        ...problems(401, 404, 422),
      },
    },
  },
  '/api/worklist/{number}/actions': {
    post: {
      operationId: 'actOnCase',
      summary: 'Take a step of the procedure',
      tags: ['handling'],
      security: staffOnly,
      requestParams: {
        path: number,
        header: z.object({ 'If-Match': z.string(), 'Idempotency-Key': idempotencyKey.optional() }),
      },
      requestBody: body(actionSchema),
      responses: { '200': { ...wholeCase, headers: etag }, ...problems(401, 404, 409, 422, 428) },
    },
  },
  '/api/outbox': {
    get: {
      operationId: 'viewOutbox',
      summary: 'The notices that went out for a bureau in a month, newest first',
      tags: ['handling'],
      security: staffOnly,
      requestParams: {
        query: z.object({
          bureau: bureauCodeSchema.optional(),
          month: monthSchema.optional(),
          limit: z.int().min(1).max(100).default(50),
          cursor: z.string().optional(),
        }),
      },
      responses: { '200': answer('A page', outboxAnswerSchema.meta({ id: 'Outbox' })), ...problems(401, 403, 422) },
    },
  },
  '/api/imports': {
    post: {
      operationId: 'importCases',
      summary: 'Import historical cases: a JSON object a line, at most 100 lines and 1 MB',
      tags: ['handling'],
      security: staffOnly,
      requestBody: { required: true, content: { 'application/x-ndjson': { schema: importLineSchema } } },
      responses: { '200': answer('A result per line', importAnswerSchema), ...problems(401, 403, 422) },
    },
  },
  '/api/statistics/cases': {
    get: {
      operationId: 'listFigureCases',
      summary: 'The cases behind a figure, page by page; their values add up to it',
      tags: ['figures'],
      security: staffOnly,
      requestParams: {
        query: z.object({
          period,
          bureau: bureauCodeSchema.optional(),
          base: z.enum(['received', 'accepted']).default('received'),
          figure: z.string().meta({
            description: 'A path into the statistics',
            example: 'rates.onTimeClosure.missed',
          }),
          limit: z.int().min(1).max(100).default(50),
          cursor: z.string().optional(),
        }),
      },
      responses: { '200': answer('A page', figureCasesSchema.meta({ id: 'FigureCases' })), ...problems(401, 403, 422) },
    },
  },
  '/api/statistics/budget': {
    get: {
      operationId: 'viewBudget',
      summary: 'The on-time budget of the month that runs: spent, left, forecast, and the cases that decide it',
      tags: ['figures'],
      security: staffOnly,
      requestParams: { query: z.object({ bureau: bureauCodeSchema.optional() }) },
      responses: { '200': answer('The budget', budgetAnswerSchema.meta({ id: 'Budget' })), ...problems(401, 403, 422) },
    },
  },
  '/api/statistics/changes': {
    get: {
      operationId: 'viewChanges',
      summary: 'Why the on-time rates moved: the bureaus behind a change, adding up to it',
      tags: ['figures'],
      security: staffOnly,
      requestParams: { query: z.object({ period, bureau: bureauCodeSchema.optional() }) },
      responses: { '200': answer('The changes', changesSchema.meta({ id: 'Changes' })), ...problems(401, 403, 422) },
    },
  },
}
