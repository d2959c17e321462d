// Each day after midnight: negotiations with enterprises that nobody has ended come to their bureaus.
import { wire } from '../../shared/adapters/wiring.ts'
import { log } from '../../shared/lambda/log.ts'
import { endNegotiations } from './end-negotiations.ts'

const { settings, cases, chain, laws } = wire()

export const handler = async (): Promise<void> => {
  const ended = await endNegotiations(new Date().toISOString(), settings.province, { cases, chain, laws })
  if (ended > 0) log.info('negotiations-ended', 'Negotiations ended by silence', { ended })
}
