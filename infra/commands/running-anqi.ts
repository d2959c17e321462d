// How a command reaches an Anqi: the one that runs on this machine, or the one that ANQI_URL and ANQI_TOKEN name.
import * as z from 'zod'
import { adoptEnvironment, defaultPort, type MachineSettings, readMachineSettings } from '../../shared/config.ts'
import { readRunningState } from '../local/data-directory.ts'
import { tokenHeader, tokenPath } from '../local/identity/identity.ts'
import { originOf } from '../local/listener.ts'

/** PORT, when it is set, is meant; else whoever holds the data directory. */
function origin({ url, port, host, data }: MachineSettings): string {
  if (url !== undefined) return url.replace(/\/$/, '')
  if (port !== undefined) return originOf(host, port)
  return readRunningState(data)?.origin ?? originOf(host, defaultPort)
}

const answerSchema = z.union([z.object({ token: z.string() }), z.object({ reason: z.string() })])

/** An access token of the embedded sign-in; throws a sentence for the operator. */
export async function tokenFor(role: string, bureau: string, name: string | undefined): Promise<string> {
  const settings = readMachineSettings()
  const address = origin(settings)
  const response = await fetch(address + tokenPath, {
    method: 'POST',
    headers: { [tokenHeader]: 'token' },
    body: JSON.stringify({ role, bureau, name }),
  }).catch(() => {
    throw new Error(`Nothing answers at ${address}: run \`npm start\` first, with the same PORT or ANQI_DATA.`)
  })
  if (!response.headers.get('content-type')?.startsWith('application/json')) {
    throw new Error(`${address} has no embedded sign-in: tokens come from its own identity provider.`)
  }
  const answer = answerSchema.parse(await response.json())
  if ('reason' in answer) throw new Error(answer.reason)
  return answer.token
}

/** The address of the API, for what needs no token. */
export const reachPublicApi = (): string => origin(readMachineSettings())

/** The address of the API and a token for it. */
export async function reachApi(role: string, bureau: string): Promise<{ address: string; token: string }> {
  const settings = readMachineSettings()
  return { address: origin(settings), token: settings.token ?? (await tokenFor(role, bureau, undefined)) }
}

/**
 * Lets this process reach the tables of the Anqi that runs on this machine; on AWS the operator has set CASES_TABLE and
 * its like, and nothing is changed. Throws when there is neither.
 */
export function reachTables(): void {
  const settings = readMachineSettings()
  if (settings.casesTable !== undefined) return
  const running = readRunningState(settings.data)
  if (running === undefined)
    throw new Error('No Anqi runs on this data directory: run `npm start` first, or set CASES_TABLE and its like.')
  adoptEnvironment(running.environment)
}

/** Runs a command: what it throws is one line for the operator and a failed exit. */
export async function command(run: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await run()) ?? 0
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
