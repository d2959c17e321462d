// GET /console, /reports, /board, /assets, /api/health, /api/openapi.json, /api/receipt-key.
import { wire } from '../../shared/adapters/wiring.ts'
import { api } from '../../shared/lambda/api.ts'
import { pageAssets } from './page-assets.ts'
import { showPage } from './show-page.ts'
import { staffPageConfig } from './staff-page-config.ts'
import { version } from './version.ts'

const { settings, receipts } = wire()
const assets = pageAssets(new URL('./', import.meta.url))

export const handler = api((request) =>
  showPage(request, {
    assets,
    version,
    receipts,
    config: (now) => staffPageConfig(settings, version, now),
    checks: { keys: () => receipts.publicKeys() },
    boardFigures: async () => undefined,
    now: () => new Date().toISOString(),
  }),
)
