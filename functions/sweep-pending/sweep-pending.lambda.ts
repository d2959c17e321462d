// Every five minutes: nothing may stay unrouted or uncounted.

import { metric } from '../../shared/adapters/metrics.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { log } from '../../shared/lambda/log.ts'
import { sweepPending } from './sweep-pending.ts'

const { cases } = wire()

export const handler = async (): Promise<void> => {
  const driven = await sweepPending(new Date().toISOString(), { cases })
  metric('Unrouted', driven.routing)
  metric('Uncounted', driven.counting)
  if (driven.routing + driven.counting > 0) log.warn('swept', 'Cases were left behind and driven again', driven)
}
