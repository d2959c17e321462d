// The operations of whoever oversees what the sorter has learnt.
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { sorterChoiceSchema, sorterOversightSchema } from '../shared/schemas/sorter-oversight.ts'
import { answer, body, problems, staffOnly } from './openapi-parts.ts'

export const sorterPaths: ZodOpenApiPathsObject = {
  '/api/sorter': {
    get: {
      operationId: 'overseeSorter',
      summary: 'What the sorter has learnt: trainings with their replay, and the version that answers',
      tags: ['handling'],
      security: staffOnly,
      responses: { '200': answer('The sorter', sorterOversightSchema.meta({ id: 'Sorter' })), ...problems(401, 403) },
    },
    post: {
      operationId: 'chooseSorter',
      summary: 'Let another version answer: an earlier one rolls back, base takes everything learnt out of use',
      tags: ['handling'],
      security: staffOnly,
      requestBody: body(sorterChoiceSchema),
      responses: { '200': answer('The sorter', sorterOversightSchema), ...problems(401, 403, 404, 409, 422) },
    },
  },
}
