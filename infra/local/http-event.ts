// Turns a request into the event of an HTTP API (payload format 2.0), and a function's answer into a response.
import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import * as z from 'zod'
import { account } from './resolve.ts'

export type Claims = Record<string, string>

type Request = {
  message: IncomingMessage
  path: string
  query: string
  body: Buffer
  routeKey: string
  pathParameters: Record<string, string>
  claims?: Claims
}

/** Text arrives as it is, everything else (forms too) in base64, as API Gateway does it. */
const textTypes = /^(text\/.*|application\/(json|javascript|xml|[\w.+-]+\+(json|xml)))(;|$)/i

export function eventOf(request: Request): unknown {
  const { message, path, query, body, routeKey, pathParameters, claims } = request
  const { cookie, ...headers } = message.headers
  const isText = textTypes.test(headers['content-type'] ?? '') && headers['content-encoding'] === undefined
  const now = new Date()
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: query,
    ...(cookie !== undefined && { cookies: cookie.split(/;\s*/) }),
    headers: flat(headers),
    ...(query !== '' && { queryStringParameters: queryOf(query) }),
    requestContext: {
      accountId: account,
      apiId: 'local',
      ...(claims && { authorizer: { jwt: { claims, scopes: null } } }),
      domainName: headers.host ?? 'localhost',
      domainPrefix: 'local',
      http: {
        method: message.method,
        path,
        protocol: `HTTP/${message.httpVersion}`,
        sourceIp: sourceIpOf(message),
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey,
      stage: '$default',
      time: gatewayTime(now),
      timeEpoch: now.getTime(),
    },
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  }
}

function sourceIpOf(message: IncomingMessage): string {
  return (message.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
}

function flat(headers: IncomingHttpHeaders): Record<string, string> {
  const entries = Object.entries(headers).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries.map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : `${value}`]))
}

function queryOf(query: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(query)) {
    found[name] = found[name] === undefined ? value : `${found[name]},${value}`
  }
  return found
}

/** `22/Nov/2026:21:05:11 +0000`. */
function gatewayTime(now: Date): string {
  const [, day, month, year, time] = now.toUTCString().split(' ')
  return `${day}/${month}/${year}:${time} +0000`
}

const answerSchema = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
})

/** What Lambda lets through, in bytes of the whole answer. */
const largestAnswerBytes = 6 * 1024 * 1024

export type HttpAnswer = { status: number; headers: OutgoingHttpHeaders; body: Buffer }

/** An answer without a status is a body by itself. Throws where API Gateway would answer 500. */
export function httpAnswerOf(result: unknown): HttpAnswer {
  const text = JSON.stringify(result)
  if (text.length > largestAnswerBytes) throw new Error(`The answer has ${text.length} bytes, which Lambda refuses`)
  const isWhole = typeof result === 'object' && result !== null && 'statusCode' in result
  const whole = isWhole ? result : { statusCode: 200, body: typeof result === 'string' ? result : text }
  const { statusCode, headers, cookies, body, isBase64Encoded } = answerSchema.parse(whole)
  const lowered = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)])
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')
  return {
    status: statusCode,
    headers: {
      'content-type': isWhole ? 'text/plain;charset=UTF-8' : 'application/json',
      ...Object.fromEntries(lowered),
      ...(cookies.length > 0 && { 'set-cookie': cookies }),
      'content-length': bytes.length,
    },
    body: bytes,
  }
}
