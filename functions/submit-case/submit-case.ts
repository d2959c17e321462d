// Takes a submission in: sort, place, number, one conditional put, and only then the answer.
import { encodeCaseNumber } from '../../shared/domain/case-number.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import { underLaw } from '../../shared/domain/law-change.ts'
import type { Staff } from '../../shared/domain/rights.ts'
import { bundledLaw } from '../../shared/domain/rulebook.ts'
import { type LookUpFacts, lookUpHashes } from '../../shared/lambda/look-up-hashes.ts'
import type { CaseStore, Chain, FiledText, ReceiptSigner, Sealer, Secrets } from '../../shared/ports.ts'
import type { BureauBook, LawBook } from '../../shared/ports-registers.ts'
import type { ShopCodes } from '../../shared/ports-shops.ts'
import type { LearnedSorter } from '../../shared/ports-sorting.ts'
import { canonicalText } from '../../shared/schemas/canonical-text.ts'
import type { CaseRecord } from '../../shared/schemas/case-record.ts'
import type { Submission } from '../../shared/schemas/submission.ts'
import type { SubmitAnswer } from '../../shared/schemas/submit-answer.ts'
import { newCase } from './new-case.ts'
import { submittedVerifier } from './shop-code.ts'
import { completedAnswer, keyedHash as hash, type VariableParts, variablePartsOf } from './submit-answer.ts'

export type SubmitPorts = {
  readonly cases: Pick<CaseStore, 'create' | 'filedText'>
  readonly secrets: Secrets
  readonly sealer: Sealer
  readonly chain: Chain
  readonly receipts: ReceiptSigner
  readonly laws: Pick<LawBook, 'atHand'>
  readonly bureauBook: Pick<BureauBook, 'atHand'>
  /** Without it the bundled weights sort alone. */
  readonly sorter?: Pick<LearnedSorter, 'current'>
  /** Without it no shop code is believed. */
  readonly shopCodes?: Pick<ShopCodes, 'verifier'>
}

export type SubmitRequest = {
  readonly submission: Submission
  /** The client's Idempotency-Key. */
  readonly key: string
  readonly province: string
  /** The member of staff who enters it; absent when the consumer does so. */
  readonly staff?: Staff | undefined
  /** Marked by the watch as its own. */
  readonly isCanary?: boolean
  readonly now: string
}

export type SubmitResult =
  | { readonly kind: 'stored'; readonly answer: SubmitAnswer; readonly isReplay: boolean }
  /** The key was used before for another body; `answer` is that of the case it made. */
  | { readonly kind: 'key-reused'; readonly answer: SubmitAnswer }

/** So many numbers are tried at the most when others hold the first. */
const mostDerivations = 8

/** Stores the submission under a number drawn from its key; the same key and body meet the same case again. */
export async function submitCase(request: SubmitRequest, ports: SubmitPorts): Promise<SubmitResult> {
  const { submission, key } = request
  const [keyHash, bodyHash] = await Promise.all([
    hash(ports.secrets, 'idempotency-key', submission.kind, key),
    hash(ports.secrets, 'body', canonicalText(submission.body)),
  ])
  for (let derivation = 0; derivation < mostDerivations; derivation++) {
    const number = encodeCaseNumber(await ports.secrets.mac('number', submission.kind, key, String(derivation)))
    const attempt = await store({ ...request, number, keyHash, bodyHash }, ports)
    if (attempt.kind === 'number-taken') continue
    return attempt
  }
  throw new AnqiError('contended', { retryable: true })
}

type Attempt = SubmitRequest & { readonly number: string; readonly keyHash: string; readonly bodyHash: string }

async function store(attempt: Attempt, ports: SubmitPorts): Promise<SubmitResult | { kind: 'number-taken' }> {
  const { submission, number, now, staff } = attempt
  // Whatever is wrong with a register, a case is taken in: its next step finds the law in force.
  const [law] = await Promise.all([
    ports.laws.atHand().catch(() => bundledLaw),
    ports.bureauBook.atHand().catch(() => undefined),
  ])
  const verifyShopCode = await submittedVerifier(submission, ports)
  const learned = ports.sorter?.current()
  const unchained = underLaw(newCase({ ...attempt, learned, verifyShopCode }), law)
  const entry = await ports.chain.link('', {
    number,
    version: 1,
    action: 'submitted',
    occurredAt: unchained.receivedAt,
    recordedAt: now,
    actor: staff === undefined ? { kind: 'consumer' } : staffActor(staff),
    detail: { channel: unchained.channel, bureau: unchained.bureau, basis: unchained.routing.basis },
    facts: unchained.facts,
  })
  const mark = attempt.isCanary === true ? { isCanary: true as const } : {}
  const record: CaseRecord = { ...unchained, ...mark, chainHead: entry.chain }
  const answer = variablePartsOf(record, now, law)
  const filed: FiledText = {
    sealed: await ports.sealer.seal(number, submission.body, now),
    keyHash: attempt.keyHash,
    bodyHash: attempt.bodyHash,
    answer: JSON.stringify(answer),
    // A canary is nobody's earlier case.
    lookUp: attempt.isCanary === true ? {} : await lookUpHashes(ports.secrets, factsOf(submission)),
  }
  const result = await ports.cases.create({ record, filed, entry, owed: { routing: true, counting: true } })
  if (result.kind === 'created') {
    return {
      kind: 'stored',
      answer: await completedAnswer(number, answer, { body: submission.body, ports }),
      isReplay: false,
    }
  }
  return replay(attempt, ports)
}

/** What stands under the number: the same submission, another body under its key, or somebody else's case. */
async function replay(attempt: Attempt, ports: SubmitPorts): Promise<SubmitResult | { kind: 'number-taken' }> {
  const { number, submission } = attempt
  const existing = await ports.cases.filedText(number)
  if (existing === undefined) throw new AnqiError('contended', { id: number, retryable: true })
  if (existing.keyHash !== attempt.keyHash) return { kind: 'number-taken' }
  const stored = JSON.parse(existing.answer) as VariableParts // written by `store` alone
  if (existing.bodyHash === attempt.bodyHash) {
    return {
      kind: 'stored',
      answer: await completedAnswer(number, stored, { body: submission.body, ports }),
      isReplay: true,
    }
  }
  const body = await ports.sealer.open(number, existing.sealed)
  const first = { kind: submission.kind, body } as Submission // sealed by `store` from a parsed submission
  return { kind: 'key-reused', answer: await completedAnswer(number, stored, { body: first.body, ports }) }
}

function factsOf(submission: Submission): LookUpFacts {
  if (submission.kind === 'consultation') return { phone: submission.body.person?.phone }
  const { respondent } = submission.body
  const person = submission.kind === 'complaint' ? submission.body.complainant : submission.body.reporter
  return { phone: person?.phone, idNumber: person?.idNumber, respondent: respondent.name }
}

const staffActor = (staff: Staff) => ({
  kind: 'staff' as const,
  id: staff.id,
  name: staff.name,
  role: staff.role,
  bureau: staff.bureau,
})
