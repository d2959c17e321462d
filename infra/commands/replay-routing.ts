// `npm run replay-routing -- --since 2026-07 [--register FILE]`: where past cases would go under a changed register of
// bureaus (the document as it would be published), or under today's rules. Prints numbers and bureaus, changes nothing.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { wire } from '../../shared/adapters/wiring.ts'
import { bureauByCode, createRegister, type Register, registerInForce } from '../../shared/domain/bureau-register.ts'
import { legalDay } from '../../shared/domain/calendar.ts'
import { countReroutes, type Rerouted, replayRouting } from '../../shared/domain/routing-replay.ts'
import { registerChangesSchema } from '../../shared/schemas/register.ts'
import { command, reachTables } from './running-anqi.ts'

const mostPrinted = 200

const { values } = parseArgs({ options: { since: { type: 'string' }, register: { type: 'string' } } })

/** The register in the file; a document without a version is called by its file. */
function registerFrom(file: string | undefined): Register {
  if (file === undefined) return registerInForce()
  const parsed = registerChangesSchema.safeParse({ version: 'candidate', ...JSON.parse(readFileSync(file, 'utf8')) })
  if (parsed.success) return createRegister(parsed.data)
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new Error(`${file} is no register of bureaus:\n${faults.join('\n')}`)
}

await command(async () => {
  const { since = '' } = values
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(since)) throw new Error('Name a month or a day: --since 2026-07')
  reachTables()
  const { client, cases, sealer, bureauBook } = wire()
  await bureauBook.newest()
  const register = registerFrom(values.register)
  const rerouted: Rerouted[] = []
  const counts = { same: 0, elsewhere: 0, 'not-replayed': 0 }
  for await (const record of cases.all()) {
    if (legalDay(record.receivedAt) < since) continue
    const filed = await cases.filedText(record.number)
    const submission = filed && (await sealer.open(record.number, filed.sealed))
    const replayed = replayRouting(record, submission, register)
    counts[replayed.kind]++
    if (replayed.kind === 'elsewhere') rerouted.push(replayed.rerouted)
  }
  print(rerouted, register)
  const all = counts.same + counts.elsewhere
  process.stdout.write(
    `${all} cases replayed, ${counts.elsewhere} would go elsewhere, ${counts['not-replayed']} not replayed (named by staff or import, or by shop code)\n`,
  )
  client.destroy()
  return 0
})

function print(rerouted: readonly Rerouted[], register: Register): void {
  const nameOf = (code: string) => bureauByCode(code, undefined, register)?.shortName ?? code
  for (const { number, from, to } of rerouted.slice(0, mostPrinted)) {
    process.stdout.write(`${number}: ${from} ${nameOf(from)} → ${to} ${nameOf(to)}\n`)
  }
  if (rerouted.length > mostPrinted) process.stdout.write(`… and ${rerouted.length - mostPrinted} more\n`)
  for (const [bureau, { gains, losses }] of countReroutes(rerouted)) {
    process.stdout.write(`${bureau} ${nameOf(bureau)}: +${gains} −${losses}\n`)
  }
}
