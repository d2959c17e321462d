// Takes a bureau out: every case that ever was its own, each history checked first, and the proof of its counters.
import { otherItemsOf } from '../../../shared/adapters/dynamodb-carried-cases.ts'
import type { Wiring } from '../../../shared/adapters/wiring.ts'
import { encodeAccessCode } from '../../../shared/domain/case-number.ts'
import type { EvidenceStore } from '../../../shared/ports-files.ts'
import type { CaseRecord } from '../../../shared/schemas/case-record.ts'
import { brokenLink } from '../history-chain.ts'
import { type Proof, writeBundle } from './bundle.ts'
import { type Carried, evidenceKept, opened, type Past } from './carried.ts'
import { proofOf, touches } from './proof.ts'
import { lawDigests } from './published-laws.ts'

export type Exporting = Pick<
  Wiring,
  'settings' | 'client' | 'cases' | 'laws' | 'registers' | 'sealer' | 'secrets' | 'chain'
> & {
  readonly evidence: Pick<EvidenceStore, 'get'>
}
type Order = {
  readonly bureau: string
  readonly file: string
  readonly now: string
}

/** Writes the bureau to a file. Throws, and writes none, when a history does not verify. */
export async function exportBureau({ bureau, file, now }: Order, ports: Exporting): Promise<Proof> {
  const records: CaseRecord[] = []
  for await (const record of ports.cases.all()) if (touches(record, bureau)) records.push(record)
  const cases: Carried[] = []
  for (let start = 0; start < records.length; start += casesAtOnce) {
    const some = records.slice(start, start + casesAtOnce)
    cases.push(...(await Promise.all(some.map((record) => carried(record, now, ports)))))
  }
  // As they were read for the file: a case may have moved on since the list was made.
  const asRead = cases.map((each) => each.record)
  const proof = await proofOf(asRead, bureau, ports.laws)
  const laws = await lawDigests(asRead, ports.registers)
  writeBundle(file, { bureau, exportedAt: now, laws }, { cases, proof })
  return proof
}

/** Each file that the case still has; one that is missing stops the export. */
const filesOf = (record: CaseRecord, history: Past, { evidence }: Exporting): Promise<Carried['evidence']> =>
  Promise.all(
    evidenceKept(record, history).map(async ({ id, mediaType }) => {
      const bytes = await evidence.get({ number: record.number, id })
      if (bytes === undefined) throw new Error(`A file of ${record.number} is missing: ${id}. Nothing was written.`)
      return { id, mediaType, bytes: Buffer.from(bytes).toString('base64') }
    }),
  )

const mostReads = 5
export const casesAtOnce = 16

/** State and history are read one after the other; where the case moves in between they are read again. */
async function readCase(number: string, { cases }: Pick<Exporting, 'cases'>) {
  for (let attempt = 0; attempt < mostReads; attempt++) {
    const [record, history, filed] = [
      await cases.get(number),
      await cases.history(number),
      await cases.filedText(number),
    ]
    if (record === undefined || filed === undefined) throw new Error(`Case ${number} is not whole`)
    if (history.at(-1)?.version === record.version) return { record, history, filed }
  }
  throw new Error(`Case ${number} does not hold still: try again`)
}

async function carried({ number }: CaseRecord, now: string, ports: Exporting): Promise<Carried> {
  const { settings, client, laws, sealer, secrets, chain } = ports
  const { record, history, filed } = await readCase(number, ports)
  const fault = await brokenLink(record, history, { chain, anchors: new Map() })
  if (fault !== undefined) throw new Error(`The history of ${number} does not verify: ${fault}. Nothing was written.`)
  const table = { client, table: settings.casesTable, laws, now: () => now }
  const open = (value: unknown) => opened(value, number, sealer)
  return {
    record,
    history: (await open(history)) as Carried['history'], // the same entries, their text opened
    filed: (await open(filed)) as Carried['filed'], // an object stays one
    others: (await open(await otherItemsOf(table, number))) as Carried['others'], // items stay items
    accessCode: encodeAccessCode(await secrets.mac('access-code', number)),
    evidence: await filesOf(record, history, ports),
  }
}
