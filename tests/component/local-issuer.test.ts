import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningAnqi, startAnqi } from '../running-anqi.ts'
import { makeAssembly, shown } from './local-assembly.ts'

const run = promisify(execFile)

let issuer: RunningAnqi
let guest: RunningAnqi
let remove: () => void

beforeAll(async () => {
  const assembly = await makeAssembly()
  remove = assembly.remove
  issuer = await startAnqi({ assembly: assembly.directory })
  const environment = { OIDC_ISSUER: `${issuer.origin}/oidc`, CLAIM_ROLE: 'duty' }
  guest = await startAnqi({ assembly: assembly.directory, environment })
})
afterAll(async () => {
  await Promise.all([issuer.stop(), guest.stop()])
  remove()
})

async function command(environment: Record<string, string>, ...args: string[]): Promise<string> {
  const options = { env: { ...process.env, ...environment } }
  const answer = await run('npm', ['run', '-s', 'token', '--', ...args], options).catch((error) => error)
  return `${answer.stdout}${answer.stderr}`.replaceAll(/^npm warn.*\n/gm, '').trim()
}

const portOf = ({ origin }: RunningAnqi): string => new URL(origin).port

test('with a configured issuer its tokens open the staff routes, and the embedded sign-in is not there', async () => {
  const authorization = `Bearer ${await issuer.token('analyst', '510000')}`
  const { event, environment } = await shown(await fetch(`${guest.origin}/staff`, { headers: { authorization } }))
  expect(event.requestContext.authorizer?.jwt.claims).toMatchObject({ iss: `${issuer.origin}/oidc`, role: 'analyst' })
  expect(environment).toMatchObject({ OIDC_ISSUER: `${issuer.origin}/oidc`, CLAIM_ROLE: 'duty' })
  expect((await fetch(`${guest.origin}/oidc/.well-known/openid-configuration`)).status).toBe(404)
})

test('the token command finds the running Anqi by its port or by its data', async () => {
  const byPort = await command({ PORT: portOf(issuer) }, 'handler', '510107', '王芳')
  const byData = await command({ ANQI_DATA: issuer.data, PORT: '' }, 'intake', '510107-03')
  for (const token of [byPort, byData]) {
    const response = await fetch(`${issuer.origin}/staff`, { headers: { authorization: `Bearer ${token}` } })
    expect(response.status).toBe(200)
  }
})

test.for([
  ['a role that does not exist', ['boss', '510107'], 'There is no role "boss". Roles: intake, handler,'],
  ['a bureau that is not in the register', ['handler', '519999'], 'The register has no bureau with the code 519999.'],
  ['a bureau that is no code', ['handler', 'wuhou'], '"wuhou" is no bureau'],
  ['no bureau', ['handler'], 'Usage: npm run -s token'],
] as const)('the token command refuses %s in plain words', async ([, args, words]) => {
  expect(await command({ PORT: portOf(issuer) }, ...args)).toContain(words)
})

test('the token command says so when nothing runs, and when tokens come from elsewhere', async () => {
  expect(await command({ PORT: '9' }, 'handler', '510107')).toContain('Nothing answers at http://127.0.0.1:9')
  expect(await command({ PORT: portOf(guest) }, 'handler', '510107')).toContain('has no embedded sign-in')
})
