// `npm run restore -- DIRECTORY [--replace]`: puts a backup back into ANQI_DATA, where no Anqi runs.
import { parseArgs } from 'node:util'
import { readMachineSettings } from '../../shared/config.ts'
import { restoreBackup } from './backup/restoring.ts'
import { command } from './running-anqi.ts'

process.umask(0o077)
await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { replace: { type: 'boolean', default: false } },
  })
  const [directory, ...more] = positionals
  if (directory === undefined || more.length > 0) throw new Error('Usage: npm run restore -- DIRECTORY [--replace]')
  const { data } = readMachineSettings()
  const { takenAt, kept } = await restoreBackup(directory, data, values)
  process.stdout.write(`The backup of ${takenAt} is in ${data}\n`)
  if (kept !== undefined) process.stdout.write(`What was there before is in ${kept}\n`)
  process.stdout.write('Start it with npm start, then look: npm run reconcile, npm run verify-history\n')
  return 0
})
