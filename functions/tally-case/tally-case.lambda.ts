// Stream of the cases table → counters by month and bureau.
import { dynamoDbTallyStore } from '../../shared/adapters/dynamodb-tally-store.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { streamBatch } from '../../shared/lambda/stream.ts'
import { tallyCases } from './tally-case.ts'

const { settings, client, cases, laws, bureauBook } = wire()
const tally = dynamoDbTallyStore(client, settings.tallyTable)

export const handler = streamBatch((records) =>
  tallyCases(records, { tally, cases, laws, bureauBook, now: () => new Date().toISOString() }),
)
