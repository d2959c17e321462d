// The whole product and a real browser for one test file: fresh data, a free port, Chinese glyphs.
import type { Browser } from 'playwright-core'
import { type AnqiOptions, type RunningAnqi, startAnqi } from '../running-anqi.ts'
import { launchChromium } from './chromium.ts'

export type BrowserHarness = {
  /** `http://127.0.0.1:…`, without a slash at the end. */
  url: string
  browser: Browser
  anqi: RunningAnqi
  /** An access token for the API. */
  token(role: string, bureau: string, name?: string): Promise<string>
  stop(): Promise<void>
}

/** Starts both side by side; `beforeAll` is the place, with a timeout of a minute for a first build. */
export async function startHarness(options: AnqiOptions = {}): Promise<BrowserHarness> {
  const starting = startAnqi({ ...options, environment: { ANQI_RATE_LIMIT: 'off', ...options.environment } })
  const [anqi, browser] = await Promise.all([starting, launchChromium()])
  return {
    url: anqi.origin,
    browser,
    anqi,
    token: anqi.token,
    async stop() {
      await browser.close()
      await anqi.stop()
    },
  }
}
