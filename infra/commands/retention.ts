// `npm run retention [-- --apply]`: which closed cases are past their time, and their persons taken out of them.
import { parseArgs } from 'node:util'
import { dynamoDbAuditLog } from '../../shared/adapters/dynamodb-audit-log.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { legalDay } from '../../shared/domain/calendar.ts'
import { retentionYears } from '../../shared/domain/retention.data.ts'
import { anonymise, dueCases } from './persons/anonymising.ts'
import { operatorOf } from './persons/operator.ts'
import { command, reachTables } from './running-anqi.ts'

const usage = `Usage: npm run retention -- [--apply] [--complaint YEARS] [--violation-report YEARS] [--consultation YEARS]
  without --apply it says what is due and changes nothing`

function read() {
  const years = { type: 'string' } as const
  const options = {
    apply: { type: 'boolean', default: false },
    complaint: years,
    'violation-report': years,
    consultation: years,
  } as const
  const { values } = parseArgs({ options })
  const of = (kind: keyof typeof retentionYears): number => {
    const number = Number(values[kind] ?? retentionYears[kind])
    if (!Number.isInteger(number) || number < 1)
      throw new Error(`--${kind} is a whole number of years from 1 on\n${usage}`)
    return number
  }
  return {
    apply: values.apply,
    years: { complaint: of('complaint'), 'violation-report': of('violation-report'), consultation: of('consultation') },
  }
}

await command(async () => {
  const { apply, years } = read()
  reachTables()
  const wired = wire()
  const ports = { ...wired, audit: dynamoDbAuditLog(wired.client, wired.settings.auditTable) }
  const now = new Date().toISOString()
  const by = operatorOf(wired.settings.province)
  let [due, done] = [0, 0]
  for await (const record of dueCases({ today: legalDay(now), years }, ports)) {
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
