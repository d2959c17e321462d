// The form face of acting on the own case: one button an act, a file by itself; the answer is the case as it stands then.
import { legalDay } from '../../shared/domain/calendar.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import { isOwnForm, pageAnswer } from '../../shared/lambda/html-form.ts'
import type { ApiAnswer, ApiRequest } from '../../shared/lambda/http.ts'
import { log } from '../../shared/lambda/log.ts'
import { type ConsumerAct, consumerActSchema } from '../../shared/schemas/consumer-acts.ts'
import { accessCodeSchema, caseNumberSchema } from '../../shared/schemas/primitives.ts'
import { renderTrackCase, renderTrackForm } from '../../web/track/render.ts'
import { actMessages } from '../../web/track/render-messages.ts'
import { actOnOwnCase, addOwnEvidence, type File, type OwnCasePorts, type OwnCaseRequest } from './act-on-own-case.ts'
import { followCase, viewOf } from './follow-case.ts'

export type ActFormPorts = OwnCasePorts & { readonly now: () => string; readonly newNonce: () => string }

type Posted = { readonly fields: Readonly<Record<string, string>>; readonly file?: File | undefined }

/** The answer to a POST of one of the buttons beside a case. */
export async function answerActForm(request: ApiRequest, ports: ActFormPorts): Promise<ApiAnswer> {
  const { language } = request
  const nonce = ports.newNonce()
  const again = (status: number, notice?: 'unknown' | 'too-many' | 'foreign-origin' | 'unavailable') =>
    pageAnswer(status, renderTrackForm({ language, nonce, values: {}, errors: [], notice }), nonce)
  if (!isOwnForm(request)) return again(403, 'foreign-origin')
  const { fields, file } = await postedIn(request)
  const number = caseNumberSchema.safeParse(fields['number'] ?? '').data
  const accessCode = accessCodeSchema.safeParse(fields['accessCode'] ?? '').data
  if (number === undefined || accessCode === undefined) return again(422, 'unknown')
  const asked: OwnCaseRequest = { number, accessCode, language, now: ports.now() }
  const model = { language, nonce, accessCode, today: legalDay(asked.now) }
  try {
    const record = await taken(asked, { fields, file }, ports)
    const view = await viewOf(record, asked, ports)
    return pageAnswer(200, renderTrackCase({ ...model, view, done: actMessages(language).done }), nonce)
  } catch (error) {
    const failure = failureOf(error, language)
    if (failure.kind === 'page') return again(failure.status, failure.notice)
    const found = await followCase(asked, ports)
    if (found.kind !== 'found') return again(404, 'unknown')
    return pageAnswer(failure.status, renderTrackCase({ ...model, view: found.view, failure: failure.text }), nonce)
  }
}

async function taken(asked: OwnCaseRequest, { fields, file }: Posted, ports: ActFormPorts) {
  if (fields['do'] === 'evidence') return addOwnEvidence(asked, file ?? { name: '', bytes: new Uint8Array() }, ports)
  return actOnOwnCase(asked, actIn(fields), ports)
}

/** `rate:yes`, `withdraw` …: the value of the button that was pressed. */
function actIn(fields: Readonly<Record<string, string>>): ConsumerAct {
  const [action, said] = (fields['do'] ?? '').split(':')
  const answers = { rate: { satisfied: said === 'yes' }, performance: { kept: said === 'yes' } }
  const own = action === 'rate' || action === 'performance' ? answers[action] : {}
  const text = fields['text']?.trim()
  const parsed = consumerActSchema.safeParse({
    action,
    ...own,
    representedConsent: fields['representedConsent'] === 'true',
    ...(text === undefined || text === '' ? {} : { text }),
  })
  if (!parsed.success) throw new AnqiError('invalid-input')
  return parsed.data
}

type Failure =
  | { readonly kind: 'page'; readonly status: number; readonly notice: 'unknown' | 'too-many' | 'unavailable' }
  | { readonly kind: 'said'; readonly status: number; readonly text: string }

function failureOf(error: unknown, language: 'zh' | 'en'): Failure {
  const messages = actMessages(language)
  const code = error instanceof AnqiError ? error.code : undefined
  if (code === 'not-found') return { kind: 'page', status: 404, notice: 'unknown' }
  if (code === 'too-many-requests') return { kind: 'page', status: 429, notice: 'too-many' }
  if (code === 'too-large') return { kind: 'said', status: 413, text: messages.tooLarge }
  if (code === 'version-moved-on') return { kind: 'said', status: 409, text: messages.movedOn }
  if (error instanceof AnqiError && (code === 'not-allowed' || code === 'invalid-input')) {
    return { kind: 'said', status: 422, text: error.detail ?? error.fields[0]?.message ?? messages.wrong }
  }
  log.error('own-case-not-changed', 'What a consumer asked for could not be done', error)
  return { kind: 'page', status: 503, notice: 'unavailable' }
}

/** The fields and the file of a form, urlencoded or in parts. */
async function postedIn(request: ApiRequest): Promise<Posted> {
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) return { fields: Object.fromEntries(new URLSearchParams(request.text)) }
  const bytes = request.bytes?.() ?? new Uint8Array()
  const form = await new Response(Buffer.from(bytes), { headers: { 'content-type': type } })
    .formData()
    .catch(() => undefined)
  const fields: Record<string, string> = {}
  let file: File | undefined
  for (const [name, value] of form ?? []) {
    if (typeof value === 'string') fields[name] = value
    else file = { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) }
  }
  return { fields, file }
}
