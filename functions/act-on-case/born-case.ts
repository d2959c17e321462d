// A case that comes out of another: the other part of a paper that held both, or a lead found in mediation.
import { encodeCaseNumber } from '../../shared/domain/case-number.ts'
import { stageOf } from '../../shared/domain/life.ts'
import type { Birth } from '../../shared/domain/rulebook-shape.ts'
import type { BornCase, CaseStore, Chain, FiledText, Sealer, Secrets } from '../../shared/ports.ts'
import type { ActionName } from '../../shared/schemas/actions.ts'
import type { Actor, CaseRecord } from '../../shared/schemas/case-record.ts'
import type { Fact } from '../../shared/schemas/facts.ts'

export type BirthPorts = {
  readonly cases: Pick<CaseStore, 'get' | 'filedText'>
  readonly secrets: Secrets
  readonly sealer: Sealer
  readonly chain: Chain
}

/** The actions that give rise to another case. */
export const birthActions: ReadonlySet<ActionName> = new Set(['split', 'find-lead'])

/** So many numbers are tried at the most when others hold the first. */
const mostDerivations = 8

/** A free number for the case that a version of another gives rise to; the same for a retry. */
export async function numberForBirth(parent: CaseRecord, { cases, secrets }: BirthPorts): Promise<string | undefined> {
  for (let derivation = 0; derivation < mostDerivations; derivation++) {
    const label = [parent.number, String(parent.version), String(derivation)]
    const number = encodeCaseNumber(await secrets.mac('number', 'born', ...label))
    if ((await cases.get(number)) === undefined) return number
  }
  return undefined
}

export type BirthOf = {
  readonly parent: CaseRecord
  readonly birth: Birth
  readonly number: string
  /** What the new case is about. */
  readonly text: string
  readonly actor: Actor
  readonly at: string
  readonly now: string
}

/** The first version of the new case. Split off, it was received when the paper was; a lead is received when it is found. */
export async function bornCase(of: BirthOf, ports: BirthPorts): Promise<BornCase> {
  const { parent, birth, number, now } = of
  const filed = await ports.cases.filedText(parent.number)
  const body = filed === undefined ? {} : await ports.sealer.open(parent.number, filed.sealed)
  const unchained = recordOf(of, isRealName(body))
  const entry = await ports.chain.link('', {
    number,
    version: 1,
    action: birth.as === 'split' ? 'split-off' : 'lead-opened',
    occurredAt: unchained.receivedAt,
    recordedAt: now,
    actor: of.actor,
    detail: { from: parent.number, bureau: parent.bureau },
    facts: unchained.facts,
  })
  const own: FiledText = {
    sealed: await ports.sealer.seal(number, bodyOf(body, of), now),
    keyHash: '',
    bodyHash: '',
    answer: '{}',
    lookUp: birth.as === 'split' ? (filed?.lookUp ?? {}) : {},
  }
  return {
    record: { ...unchained, chainHead: entry.chain },
    entry,
    owed: { routing: true, counting: true },
    filed: own,
  }
}

type Parts = Readonly<Record<string, unknown>>

/** The body of the new case: the parties of the paper, with its own part of the text; a lead has no reporter. */
function bodyOf(body: unknown, { birth, text }: BirthOf): Parts {
  const parts = partsOf(body)
  const common = { respondent: parts['respondent'], item: parts['item'] }
  if (birth.as === 'lead') return present({ ...common, lead: text })
  const person = parts['complainant'] ?? parts['reporter']
  if (birth.kind === 'violation-report') return present({ ...common, reporter: person, lead: text })
  return present({ ...common, complainant: person, facts: text, requests: [], requestText: text })
}

const partsOf = (body: unknown): Parts => (typeof body === 'object' && body !== null ? { ...body } : {})
const present = (parts: Parts): Parts =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined))

function isRealName(body: unknown): boolean {
  const parts = partsOf(body)
  const person = partsOf(parts['complainant'] ?? parts['reporter'])
  return person['name'] !== undefined && person['idNumber'] !== undefined
}

function recordOf(of: BirthOf, realName: boolean): Omit<CaseRecord, 'chainHead'> {
  const { parent, birth, number, at } = of
  const isLead = birth.as === 'lead'
  const receipts = parent.facts.filter((fact) => fact.type === 'received' || fact.type === 'arrived')
  const found: Fact[] = [
    { type: 'received', at, bureau: parent.bureau },
    { type: 'arrived', at, bureau: parent.bureau, restarts: true },
  ]
  const facts = isLead ? found : receipts
  return {
    number,
    kind: birth.kind,
    version: 1,
    stage: stageOf(birth.kind, facts),
    order: parent.order,
    bureau: parent.bureau,
    ...(parent.unit === undefined ? {} : { unit: parent.unit }),
    channel: parent.channel,
    receivedAt: isLead ? at : parent.receivedAt,
    ...(parent.item === undefined ? {} : { item: parent.item }),
    respondentName: parent.respondentName,
    ...(parent.respondentUscc === undefined ? {} : { respondentUscc: parent.respondentUscc }),
    ...(birth.kind === 'violation-report'
      ? { realName: !isLead && realName, isReachable: !isLead }
      : { complainants: 1, consents: { publish: false, entrustMediation: false } }),
    bornOf: { number: parent.number, as: birth.as },
    ...(parent.law === undefined ? {} : { law: parent.law }),
    category: {
      ...(parent.category.object === undefined ? {} : { object: parent.category.object }),
      unsure: true,
      decidedBy: 'sorter',
    },
    routing: parent.routing,
    facts,
    isImported: false,
  }
}
