// Daily at six in the morning: freezes the month before once the first working day has come, and revises older ones.
import { dynamoDbTallyStore } from '../../shared/adapters/dynamodb-tally-store.ts'
import { fontsIn } from '../../shared/adapters/fonts.ts'
import { frozenMonths } from '../../shared/adapters/frozen-months.ts'
import { reportPrinter } from '../../shared/adapters/report-files.ts'
import { s3Archive, s3Client } from '../../shared/adapters/s3-archive.ts'
import { s3FileStore } from '../../shared/adapters/s3-file-store.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { log } from '../../shared/lambda/log.ts'
import { renderReport } from '../../web/reports/render.ts'
import { compileMonthlyStatistics } from './compile-monthly-statistics.ts'
import { publishMonth } from './publish-month.ts'

const { settings, client, cases, laws, bureauBook } = wire()
const tally = dynamoDbTallyStore(client, settings.tallyTable)
const s3 = s3Client(settings)
const frozen = frozenMonths(s3Archive(s3, settings.statisticsBucket))
const files = s3FileStore(s3, settings.statisticsBucket)
const print = reportPrinter(fontsIn(new URL('fonts/', import.meta.url)), renderReport)

export const handler = async (): Promise<void> => {
  await bureauBook.newest()
  const publish = (revisions: Parameters<typeof publishMonth>[0]) => publishMonth(revisions, { print, files })
  const ports = { tally, cases, laws, frozen, publish }
  const written = await compileMonthlyStatistics({ now: new Date().toISOString(), province: settings.province, ports })
  if (written.frozen + written.revised > 0) log.info('frozen', 'Monthly figures were frozen or revised', written)
}
