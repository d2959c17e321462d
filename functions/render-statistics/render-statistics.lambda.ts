// GET /api/statistics/document and GET /api/statistics/revisions.
import { dynamoDbTallyStore } from '../../shared/adapters/dynamodb-tally-store.ts'
import { fontsIn } from '../../shared/adapters/fonts.ts'
import { frozenMonths } from '../../shared/adapters/frozen-months.ts'
import { reportPrinter } from '../../shared/adapters/report-files.ts'
import { s3Archive, s3Client } from '../../shared/adapters/s3-archive.ts'
import { largestAnswerBytes, s3FileStore } from '../../shared/adapters/s3-file-store.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { api } from '../../shared/lambda/api.ts'
import { optionalStaff } from '../../shared/lambda/staff.ts'
import { renderReport } from '../../web/reports/render.ts'
import { renderStatistics } from './render-statistics.ts'

const { settings, client, cases, laws, registers, bureauBook } = wire()
const tally = dynamoDbTallyStore(client, settings.tallyTable)
const s3 = s3Client(settings)
const files = s3FileStore(s3, settings.statisticsBucket)
const frozen = frozenMonths(s3Archive(s3, settings.statisticsBucket))
const print = reportPrinter(fontsIn(new URL('fonts/', import.meta.url)), renderReport)

export const handler = api(
  (request) =>
    renderStatistics(request, {
      tally,
      cases,
      laws,
      registers,
      files,
      frozen,
      print,
      largestBytes: largestAnswerBytes(settings),
      province: settings.province,
      now: () => new Date().toISOString(),
      staffOf: (asked) => optionalStaff(asked, settings),
    }),
  bureauBook.newest,
)
