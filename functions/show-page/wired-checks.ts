// What health looks at: the stores, the keys, every queue and its dead letters, the canaries.
import type { SQSClient } from '@aws-sdk/client-sqs'
import { messagesWaiting } from '../../shared/adapters/sqs-waiting.ts'
import type { Wiring } from '../../shared/adapters/wiring.ts'
import { canaryStage, canaryState } from '../../shared/domain/canary.ts'
import { rowKey } from '../../shared/domain/contribution-cells.ts'
import { deployedTopology } from '../../shared/domain/topology.ts'
import type { TallyStore } from '../../shared/ports-counting.ts'
import { type Check, keptFor } from './health.ts'

type Parts = Pick<Wiring, 'settings' | 'cases' | 'receipts'> & {
  readonly tally: Pick<TallyStore, 'rows'>
  readonly sqs: SQSClient
}

const keptMs = 15_000

/** The checks of this installation, by the names that health answers with. */
export function wiredChecks({ settings, cases, receipts, tally, sqs }: Parts): Readonly<Record<string, Check>> {
  const province = `${settings.province}0000`
  const jurisdictions = deployedTopology(settings.province, settings.ownQueues).map(
    ({ suffix }) => settings.queueUrlPrefix + suffix,
  )
  const queues = [...jurisdictions, settings.notifyQueueUrl]
  const deadLetters = queues.map((queue) => `${queue}-dlq`)
  return {
    cases: () => cases.worklist({ bureau: province, level: 'province', stage: 'open', limit: 1 }),
    counters: () => tally.rows([rowKey(province, '2026-01')]),
    canary: keptFor(keptMs, async () => {
      const { rows } = await cases.worklist({ bureau: province, level: 'province', stage: canaryStage, limit: 5 })
      return canaryState(rows, new Date().toISOString())
    }),
    keys: () => receipts.publicKeys(),
    queues: keptFor(keptMs, () => messagesWaiting(sqs, queues)),
    deadLetters: keptFor(keptMs, async () => ((await messagesWaiting(sqs, deadLetters)) > 0 ? 'waiting' : 'none')),
  }
}
