// GET /console, /reports, /board and its files, /assets, /api/health, /api/openapi.json, /api/receipt-key.
import { dynamoDbTallyStore } from '../../shared/adapters/dynamodb-tally-store.ts'
import { sqsClient } from '../../shared/adapters/sqs-queues.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { api } from '../../shared/lambda/api.ts'
import { pageAssets } from './page-assets.ts'
import { showPage } from './show-page.ts'
import { staffPageConfig } from './staff-page-config.ts'
import { version } from './version.ts'
import { wiredBoard } from './wired-board.ts'
import { wiredChecks } from './wired-checks.ts'

const { settings, client, cases, receipts, registers, laws, bureauBook } = wire()
const tally = dynamoDbTallyStore(client, settings.tallyTable)
const assets = pageAssets(new URL('./', import.meta.url))

const board = wiredBoard({ settings, client, cases, registers, laws, tally }, assets.filesOf('board').styles)
const checks = wiredChecks({ settings, cases, receipts, tally, sqs: sqsClient() })
export const handler = api(
  (request) =>
    showPage(request, {
      assets,
      version,
      receipts,
      checks,
      board,
      config: async (now) => staffPageConfig(settings, version, { now, calendar: (await laws.newest()).calendar }),
      now: () => new Date().toISOString(),
    }),
  bureauBook.newest,
)
