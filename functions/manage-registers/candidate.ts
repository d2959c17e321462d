// A document that somebody wants to publish: read, checked, compared with what stands, and the caller's right to it.
import { createHash } from 'node:crypto'
import { bureausUprooted } from '../../shared/domain/bureaus-check.ts'
import { legalDay } from '../../shared/domain/calendar.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import { bureausTouched, emptyDocuments, flawsOf } from '../../shared/domain/register-check.ts'
import { type Difference, differenceOf } from '../../shared/domain/register-difference.ts'
import { isAllowed, type Operation, type Staff } from '../../shared/domain/rights.ts'
import { type Language, parse } from '../../shared/lambda/http.ts'
import type { CaseStore } from '../../shared/ports.ts'
import type { Registers } from '../../shared/ports-registers.ts'
import { canonicalText } from '../../shared/schemas/canonical-text.ts'
import { type RegisterDocuments, type RegisterName, registerSchemas } from '../../shared/schemas/registers.ts'

export type Caller = {
  readonly staff: Staff
  readonly now: string
  readonly language: Language
  /** Two digits. */
  readonly province: string
  /** The bureaus that the deployment has a queue of their own for. */
  readonly ownQueues: readonly string[]
}

export type Wish = {
  readonly document?: unknown
  readonly rollBackTo?: number | undefined
  readonly movesPast: boolean
}

export type Candidate = {
  readonly register: RegisterName
  /** The version it would follow. */
  readonly version: number
  readonly document: RegisterDocuments[RegisterName]
  readonly difference: readonly Difference[]
  /** Stands for register, version and document: what was shown under it is what is published. */
  readonly shown: string
}

export type CandidatePorts = { readonly registers: Registers; readonly cases: Pick<CaseStore, 'worklist'> }

/** Larger than any document should be, and well below what an item may hold. */
const largestDocument = 300_000

const wrong = (path: string, zh: string, en: string, language: Language): AnqiError =>
  new AnqiError('invalid-input', { fields: [{ path, message: language === 'zh' ? zh : en }] })

/** The document asked for; throws `invalid-input` naming each flaw, `forbidden` beyond the caller's right, `too-large`. */
export async function candidateOf(
  register: RegisterName,
  wish: Wish,
  { caller, registers, cases }: CandidatePorts & { readonly caller: Caller },
): Promise<Candidate> {
  if (!mayPublish(register, caller.staff)) throw new AnqiError('forbidden')
  const newest = await registers.stored(register)
  const before = newest?.document ?? emptyDocuments[register]
  const document = await documentOf(register, wish, { caller, registers })
  if (JSON.stringify(document).length > largestDocument) throw new AnqiError('too-large')
  const difference = differenceOf(before, document)
  if (difference.length === 0) throw wrong('document', '与现行版本相同，没有改动', 'Nothing differs', caller.language)
  const today = legalDay(caller.now)
  checkFlaws(register, { before, after: document, today, ownQueues: caller.ownQueues }, caller.language)
  checkScope(register, difference, caller)
  await checkHeld(register, { before, after: document }, { caller, cases })
  const version = newest?.version ?? 0
  const text = canonicalText([register, version, document, wish.movesPast])
  const shown = createHash('sha256').update(text).digest('base64url')
  return { register, version, document, difference, shown }
}

async function documentOf(
  register: RegisterName,
  { document, rollBackTo }: Wish,
  { caller, registers }: { readonly caller: Caller; readonly registers: Registers },
): Promise<RegisterDocuments[RegisterName]> {
  if (rollBackTo === undefined) {
    return parse(registerSchemas[register], document, caller.language, 'document')
  }
  if (rollBackTo === 0) return emptyDocuments[register]
  const newest = await registers.stored(register)
  if (newest === undefined || rollBackTo > newest.version) {
    throw wrong('rollBackTo', '没有这个版本', 'There is no such version', caller.language)
  }
  return (await registers.version(register, rollBackTo)).document
}

const operations: Readonly<Partial<Record<RegisterName, Operation>>> = {
  policies: 'change-settings',
  'risk-notices': 'publish-risk-notices',
}
const operationOn = (register: RegisterName): Operation => operations[register] ?? 'publish-registers'

/** Whether the caller may publish a register at all; how far, the places that a change touches decide. */
export const mayPublish = (register: RegisterName, staff: Staff): boolean =>
  isAllowed(staff, operationOn(register), { bureau: staff.bureau, unit: staff.unit })

function checkScope(register: RegisterName, difference: readonly Difference[], { staff, province, language }: Caller) {
  const touched = bureausTouched(register, difference, `${province}0000`)
  const beyond = touched.filter((bureau) => !isAllowed(staff, operationOn(register), { bureau, unit: staff.unit }))
  if (beyond.length === 0) return
  const codes = beyond.join(language === 'zh' ? '、' : ', ')
  const detail = language === 'zh' ? `您无权为 ${codes} 发布` : `You may not publish for ${codes}`
  throw new AnqiError('forbidden', { detail })
}

function checkFlaws(
  register: RegisterName,
  replacement: Parameters<typeof flawsOf<RegisterName>>[1],
  language: Language,
): void {
  const flaws = flawsOf(register, replacement)
  if (flaws.length === 0) return
  const fields = flaws.map((flaw) => ({ path: `document.${flaw.path}`, message: flaw[language] }))
  throw new AnqiError('invalid-input', { fields })
}

/** Cases are counted under the superiors of their bureau: one that has any, open or closed, can neither go nor move. */
async function checkHeld(
  register: RegisterName,
  change: { readonly before: unknown; readonly after: unknown },
  { caller, cases }: Pick<CandidatePorts, 'cases'> & { readonly caller: Caller },
): Promise<void> {
  if (register !== 'bureaus') return
  const codes = bureausUprooted(change as Parameters<typeof bureausUprooted>[0]) // parsed by the schema of this register
  const held = await Promise.all(codes.map(async (code) => ((await hasCases(code, cases)) ? [code] : [])))
  const [first] = held.flat()
  if (first === undefined) return
  const zh = `${held.flat().join('、')} 名下已有案件，不能撤销或改变隶属关系`
  throw wrong('document', zh, `${held.flat().join(', ')} has cases: it can neither go nor move`, caller.language)
}

async function hasCases(bureau: string, cases: CandidatePorts['cases']): Promise<boolean> {
  const pages = ['open', 'closed'].map((stage) => cases.worklist({ bureau, level: 'county', stage, limit: 1 }))
  return (await Promise.all(pages)).some(({ rows }) => rows.length > 0)
}
