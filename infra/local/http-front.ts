// The HTTP API of one machine: finds the route, checks the token, invokes the function, writes its answer.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Authorizer } from './authorizer.ts'
import type { Route } from './deployment.ts'
import { FunctionError } from './function-host.ts'
import { answerProblem, type GatewayProblem } from './gateway-problem.ts'
import { type Claims, eventOf, httpAnswerOf } from './http-event.ts'
import { RouteTable } from './route-table.ts'

const largestBodyBytes = 10 * 1024 * 1024

type Options = {
  routes: readonly Route[]
  authorize: Authorizer
  invoke(functionArn: string, event: unknown): Promise<unknown>
  warn(text: string): void
}

/** Refuses a request for a reason that the front itself answers. */
class Refusal extends Error {
  readonly problem: GatewayProblem

  constructor(problem: GatewayProblem) {
    super(problem)
    this.problem = problem
  }
}

export type HttpFront = (message: IncomingMessage, response: ServerResponse) => Promise<void>

export function httpFrontOf(options: Options): HttpFront {
  const table = new RouteTable(options.routes.map((route) => [route.key, route] as const))
  return async (message, response) => {
    try {
      const answer = httpAnswerOf(await handle(message, table, options))
      response.writeHead(answer.status, answer.headers).end(answer.body)
    } catch (error) {
      const problem = problemOf(error)
      if (problem !== 'failed' || !(error instanceof Refusal)) report(error, options)
      // What is left of a refused body is not read: the connection cannot be used again.
      if (!message.complete) response.setHeader('connection', 'close')
      answerProblem(response, problem, message.headers['accept-language'])
    }
  }
}

function report(error: unknown, { warn }: Options): void {
  if (!(error instanceof Refusal)) warn(error instanceof Error ? error.message : String(error))
}

function problemOf(error: unknown): GatewayProblem {
  if (error instanceof Refusal) return error.problem
  return error instanceof FunctionError && error.kind === 'timed-out' ? 'unavailable' : 'failed'
}

async function handle(message: IncomingMessage, table: RouteTable<Route>, options: Options): Promise<unknown> {
  const [rawPath = '/', query = ''] = (message.url ?? '/').split(/\?(.*)/s)
  const path = decoded(rawPath)
  const match = table.find(message.method ?? 'GET', path)
  if (match === undefined) throw new Refusal('not-found')
  const claims = match.target.isAuthorized ? await claimsOf(message, options) : undefined
  const event = eventOf({
    message,
    path,
    query,
    body: await bodyOf(message),
    routeKey: match.key,
    pathParameters: match.pathParameters,
    ...(claims && { claims }),
  })
  return options.invoke(match.target.functionArn, event)
}

async function claimsOf(message: IncomingMessage, { authorize }: Options): Promise<Claims> {
  const claims = await authorize(message.headers.authorization)
  if (claims === undefined) throw new Refusal('not-signed-in')
  return claims
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    throw new Refusal('bad-path')
  }
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  if (Number(message.headers['content-length'] ?? 0) > largestBodyBytes) throw new Refusal('too-large')
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of message) {
    size += chunk.length
    if (size > largestBodyBytes) throw new Refusal('too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
