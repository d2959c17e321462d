// A consumer follows the own case with number and access code; a wrong code and an unknown number are alike.
import { timingSafeEqual } from 'node:crypto'
import { bureauByCode } from '../../shared/domain/bureau-register.ts'
import { encodeAccessCode } from '../../shared/domain/case-number.ts'
import { clocksOf } from '../../shared/domain/clocks.ts'
import { consumerActs, evidenceOf } from '../../shared/domain/consumer-acts.ts'
import { consumerSteps, isForConsumer } from '../../shared/domain/consumer-view.ts'
import { elsewhereOf, handOverPackage } from '../../shared/domain/elsewhere.ts'
import { isJoint } from '../../shared/domain/moves-parties.ts'
import { rulebookOf } from '../../shared/domain/rulebook.ts'
import type { AuditLog, CaseStore, RateLimiter, Sealer, Secrets } from '../../shared/ports.ts'
import type { LawBook } from '../../shared/ports-registers.ts'
import type { CaseRecord, HistoryEntry } from '../../shared/schemas/case-record.ts'
import { nameOf } from '../../shared/schemas/coded.ts'
import { stages } from '../../shared/schemas/codes.data.ts'
import type { FollowStep, FollowView } from '../../shared/schemas/follow-view.ts'

export type FollowPorts = {
  readonly cases: Pick<CaseStore, 'get' | 'history' | 'filedText'>
  readonly secrets: Secrets
  readonly sealer: Sealer
  readonly limiter: RateLimiter
  /** Given where the person's own words may be asked for: each such answer is noted first. */
  readonly audit?: AuditLog
  readonly laws: Pick<LawBook, 'of'>
}

export type FollowRequest = {
  readonly number: string
  readonly accessCode: string
  readonly language: 'zh' | 'en'
  readonly now: string
  /** Also what the person submitted, in full, or the package to take to another province. */
  readonly include?: 'submitted' | 'hand-over' | undefined
}

export type FollowResult = { kind: 'found'; view: FollowView } | { kind: 'unknown' } | { kind: 'too-many' }

/** Wrong codes for one number: so many an hour, then nobody gets in until the hour is over. */
export const wrongCodeLimit = { max: 10, windowSeconds: 3600 }

/** What the consumer may see of the case, if number and code belong together. */
export async function followCase(request: FollowRequest, ports: FollowPorts): Promise<FollowResult> {
  const found = await caseOfConsumer(request, ports)
  if (found.kind !== 'found') return found
  const view = await viewOf(found.record, request, ports)
  return { kind: 'found', view: { ...view, ...(await ownData(found.record, request, ports)) } }
}

type Found = { kind: 'found'; record: CaseRecord } | { kind: 'unknown' } | { kind: 'too-many' }

/** The case, if number and code belong together; wrong codes are counted. */
export async function caseOfConsumer(
  request: Pick<FollowRequest, 'number' | 'accessCode'>,
  ports: FollowPorts,
): Promise<Found> {
  const { number } = request
  const code = request.accessCode.normalize('NFKC').replaceAll(/[\s-]/g, '')
  const limitKey = `code#${number}`
  // Everything is fetched whether or not the code is right, so that the time taken tells nothing.
  const [isSpent, expected, carried, record] = await Promise.all([
    ports.limiter.isSpent(limitKey, wrongCodeLimit),
    ports.secrets.mac('access-code', number),
    ports.secrets.mac('carried-code', number, code),
    ports.cases.get(number),
  ])
  if (isSpent) return { kind: 'too-many' }
  const isOurs = isSame(code, encodeAccessCode(expected))
  const isCarried = isSame(Buffer.from(carried).toString('base64url'), record?.carriedCodeHash ?? '')
  if (record === undefined || !(isOurs || isCarried)) {
    await ports.limiter.take(limitKey, wrongCodeLimit)
    return { kind: 'unknown' }
  }
  return { kind: 'found', record }
}

function isSame(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)]
  return left.length === right.length && timingSafeEqual(left, right)
}

