// Brings a bureau in: the whole file is checked before the first write; each history is linked anew and says where it is from.
import { type CarriedCase, putCarried } from '../../../shared/adapters/dynamodb-carried-cases.ts'
import type { Wiring } from '../../../shared/adapters/wiring.ts'
import { lookUpHashes } from '../../../shared/lambda/look-up-hashes.ts'
import type { EvidenceStore } from '../../../shared/ports-files.ts'
import type { CaseRecord, HistoryEntry } from '../../../shared/schemas/case-record.ts'
import { type Bundle, type Proof, readBundle } from './bundle.ts'
import { type Carried, carriedSchema, evidenceKept, lookUpFactsOf, resealed } from './carried.ts'
import { casesAtOnce } from './exporting.ts'
import { differenceOf, proofOf } from './proof.ts'
import { checkLaws } from './published-laws.ts'

export type Importing = Pick<
  Wiring,
  'settings' | 'client' | 'cases' | 'laws' | 'registers' | 'sealer' | 'secrets' | 'chain'
> & {
  readonly evidence: Pick<EvidenceStore, 'put'>
}
export type Imported = {
  readonly bureau: string
  readonly brought: number
  readonly known: number
  readonly proof: Proof
}

/**
 * Imports a bureau's file; a second run brings what the first did not. Throws, and changes nothing, when the file or its
 * chain does not verify, a law of its cases is not published here, its proof is not that of its cases, or a number stands
 * for another case here.
 */
export async function importBureau({ file, now }: { file: string; now: string }, ports: Importing): Promise<Imported> {
  const bundle = readBundle(file)
  const cases = await checkedCases(bundle, ports)
  const { bureau } = bundle.head
  const missing: Carried[] = []
  for (const each of cases) {
    const here = await ports.cases.get(each.record.number)
    if (here === undefined) missing.push(each)
    else if (!isSameCase(here, each.record)) {
      throw new Error(`${each.record.number} is another case here. Nothing was changed.`)
    }
  }
  for (let start = 0; start < missing.length; start += casesAtOnce) {
    await Promise.all(missing.slice(start, start + casesAtOnce).map((each) => bring(each, { bundle, now }, ports)))
  }
  return { bureau, brought: missing.length, known: cases.length - missing.length, proof: bundle.proof }
}

async function checkedCases({ head, cases, proof }: Bundle, { laws, registers }: Importing): Promise<Carried[]> {
  const parsed = cases.map((each, index) => {
    const carried = carriedSchema.safeParse(each)
    if (!carried.success) throw new Error(`Case ${index + 1} of the file is malformed. Nothing was changed.`)
    return carried.data
  })
  for (const { record, history, evidence } of parsed) {
    const named = evidenceKept(record, history).map(({ id }) => id)
    if (evidence.map(({ id }) => id).join() !== named.join()) {
      throw new Error(`The files of ${record.number} are not those of its history. Nothing was changed.`)
    }
    const isChained = history.every((entry, index) => entry.version === index + 1 && entry.number === record.number)
    if (!isChained || history.at(-1)?.chain !== record.chainHead || history.length !== record.version) {
      throw new Error(`The history of ${record.number} does not verify. Nothing was changed.`)
    }
  }
  const records = parsed.map(({ record }) => record)
  await checkLaws(records, head.laws, registers)
  const difference = differenceOf(await proofOf(records, head.bureau, laws), proof)
  if (difference !== undefined)
    throw new Error(`The proof does not fit the cases (${difference}). Nothing was changed.`)
  return parsed
}

const isSameCase = (here: CaseRecord, there: CaseRecord): boolean =>
  here.carriedCodeHash !== undefined && here.receivedAt === there.receivedAt && here.kind === there.kind

type From = { readonly bundle: Bundle; readonly now: string }

async function bring(carried: Carried, { bundle, now }: From, ports: Importing): Promise<void> {
  const { record, accessCode, filed, others } = carried
  const { number } = record
  const { sealer, secrets } = ports
  const text = (hash: Uint8Array) => Buffer.from(hash).toString('base64url')
  const history = await linked(carried, { bundle, now }, ports)
  const lookUp = await lookUpHashes(secrets, lookUpFactsOf(filed))
  const put: CarriedCase = {
    record: {
      ...record,
      version: history.length,
      chainHead: history.at(-1)?.chain ?? '',
      carriedCodeHash: text(await secrets.mac('carried-code', number, accessCode)),
    },
    history,
    filed: await resealed({ ...filed, lookUp }, number, { sealer, now }),
    others: (await resealed(others, number, { sealer, now })) as CarriedCase['others'], // items stay items
    lookUp,
  }
  // Before the case that names them: a crash in between leaves files, and no case without them.
  for (const { id, mediaType, bytes } of carried.evidence) {
    await ports.evidence.put({ number, id, mediaType }, Buffer.from(bytes, 'base64'))
  }
  await putCarried({ client: ports.client, table: ports.settings.casesTable, laws: ports.laws, now: () => now }, put)
}

/** The entries under this installation's chain, and one more that names where they come from and the link they had there. */
async function linked({ record, history }: Carried, { bundle, now }: From, ports: Importing): Promise<HistoryEntry[]> {
  const { sealer, chain } = ports
  const entries: HistoryEntry[] = []
  const { number } = record
  const link = async (entry: Omit<HistoryEntry, 'digest' | 'chain'>) =>
    entries.push(await chain.link(entries.at(-1)?.chain ?? '', entry))
  for (const { digest: _digest, chain: _chain, ...entry } of history) {
    await link((await resealed(entry, number, { sealer, now })) as HistoryEntry) // the entry, its text sealed again
  }
  await link({
    number,
    version: record.version + 1,
    action: 'carried-in',
    occurredAt: now,
    recordedAt: now,
    actor: { kind: 'system', name: 'import-bureau' },
    detail: { bureau: bundle.head.bureau, exportedAt: bundle.head.exportedAt, linkThere: record.chainHead },
    facts: [],
  })
  return entries
}
