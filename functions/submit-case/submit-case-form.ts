// The form face of submitting: choose, fill in, check, file; the answer to the last POST is the receipt.
import { legalDay } from '../../shared/domain/calendar.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import type { VerifyShopCode } from '../../shared/domain/locate-shop-code.ts'
import { formValues, isOwnForm, pageAnswer } from '../../shared/lambda/html-form.ts'
import type { ApiAnswer, ApiRequest } from '../../shared/lambda/http.ts'
import { log } from '../../shared/lambda/log.ts'
import type { RateLimiter } from '../../shared/ports.ts'
import { kinds as kindList } from '../../shared/schemas/codes.data.ts'
import type { FieldError } from '../../shared/schemas/field-messages.ts'
import type { ScannedShop } from '../../shared/schemas/shop-codes.ts'
import type { Submission } from '../../shared/schemas/submission.ts'
import { renderChoose } from '../../web/submit/render-choose.ts'
import { renderConfirm } from '../../web/submit/render-confirm.ts'
import { renderForm } from '../../web/submit/render-form.ts'
import { formMessages } from '../../web/submit/render-messages.ts'
import { renderReceipt } from '../../web/submit/render-receipt.ts'
import { daysAhead } from './days-ahead.ts'
import { answersOf, citiesOf, isPlaceAnswered, placingOf, sortingOf } from './form-confirm.ts'
import { type Kind, parseForm, type Typed } from './form-input.ts'
import { prefilledBy, scannedShop, typedVerifier } from './shop-code.ts'
import { limitAddress } from './submit-api.ts'
import { type SubmitPorts, submitCase } from './submit-case.ts'

export type SubmitFormPorts = SubmitPorts & {
  readonly limiter: RateLimiter
  readonly province: string
  readonly now: () => string
  /** Made anew for each page: its idempotency key and its nonce. */
  readonly newKey: () => string
  readonly newNonce: () => string
}

const largestForm = 256_000
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** One posted form: whose kind, key and step are known, and everything typed. */
type Filing = {
  readonly request: ApiRequest
  readonly ports: SubmitFormPorts
  readonly kind: Kind
  readonly key: string
  readonly typed: Typed
  readonly nonce: string
  readonly shop?: ScannedShop | undefined
  readonly verifyShopCode?: VerifyShopCode | undefined
}

/** The answer to GET and POST of the consumer's form. */
export async function answerSubmitForm(request: ApiRequest, ports: SubmitFormPorts): Promise<ApiAnswer> {
  const nonce = ports.newNonce()
  const { kind: kinds, key: keys, do: steps, ...typed } = request.method === 'POST' ? formValues(request.text) : {}
  const kind = kindList.find(({ code }) => code === (kinds?.[0] ?? request.query.get('kind')))?.code
  const shop = await scannedShop(request.query, ports)
  if (kind === undefined) {
    return pageAnswer(
      request.method === 'POST' ? 422 : 200,
      renderChoose({ language: request.language, nonce, shop }),
      nonce,
    )
  }
  const key = keys?.[0] !== undefined && uuid.test(keys[0]) ? keys[0].toLowerCase() : ports.newKey()
  if (request.method !== 'POST') {
    return formPage({ request, ports, kind, key, typed: prefilledBy(shop), nonce, shop }, { status: 200 })
  }
  const verifyShopCode = await typedVerifier(typed, ports)
  const filing = { request, ports, kind, key, typed, nonce, verifyShopCode }
  if (!isOwnForm(request)) return formPage(filing, { status: 403, notice: 'foreign-origin' })
  if (Buffer.byteLength(request.text) > largestForm) return formPage(filing, { status: 413, notice: 'too-large' })
  const step = steps?.[0]
  if (step === 'form') return formPage(filing, { status: 200 })
  return step === 'file' ? file(filing) : check(filing)
}

type Notice = Parameters<typeof renderForm>[0]['notice']
type Outcome = { readonly status: number; readonly errors?: readonly FieldError[]; readonly notice?: Notice }

