// Every half hour: hand-overs that nobody took or returned in time go to the common superior.
import { wire } from '../../shared/adapters/wiring.ts'
import { log } from '../../shared/lambda/log.ts'
import { escalateHandOvers } from './escalate-hand-overs.ts'

const { settings, cases, chain } = wire()

export const handler = async (): Promise<void> => {
  const escalated = await escalateHandOvers(new Date().toISOString(), settings.province, { cases, chain })
  if (escalated > 0) log.info('escalated', 'Hand-overs went to the common superior', { escalated })
}
