// `npm run -s token -- ROLE BUREAU [NAME]`: prints an access token of the Anqi that runs on this machine.
import * as z from 'zod'
import { defaultPort, type MachineSettings, readMachineSettings } from '../../shared/config.ts'
import { readRunningState } from '../local/data-directory.ts'
import { tokenHeader, tokenPath } from '../local/identity/identity.ts'
import { originOf } from '../local/listener.ts'

const usage = `Usage: npm run -s token -- ROLE BUREAU [NAME]
  ROLE    intake, handler, supervisor, analyst, auditor or admin
  BUREAU  the bureau's division code (510107), or one of its units (510107-03)
  NAME    how the person is called in the history of a case`

/** PORT, when it is set, is meant; else whoever holds the data directory. */
function origin({ port, host, data }: MachineSettings): string {
  if (port !== undefined) return originOf(host, port)
  return readRunningState(data)?.origin ?? originOf(host, defaultPort)
}

const answerSchema = z.union([z.object({ token: z.string() }), z.object({ reason: z.string() })])

async function token(role: string, bureau: string, name: string | undefined): Promise<string> {
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

const [role, bureau, ...name] = process.argv.slice(2)
try {
  if (role === undefined || bureau === undefined) throw new Error(usage)
  process.stdout.write(`${await token(role, bureau, name.length > 0 ? name.join(' ') : undefined)}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
