// Puts a routed case on its bureau's worklist. Twice, late or out of order, the outcome is the same.

import type { CaseRouted } from '../../events/case-routed.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import { stageOf } from '../../shared/domain/life.ts'
import type { CaseStore, Chain } from '../../shared/ports.ts'
import type { CaseRecord } from '../../shared/schemas/case-record.ts'

export type ReceivePorts = { readonly cases: Pick<CaseStore, 'get' | 'append'>; readonly chain: Chain }

const mostTries = 4

/** Receives one case; throws `case-vanished` when the table has none under the number, `contended` when others keep moving it. */
export async function receiveCase(message: CaseRouted, now: string, ports: ReceivePorts): Promise<void> {
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const record = await ports.cases.get(message.number)
    if (record === undefined) throw new AnqiError('case-vanished', { id: message.number })
    if (record.transit === undefined || record.transit.hop !== message.hop) return
    const result = await ports.cases.append(await received(record, now, ports.chain))
    if (result.kind === 'appended') return
  }
  throw new AnqiError('contended', { id: message.number, retryable: true })
}

async function received(record: CaseRecord, now: string, chain: Chain) {
  const { transit, ...rest } = record
  const bureau = transit?.to ?? record.bureau
  const version = record.version + 1
  const entry = await chain.link(record.chainHead, {
    number: record.number,
    version,
    action: 'received',
    occurredAt: now,
    recordedAt: now,
    actor: { kind: 'system', name: 'receive-case' },
    detail: { bureau, hop: transit?.hop ?? 1 },
    facts: [],
  })
  const stage = record.candidates === undefined ? stageOf(record.kind, record.facts) : 'routing'
  const next: CaseRecord = { ...rest, version, bureau, stage, chainHead: entry.chain }
  return { record: next, entry, owed: { routing: false, counting: true, settlesRouting: true as const } }
}
