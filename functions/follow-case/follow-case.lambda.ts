// GET /api/cases/{number} with the header Access-Code.
import { wire } from '../../shared/adapters/wiring.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import { api } from '../../shared/lambda/api.ts'
import { parse } from '../../shared/lambda/http.ts'
import { accessCodeSchema, caseNumberSchema } from '../../shared/schemas/primitives.ts'
import { followCase } from './follow-case.ts'

const { cases, secrets, sealer, limiter, laws, bureauBook } = wire()

export const handler = api(async (request) => {
  const { language } = request
  const number = caseNumberSchema.safeParse(request.parameters['number'] ?? '').data
  const accessCode = parse(accessCodeSchema, request.headers['access-code'], language)
  if (number === undefined) throw new AnqiError('not-found')
  const now = new Date().toISOString()
  const result = await followCase({ number, accessCode, language, now }, { cases, secrets, sealer, limiter, laws })
  if (result.kind === 'too-many') throw new AnqiError('too-many-requests')
  if (result.kind === 'unknown') throw new AnqiError('not-found')
  return { status: 200, json: result.view }
}, bureauBook.newest)
