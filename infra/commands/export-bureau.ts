// `npm run export-bureau -- --bureau 510107 --out FILE`: every case the bureau ever had, for another installation.
import { parseArgs } from 'node:util'
import { s3Client } from '../../shared/adapters/s3-archive.ts'
import { s3Evidence } from '../../shared/adapters/s3-evidence.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { bureauByCode } from '../../shared/domain/bureau-register.ts'
import { exportBureau } from './bureau-move/exporting.ts'
import { command, reachTables } from './running-anqi.ts'

await command(async () => {
  const { values } = parseArgs({ options: { bureau: { type: 'string' }, out: { type: 'string' } } })
  const { bureau, out } = values
  if (bureau === undefined || out === undefined)
    throw new Error('Usage: npm run export-bureau -- --bureau 510107 --out FILE')
  if (bureauByCode(bureau) === undefined) throw new Error(`There is no bureau ${bureau}`)
  reachTables()
  const wired = wire()
  const evidence = s3Evidence(s3Client(wired.settings), wired.settings.evidenceBucket)
  const ports = { ...wired, evidence }
  const { cases, balance } = await exportBureau({ bureau, file: out, now: new Date().toISOString() }, ports)
  const { received, handedIn, holding, closed, handedOut } = balance
  process.stdout.write(
    `${cases} cases: received ${received} + handed in ${handedIn} = holding ${holding} + closed ${closed} + handed out ${handedOut}\n` +
      `They are in ${out}, sealed; the key is in ${out}.key: let it travel another way.\n`,
  )
  ports.client.destroy()
  return 0
})