type OwnData = Pick<FollowView, 'submitted' | 'handOver'>

async function ownData(record: CaseRecord, { include, now }: FollowRequest, ports: FollowPorts): Promise<OwnData> {
  const { number, bureau } = record
  if (include === undefined || ports.audit === undefined) return {}
  if (include === 'hand-over' && elsewhereOf(record) === undefined) return {}
  const by = { id: 'consumer', name: '', role: 'consumer', bureau }
  await ports.audit.note({ at: now, by, what: 'give-person-data', number })
  const filed = await ports.cases.filedText(number)
  if (filed === undefined) return {}
  const submitted = await ports.sealer.open(number, filed.sealed)
  if (include === 'submitted') return { submitted }
  const handOver = handOverPackage(record, submitted, now)
  return handOver === undefined ? {} : { handOver }
}

/** The case as its consumer sees it. */
export async function viewOf(
  record: CaseRecord,
  { language, now }: Pick<FollowRequest, 'language' | 'now'>,
  ports: FollowPorts,
): Promise<FollowView> {
  const [history, law] = await Promise.all([ports.cases.history(record.number), ports.laws.of(record)])
  const steps = consumerSteps(record, history, language)
  const elsewhere = elsewhereOf(record)
  const { bureau } = record
  // That a report was filed as a penalty case is its result, and told only where a notice is due (O121 Arts. 36, 37).
  const stage = record.stage === 'penalty-case' ? 'verification' : record.stage
  return {
    number: record.number,
    kind: record.kind,
    receivedAt: record.receivedAt,
    stage: { code: stage, name: nameOf(stages, stage, language) },
    bureau: { code: bureau, name: bureauByCode(bureau)?.name ?? bureau },
    isOnItsWay: record.stage === 'routing',
    ...(record.item === undefined ? {} : { item: record.item }),
    clocks: clocksOf(record, now, law).filter(({ clock }) => isForConsumer(record.kind, clock)),
    history: await Promise.all(steps.map(({ entry, ...step }) => withMessage(step, entry, ports))),
    documents: documentsOf(record, language),
    acts: consumerActs(record),
    isJoint: isJoint(record),
    evidence: evidenceOf(record).map(({ id, mediaType, sizeBytes, at }) => ({ id, mediaType, sizeBytes, addedAt: at })),
    linked: await linkedTo(record, ports),
    ...(elsewhere && { elsewhere }),
  }
}

async function withMessage(step: FollowStep, entry: HistoryEntry | undefined, ports: FollowPorts): Promise<FollowStep> {
  if (entry?.text === undefined) return step
  const message = await ports.sealer.open(entry.number, entry.text)
  return typeof message === 'string' ? { ...step, message } : step
}

/** Forwarding is between bureaus; registration is the receipt. */
const forConsumer: ReadonlySet<number> = new Set([4, 5, 6, 7, 8, 9, 10])
export const isForTheConsumer = (form: number): boolean => forConsumer.has(form)

function documentsOf(record: CaseRecord, language: 'zh' | 'en'): FollowView['documents'] {
  const { forms } = rulebookOf(record.order)
  return record.facts.flatMap((fact) => {
    if (fact.type !== 'paper-issued' || !forConsumer.has(fact.form)) return []
    const name = forms.find(({ form }) => form === fact.form)?.[language] ?? ''
    return [{ form: String(fact.form), name, documentNumber: fact.documentNumber, issuedAt: fact.at }]
  })
}

/** The other part of a split paper is the same person's. */
async function linkedTo(record: CaseRecord, { secrets }: FollowPorts): Promise<FollowView['linked']> {
  const parts = record.facts.flatMap((fact) => (fact.type === 'split' ? [fact.into] : []))
  const numbers = record.bornOf?.as === 'split' ? [...parts, record.bornOf.number] : parts
  return Promise.all(
    numbers.map(async (number) => ({ number, accessCode: encodeAccessCode(await secrets.mac('access-code', number)) })),
  )
}
