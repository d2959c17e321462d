// What the page function answers: files for good, shells never twice the same, nothing outside its folder.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boardFiles } from '../../../functions/show-page/board-files.ts'
import { keptBoard } from '../../../functions/show-page/kept-board.ts'
import { type PageAssets, pageAssets } from '../../../functions/show-page/page-assets.ts'
import { type ShowPagePorts, showPage } from '../../../functions/show-page/show-page.ts'
import { staffPageConfig } from '../../../functions/show-page/staff-page-config.ts'
import { readSettings } from '../../../shared/config.ts'
import { bundledCalendar } from '../../../shared/domain/calendar.ts'
import type { ApiRequest } from '../../../shared/lambda/http.ts'
import type { PublicBoard } from '../../../shared/schemas/board.ts'
import { pageConfigSchema } from '../../../shared/schemas/page-config.ts'

const script = 'console.log("按期")'
let folder: string
let assets: PageAssets

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'anqi-pages-'))
  mkdirSync(join(folder, 'assets'))
  const page = { script: '/assets/console-X.js', styles: ['/assets/console-X.css'] }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ console: page, reports: page, board: page }))
  writeFileSync(join(folder, 'assets/console-X.js'), script)
  writeFileSync(join(folder, 'assets/console-X.js.br'), brotliCompressSync(script))
  writeFileSync(join(folder, 'assets/openapi.json'), '{}')
  assets = pageAssets(pathToFileURL(`${folder}/`))
})
afterAll(() => rmSync(folder, { recursive: true }))

const figures = {
  bureau: { code: '510000', name: '四川省市场监督管理局' },
  period: '2026-11',
  periodName: '2026年11月',
  smallestCount: 5,
  smallestBase: 30,
}

/** A board over a shelf of its own; counts how often it is counted and read. */
function aBoard(count: (now: string) => Promise<PublicBoard>, stored = new Map<string, string>()) {
  const seen = { counted: 0, read: 0 }
  const files = keptBoard({
    name: 'board/510000.json',
    render: boardFiles([]),
    count: (now) => {
      seen.counted++
      return count(now)
    },
    shelf: {
      get: async (name) => {
        seen.read++
        return stored.get(name)
      },
      replace: async (name, text) => void stored.set(name, text),
    },
  })
  return { files, seen }
}

const settings = readSettings({ OIDC_ISSUER: 'https://id.example.cn/realm' })
const ports = (overrides: Partial<ShowPagePorts> = {}): ShowPagePorts => ({
  assets,
  version: '1.2.3',
  config: async (now) => staffPageConfig(settings, '1.2.3', { now, calendar: bundledCalendar }),
  receipts: { publicKeys: async () => [{ kid: 'k1', jwk: { kty: 'OKP', crv: 'Ed25519', x: 'abc' } }] },
  checks: { cases: async () => undefined },
  board: aBoard(async () => Promise.reject(new Error('nothing yet'))).files,
  now: () => '2026-11-23T09:00:00+08:00',
  ...overrides,
})

const get = (path: string, headers: Record<string, string> = {}): ApiRequest => ({
  method: 'GET',
  route: path,
  path,
  parameters: {},
  query: new URLSearchParams(),
  headers,
  text: '',
  language: 'zh',
  address: '127.0.0.1',
})

