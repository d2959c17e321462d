// Puts one machine's Anqi together from its parts: engines, resources, functions, what drives them, the HTTP front.
import { createWriteStream, existsSync, renameSync, statSync } from 'node:fs'
import type { Writable } from 'node:stream'
import { type MachineSettings, settingNames } from '../../shared/config.ts'
import { authorizerOf } from './authorizer.ts'
import { awaitEnd, type DataDirectory } from './data-directory.ts'
import { type Deployment, readDeployment } from './deployment.ts'
import { type Engines, localRegion, startEngines } from './engines.ts'
import { type Foreground, foreground } from './foreground.ts'
import { type FunctionHost, startFunctions } from './function-host.ts'
import { httpFrontOf } from './http-front.ts'
import { type Identity, identityOf, identityPath } from './identity/identity.ts'
import { identitySecrets } from './identity/signing-keys.ts'
import type { Listener } from './listener.ts'
import { engineEnvironment } from './local-credentials.ts'
import { provision } from './provision.ts'
import { type Sources, startSources } from './sources.ts'

const largestLogBytes = 20 * 1024 * 1024

export type Runtime = {
  /** Resolves with the reason when an engine has ended by itself. */
  ended: Promise<string>
  /** Finishes what has begun, then ends everything. */
  stop(): Promise<void>
}

type Options = {
  settings: MachineSettings
  data: DataDirectory
  listener: Listener
  /** The address that pages are opened under. */
  origin: string
  /** Where the templates are; the engines start while they are made. */
  assembly: Promise<string>
  warn(text: string): void
}

export async function startRuntime(options: Options): Promise<Runtime> {
  const { settings, data, origin } = options
  const engines = await startOwnEngines(options)
  const state = { pid: process.pid, origin, enginePids: engines.pids, environment: {} }
  data.writeState(state)
  const deployment = readDeployment(await options.assembly, { region: localRegion, sqsEndpoint: engines.sqs })
  await provision(deployment, engines, localRegion)
  const log = openLog(data.file('functions.log'))
  const note = (text: string): void => void log.write(`${text}\n`)
  const issuer = settings.oidcIssuer ?? `${origin}${identityPath}`
  const environment = functionEnvironment({ settings, data, engines, issuer, origin })
  data.writeState({ ...state, environment: { ...deployment.functions[0]?.environment, ...environment } })
  const functions = startFunctions(deployment.functions, { environment, log })
  const gate = foreground()
  const sources = await startSources({
    deployment,
    engines,
    invoke: async (functionArn, event) => {
      await gate.quiet()
      return functions.invoke(functionArn, event)
    },
    region: localRegion,
    checkpointFile: data.file('checkpoints.json'),
    warn: note,
  })
  await serve({ ...options, deployment, functions, gate, issuer, warn: note })
  warmUp(deployment, functions)
  return { ended: engines.ended, stop: () => stop({ ...options, sources, functions, engines, log }) }
}

async function startOwnEngines({ settings, data, warn }: Options): Promise<Engines> {
  await awaitEnd(data.left?.enginePids ?? [])
  const { dynamodbEndpoint, sqsEndpoint, s3Endpoint } = settings
  const given = { dynamodb: dynamodbEndpoint, sqs: sqsEndpoint, s3: s3Endpoint }
  return startEngines({ directory: data.file('engines'), given, warn })
}

function openLog(file: string): Writable {
  if (existsSync(file) && statSync(file).size > largestLogBytes) renameSync(file, `${file}.1`)
  return createWriteStream(file, { flags: 'a', mode: 0o600 })
}

type Settled = { settings: MachineSettings; data: DataDirectory; engines: Engines; issuer: string; origin: string }

/** What stands differently here than in the templates; an empty setting counts as absent. */
function functionEnvironment({ settings, data, engines, issuer, origin }: Settled): Record<string, string> {
  const { claimRole, claimBureau, claimUnit, claimName } = settings
  const claims = { claimRole, claimBureau, claimUnit, claimName }
  const given = Object.entries(claims).filter((entry): entry is [keyof typeof claims, string] => entry[1] !== undefined)
  return {
    ...engineEnvironment(engines, localRegion),
    [settingNames.keyId]: '',
    [settingNames.keyFile]: data.keyFile,
    [settingNames.rateLimit]: settings.rateLimit,
    [settingNames.siteUrl]: origin,
    [settingNames.webhookUrl]: settings.webhookUrl ?? '',
    [settingNames.oidcIssuer]: issuer,
    [settingNames.oidcClientId]: settings.oidcClientId,
    ...Object.fromEntries(given.map(([name, value]) => [settingNames[name], value])),
  }
}

type Served = Options & { deployment: Deployment; functions: FunctionHost; gate: Foreground; issuer: string }

async function serve(options: Served): Promise<void> {
  const { settings, deployment, functions, gate, issuer, listener, warn } = options
  const invoke: FunctionHost['invoke'] = (functionArn, event) => gate.during(() => functions.invoke(functionArn, event))
  const authorize = authorizerOf({ issuer, audience: settings.oidcClientId })
  const front = httpFrontOf({ routes: deployment.routes, authorize, invoke, warn })
  const identity = settings.oidcIssuer === undefined ? await embeddedIdentity(options) : undefined
  listener.serve((message, response) => {
    const isIdentity = /^\/oidc(\/|\?|$)/.test(message.url ?? '')
    return isIdentity && identity !== undefined ? identity(message, response) : front(message, response)
  })
}

async function embeddedIdentity({ settings, data, listener, origin, issuer }: Served): Promise<Identity> {
  const secrets = await identitySecrets(data.file('identity.json'))
  const origins = [...new Set([origin, `http://localhost:${listener.port}`, `http://127.0.0.1:${listener.port}`])]
  return identityOf({ issuer, origins, clientId: settings.oidcClientId, secrets, province: settings.province })
}

/** What the first visitor and the first case handler ask for. */
const askedFirst = ['GET /', 'POST /', 'POST /api/complaints', 'GET /console', 'GET /api/worklist']

/** One after another, so that the start is not slowed down. */
function warmUp({ routes }: Deployment, functions: FunctionHost): void {
  const first = routes.filter((route) => askedFirst.includes(route.key)).map((route) => route.functionArn)
  const waiting = [...new Set(first)]
  const timer = setInterval(() => {
    const next = waiting.shift()
    if (next === undefined) clearInterval(timer)
    else functions.keepWarm(next)
  }, 100)
  timer.unref()
}

type Running = Options & { sources: Sources; functions: FunctionHost; engines: Engines; log: Writable }

async function stop({ listener, data, sources, functions, engines, log }: Running): Promise<void> {
  await Promise.all([listener.close(), sources.stop()])
  await functions.stop()
  await engines.stop()
  log.end()
  data.writeState(undefined)
  data.release()
}
