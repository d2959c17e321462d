// `npm run reconcile`: counts everything again from the cases and prints any difference to the counters.
import { dynamoDbTallyStore } from '../../shared/adapters/dynamodb-tally-store.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { recount } from '../../shared/domain/recount.ts'
import { command, reachTables } from './running-anqi.ts'

const mostPrinted = 100

await command(async () => {
  reachTables()
  const { settings, client, cases, laws, bureauBook } = wire()
  await bureauBook.newest()
  const tally = dynamoDbTallyStore(client, settings.tallyTable)
  const found = await recount({
    cases: cases.all(),
    marks: tally.allMarks(),
    rows: tally.allRows(),
    lawOf: laws.of,
  })
  const say = (text: string) => process.stdout.write(`${text}\n`)
  for (const { row, cell, counted, recounted } of found.differences.slice(0, mostPrinted)) {
    say(`${row} ${cell}: counted ${counted}, recounted ${recounted}`)
  }
  for (const { bureau, received, handedIn, holding, closed, handedOut } of found.unbalanced.slice(0, mostPrinted)) {
    say(
      `${bureau}: received ${received} + handed in ${handedIn} ≠ holding ${holding} + closed ${closed} + handed out ${handedOut}`,
    )
  }
  say(
    `${found.cases} cases, ${found.lagging.length} not yet counted, ${found.differences.length} differences, ` +
      `${found.unbalanced.length} unbalanced bureaus`,
  )
  client.destroy()
  return found.differences.length + found.unbalanced.length === 0 ? 0 : 1
})
