// What a document would change before it takes effect: place by place, and which due days of which cases would move.
import * as z from 'zod'
import type { MovedDay } from '../../shared/domain/law-change.ts'
import { lawMove } from '../../shared/domain/law-move.ts'
import { cursorOf, placeOf } from '../../shared/lambda/cursor.ts'
import type { CaseStore } from '../../shared/ports.ts'
import type { LawBook, Registers } from '../../shared/ports-registers.ts'
import { lawRegisters } from '../../shared/schemas/law-versions.ts'
import type { PreviewAnswer, PreviewRequest } from '../../shared/schemas/register-views.ts'
import type { Publication, RegisterName } from '../../shared/schemas/registers.ts'
import { type Caller, candidateOf } from './candidate.ts'

export type PreviewPorts = {
  readonly registers: Registers
  readonly cases: Pick<CaseStore, 'pageOfAll' | 'worklist'>
  /** A law book on registers of which one may be changed for a preview. */
  readonly lawBookOn: (registers: Pick<Registers, 'atHand' | 'newest' | 'version'>) => LawBook
}

/** So many cases are looked at in one answer, in whole pages of the table. */
const casesAtOnce = 2000

const placeSchema = z.string().optional()

/** The difference a document would make; the cases page by page, and at the end of them the token to publish with. */
export async function previewRegister(
  register: RegisterName,
  { cursor, ...wish }: PreviewRequest,
  { caller, ...ports }: PreviewPorts & { readonly caller: Caller },
): Promise<PreviewAnswer> {
  const { version, difference, document, shown } = await candidateOf(register, wish, {
    caller,
    registers: ports.registers,
    cases: ports.cases,
  })
  const answer = { version, difference: [...difference] }
  if (!lawRegisters.some((name) => name === register)) return { ...answer, shown }
  const head = { register, version: version + 1, at: caller.now, by: caller.staff, reason: '—' }
  const candidate = { ...head, movesPast: wish.movesPast, document } as Publication // parsed by this register's schema
  const place = { shown, register }
  const after =
    cursor === undefined ? undefined : placeOf(cursor, place, { schema: placeSchema, language: caller.language })
  const laws = ports.lawBookOn(withCandidate(ports.registers, candidate))
  const { next, ...cases } = await lookAtCases(after, { laws, caller, cases: ports.cases })
  return { ...answer, cases, ...(next === undefined ? { shown } : { cursor: cursorOf(place, next) }) }
}

/** The registers as they would be with this publication. */
function withCandidate(registers: Registers, candidate: Publication): Parameters<PreviewPorts['lawBookOn']>[0] {
  const isMeant = (name: RegisterName) => name === candidate.register
  const newest = async (name: RegisterName) => (isMeant(name) ? candidate : registers.newest(name))
  return {
    newest,
    atHand: newest,
    version: async (name: RegisterName, version: number) =>
      isMeant(name) && version === candidate.version ? candidate : registers.version(name, version),
  } as Registers // each name gives publications of that name
}

type Looking = { readonly laws: LawBook; readonly caller: Caller; readonly cases: PreviewPorts['cases'] }

async function lookAtCases(after: string | undefined, { laws, caller, cases }: Looking) {
  const moved: MovedDay[] = []
  const kept: MovedDay[] = []
  let [looked, place] = [0, after]
  do {
    const page = await cases.pageOfAll(place)
    for (const record of page.records) {
      const move = lawMove(record, await laws.standing(record, caller.now))
      if (move.kind === 'moved') moved.push(...move.moved)
      if (move.kind === 'kept') kept.push(...move.moved)
    }
    looked += page.records.length
    place = page.next
  } while (place !== undefined && looked < casesAtOnce)
  return { looked, moved, kept, next: place }
}
