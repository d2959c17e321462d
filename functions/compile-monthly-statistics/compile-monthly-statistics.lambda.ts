// Daily at six in the morning: freezes the month before once the first working day has come.
import { dynamoDbTallyStore } from '../../shared/adapters/dynamodb-tally-store.ts'
import { s3Archive, s3Client } from '../../shared/adapters/s3-archive.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { log } from '../../shared/lambda/log.ts'
import { compileMonthlyStatistics } from './compile-monthly-statistics.ts'

const { settings, client, cases, laws, bureauBook } = wire()
const tally = dynamoDbTallyStore(client, settings.tallyTable)
const archive = s3Archive(s3Client(settings), settings.statisticsBucket)

export const handler = async (): Promise<void> => {
  await bureauBook.newest()
  const ports = { tally, cases, laws, archive }
  const written = await compileMonthlyStatistics(new Date().toISOString(), settings.province, ports)
  if (written > 0) log.info('frozen', 'Monthly figures were frozen', { written })
}
