// The HTTP face of the registers: which of the four questions is asked, read and answered.
import * as z from 'zod'
import { AnqiError } from '../../shared/domain/errors.ts'
import { type ApiAnswer, type ApiRequest, jsonBody, parse } from '../../shared/lambda/http.ts'
import { previewRequestSchema, publishRequestSchema } from '../../shared/schemas/register-views.ts'
import { registerNameSchema } from '../../shared/schemas/registers.ts'
import type { Caller } from './candidate.ts'
import { type PreviewPorts, previewRegister } from './preview-register.ts'
import { type PublishPorts, publishRegister } from './publish-register.ts'
import { checkViewer, listRegisters, viewRegister } from './view-registers.ts'

export type RegistersPorts = PreviewPorts & PublishPorts & { readonly caller: Caller }

const querySchema = z.object({
  version: z.coerce.number().int().min(0).optional(),
  before: z.coerce.number().int().min(1).optional(),
})

/** The answer to a request below /api/registers; throws `not-found` for a register that is none. */
export async function answerRegisters(request: ApiRequest, ports: RegistersPorts): Promise<ApiAnswer> {
  const { staff, province } = ports.caller
  checkViewer(staff)
  const asked = request.parameters['register']
  if (asked === undefined) return { status: 200, json: await listRegisters(staff, ports) }
  const register = registerNameSchema.safeParse(asked).data
  if (register === undefined) throw new AnqiError('not-found')
  if (request.method === 'GET') {
    const query = parse(querySchema, Object.fromEntries(request.query), request.language)
    const json = await viewRegister(register, { ...query, province }, { ...ports, staff })
    return { status: 200, headers: { etag: `"${json.version}"` }, json }
  }
  const body = jsonBody(request)
  if (request.route.endsWith('/preview')) {
    const wish = parse(previewRequestSchema, body, request.language)
    return { status: 200, json: await previewRegister(register, wish, ports) }
  }
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(request.headers['if-match'] ?? '')?.[1]
  if (version === undefined) throw new AnqiError('precondition-required')
  const wish = parse(publishRequestSchema, body, request.language)
  const published = await publishRegister(register, { ...wish, version: Number(version) }, ports)
  return { status: 201, headers: { etag: `"${published.version}"` }, json: { published } }
}
