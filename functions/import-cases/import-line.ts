// One line of an import: a whole historical case, stored once under a number drawn from its foreign identity.
import { bureauByCode } from '../../shared/domain/bureau-register.ts'
import { encodeCaseNumber } from '../../shared/domain/case-number.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import { underLaw } from '../../shared/domain/law-change.ts'
import { factsOfImport, stageOf } from '../../shared/domain/life.ts'
import { isAllowed, type Staff } from '../../shared/domain/rights.ts'
import type { Law } from '../../shared/domain/rulebook.ts'
import { lookUpHashes } from '../../shared/lambda/look-up-hashes.ts'
import type { CaseStore, Chain, Sealer, Secrets } from '../../shared/ports.ts'
import type { LawBook } from '../../shared/ports-registers.ts'
import { canonicalText } from '../../shared/schemas/canonical-text.ts'
import type { CaseRecord } from '../../shared/schemas/case-record.ts'
import type { Fact } from '../../shared/schemas/facts.ts'
import type { ImportLine } from '../../shared/schemas/import-line.ts'
import { importedCase } from './imported-case.ts'

export type ImportPorts = {
  readonly cases: Pick<CaseStore, 'create' | 'filedText' | 'append'>
  readonly secrets: Secrets
  readonly sealer: Sealer
  readonly chain: Chain
  readonly laws: Pick<LawBook, 'newest'>
}

export type ImportResult =
  | { readonly result: 'imported' | 'updated' | 'skipped'; readonly number: string }
  | { readonly result: 'rejected'; readonly reason: string }

type Context = { readonly staff: Staff; readonly now: string }

const mostDerivations = 8

/** Stores, updates or skips one line; says why when it cannot. A second run of the same line changes nothing. */
export async function importLine(line: ImportLine, context: Context, ports: ImportPorts): Promise<ImportResult> {
  if (bureauByCode(line.bureau) === undefined) return rejected(`登记册中没有此机构代码：${line.bureau}`)
  if (!isAllowed(context.staff, 'import', { bureau: line.bureau })) return rejected(`无权为此机构导入：${line.bureau}`)
  const law = await ports.laws.newest()
  const judged = factsOfImport(line, context.now, law)
  if (judged.kind === 'rejected') return rejected(judged.reasons.join('；'))
  const keyHash = text(await ports.secrets.mac('import-key', line.source, line.externalNumber))
  for (let derivation = 0; derivation < mostDerivations; derivation++) {
    const hash = await ports.secrets.mac('import-number', line.source, line.externalNumber, String(derivation))
    const attempt = { ...judged, law, line, number: encodeCaseNumber(hash), keyHash }
    const result = await store(attempt, context, ports)
    if (result !== 'number-taken') return result
  }
  throw new AnqiError('contended', { retryable: true })
}

type Attempt = {
  readonly line: ImportLine
  readonly law: Law
  readonly facts: readonly Fact[]
  readonly order: CaseRecord['order']
  readonly bureau: string
  readonly number: string
  readonly keyHash: string
}

async function store(attempt: Attempt, context: Context, ports: ImportPorts): Promise<ImportResult | 'number-taken'> {
  const { line, facts, number, keyHash } = attempt
  const unchained = underLaw(importedCase(attempt, context.now), attempt.law)
  const entry = await ports.chain.link('', entryOf(unchained, facts, context))
  const { events: _events, ...filedText } = line
  const person = line.complainant ?? line.reporter
  const filed = {
    sealed: await ports.sealer.seal(number, filedText, context.now),
    keyHash,
    bodyHash: text(await ports.secrets.mac('body', canonicalText(filedText))),
    answer: '{}',
    lookUp: await lookUpHashes(ports.secrets, {
      phone: person?.phone,
      respondent: line.respondent.name,
    }),
  }
  const record = { ...unchained, chainHead: entry.chain }
  const result = await ports.cases.create({ record, filed, entry, owed: { routing: true, counting: true } })
  if (result.kind === 'created') return { result: 'imported', number }
  const existing = await ports.cases.filedText(number)
  if (existing?.keyHash !== keyHash) return 'number-taken'
  return update(result.record, facts, { context, ports })
}

function entryOf(record: Omit<CaseRecord, 'chainHead'>, facts: readonly Fact[], { staff, now }: Context) {
  return {
    number: record.number,
    version: record.version,
    action: record.version === 1 ? 'imported' : 'import-updated',
    occurredAt: record.version === 1 ? record.receivedAt : now,
    recordedAt: now,
    actor: { kind: 'staff' as const, id: staff.id, name: staff.name, role: staff.role, bureau: staff.bureau },
    detail: { bureau: record.bureau, channel: record.channel },
    facts: [...facts],
  }
}

/** Appends what the line has beyond the stored events; a line that contradicts them is rejected with the difference. */
async function update(
  record: CaseRecord,
  facts: readonly Fact[],
  { context, ports }: { context: Context; ports: ImportPorts },
): Promise<ImportResult> {
  const differs = record.facts.findIndex((fact, index) => canonicalText(fact) !== canonicalText(facts[index]))
  if (differs >= 0) {
    const told = (fact: Fact | undefined) => (fact === undefined ? '无' : `${fact.type} ${fact.at}`)
    return rejected(
      `与已登记的第 ${differs + 1} 项不一致：已有 ${told(record.facts[differs])}，此行 ${told(facts[differs])}`,
    )
  }
  const rest = facts.slice(record.facts.length)
  if (rest.length === 0) return { result: 'skipped', number: record.number }
  const next = { ...importedStage(record, facts), version: record.version + 1 }
  const entry = await ports.chain.link(record.chainHead, entryOf(next, rest, context))
  const step = { record: { ...next, chainHead: entry.chain }, entry, owed: { routing: false, counting: true } }
  const result = await ports.cases.append(step)
  if (result.kind === 'moved-on') throw new AnqiError('contended', { id: record.number, retryable: true })
  return { result: 'updated', number: record.number }
}

function importedStage(record: CaseRecord, facts: readonly Fact[]): CaseRecord {
  const stage = record.transit === undefined ? stageOf(record.kind, facts) : record.stage
  return { ...record, facts: [...facts], stage }
}

const rejected = (reason: string): ImportResult => ({ result: 'rejected', reason })
const text = (hash: Uint8Array) => Buffer.from(hash).toString('base64url')
