// `npm run import-bureau -- FILE`: brings in what `export-bureau` wrote elsewhere, and proves that the balances are equal.
import { s3Client } from '../../shared/adapters/s3-archive.ts'
import { s3Evidence } from '../../shared/adapters/s3-evidence.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import type { CaseRecord } from '../../shared/schemas/case-record.ts'
import { importBureau } from './bureau-move/importing.ts'
import { differenceOf, proofOf, touches } from './bureau-move/proof.ts'
import { untilCounted } from './demo/until-counted.ts'
import { command, reachTables } from './running-anqi.ts'

await command(async () => {
  const [file, ...more] = process.argv.slice(2)
  if (file === undefined || more.length > 0)
    throw new Error('Usage: npm run import-bureau -- FILE   (its key lies in FILE.key)')
  reachTables()
  const wired = wire()
  const evidence = s3Evidence(s3Client(wired.settings), wired.settings.evidenceBucket)
  const ports = { ...wired, evidence }
  const { bureau, brought, known, proof } = await importBureau({ file, now: new Date().toISOString() }, ports)
  await untilCounted(brought)
  const records: CaseRecord[] = []
  for await (const record of ports.cases.all()) {
    if (touches(record, bureau) && record.carriedCodeHash !== undefined) records.push(record)
  }
  const difference = differenceOf(await proofOf(records, bureau, ports.laws), proof)
  process.stdout.write(
    `${brought} cases brought, ${known} known; ${difference ?? 'balance and counters are equal on both sides'}\n`,
  )
  ports.client.destroy()
  return difference === undefined ? 0 : 1
})
