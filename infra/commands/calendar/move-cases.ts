// What a year's notice moves in the cases of an installation, and the step that each moved case takes for it.
import { bundledCalendar, type Calendar } from '../../../shared/domain/calendar.ts'
import { type MovedDueDay, movedDueDays } from '../../../shared/domain/calendar-loading.ts'
import { worklistRowOf } from '../../../shared/domain/life.ts'
import { bundledLaw, type Law } from '../../../shared/domain/rulebook.ts'
import { afterStep } from '../../../shared/domain/step.ts'
import type { CaseStep, CaseStore, Chain } from '../../../shared/ports.ts'
import type { CaseRecord } from '../../../shared/schemas/case-record.ts'

export type MovePorts = { readonly cases: Pick<CaseStore, 'all' | 'get' | 'history' | 'append'>; readonly chain: Chain }

const mostTries = 4

/** The released law without the notice of a year: what cases were judged by before the release that knows it. */
export function lawWithout(year: number): Law {
  const years = Object.fromEntries(Object.entries(bundledCalendar.years).filter(([name]) => name !== String(year)))
  return { ...bundledLaw, calendar: { ...bundledCalendar, version: `${bundledCalendar.version}-${year}`, years } }
}

/** The released law with another calendar. */
export const lawWith = (calendar: Calendar): Law => ({ ...bundledLaw, calendar })

/** A case that another calendar touches: due days move, or what was provisional no longer is (or the other way). */
export type Touched = { readonly number: string; readonly moved: readonly MovedDueDay[] }

function touched(record: CaseRecord, before: Law, after: Law): Touched | undefined {
  const moved = movedDueDays(record, before, after)
  const [then, now] = [before, after].map((law) => worklistRowOf(record, undefined, law).provisional)
  return moved.length > 0 || then !== now ? { number: record.number, moved } : undefined
}

/** Every case that is touched between two laws, with the due days that move. */
export async function* movedCases(
  { cases }: Pick<MovePorts, 'cases'>,
  before: Law,
  after: Law,
): AsyncIterable<Touched> {
  for await (const record of cases.all()) {
    const found = touched(record, before, after)
    if (found !== undefined) yield found
  }
}

/**
 * Gives every case that the released calendar touches against `before` its step: the list row, the index keys and the
 * counters follow as with any other. A case that has the step for this calendar is left alone, so that a run that was
 * broken off is simply run again. Yields what was moved.
 */
export async function* moveCases(ports: MovePorts, before: Law, now: () => string): AsyncIterable<Touched> {
  for await (const found of movedCases(ports, before, bundledLaw)) {
    if (await move(found.number, { before, now, ports })) yield found
  }
}

type Move = { readonly before: Law; readonly now: () => string; readonly ports: MovePorts }

async function move(number: string, { before, now, ports }: Move): Promise<boolean> {
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const [record, history] = await Promise.all([ports.cases.get(number), ports.cases.history(number)])
    if (record === undefined) return false
    const { version } = bundledLaw.calendar
    if (history.some(({ action, detail }) => action === 'calendar-loaded' && detail['calendar'] === version))
      return false
    const step = await stepOf(record, {
      moved: movedDueDays(record, before, bundledLaw),
      now: now(),
      chain: ports.chain,
    })
    if ((await ports.cases.append(step)).kind === 'appended') return true
  }
  throw new Error(`Case ${number} kept moving: run the command again`)
}

type Stepping = { readonly moved: readonly MovedDueDay[]; readonly now: string; readonly chain: Chain }

async function stepOf(record: CaseRecord, { moved, now, chain }: Stepping): Promise<CaseStep> {
  const next = afterStep(record, { facts: [], changes: {} })
  const days = moved.map(({ clock, round, from, to }) => [`${clock}#${round}`, `${from ?? '-'} → ${to ?? '-'}`])
  const entry = await chain.link(record.chainHead, {
    number: record.number,
    version: next.version,
    action: 'calendar-loaded',
    occurredAt: now,
    recordedAt: now,
    actor: { kind: 'system', name: 'calendar' },
    detail: { calendar: bundledLaw.calendar.version, ...Object.fromEntries(days) },
    facts: [],
  })
  return { record: { ...next, chainHead: entry.chain }, entry, owed: { routing: false, counting: true } }
}
