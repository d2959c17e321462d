// `npm run -s token -- ROLE BUREAU [NAME]`: prints an access token of the Anqi that runs on this machine.
import { command, tokenFor } from './running-anqi.ts'

const usage = `Usage: npm run -s token -- ROLE BUREAU [NAME]
  ROLE    intake, handler, supervisor, analyst, auditor or admin
  BUREAU  the bureau's division code (510107), or one of its units (510107-03)
  NAME    how the person is called in the history of a case`

await command(async () => {
  const [role, bureau, ...name] = process.argv.slice(2)
  if (role === undefined || bureau === undefined) throw new Error(usage)
  process.stdout.write(`${await tokenFor(role, bureau, name.length > 0 ? name.join(' ') : undefined)}\n`)
  return undefined
})
