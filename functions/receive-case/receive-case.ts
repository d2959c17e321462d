// Puts a routed case on its bureau's worklist, or a hand-over into its in-box. Twice, late or out of order, the outcome
// is the same.

import type { CaseRouted } from '../../events/case-routed.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import { deliver } from '../../shared/domain/hand-over.ts'
import { underLaw } from '../../shared/domain/law-change.ts'
import { afterStep, arrive } from '../../shared/domain/life.ts'
import type { CaseStep, CaseStore, Chain } from '../../shared/ports.ts'
import type { BureauBook, LawBook } from '../../shared/ports-registers.ts'
import type { CaseRecord } from '../../shared/schemas/case-record.ts'

export type ReceivePorts = {
  readonly cases: Pick<CaseStore, 'get' | 'append'>
  readonly chain: Chain
  readonly laws: Pick<LawBook, 'forStep'>
  readonly bureauBook: Pick<BureauBook, 'know'>
}

const mostTries = 4

/** `routedAt`: when the message was put on the queue; the history shows how long a case lay there. */
type Routed = CaseRouted & { readonly routedAt?: string | undefined }

/** Receives one case; throws `case-vanished` when the table has none under the number, `contended` when others keep moving it. */
export async function receiveCase(message: Routed, now: string, ports: ReceivePorts): Promise<void> {
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const record = await ports.cases.get(message.number)
    if (record === undefined) throw new AnqiError('case-vanished', { id: message.number })
    const { transit } = record
    if (transit === undefined || transit.hop !== message.hop || transit.answerBy !== undefined) return
    await ports.bureauBook.know([transit.to])
    const result = await ports.cases.append(await received(record, { now, routedAt: message.routedAt }, ports))
    if (result.kind === 'appended') return
  }
  throw new AnqiError('contended', { id: message.number, retryable: true })
}

type At = { readonly now: string; readonly routedAt: string | undefined }

async function received(record: CaseRecord, { now, routedAt }: At, { chain, laws }: ReceivePorts): Promise<CaseStep> {
  const law = await laws.forStep(record, now)
  const offered = deliver(record, now, law)
  const arrival = offered === undefined ? arrive(record) : { facts: [], changes: { transit: offered } }
  if ('kind' in arrival && arrival.kind === 'nothing') {
    throw new AnqiError('contended', { id: record.number, retryable: true })
  }
  const next = underLaw(afterStep(record, arrival), law)
  const entry = await chain.link(record.chainHead, {
    number: record.number,
    version: next.version,
    action: offered === undefined ? 'received' : 'delivered',
    occurredAt: now,
    recordedAt: now,
    actor: { kind: 'system', name: 'receive-case' },
    detail: { bureau: record.transit?.to ?? next.bureau, hop: record.transit?.hop ?? 1, ...(routedAt && { routedAt }) },
    facts: arrival.facts,
  })
  const owed = { routing: !record.isImported, counting: true, settlesRouting: true as const }
  return { record: { ...next, chainHead: entry.chain }, entry, owed, from: record }
}
