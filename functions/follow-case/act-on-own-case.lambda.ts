// POST /api/cases/{number}/actions and …/evidence with the header Access-Code.
import { randomUUID } from 'node:crypto'
import { s3Client } from '../../shared/adapters/s3-archive.ts'
import { s3Evidence } from '../../shared/adapters/s3-evidence.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import { api } from '../../shared/lambda/api.ts'
import { jsonBody, parse } from '../../shared/lambda/http.ts'
import { consumerActSchema } from '../../shared/schemas/consumer-acts.ts'
import { caseNumberSchema } from '../../shared/schemas/primitives.ts'
import { accessCodeIn } from './access-code.ts'
import { actOnOwnCase, addOwnEvidence } from './act-on-own-case.ts'
import { viewOf } from './follow-case.ts'

const { settings, cases, secrets, sealer, chain, limiter, laws } = wire()
const evidence = s3Evidence(s3Client(settings), settings.evidenceBucket)
const ports = { cases, secrets, sealer, chain, limiter, laws, evidence, newId: randomUUID }

export const handler = api(async (request) => {
  const { language } = request
  const number = caseNumberSchema.safeParse(request.parameters['number'] ?? '').data
  const accessCode = accessCodeIn(request)
  if (number === undefined) throw new AnqiError('not-found')
  const asked = { number, accessCode, language, now: new Date().toISOString() }
  const isFile = request.route.endsWith('/evidence')
  const record = isFile
    ? await addOwnEvidence(asked, { name: '', bytes: request.bytes?.() ?? new Uint8Array() }, ports)
    : await actOnOwnCase(asked, parse(consumerActSchema, jsonBody(request), language), ports)
  return { status: isFile ? 201 : 200, json: await viewOf(record, asked, ports) }
})
