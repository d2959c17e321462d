// The description of the HTTP API, generated from the very schemas that parse it.
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi'
import packageJson from '../package.json' with { type: 'json' }
import { documentPaths } from './openapi-documents.ts'
import { publicPaths } from './openapi-public.ts'
import { registerPaths } from './openapi-registers.ts'
import { sorterPaths } from './openapi-sorter.ts'
import { staffPaths } from './openapi-staff.ts'

const paths: ZodOpenApiPathsObject = {
  ...publicPaths,
  ...sorterPaths,
  ...staffPaths,
  ...registerPaths,
  ...documentPaths,
}

/** The OpenAPI 3.1 document of `GET /api/openapi.json`. */
export const openApiDocument = () =>
  createDocument({
    openapi: '3.1.0',
    info: {
      title: '按期 Anqi',
      version: packageJson.version,
      description:
        'Intake, routing, handling and figures of complaints (投诉), violation reports (举报) and consultations (咨询). Instants are ISO 8601 with offset, money is in fen, every coded field takes its code or its Chinese name and answers with the code.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: { staff: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  })
