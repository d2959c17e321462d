// Negotiations with enterprises that nobody has ended by their last day: the bureau receives the complaint by itself.
import { bureauByCode } from '../../shared/domain/bureau-register.ts'
import { stageOf } from '../../shared/domain/life.ts'
import { isNegotiating, negotiationEnded } from '../../shared/domain/moves-odr.ts'
import { bundledLaw } from '../../shared/domain/rulebook.ts'
import { afterStep, toldOf } from '../../shared/domain/step.ts'
import { dueMs, dueNumber, timersOf } from '../../shared/domain/timers.ts'
import type { CaseStore, Chain } from '../../shared/ports.ts'
import type { LawBook } from '../../shared/ports-registers.ts'
import type { CaseRecord } from '../../shared/schemas/case-record.ts'

export type EndPorts = {
  readonly cases: Pick<CaseStore, 'get' | 'worklist' | 'append'>
  readonly chain: Chain
  readonly laws: Pick<LawBook, 'of'>
}

/** Ends what is due in a province at `now`, and gives how many; one that moved on meanwhile is looked at the next time. */
export async function endNegotiations(now: string, province: string, ports: EndPorts): Promise<number> {
  const bureau = `${province}0000`
  const level = bureauByCode(bureau)?.level ?? 'province'
  let ended = 0
  let after: { sort: string; number: string } | undefined
  do {
    const page = await ports.cases.worklist({ bureau, level, stage: 'odr', limit: 500, after })
    for (const { number } of page.rows) {
      const record = await ports.cases.get(number)
      if (record !== undefined && (await isSilent(record, now, ports)) && (await handOver(record, now, ports))) ended++
    }
    after = page.next
  } while (after !== undefined)
  return ended
}

async function isSilent(record: CaseRecord, now: string, ports: EndPorts): Promise<boolean> {
  if (!isNegotiating(record) || record.transit !== undefined) return false
  const law = (await ports.laws.of(record)) ?? bundledLaw
  const timer = timersOf(record, law).find(({ rule }) => rule.clock === 'odr')
  const due = timer && dueNumber(timer)
  return due !== undefined && dueMs(due) <= Date.parse(now)
}

async function handOver(record: CaseRecord, now: string, ports: EndPorts): Promise<boolean> {
  const step = negotiationEnded({ result: 'silent' }, { record, at: now, now })
  const facts = [...step.facts]
  const entry = await ports.chain.link(record.chainHead, {
    number: record.number,
    version: record.version + 1,
    action: 'end-negotiation',
    occurredAt: now,
    recordedAt: now,
    actor: { kind: 'system', name: 'end-negotiations' },
    detail: toldOf(step),
    facts,
  })
  const stage = stageOf(record.kind, [...record.facts, ...facts])
  const next = { ...afterStep(record, { facts, changes: { ...step.changes, stage } }), chainHead: entry.chain }
  const owed = { routing: true, counting: true }
  const result = await ports.cases.append({ record: next, entry, owed, from: record })
  return result.kind === 'appended'
}
