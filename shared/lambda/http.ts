// A request and an answer as the use cases see them, and how API Gateway's events turn into them.
import { gzipSync } from 'node:zlib'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import * as z from 'zod'
import { AnqiError } from '../domain/errors.ts'
import { fieldErrors } from '../schemas/field-messages.ts'

const jsonType = 'application/json; charset=utf-8'

export type Language = 'zh' | 'en'

export type ApiRequest = {
  readonly method: string
  /** The path with its parameters as the route names them: `/api/cases/{number}`. */
  readonly route: string
  readonly path: string
  readonly parameters: Readonly<Record<string, string | undefined>>
  readonly query: URLSearchParams
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly text: string
  /** The body as it came; absent in tests that have none. */
  readonly bytes?: () => Uint8Array
  readonly language: Language
  readonly address: string
  /** Claims that the authorizer has verified; absent on public routes. */
  readonly claims?: Readonly<Record<string, unknown>>
}

export type ApiAnswer = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  /** Answered as JSON. */
  readonly json?: unknown
  /** Answered as it is, under the content type given in `headers`. */
  readonly text?: string
  /** Answered as bytes. */
  readonly bytes?: Uint8Array
  readonly cookies?: readonly string[]
}

/** The language asked for: English if the caller prefers it to Chinese, else Chinese. */
export function languageOf(header: string | undefined, query?: string | null): Language {
  if (query === 'en' || query === 'zh') return query
  const first = (header ?? '').split(',')[0]?.trim().toLowerCase() ?? ''
  return first.startsWith('en') ? 'en' : 'zh'
}

type HttpEvent = APIGatewayProxyEventV2 & {
  requestContext: { authorizer?: { jwt?: { claims?: Record<string, unknown> } } }
}

/** The request in an API Gateway HTTP API event (payload version 2.0). */
export function requestOf(event: HttpEvent): ApiRequest {
  const query = new URLSearchParams(event.rawQueryString)
  const headers = Object.fromEntries(Object.entries(event.headers).map(([name, value]) => [name.toLowerCase(), value]))
  const claims = event.requestContext.authorizer?.jwt?.claims
  return {
    method: event.requestContext.http.method,
    route: event.routeKey.split(' ')[1] ?? event.rawPath,
    path: event.rawPath,
    parameters: event.pathParameters ?? {},
    query,
    headers,
    text: event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? ''),
    bytes: () => Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8'),
    language: languageOf(headers['accept-language'], query.get('lang')),
    address: event.requestContext.http.sourceIp,
    ...(claims === undefined ? {} : { claims }),
  }
}

/** Texts from this size on are packed where the caller takes it: consumers are on bad networks. */
const worthPacking = 2_000

/** An answer as API Gateway takes it. Nothing is cached unless the answer says so. */
export function resultOf(given: ApiAnswer, acceptEncoding = ''): APIGatewayProxyStructuredResultV2 {
  const answer = packed(given, acceptEncoding)
  const isJson = answer.json !== undefined
  return {
    statusCode: answer.status,
    headers: {
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      ...(isJson ? { 'content-type': jsonType } : {}),
      ...answer.headers,
    },
    body: isJson
      ? JSON.stringify(answer.json)
      : answer.bytes === undefined
        ? (answer.text ?? '')
        : Buffer.from(answer.bytes).toString('base64'),
    isBase64Encoded: answer.bytes !== undefined,
    ...(answer.cookies === undefined ? {} : { cookies: [...answer.cookies] }),
  }
}

function packed(answer: ApiAnswer, acceptEncoding: string): ApiAnswer {
  const text = answer.json === undefined ? answer.text : JSON.stringify(answer.json)
  if (text === undefined || text.length < worthPacking || !/\bgzip\b/.test(acceptEncoding)) return answer
  const { json: _json, text: _text, ...rest } = answer
  const type = answer.json === undefined ? {} : { 'content-type': jsonType }
  const headers = { ...type, ...answer.headers, 'content-encoding': 'gzip', vary: 'accept-encoding' }
  return { ...rest, headers, bytes: gzipSync(text) }
}

/** Parses with `schema`; throws `invalid-input` naming each field, below `at` if given, in the caller's language. */
export function parse<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  language: Language,
  ...at: readonly string[]
): z.output<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const fields = fieldErrors(parsed.error, language)
  throw new AnqiError('invalid-input', {
    fields: fields.map(({ path, message }) => ({ path: [...at, path].filter(Boolean).join('.'), message })),
  })
}

/** The request's JSON body; throws `invalid-input` when it is not JSON, `too-large` above `maxBytes`. */
export function jsonBody(request: ApiRequest, maxBytes = 1_000_000): unknown {
  if (Buffer.byteLength(request.text) > maxBytes) throw new AnqiError('too-large')
  try {
    return JSON.parse(request.text)
  } catch {
    const message = request.language === 'zh' ? '请求正文不是有效的 JSON' : 'The body is not valid JSON'
    throw new AnqiError('invalid-input', { fields: [{ path: '', message }], detail: message })
  }
}

const idempotencyKeySchema = z.uuid()

/** The Idempotency-Key header; throws `invalid-input` when it is missing or no UUID and one is needed. */
export function idempotencyKey(request: ApiRequest): string {
  const parsed = idempotencyKeySchema.safeParse(request.headers['idempotency-key'])
  if (parsed.success) return parsed.data.toLowerCase()
  const message =
    request.language === 'zh'
      ? '缺少 Idempotency-Key 请求头，或它不是 UUID'
      : 'The Idempotency-Key header is missing or not a UUID'
  throw new AnqiError('invalid-input', { fields: [{ path: 'Idempotency-Key', message }] })
}
