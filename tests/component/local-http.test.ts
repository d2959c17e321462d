import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { type RunningAnqi, startAnqi } from '../running-anqi.ts'
import { makeAssembly, shown } from './local-assembly.ts'

let anqi: RunningAnqi
let remove: () => void

beforeAll(async () => {
  const assembly = await makeAssembly()
  remove = assembly.remove
  anqi = await startAnqi({ assembly: assembly.directory })
})
afterAll(async () => {
  await anqi.stop()
  remove()
})

const get = (path: string, init: RequestInit = {}): Promise<Response> => fetch(anqi.origin + path, init)

test('a function sees the event of an HTTP API in payload format 2.0', async () => {
  const headers = { cookie: 'a=1; b=2', 'X-Thing': 'One', 'user-agent': 'test' }
  const { event } = await shown(await get('/echo/4711?x=1&x=2&y=%E6%8C%89', { headers }))
  expect(event).toMatchObject({
    version: '2.0',
    routeKey: 'GET /echo/{number}',
    rawPath: '/echo/4711',
    rawQueryString: 'x=1&x=2&y=%E6%8C%89',
    queryStringParameters: { x: '1,2', y: '按' },
    cookies: ['a=1', 'b=2'],
    headers: { 'x-thing': 'One' },
    pathParameters: { number: '4711' },
    isBase64Encoded: false,
    requestContext: {
      accountId: '000000000000',
      http: { method: 'GET', path: '/echo/4711', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
      routeKey: 'GET /echo/{number}',
      stage: '$default',
    },
  })
  expect(event).not.toHaveProperty('body')
  expect(event.headers).not.toHaveProperty('cookie')
})

test('a greedy parameter takes the rest of the path', async () => {
  const { event } = await shown(await get('/files/a/b.js'))
  expect(event.pathParameters).toEqual({ proxy: 'a/b.js' })
})

test.for([
  ['application/json; charset=utf-8', false],
  ['text/plain', false],
  ['application/x-www-form-urlencoded', true],
  ['image/png', true],
] as const)('a body of type %s arrives in base64: %s', async ([type, isBase64Encoded]) => {
  const response = await get('/form', { method: 'POST', headers: { 'content-type': type }, body: 'name=张' })
  const { event } = await shown(response)
  expect(event.isBase64Encoded).toBe(isBase64Encoded)
  expect(Buffer.from(event.body ?? '', isBase64Encoded ? 'base64' : 'utf8').toString()).toBe('name=张')
})

test('bytes and cookies of an answer reach the client', async () => {
  const response = await get('/bytes')
  expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 255])
})

test('a function has its own environment, with queue addresses that lead to the engine', async () => {
  const { environment } = await shown(await get('/echo/1'))
  expect(environment).toMatchObject({
    CASES_TABLE: 'test-cases',
    KMS_KEY_ID: '',
    OIDC_ISSUER: `${anqi.origin}/oidc`,
    AWS_LAMBDA_FUNCTION_NAME: expect.stringContaining('HttpFunction'),
  })
  expect(environment['QUEUE_URL_PREFIX']).toBe(`${environment['AWS_ENDPOINT_URL_SQS']}/000000000000/test-`)
  expect(environment).not.toHaveProperty('HOME')
})

test('an unknown address is 404 in the form of every other problem, in the language asked for', async () => {
  const response = await get('/nowhere', { headers: { 'accept-language': 'en' } })
  expect(response.status).toBe(404)
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  expect(await response.json()).toMatchObject({ status: 404, title: 'There is nothing at this address.' })
})

test('a body above ten megabytes is refused before any function sees it', async () => {
  const body = new Uint8Array(10 * 1024 * 1024 + 1)
  const response = await get('/form', { method: 'POST', body }).catch(() => undefined)
  // The connection may be cut while the client still sends.
  if (response !== undefined) expect(response.status).toBe(413)
  expect((await get('/echo/1')).status).toBe(200)
})

test('a function that throws is answered with 500 and none of its words', async () => {
  const response = await get('/throw')
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain('secret')
})

test('a function that hangs is answered with 503 after its timeout, and the next request gets a fresh one', async () => {
  expect((await get('/hang')).status).toBe(503)
  expect((await get('/echo/1')).status).toBe(200)
})

test('a function that crashes is answered with 500 and started again', async () => {
  expect((await get('/crash')).status).toBe(500)
  expect((await get('/echo/1')).status).toBe(200)
})

test('a staff route refuses a missing, a broken and a foreign token with 401', async () => {
  const token = await anqi.token('handler', '510107')
  const [head = '', body = '', signature = ''] = token.split('.')
  const forged = Buffer.from(body, 'base64url').toString().replace('handler', 'admin')
  const tokens = ['', 'Bearer x', `Bearer ${head}.${Buffer.from(forged).toString('base64url')}.${signature}`]
  for (const authorization of tokens) {
    const response = await get('/staff', { headers: { authorization } })
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ status: 401, type: 'urn:anqi:problem:not-signed-in' })
  }
})

test('a staff route hands the claims of a valid token on as texts', async () => {
  const token = await anqi.token('supervisor', '510100', '王芳')
  const response = await get('/staff', { headers: { authorization: `Bearer ${token}` } })
  const { event } = await shown(response)
  const claims = event.requestContext.authorizer?.jwt.claims ?? {}
  expect(claims).toMatchObject({ role: 'supervisor', bureau: '510100', name: '王芳', aud: 'anqi-console' })
  expect(Object.values(claims).every((claim) => typeof claim === 'string')).toBe(true)
})

test('no token comes from another host name, or without the header that other origins cannot send', async () => {
  const order = JSON.stringify({ role: 'admin', bureau: '510000' })
  const bare = await get('/oidc/token-for-commands', { method: 'POST', body: order })
  expect(bare.status).toBe(403)
})

test('one signs in by choosing an account, and the code buys a token with its role and bureau', async () => {
  const cookies = new Map<string, string>()
  const follow = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(new URL(path, anqi.origin), { ...init, redirect: 'manual', headers: { cookie } })
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';')[0]?.split('=') ?? []
      cookies.set(name, value)
    }
    return response
  }
  const verifier = randomBytes(32).toString('base64url')
  const query = new URLSearchParams({
    client_id: 'anqi-console',
    redirect_uri: `${anqi.origin}/console/callback`,
    response_type: 'code',
    scope: 'openid profile',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state: 'x',
  })
  const signIn = (await follow(`/oidc/auth?${query}`)).headers.get('location') ?? ''
  expect(await (await follow(signIn)).text()).toContain('选择登录身份')
  const refused = await follow(signIn, {
    method: 'POST',
    body: new URLSearchParams({ role: 'handler', bureau: '519999' }),
  })
  expect(refused.status).toBe(422)
  const body = new URLSearchParams({ account: 'handler.510107' })
  const chosen = (await follow(signIn, { method: 'POST', body })).headers.get('location') ?? ''
  const back = new URL((await follow(chosen)).headers.get('location') ?? '')
  expect(back.pathname).toBe('/console/callback')
  const response = await get('/oidc/token', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'anqi-console',
      code: back.searchParams.get('code') ?? '',
      code_verifier: verifier,
      redirect_uri: `${anqi.origin}/console/callback`,
    }),
  })
  const { access_token } = z.object({ access_token: z.string() }).parse(await response.json())
  const staff = await get('/staff', { headers: { authorization: `Bearer ${access_token}` } })
  const { event } = await shown(staff)
  expect(event.requestContext.authorizer?.jwt.claims).toMatchObject({ role: 'handler', bureau: '510107' })
})