describe('a file of a page', () => {
  test('comes packed as the browser takes it and is kept for good', async () => {
    const answer = await showPage(get('/assets/console-X.js', { 'accept-encoding': 'gzip, br' }), ports())
    expect(answer.headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect(brotliDecompressSync(answer.bytes ?? new Uint8Array()).toString()).toBe(script)
  })

  test('comes unpacked to whoever refuses packing', async () => {
    const answer = await showPage(get('/assets/console-X.js', { 'accept-encoding': 'br;q=0' }), ports())
    expect(answer.headers).not.toHaveProperty('content-encoding')
    expect(Buffer.from(answer.bytes ?? []).toString()).toBe(script)
  })

  test('is not sent again to whoever has it', async () => {
    const { headers } = await showPage(get('/assets/console-X.js'), ports())
    const again = await showPage(get('/assets/console-X.js', { 'if-none-match': `W/${headers?.['etag']}` }), ports())
    expect(again).toMatchObject({ status: 304 })
    expect(again.bytes).toBeUndefined()
  })

  test.each([
    '/assets/../manifest.json',
    '/assets/%2e%2e/manifest.json',
    '/assets/',
    '/assets/console-X.js.br',
    '/nowhere',
  ])('is not found under %s', async (path) => {
    await expect(showPage(get(path), ports())).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a shell', () => {
  test('lets nothing run but its own script, and talks to the issuer alone', async () => {
    const answer = await showPage(get('/console/cases/123456789012'), ports())
    const policy = answer.headers?.['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-")
    expect(policy).toContain("connect-src 'self' https://id.example.cn;")
    expect(policy).not.toContain('unsafe')
  })

  test('has another nonce every time', async () => {
    const [first, second] = await Promise.all([showPage(get('/console'), ports()), showPage(get('/console'), ports())])
    expect(first.headers?.['content-security-policy']).not.toBe(second.headers?.['content-security-policy'])
  })

  test('carries settings that fit their schema, and cannot be broken out of', async () => {
    const answer = await showPage(
      get('/reports'),
      ports({ config: async (now) => staffPageConfig(settings, '</script><b>', { now, calendar: bundledCalendar }) }),
    )
    const embedded = /<script type="application\/json" id="config">(.*?)<\/script>/s.exec(answer.text ?? '')?.[1] ?? ''
    const config = pageConfigSchema.parse(JSON.parse(embedded))
    expect(config.version).toBe('</script><b>')
    expect(config.bureaus.find(({ code }) => code === '510107')).toMatchObject({ parent: '510100' })
    expect(config.calendar.worked).toContain('2026-10-10')
    expect(config.calendar.off).toContain('2026-10-01')
  })

  test('of a deployment without an issuer offers no sign-in', async () => {
    const nobody = readSettings({ OIDC_ISSUER: 'https://issuer.invalid' })
    expect(staffPageConfig(nobody, '1', { now: '2026-11-23T09:00:00+08:00', calendar: bundledCalendar }).issuer).toBe(
      '',
    )
  })
})

describe('health', () => {
  test('answers 503 and says which check failed, without a reason', async () => {
    const checks = { cases: async () => undefined, keys: () => Promise.reject(new Error('secret detail')) }
    const answer = await showPage(get('/api/health'), ports({ checks }))
    expect(answer).toMatchObject({
      status: 503,
      json: { status: 'failing', version: '1.2.3', checks: { cases: 'ok', keys: 'failed' } },
    })
    expect(JSON.stringify(answer)).not.toContain('secret')
  })

  test('asks for attention, and still answers 200, while dead letters wait', async () => {
    const checks = { queues: async () => 0, deadLetters: async () => 'waiting' }
    expect(await showPage(get('/api/health'), ports({ checks }))).toMatchObject({
      status: 200,
      json: { status: 'attention', checks: { queues: 'ok', deadLetters: 'waiting' } },
    })
  })
})

test('the keys of receipts are answered as JWKs with their names', async () => {
  const answer = await showPage(get('/api/receipt-key'), ports())
  expect(answer.json).toEqual({ keys: [{ kid: 'k1', kty: 'OKP', crv: 'Ed25519', x: 'abc' }] })
})

describe('the board', () => {
  const at = (second: number) => new Date(Date.UTC(2026, 10, 23) + second * 1000).toISOString()
  const counted = async (now: string) => ({ ...figures, asOf: now })

  test('stands before there are figures, and is not sent twice to whoever has it', async () => {
    const board = aBoard(counted).files
    const first = await showPage(get('/board'), ports({ board }))
    expect(Buffer.from(first.bytes ?? []).toString()).toContain('2026年11月')
    const again = await showPage(get('/board', { 'if-none-match': first.headers?.['etag'] ?? '' }), ports({ board }))
    expect(again.status).toBe(304)
    expect(again.bytes).toBeUndefined()
    const none = await showPage(get('/board'), ports())
    expect(Buffer.from(none.bytes ?? []).toString()).toContain('本月数据还没有汇总')
  })

  test('is counted once for any number of readers, and by one instance for the others', async () => {
    const stored = new Map<string, string>()
    const [one, other] = [aBoard(counted, stored), aBoard(counted, stored)]
    await Promise.all(Array.from({ length: 50 }, () => one.files(at(0))))
    await other.files(at(2))
    for (let second = 3; second < 29; second++) await other.files(at(second))
    expect([one.seen, other.seen]).toEqual([
      { counted: 1, read: 1 },
      { counted: 0, read: 1 },
    ])
  })

  test('keeps the last good figures while counting fails', async () => {
    let isBroken = false
    const { files } = aBoard(async (now) => (isBroken ? Promise.reject(new Error('down')) : counted(now)))
    const before = await files(at(0))
    isBroken = true
    await files(at(400))
    expect((await files(at(401))).get('index.html')?.etag).toBe(before.get('index.html')?.etag)
  })

  test('has no file of another name', async () => {
    await expect(showPage(get('/board/../secret'), ports())).rejects.toMatchObject({ code: 'not-found' })
  })
})
