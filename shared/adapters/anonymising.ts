// Makes cases anonymous whose time is over: audited first, then words and files go, then the history says so.

import { anonymousFrom, anonymousText, type RetentionYears } from '../domain/retention.ts'
import type { AuditLog } from '../ports.ts'
import type { EvidenceStore } from '../ports-files.ts'
import type { CaseRecord } from '../schemas/case-record.ts'
import { forgetPerson } from './dynamodb-forgetting.ts'
import type { Wiring } from './wiring.ts'

export type Anonymising = Pick<Wiring, 'settings' | 'client' | 'cases' | 'laws' | 'sealer' | 'chain'> & {
  readonly audit: AuditLog
  readonly evidence: Pick<EvidenceStore, 'removeAll'>
}
type Operator = Parameters<AuditLog['note']>[0]['by']
/** The years a case is kept for; undefined where nobody has decided. */
type YearsOf = (record: CaseRecord) => RetentionYears | undefined

/** The closed cases whose time was over by `today` and whose history does not say yet that they are anonymous. */
export async function* dueCases(
  { today, yearsOf }: { readonly today: string; readonly yearsOf: YearsOf },
  { cases }: Pick<Anonymising, 'cases'>,
): AsyncIterable<CaseRecord> {
  for await (const record of cases.all()) {
    const years = yearsOf(record)
    const from = years && anonymousFrom(record, years)
    if (from === undefined || from > today || record.transit !== undefined) continue
    const history = await cases.history(record.number)
    if (!history.some(({ action }) => action === 'anonymised')) yield record
  }
}

/** Makes one case anonymous; run again after a crash it does the rest. */
export async function anonymise(record: CaseRecord, { now, by }: { now: string; by: Operator }, ports: Anonymising) {
  const { settings, client, cases, laws, sealer, chain, audit, evidence } = ports
  const { number } = record
  await audit.note({ at: now, by, what: 'anonymise', number })
  const version = record.version + 1
  const entry = await chain.link(record.chainHead, {
    number,
    version,
    action: 'anonymised',
    occurredAt: now,
    recordedAt: now,
    actor: { kind: 'system', name: 'retention' },
    detail: {},
    facts: [],
  })
  const sealed = await sealer.seal(number, anonymousText(record), now)
  await forgetPerson({ client, table: settings.casesTable, laws, now: () => now }, number, sealed)
  await evidence.removeAll(number)
  const next = { ...record, version, chainHead: entry.chain }
  return cases.append({ record: next, entry, owed: { routing: false, counting: true } })
}
