// `npm run webhook-secret`: prints the key that the receiver of the webhook checks signatures with.
import { webhookSecret } from '../../shared/adapters/webhook.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { command, reachTables } from './running-anqi.ts'

await command(async () => {
  reachTables()
  const { client, secrets } = wire()
  process.stdout.write(`${await webhookSecret(secrets)}\n`)
  client.destroy()
  return 0
})
