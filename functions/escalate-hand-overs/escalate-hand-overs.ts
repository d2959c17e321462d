// No hand-over is left lying: what was neither taken nor returned in time goes to the common superior by itself.
import { bureausOf } from '../../shared/domain/bureau-register.ts'
import { escalate } from '../../shared/domain/hand-over.ts'
import { afterStep } from '../../shared/domain/life.ts'
import type { CaseStore, Chain } from '../../shared/ports.ts'

export type EscalatePorts = {
  readonly cases: Pick<CaseStore, 'worklist' | 'get' | 'append'>
  readonly chain: Chain
}

const bureausAtOnce = 16

/**
 * Puts every hand-over of the province whose time ran out before `now` to the superior that is to designate. A second
 * run finds nothing; a case that moved meanwhile is left to whoever moved it. Gives how many.
 */
export async function escalateHandOvers(now: string, province: string, ports: EscalatePorts): Promise<number> {
  const bureaus = bureausOf(province)
  const failures: unknown[] = []
  let escalated = 0
  for (let start = 0; start < bureaus.length; start += bureausAtOnce) {
    const some = bureaus.slice(start, start + bureausAtOnce)
    for (const result of await Promise.allSettled(some.map(({ code }) => escalateOf(code, now, ports)))) {
      if (result.status === 'fulfilled') escalated += result.value
      else failures.push(result.reason)
    }
  }
  // One bureau's trouble holds up no other; the schedule comes again.
  if (failures.length > 0) throw new AggregateError(failures, `Escalating failed for ${failures.length} bureaus`)
  return escalated
}

async function escalateOf(bureau: string, now: string, ports: EscalatePorts): Promise<number> {
  let escalated = 0
  for (const number of await silentIn(bureau, now, ports)) if (await escalateCase(number, now, ports)) escalated++
  return escalated
}

/** What lies in the in-box of a bureau beyond its time; the list stands in the order in which that runs out. */
async function silentIn(bureau: string, now: string, { cases }: EscalatePorts): Promise<string[]> {
  const silent: string[] = []
  let after: { sort: string; number: string } | undefined
  do {
    const page = await cases.worklist({ bureau, level: 'county', stage: 'incoming', limit: 200, after })
    const due = page.rows.filter(({ handOver }) => Date.parse(handOver?.answerBy ?? '9999-01-01') <= Date.parse(now))
    silent.push(...due.filter(({ handOver }) => handOver?.at === handOver?.to).map((row) => row.number))
    after = due.length < page.rows.length ? undefined : page.next
  } while (after !== undefined)
  return silent
}

async function escalateCase(number: string, now: string, { cases, chain }: EscalatePorts): Promise<boolean> {
  const record = await cases.get(number)
  const escalation = record && escalate(record, now)
  if (record === undefined || escalation === undefined) return false
  const { fact, transit } = escalation
  const next = afterStep(record, { facts: [fact], changes: { transit } })
  const entry = await chain.link(record.chainHead, {
    number,
    version: next.version,
    action: 'escalated',
    occurredAt: now,
    recordedAt: now,
    actor: { kind: 'system', name: 'escalate-hand-overs' },
    detail: { bureau: transit.decider ?? '', silent: transit.to, hop: transit.hop },
    facts: [fact],
  })
  const owed = { routing: !record.isImported, counting: true }
  const result = await cases.append({ record: { ...next, chainHead: entry.chain }, entry, owed, from: record })
  return result.kind === 'appended'
}
