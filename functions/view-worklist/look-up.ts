// Finds cases by who submitted or whom they are about: is the dispute already in? Answers list rows alone, and is noted.

import { AnqiError } from '../../shared/domain/errors.ts'
import { isAllowed, mayAnywhere, type Staff } from '../../shared/domain/rights.ts'
import { worklistRowOf } from '../../shared/domain/worklist-row.ts'
import { type ApiRequest, jsonBody, parse } from '../../shared/lambda/http.ts'
import { lookUpHashes } from '../../shared/lambda/look-up-hashes.ts'
import type { AuditLog, CaseStore, LookUpHashes, Secrets } from '../../shared/ports.ts'
import type { LawBook } from '../../shared/ports-registers.ts'
import type { CaseRecord } from '../../shared/schemas/case-record.ts'
import type { WorklistAnswer } from '../../shared/schemas/case-view.ts'
import { type LookUp, lookUpSchema } from '../../shared/schemas/look-up.ts'
import { withOverdue } from './list-worklist.ts'

export type LookUpPorts = {
  readonly cases: Pick<CaseStore, 'findByHash' | 'get'>
  readonly laws: Pick<LawBook, 'of'>
  readonly secrets: Secrets
  readonly audit: AuditLog
}

const largestBody = 4_000

/** The cases of the caller's bureaus; throws `forbidden` for roles that look nothing up. The audit log learns how many. */
export async function lookUp(
  request: ApiRequest,
  { staff, now }: { staff: Staff; now: string },
  ports: LookUpPorts,
): Promise<WorklistAnswer> {
  if (!mayAnywhere(staff, 'look-up')) throw new AnqiError('forbidden')
  const asked = parse(lookUpSchema, jsonBody(request, largestBody), request.language)
  const [[name, hash] = []] = Object.entries(await lookUpHashes(ports.secrets, asked))
  const found = name === undefined ? [] : await casesOf(name as keyof LookUpHashes, hash ?? '', ports) // its own keys
  const seen = found.filter((record) => isAllowed(staff, 'look-up', record) && isAbout(record, asked))
  await ports.audit.note({
    at: now,
    by: staff,
    what: 'look-up',
    detail: { by: Object.keys(asked)[0] ?? '', found: String(seen.length) },
  })
  const rows = seen.map(async (record) => worklistRowOf(record, undefined, await ports.laws.of(record)))
  return { items: (await Promise.all(rows)).map((row) => withOverdue(row, now)) }
}

async function casesOf(name: keyof LookUpHashes, hash: string, { cases }: LookUpPorts): Promise<CaseRecord[]> {
  const numbers = await cases.findByHash(name, hash)
  const records = await Promise.all(numbers.map((number) => cases.get(number)))
  return records.filter((record) => record !== undefined)
}

/** Either item may be written at greater length than the other. */
function isAbout({ item }: CaseRecord, asked: LookUp): boolean {
  if (!('respondent' in asked) || asked.item === undefined) return true
  return item !== undefined && (item.includes(asked.item) || asked.item.includes(item))
}
