// Daily at one in the morning: the chain heads of the days before go to the bucket with object lock.
import { dynamoDbTallyStore } from '../../shared/adapters/dynamodb-tally-store.ts'
import { s3Archive, s3Client } from '../../shared/adapters/s3-archive.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { log } from '../../shared/lambda/log.ts'
import { anchorHistory } from './anchor-history.ts'

const { settings, client } = wire()
const tally = dynamoDbTallyStore(client, settings.tallyTable)
const archive = s3Archive(s3Client(settings), settings.historyBucket)

export const handler = async (): Promise<void> => {
  const days = await anchorHistory(new Date().toISOString(), { tally, archive })
  log.info('anchored', 'Chain heads were anchored', { days: days.join(' ') })
}
