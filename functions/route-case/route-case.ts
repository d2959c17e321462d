// Sends a case on its way to the queue of its bureau's jurisdiction, and tells the notifier of the step.
import { isCanary } from '../../shared/domain/canary.ts'
import { jurisdictionOf } from '../../shared/domain/topology.ts'
import type { BureauQueue, CaseStore, NotificationQueue } from '../../shared/ports.ts'
import type { BureauBook } from '../../shared/ports-registers.ts'
import type { CaseRecord } from '../../shared/schemas/case-record.ts'

export type RoutePorts = {
  readonly cases: Pick<CaseStore, 'settle'>
  readonly bureaus: BureauQueue
  readonly notices: NotificationQueue
  readonly bureauBook: Pick<BureauBook, 'atHand' | 'know'>
}

/**
 * Routes one version. Sending twice does no harm: who receives looks at the case itself. A case on its way stays owed
 * until its bureau has it, or has it in its in-box; any other version is told of and settled here.
 */
export async function routeCase(record: CaseRecord, ports: RoutePorts): Promise<void> {
  const { number, version, transit } = record
  if (transit === undefined || transit.answerBy !== undefined) {
    if (!record.isImported && !isCanary(record)) await ports.notices.send({ number, version })
    await ports.cases.settle('routing', number, version)
    return
  }
  await ports.bureauBook.atHand()
  await ports.bureauBook.know([transit.to])
  const message = { number, version, hop: transit.hop, hash: record.chainHead }
  await ports.bureaus.send(jurisdictionOf(transit.to), message, transit.to)
}
