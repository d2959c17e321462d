// The form face of following: number and access code are posted, never put into an address; the case in plain words.
import { legalDay } from '../../shared/domain/calendar.ts'
import { formValues, isOwnForm, pageAnswer } from '../../shared/lambda/html-form.ts'
import type { ApiAnswer, ApiRequest } from '../../shared/lambda/http.ts'
import { log } from '../../shared/lambda/log.ts'
import { accessCodeSchema, caseNumberSchema } from '../../shared/schemas/primitives.ts'
import { renderTrackCase, renderTrackForm } from '../../web/track/render.ts'
import { renderHandOver } from '../../web/track/render-hand-over.ts'
import { trackMessages } from '../../web/track/render-messages.ts'
import { type FollowPorts, followCase } from './follow-case.ts'

export type FollowFormPorts = FollowPorts & { readonly now: () => string; readonly newNonce: () => string }

type TrackNotice = Parameters<typeof renderTrackForm>[0]['notice']
type Typed = Readonly<Record<string, readonly string[]>>

/** The answer to GET and POST of the page of following a case. */
export async function answerFollowForm(request: ApiRequest, ports: FollowFormPorts): Promise<ApiAnswer> {
  const nonce = ports.newNonce()
  const { do: steps, ...values } = request.method === 'POST' ? formValues(request.text) : {}
  const { language } = request
  const again = (status: number, notice?: TrackNotice, errors: { path: string; message: string }[] = []) =>
    pageAnswer(status, renderTrackForm({ language, nonce, values, errors, notice }), nonce)
  if (request.method !== 'POST' || steps?.[0] === 'form') return again(200)
  if (!isOwnForm(request)) return again(403, 'foreign-origin')
  const asked = parsedNumbers(values, language)
  if ('errors' in asked) return again(422, undefined, asked.errors)
  try {
    const now = ports.now()
    const include = steps?.[0] === 'hand-over' ? 'hand-over' : undefined
    const result = await followCase({ ...asked, language, now, include }, ports)
    if (result.kind === 'too-many') return again(429, 'too-many')
    if (result.kind === 'unknown') return again(404, 'unknown')
    const { handOver } = result.view
    if (handOver !== undefined) {
      return pageAnswer(200, renderHandOver({ language, nonce, handOver, accessCode: asked.accessCode }), nonce)
    }
    const model = { language, nonce, view: result.view, accessCode: asked.accessCode, today: legalDay(now) }
    return pageAnswer(200, renderTrackCase(model), nonce)
  } catch (error) {
    log.error('case-not-shown', 'A case could not be shown to its consumer', error)
    return again(503, 'unavailable')
  }
}

function parsedNumbers(values: Typed, language: 'zh' | 'en') {
  const number = caseNumberSchema.safeParse(values['number']?.[0] ?? '').data
  const accessCode = accessCodeSchema.safeParse(values['accessCode']?.[0] ?? '').data
  if (number !== undefined && accessCode !== undefined) return { number, accessCode }
  const messages = trackMessages(language)
  return {
    errors: [
      ...(number === undefined ? [{ path: 'number', message: messages.number }] : []),
      ...(accessCode === undefined ? [{ path: 'accessCode', message: messages.accessCode }] : []),
    ],
  }
}
