// `npm run canary`: sends one canary through the running Anqi now and says whether it came through.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { wire } from '../../shared/adapters/wiring.ts'
import { sendCanary } from '../../shared/lambda/canary.ts'
import { command, reachPublicApi, reachTables } from './running-anqi.ts'

await command(async () => {
  reachTables()
  const { settings, client, secrets } = wire()
  const now = () => new Date().toISOString()
  const { province } = settings
  const result = await sendCanary({ site: reachPublicApi(), province, secrets, newKey: randomUUID, now, pause })
  client.destroy()
  const said =
    result.kind === 'closed'
      ? `Canary ${result.number} was filed, followed and closed in ${result.seconds.toFixed(1)} s`
      : `Canary ${result.number ?? ''} is stuck at “${result.step}” (status ${result.status})`
  process.stdout.write(`${said}\n`)
  return result.kind === 'closed' ? 0 : 1
})
