// POST /api/imports: lines of JSON (application/x-ndjson), at most a hundred and 1 MB.
import { wire } from '../../shared/adapters/wiring.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import { isAllowed } from '../../shared/domain/rights.ts'
import { api } from '../../shared/lambda/api.ts'
import { staffOf } from '../../shared/lambda/staff.ts'
import { importCases } from './import-cases.ts'

const { settings, cases, secrets, sealer, chain, laws, bureauBook } = wire()
const largestBody = 1_000_000

export const handler = api(async (request) => {
  const staff = staffOf(request, settings)
  if (!isAllowed(staff, 'import', { bureau: staff.bureau })) throw new AnqiError('forbidden')
  if (Buffer.byteLength(request.text) > largestBody) throw new AnqiError('too-large')
  const lines = request.text.split('\n').filter((line) => line.trim() !== '')
  const context = { staff, now: new Date().toISOString(), language: request.language }
  return { status: 200, json: { results: await importCases(lines, context, { cases, secrets, sealer, chain, laws }) } }
}, bureauBook.newest)
