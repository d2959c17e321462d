// What a consumer does with the own case: asked of the law, written with its history entry or not at all.
import { actAsConsumer, addEvidence } from '../../shared/domain/consumer-acts.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import { afterStep, type Decided } from '../../shared/domain/life.ts'
import { notAllowed } from '../../shared/lambda/not-allowed.ts'
import type { CaseStore, Chain, Sealer } from '../../shared/ports.ts'
import type { EvidenceStore } from '../../shared/ports-files.ts'
import type { CaseRecord } from '../../shared/schemas/case-record.ts'
import { type ConsumerAct, evidenceLimits } from '../../shared/schemas/consumer-acts.ts'
import { mediaTypeOf } from './evidence-file.ts'
import { caseOfConsumer, type FollowPorts } from './follow-case.ts'

export type OwnCasePorts = FollowPorts & {
  readonly cases: Pick<CaseStore, 'get' | 'history' | 'append'>
  readonly sealer: Sealer
  readonly chain: Chain
  readonly evidence: EvidenceStore
  readonly newId: () => string
}

export type OwnCaseRequest = {
  readonly number: string
  readonly accessCode: string
  readonly language: 'zh' | 'en'
  readonly now: string
}

export type File = { readonly name: string; readonly bytes: Uint8Array }

/** Takes the act and gives the new record. Throws as following does, and `not-allowed` where the law or the stage says no. */
export async function actOnOwnCase(
  request: OwnCaseRequest,
  act: ConsumerAct,
  ports: OwnCasePorts,
): Promise<CaseRecord> {
  const record = await opened(request, ports)
  const decided = actAsConsumer(record, act, request.now)
  const text = 'text' in act ? act.text : undefined
  return write({ record, decided, action: nameOf[act.action], text }, request, ports)
}

/** Keeps a file as evidence, then notes it on the case; a file of another type or size is refused. */
export async function addOwnEvidence(request: OwnCaseRequest, file: File, ports: OwnCasePorts): Promise<CaseRecord> {
  const record = await opened(request, ports)
  const mediaType = mediaTypeOf(file.bytes)
  const sizeBytes = file.bytes.byteLength
  if (sizeBytes > evidenceLimits.sizeBytes) throw new AnqiError('too-large', { id: request.number })
  if (mediaType === undefined) throw refusedFile(request)
  const id = ports.newId()
  const decided = addEvidence(record, { id, mediaType, sizeBytes }, request.now)
  if (decided.kind !== 'refused') await ports.evidence.put({ number: record.number, id, mediaType }, file.bytes)
  return write({ record, decided, action: 'add-evidence', text: file.name.slice(0, 200) }, request, ports)
}

const nameOf = {
  withdraw: 'withdraw',
  'end-negotiation': 'end-negotiation',
  rate: 'rate',
  performance: 'record-performance',
} as const

async function opened(request: OwnCaseRequest, ports: OwnCasePorts): Promise<CaseRecord> {
  const result = await caseOfConsumer(request, ports)
  if (result.kind === 'too-many') throw new AnqiError('too-many-requests')
  if (result.kind === 'unknown') throw new AnqiError('not-found')
  return result.record
}

function refusedFile({ language, number }: OwnCaseRequest): AnqiError {
  const message =
    language === 'zh'
      ? '只能上传 JPG、PNG、WebP 图片或者 PDF 文件'
      : 'Only JPEG, PNG and WebP pictures and PDF files are taken'
  return new AnqiError('invalid-input', { id: number, fields: [{ path: 'file', message }] })
}

type Asked = {
  readonly record: CaseRecord
  readonly decided: Decided
  readonly action: string
  readonly text?: string | undefined
}

async function write({ record, decided, action, text }: Asked, request: OwnCaseRequest, ports: OwnCasePorts) {
  const { now, number } = request
  if (decided.kind === 'refused') throw notAllowed(decided, request)
  const entry = await ports.chain.link(record.chainHead, {
    number,
    version: record.version + 1,
    action,
    occurredAt: now,
    recordedAt: now,
    actor: { kind: 'consumer' },
    detail: decided.detail,
    facts: decided.facts,
    ...(text === undefined || text === '' ? {} : { text: await ports.sealer.seal(number, text, now) }),
  })
  const next = { ...afterStep(record, decided), chainHead: entry.chain }
  const owed = { routing: true, counting: true }
  const result = await ports.cases.append({ record: next, entry, owed, from: record })
  if (result.kind === 'moved-on') throw new AnqiError('version-moved-on', { id: number })
  return next
}
