// One legal step on a case: asked of the law, written with its history entry or not at all.
import { bureauByCode } from '../../shared/domain/bureau-register.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import { actingPlace, placesOf } from '../../shared/domain/hand-over.ts'
import { underLaw } from '../../shared/domain/law-change.ts'
import { afterStep, decide } from '../../shared/domain/life.ts'
import { isAllowed, operationOf, type Staff } from '../../shared/domain/rights.ts'
import { notAllowed } from '../../shared/lambda/not-allowed.ts'
import type { CaseStore, Chain, Sealer, Secrets } from '../../shared/ports.ts'
import type { LawBook } from '../../shared/ports-registers.ts'
import type { Action } from '../../shared/schemas/actions.ts'
import type { Actor, CaseRecord } from '../../shared/schemas/case-record.ts'
import { birthActions, bornCase, numberForBirth } from './born-case.ts'

export type ActPorts = {
  readonly cases: Pick<CaseStore, 'get' | 'history' | 'append' | 'filedText'>
  readonly secrets: Secrets
  readonly sealer: Sealer
  readonly chain: Chain
  readonly laws: Pick<LawBook, 'forStep'>
}

export type ActRequest = {
  readonly number: string
  /** The version the caller saw. */
  readonly version: number
  readonly action: Action
  readonly staff: Staff
  readonly key?: string | undefined
  readonly language: 'zh' | 'en'
  readonly now: string
}

/**
 * Takes the step and gives the new record. Throws `not-found` out of scope, `forbidden` beyond the caller's powers,
 * `version-moved-on` when another step came first, `not-allowed` with article and reason when the law says no.
 */
export async function actOnCase(request: ActRequest, ports: ActPorts): Promise<CaseRecord> {
  const record = await ports.cases.get(request.number)
  if (record === undefined || !placesOf(record).some((place) => isAllowed(request.staff, 'view-case', place))) {
    throw new AnqiError('not-found')
  }
  const keyHash = request.key === undefined ? undefined : await keyed(request, ports.secrets)
  if (keyHash !== undefined && (await isDone(request, keyHash, ports))) return record
  const { action } = request.action
  if (!isAllowed(request.staff, operationOf(action), actingPlace(record, action))) throw new AnqiError('forbidden')
  if (record.version !== request.version) throw new AnqiError('version-moved-on', { id: request.number })
  checkTarget(request)
  const next = await step(record, { ...request, keyHash }, ports)
  const result = await ports.cases.append(next)
  if (result.kind === 'appended') return next.record
  // A retry of this very step may have been quicker: what it stored is the answer, to the instant and the link.
  const isOwn = keyHash !== undefined && (await isDone(request, keyHash, ports))
  const stored = isOwn ? await ports.cases.get(request.number) : undefined
  if (stored === undefined) throw new AnqiError('version-moved-on', { id: request.number })
  return stored
}

/** A case can be handed only to a bureau of the register, and of the case's own province. */
function checkTarget({ action, language, number, staff }: ActRequest): void {
  const target = 'bureau' in action ? action.bureau : undefined
  if (target === undefined) return
  const known = bureauByCode(target)
  if (known !== undefined && target.slice(0, 2) === staff.bureau.slice(0, 2)) return
  const message =
    known === undefined
      ? { zh: '本系统中没有此机关', en: 'No such bureau in this system' }[language]
      : { zh: `${known.name}不在本省，须移交省外`, en: `${known.nameEn ?? known.name} is outside the province` }[
          language
        ]
  throw new AnqiError('invalid-input', { id: number, fields: [{ path: 'bureau', message }] })
}

async function keyed({ number, key, action, version }: ActRequest, secrets: Secrets): Promise<string> {
  const mac = await secrets.mac('action', number, key ?? '', String(version), JSON.stringify(action))
  return Buffer.from(mac).toString('base64url')
}

/** Whether the entry after the version the caller saw is this very request's. */
async function isDone({ number, version }: ActRequest, keyHash: string, { cases }: ActPorts): Promise<boolean> {
  const entries = await cases.history(number)
  return entries.some((entry) => entry.version === version + 1 && entry.keyHash === keyHash)
}

async function step(record: CaseRecord, request: ActRequest & { keyHash: string | undefined }, ports: ActPorts) {
  const { action, staff, now, number } = request
  const actor: Actor = { kind: 'staff', id: staff.id, name: staff.name, role: staff.role, bureau: staff.bureau }
  const law = await ports.laws.forStep(record, now)
  const newNumber = birthActions.has(action.action) ? await numberForBirth(record, ports) : undefined
  const decided = decide(record, action, { actor, now, law, newNumber })
  if (decided.kind === 'refused') throw notAllowed(decided, request)
  const words = wordsOf(action)
  const text = words === undefined ? undefined : await ports.sealer.seal(number, words, now)
  const version = record.version + 1
  const entry = await ports.chain.link(record.chainHead, {
    number,
    version,
    action: action.action,
    occurredAt: action.occurredAt ?? now,
    recordedAt: now,
    ...(action.reason === undefined ? {} : { backdatedReason: action.reason }),
    actor,
    detail: present(decided.detail),
    facts: decided.facts,
    ...(text === undefined ? {} : { text }),
    ...(request.keyHash === undefined ? {} : { keyHash: request.keyHash }),
  })
  const next = { ...underLaw(afterStep(record, decided), law), chainHead: entry.chain }
  const isRouted = next.transit !== undefined || decided.facts.length > 0
  const { birth } = decided
  const isBirth = birth !== undefined && newNumber !== undefined && 'text' in action
  const at = entry.occurredAt
  const of = isBirth ? { parent: record, birth, number: newNumber, text: action.text ?? '', actor, at, now } : undefined
  const born = of === undefined ? {} : { born: await bornCase(of, ports) }
  return { record: next, entry, owed: { routing: isRouted, counting: true }, from: record, ...born }
}

/** What an action says in words, sealed: its text, with the fields of a paper or the names it gives. */
function wordsOf(action: Action): unknown {
  const said = Object.entries(action).filter(([name, value]) => wordFields.has(name) && value !== undefined)
  const isPlain = said.length === 1 && said[0]?.[0] === 'text'
  if (said.length === 0) return undefined
  return isPlain ? said[0]?.[1] : Object.fromEntries(said)
}

const wordFields: ReadonlySet<string> = new Set([
  'text',
  'telephone',
  'address',
  'time',
  'place',
  'bring',
  'recusalDays',
  'mediator',
  'legalRepresentative',
  'attachmentCopies',
  'attachmentPages',
  'representatives',
])

/** The details that are there. */
function present(detail: Readonly<Record<string, string | number | boolean | undefined>>) {
  const entries = Object.entries(detail).filter(
    (entry): entry is [string, string | number | boolean] => entry[1] !== undefined,
  )
  return Object.fromEntries(entries)
}
