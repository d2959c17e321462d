// Takes the cases to what was newly published: each that it touches takes a step, so that lists and counters follow.
import { AnqiError } from '../../shared/domain/errors.ts'
import { underLaw } from '../../shared/domain/law-change.ts'
import { type LawMove, lawMove } from '../../shared/domain/law-move.ts'
import { afterStep } from '../../shared/domain/life.ts'
import type { CaseStep, CaseStore, Chain } from '../../shared/ports.ts'
import type { LawBook, Registers } from '../../shared/ports-registers.ts'
import type { CaseRecord } from '../../shared/schemas/case-record.ts'
import { lawRegisters } from '../../shared/schemas/law-versions.ts'

export type AdoptPorts = {
  readonly cases: Pick<CaseStore, 'all' | 'get' | 'append'>
  readonly chain: Chain
  readonly registers: Pick<Registers, 'stored' | 'adopted' | 'markAdopted'>
  readonly laws: Pick<LawBook, 'standing'>
}

export type Adopted = { readonly moved: number; readonly kept: number }

const mostTries = 4
/** A process may go by the law before for some minutes: what it took in meanwhile is found by a second run after them. */
const settledAfterMs = 20 * 60_000

/** Runs when something was published that the cases have not been taken to; `undefined` when there was nothing to do. */
export async function adoptLaw(now: string, ports: AdoptPorts): Promise<Adopted | undefined> {
  const found = await Promise.all(lawRegisters.map((name) => ports.registers.stored(name)))
  const newest = found.flatMap((publication) => publication ?? [])
  if (newest.length === 0) return undefined
  const publications = newest.map(({ register, version }) => `${register} ${version}`).join(', ')
  const publishedAt = Math.max(...newest.map(({ at }) => Date.parse(at)))
  const mark = await ports.registers.adopted()
  const isSettled = Date.parse(now) - publishedAt >= settledAfterMs
  if (mark?.publications === publications && (mark.isSettled || !isSettled)) return undefined
  const result = await takeCases(now, ports)
  await ports.registers.markAdopted({ publications, isSettled })
  return result
}

async function takeCases(now: string, ports: AdoptPorts): Promise<Adopted> {
  let [moved, kept] = [0, 0]
  for await (const record of ports.cases.all()) {
    const move = lawMove(record, await ports.laws.standing(record, now))
    if (move.kind === 'kept') kept++
    if (move.kind === 'moved' && (await takeCase(record.number, now, ports))) moved++
  }
  return { moved, kept }
}

async function takeCase(number: string, now: string, ports: AdoptPorts): Promise<boolean> {
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const record = await ports.cases.get(number)
    if (record === undefined) return false
    const move = lawMove(record, await ports.laws.standing(record, now))
    if (move.kind !== 'moved') return false
    const step = await stepOf(record, move, { now, chain: ports.chain })
    if ((await ports.cases.append(step)).kind === 'appended') return true
  }
  throw new AnqiError('contended', { id: number, retryable: true })
}

type Moved = Extract<LawMove, { kind: 'moved' }>

async function stepOf(
  record: CaseRecord,
  { law, moved }: Moved,
  { now, chain }: { readonly now: string; readonly chain: Chain },
): Promise<CaseStep> {
  const next = underLaw(afterStep(record, { facts: [], changes: {} }), law)
  const { calendar, policies } = law.versions ?? {}
  const days = moved.map(({ clock, round, from, to }) => [`${clock}#${round}`, `${from ?? '-'} → ${to ?? '-'}`])
  const entry = await chain.link(record.chainHead, {
    number: record.number,
    version: next.version,
    action: calendar === record.law?.calendar ? 'settings-changed' : 'calendar-loaded',
    occurredAt: now,
    recordedAt: now,
    actor: { kind: 'system', name: 'adopt-law' },
    detail: {
      calendar: law.calendar.version,
      ...(policies === undefined ? {} : { policies }),
      ...Object.fromEntries(days),
    },
    facts: [],
  })
  return { record: { ...next, chainHead: entry.chain }, entry, owed: { routing: false, counting: true }, from: record }
}