function formPage({ request, ports, nonce, ...filing }: Filing, { status, errors = [], notice }: Outcome): ApiAnswer {
  const { kind, key, typed: values, shop } = filing
  const today = legalDay(ports.now())
  const model = { language: request.language, nonce, kind, key, values, errors, notice, today, shop }
  return pageAnswer(status, renderForm(model), nonce)
}

function confirmPage(filing: Filing, submission: Submission, { status, errors = [], notice }: Outcome): ApiAnswer {
  const { request, ports, nonce, kind, key, typed } = filing
  const placing = placingFor(filing, submission)
  const sorting = sortingOf(submission, ports.sorter?.current())
  const values = answersOf(typed, { submission, sorting, placing })
  const cities = citiesOf(ports.province)
  const model = { language: request.language, nonce, kind, key, values, errors, notice, sorting, placing, cities }
  return pageAnswer(status, renderConfirm(model), nonce)
}

const placingFor = ({ ports: { province }, verifyShopCode }: Filing, submission: Submission) =>
  placingOf(submission, { province, verifyShopCode })

/** What was typed, without the answers of the confirm page, as the locator and the sorter are to see it. */
function parsed({ kind, typed, request: { language }, ports }: Filing, picksToo: boolean) {
  const kept = picksToo
    ? typed
    : Object.fromEntries(Object.entries(typed).filter(([name]) => !name.startsWith('pick.')))
  const result = parseForm(kind, kept, { language, amountBad: formMessages(language).amount })
  const errors = result.kind === 'errors' ? [] : daysAhead(result.submission, ports.now(), language)
  return errors.length > 0 ? { kind: 'errors' as const, errors } : result
}

function check(filing: Filing): ApiAnswer {
  const result = parsed(filing, false)
  if (result.kind === 'errors') return formPage(filing, { status: 422, errors: result.errors })
  return confirmPage(filing, result.submission, { status: 200 })
}

async function file(filing: Filing): Promise<ApiAnswer> {
  const { ports, typed, request } = filing
  const plain = parsed(filing, false)
  if (plain.kind === 'errors') return formPage(filing, { status: 422, errors: plain.errors })
  const messages = formMessages(request.language)
  if (!isPlaceAnswered(typed, placingFor(filing, plain.submission), ports.province)) {
    const errors = [{ path: 'pick.county', message: messages.bureau }]
    return confirmPage(filing, plain.submission, { status: 422, errors })
  }
  const whole = parsed(filing, true)
  if (whole.kind === 'errors') {
    const errors = [{ path: 'pick.object', message: messages.category }]
    return confirmPage(filing, plain.submission, { status: 422, errors })
  }
  try {
    return await store(filing, whole.submission)
  } catch (error) {
    return notStored(filing, plain.submission, error)
  }
}

async function store(filing: Filing, submission: Submission): Promise<ApiAnswer> {
  const { request, ports, nonce, kind, key, typed: values } = filing
  await limitAddress(request.address, ports)
  const result = await submitCase({ submission, key, province: ports.province, now: ports.now() }, ports)
  const isReused = result.kind === 'key-reused'
  const other = isReused ? { newKey: ports.newKey() } : undefined
  const model = { language: request.language, nonce, kind, key, values, answer: result.answer, other }
  return pageAnswer(isReused ? 422 : 201, renderReceipt(model), nonce)
}

/** The page once more with everything typed and the same key, so that trying again cannot file twice. */
function notStored(filing: Filing, submission: Submission, error: unknown): ApiAnswer {
  const isTooMany = error instanceof AnqiError && error.code === 'too-many-requests'
  if (!isTooMany) log.error('form-not-filed', 'A filed form could not be stored', error)
  return isTooMany
    ? confirmPage(filing, submission, { status: 429, notice: 'too-many-requests' })
    : confirmPage(filing, submission, { status: 503, notice: 'unavailable' })
}
