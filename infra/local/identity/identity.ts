// Serves the embedded identity provider below /oidc: its own pages, the choice of an account, tokens for commands.
import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { importJWK, SignJWT } from 'jose'
import * as z from 'zod'
import { apiScope, type ProviderSettings, providerOf, tokenSeconds } from './provider.ts'
import { signInPage } from './sign-in-page.ts'
import {
  type AccountAnswer,
  accountById,
  accountsToChooseFrom,
  claimsOfAccount,
  staffAccount,
} from './staff-account.ts'

export const identityPath = '/oidc'
/** Where commands of this machine get a token; a page of another origin cannot set this header unasked. */
export const tokenPath = `${identityPath}/token-for-commands`
export const tokenHeader = 'x-anqi-command'

const largestBodyBytes = 10_000

export type Identity = (message: IncomingMessage, response: ServerResponse) => Promise<void>

type Settings = ProviderSettings & { province: string }

/** Throws unless every origin is on loopback: whoever reaches this provider may be anyone. */
export function identityOf(settings: Settings): Identity {
  for (const origin of settings.origins) {
    if (!isLoopback(new URL(origin).hostname)) throw new Error(`The embedded sign-in does not serve ${origin}`)
  }
  const hosts = new Set(settings.origins.map((origin) => new URL(origin).host))
  const provider = providerOf(settings)
  const callback = provider.callback()
  return async (message, response) => {
    // A name that someone else's DNS points here is not ours.
    if (!hosts.has(message.headers.host ?? '')) return end(response, 421, 'text/plain', 'Not served under this name')
    const path = (message.url ?? '').split('?')[0] ?? ''
    if (path === tokenPath) return answerToken(message, response, settings)
    if (path.startsWith(`${identityPath}/sign-in/`)) return signIn({ message, response, provider, settings })
    const mounted = Object.assign(message, { originalUrl: message.url })
    mounted.url = message.url?.slice(identityPath.length) || '/'
    return callback(mounted, response)
  }
}

/** Whether a host name or address can be reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)
}

function end(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(body)
}

async function textOf(message: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of message.setEncoding('utf8')) {
    text += chunk
    if (text.length > largestBodyBytes) throw new Error('The form is too large')
  }
  return text
}

type SignIn = {
  message: IncomingMessage
  response: ServerResponse
  provider: ReturnType<typeof providerOf>
  settings: Settings
}

async function signIn({ message, response, provider, settings }: SignIn): Promise<void> {
  // Throws for a sign-in that is not this browser's, or too old.
  const isKnown = await provider.interactionDetails(message, response).then(
    () => true,
    () => false,
  )
  if (!isKnown) return end(response, 400, 'text/plain', '登录已过期，请返回控制台重新登录。This sign-in has expired.')
  const answer = message.method === 'POST' ? chosenAccount(new URLSearchParams(await textOf(message))) : undefined
  if (answer?.kind === 'account') {
    return provider.interactionFinished(message, response, { login: { accountId: answer.account.id } })
  }
  const nonce = randomBytes(16).toString('base64')
  response.setHeader(
    'content-security-policy',
    `default-src 'none'; style-src 'nonce-${nonce}'; frame-ancestors 'none'`,
  )
  const page = signInPage({
    action: message.url ?? '',
    accounts: accountsToChooseFrom(settings.province),
    nonce,
    ...(answer && { refusal: answer.reason }),
  })
  return end(response, answer === undefined ? 200 : 422, 'text/html', page)
}

function chosenAccount(form: URLSearchParams): AccountAnswer {
  const account = accountById(form.get('account') ?? '')
  if (account !== undefined) return { kind: 'account', account }
  return staffAccount(form.get('role') ?? '', form.get('bureau') ?? '', form.get('name') ?? '')
}

const orderSchema = z.object({ role: z.string(), bureau: z.string(), name: z.string().max(40).optional() })

async function answerToken(message: IncomingMessage, response: ServerResponse, settings: Settings): Promise<void> {
  if (message.method !== 'POST' || message.headers[tokenHeader] === undefined) {
    return end(response, 403, 'text/plain', 'For commands of this machine')
  }
  const order = orderSchema.parse(JSON.parse(await textOf(message)))
  const answer = staffAccount(order.role, order.bureau, order.name)
  if (answer.kind === 'refused')
    return end(response, 422, 'application/json', JSON.stringify({ reason: answer.reason }))
  const { key } = settings.secrets
  const token = await new SignJWT({ client_id: settings.clientId, scope: apiScope, ...claimsOfAccount(answer.account) })
    .setProtectedHeader({ alg: key.alg, typ: 'at+jwt', kid: key.kid })
    .setIssuer(settings.issuer)
    .setSubject(answer.account.id)
    .setAudience(settings.clientId)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${tokenSeconds} s`)
    .sign(await importJWK(key))
  return end(response, 200, 'application/json', JSON.stringify({ token }))
}
