// Daily at three in the morning: counters against a recount, balances of every bureau. A difference raises the alarm.
import { dynamoDbTallyStore } from '../../shared/adapters/dynamodb-tally-store.ts'
import { metric } from '../../shared/adapters/metrics.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { recount } from '../../shared/domain/recount.ts'
import { log } from '../../shared/lambda/log.ts'

const { settings, client, cases, laws, bureauBook } = wire()
const tally = dynamoDbTallyStore(client, settings.tallyTable)

export const handler = async (): Promise<void> => {
  await bureauBook.newest()
  const found = await recount({
    cases: cases.all(),
    marks: tally.allMarks(),
    rows: tally.allRows(),
    lawOf: laws.of,
  })
  const figures = {
    cases: found.cases,
    lagging: found.lagging.length,
    differences: found.differences.length,
    unbalanced: found.unbalanced.length,
  }
  metric('Differences', figures.differences)
  metric('Unbalanced', figures.unbalanced)
  metric('Lagging', figures.lagging)
  if (figures.differences + figures.unbalanced === 0) log.info('reconciled', 'Counters and balances hold', figures)
  else throw new Error(`Reconcile found ${figures.differences} differences, ${figures.unbalanced} unbalanced bureaus`)
}
