// `npm run retention [-- --apply]`: which closed cases are past their time, and their persons taken out of them.
import { parseArgs } from 'node:util'
import { anonymise, dueCases } from '../../shared/adapters/anonymising.ts'
import { dynamoDbAuditLog } from '../../shared/adapters/dynamodb-audit-log.ts'
import { s3Client } from '../../shared/adapters/s3-archive.ts'
import { s3Evidence } from '../../shared/adapters/s3-evidence.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { legalDay } from '../../shared/domain/calendar.ts'
import { retentionYears } from '../../shared/domain/retention.data.ts'
import { retentionOf } from '../../shared/domain/retention.ts'
import type { CaseRecord } from '../../shared/schemas/case-record.ts'
import { operatorOf } from './persons/operator.ts'
import { command, reachTables } from './running-anqi.ts'

const usage = `Usage: npm run retention -- [--apply] [--complaint YEARS] [--violation-report YEARS] [--consultation YEARS]
  without --apply it says what is due and changes nothing; years that are not given are the published ones, else 5, 5 and 2`

type Years = Partial<Record<keyof typeof retentionYears, number>>

function read(): { readonly apply: boolean; readonly given: Years } {
  const years = { type: 'string' } as const
  const options = {
    apply: { type: 'boolean', default: false },
    complaint: years,
    'violation-report': years,
    consultation: years,
  } as const
  const { apply, ...texts } = parseArgs({ options }).values
  const given = Object.entries(texts).map(([kind, text]) => {
    const number = Number(text)
    if (!Number.isInteger(number) || number < 1)
      throw new Error(`--${kind} is a whole number of years from 1 on\n${usage}`)
    return [kind, number] as const
  })
  return { apply, given: Object.fromEntries(given) }
}

await command(async () => {
  const { apply, given } = read()
  reachTables()
  const wired = wire()
  const ports = {
    ...wired,
    audit: dynamoDbAuditLog(wired.client, wired.settings.auditTable),
    evidence: s3Evidence(s3Client(wired.settings), wired.settings.evidenceBucket),
  }
  const now = new Date().toISOString()
  const by = operatorOf(wired.settings.province)
  const law = await wired.laws.newest()
  const yearsOf = ({ bureau }: CaseRecord) => ({ ...(retentionOf(law, bureau) ?? retentionYears), ...given })
  let [due, done] = [0, 0]
  for await (const record of dueCases({ today: legalDay(now), yearsOf }, ports)) {
    due++
    if (!apply) process.stdout.write(`${record.number} ${record.kind} ${record.bureau}\n`)
    else if ((await anonymise(record, { now, by }, ports)).kind === 'appended') done++
  }
  process.stdout.write(
    apply ? `${done} of ${due} cases are anonymous now\n` : `${due} cases are due; --apply makes them anonymous\n`,
  )
  wired.client.destroy()
  return done === due || !apply ? 0 : 1
})
