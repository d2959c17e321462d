// GET /api/worklist, POST /api/worklist/search, GET /api/worklist/{number} and a file of its evidence.
import { dynamoDbAuditLog } from '../../shared/adapters/dynamodb-audit-log.ts'
import { s3Client } from '../../shared/adapters/s3-archive.ts'
import { s3Evidence } from '../../shared/adapters/s3-evidence.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import { api } from '../../shared/lambda/api.ts'
import { staffOf } from '../../shared/lambda/staff.ts'
import { caseNumberSchema } from '../../shared/schemas/primitives.ts'
import { listWorklist } from './list-worklist.ts'
import { lookUp } from './look-up.ts'
import { viewCase, viewEvidence } from './view-case.ts'

const { settings, client, cases, sealer, secrets, laws, bureauBook } = wire()
const audit = dynamoDbAuditLog(client, settings.auditTable)
const evidence = s3Evidence(s3Client(settings), settings.evidenceBucket)

export const handler = api(async (request) => {
  const viewer = { staff: staffOf(request, settings), now: new Date().toISOString() }
  if (request.method === 'POST')
    return { status: 200, json: await lookUp(request, viewer, { cases, laws, secrets, audit }) }
  if (request.parameters['number'] === undefined) {
    return { status: 200, json: await listWorklist(request, viewer, { cases, laws }) }
  }
  const number = caseNumberSchema.safeParse(request.parameters['number']).data
  if (number === undefined) throw new AnqiError('not-found')
  const id = request.parameters['id']
  if (id !== undefined) {
    const { bytes, mediaType } = await viewEvidence({ number, id }, viewer, { cases, audit, evidence })
    return { status: 200, headers: { 'content-type': mediaType, 'content-disposition': 'attachment' }, bytes }
  }
  const view = await viewCase(number, viewer, { cases, sealer, audit, laws })
  return { status: 200, headers: { etag: `"${view.version}"` }, json: view }
}, bureauBook.newest)
