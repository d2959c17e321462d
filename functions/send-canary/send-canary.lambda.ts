// Every half hour: one canary through the line, and whether it came through.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { metric } from '../../shared/adapters/metrics.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { sendCanary } from '../../shared/lambda/canary.ts'
import { log } from '../../shared/lambda/log.ts'

const { settings, secrets } = wire()
const site = settings.siteUrl.replace(/\/$/, '')

export const handler = async (): Promise<void> => {
  const now = () => new Date().toISOString()
  const { province } = settings
  const result = await sendCanary({ site, province, secrets, newKey: randomUUID, now, pause })
  metric('Canary', result.kind === 'closed' ? 1 : 0)
  if (result.kind === 'closed') metric('CanarySeconds', result.seconds)
  else log.warn('canary-stuck', 'A canary did not come through', result)
}
