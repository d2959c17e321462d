// Nightly at four: the sorter learns from the day's confirmed cases and is tried on those of the last quarter.
import { dynamoDbConfirmedCases, dynamoDbSorterStore } from '../../shared/adapters/dynamodb-sorter-store.ts'
import { s3Archive, s3Client } from '../../shared/adapters/s3-archive.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { log } from '../../shared/lambda/log.ts'
import { retrainSorter } from './retrain-sorter.ts'

const { settings, client, cases, sealer, secrets } = wire()
const ports = {
  cases,
  sealer,
  secrets,
  confirmed: dynamoDbConfirmedCases(client, settings.casesTable),
  store: dynamoDbSorterStore(client, settings.casesTable),
  archive: s3Archive(s3Client(settings), settings.statisticsBucket),
}

export const handler = async (): Promise<void> => {
  const run = await retrainSorter(new Date().toISOString(), ports)
  if (run === undefined) return
  const { version, learned, replayed, decision, before, after } = run
  log.info('retrained', 'The sorter was trained and replayed', { version, learned, replayed, decision, before, after })
}
