// `npm run export-events -- --out FILE`: every case as its facts, a line each, for counting without the system.
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { wire } from '../../shared/adapters/wiring.ts'
import { bundledCalendar } from '../../shared/domain/calendar.ts'
import { isCanary } from '../../shared/domain/canary.ts'
import { rulebookOf } from '../../shared/domain/rulebook.ts'
import { type EventLogHead, loggedCaseSchema } from '../../shared/schemas/event-log.ts'
import { command, reachTables } from './running-anqi.ts'

const usage = 'Usage: npm run export-events -- --out FILE'

await command(async () => {
  const { values } = parseArgs({ options: { out: { type: 'string' } } })
  if (values.out === undefined) throw new Error(usage)
  reachTables()
  const { settings, client, cases } = wire()
  const head: EventLogHead = {
    log: 'anqi-events',
    version: 1,
    province: settings.province,
    exportedAt: new Date().toISOString(),
    calendar: bundledCalendar.version,
    rulebook: rulebookOf('O121').version,
  }
  const file = createWriteStream(values.out, { mode: 0o600 })
  file.write(`${JSON.stringify(head)}\n`)
  let count = 0
  for await (const record of cases.all()) {
    if (isCanary(record)) continue
    count++
    // Whatever the schema does not name stays behind.
    const isRoom = file.write(`${JSON.stringify(loggedCaseSchema.parse(record))}\n`)
    if (!isRoom) await once(file, 'drain')
  }
  file.end()
  await finished(file)
  client.destroy()
  process.stdout.write(`${count} cases in ${values.out}\n`)
  return 0
})
