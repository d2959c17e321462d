// `npm run person-data -- NUMBER …`: everything kept of a person in their cases, opened, for a person whose identity was checked.
import { dynamoDbAuditLog } from '../../shared/adapters/dynamodb-audit-log.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { opened } from './bureau-move/carried.ts'
import { operatorOf } from './persons/operator.ts'
import { command, reachTables } from './running-anqi.ts'

await command(async () => {
  const numbers = process.argv.slice(2).map((number) => number.replaceAll('-', ''))
  if (numbers.length === 0) throw new Error('Usage: npm run -s person-data -- NUMBER … > FILE   (check who asks first)')
  reachTables()
  const { settings, client, cases, sealer } = wire()
  const audit = dynamoDbAuditLog(client, settings.auditTable)
  const by = operatorOf(settings.province)
  for (const number of numbers) {
    const record = await cases.get(number)
    if (record === undefined) throw new Error(`There is no case ${number}`)
    await audit.note({ at: new Date().toISOString(), by, what: 'give-person-data', number })
    const [filed, history] = [await cases.filedText(number), await cases.history(number)]
    const submitted = filed === undefined ? undefined : await sealer.open(number, filed.sealed)
    const { chainHead: _chainHead, ...kept } = record
    process.stdout.write(
      `${JSON.stringify({ ...kept, submitted, history: await opened(history, number, sealer) }, undefined, 2)}\n`,
    )
  }
  client.destroy()
  return 0
})
