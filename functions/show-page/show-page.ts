// The pages and what stands around them: shells, the board, their files, health, the API's description, receipt keys.
import { createHash, randomBytes } from 'node:crypto'
import { AnqiError } from '../../shared/domain/errors.ts'
import type { ApiAnswer, ApiRequest } from '../../shared/lambda/http.ts'
import type { ReceiptSigner } from '../../shared/ports.ts'
import type { PageConfig } from '../../shared/schemas/page-config.ts'
import { policyOf, renderShell, type StaffPage } from '../../web/staff/render.ts'
import { type Check, health } from './health.ts'
import type { BoardFiles } from './kept-board.ts'
import type { PageAssets } from './page-assets.ts'
import { showBoard } from './show-board.ts'

export type ShowPagePorts = {
  readonly assets: PageAssets
  readonly version: string
  readonly config: (now: string) => Promise<PageConfig>
  readonly receipts: Pick<ReceiptSigner, 'publicKeys'>
  readonly checks: Readonly<Record<string, Check>>
  /** The files of the public board at an instant. */
  readonly board: (now: string) => Promise<BoardFiles>
  readonly now: () => string
}

const yearSeconds = 31_536_000
const etagOf = (bytes: Uint8Array | string) =>
  `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`

/** Answers 304 when the caller already has what `answer` holds. */
function revalidated(request: ApiRequest, answer: ApiAnswer): ApiAnswer {
  const etag = etagOf(answer.bytes ?? answer.text ?? '')
  const headers = { ...answer.headers, etag }
  const known = (request.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return known.includes(etag) ? { status: 304, headers } : { ...answer, headers }
}

async function shell(page: StaffPage, { assets, config, now }: ShowPagePorts): Promise<ApiAnswer> {
  const nonce = randomBytes(16).toString('base64url')
  const settings = await config(now())
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policyOf({ nonce, config: settings }),
    },
    text: renderShell({ page, nonce, config: settings, ...assets.filesOf(page) }),
  }
}

function file(request: ApiRequest, name: string, cacheControl: string, { assets }: ShowPagePorts): ApiAnswer {
  const asset = assets.read(name, request.headers['accept-encoding'] ?? '')
  if (asset === undefined) throw new AnqiError('not-found')
  return revalidated(request, {
    status: 200,
    headers: {
      'content-type': asset.type,
      'cache-control': cacheControl,
      vary: 'accept-encoding',
      ...(asset.encoding === undefined ? {} : { 'content-encoding': asset.encoding }),
    },
    bytes: asset.bytes,
  })
}

async function receiptKeys({ receipts }: ShowPagePorts): Promise<ApiAnswer> {
  const keys = await receipts.publicKeys()
  return {
    status: 200,
    headers: { 'cache-control': 'public, max-age=300' },
    json: { keys: keys.map(({ kid, jwk }) => ({ ...jwk, kid })) },
  }
}

export async function showPage(request: ApiRequest, ports: ShowPagePorts): Promise<ApiAnswer> {
  const { path } = request
  if (path.startsWith('/assets/')) {
    return file(request, path.slice('/assets/'.length), `public, max-age=${yearSeconds}, immutable`, ports)
  }
  if (path === '/console' || path.startsWith('/console/')) return shell('console', ports)
  if (path === '/reports') return shell('reports', ports)
  if (path === '/board' || path.startsWith('/board/')) return showBoard(request, await ports.board(ports.now()))
  if (path === '/api/health') return health(ports.checks, ports.version)
  if (path === '/api/openapi.json') return file(request, 'openapi.json', 'public, max-age=300', ports)
  if (path === '/api/receipt-key') return receiptKeys(ports)
  throw new AnqiError('not-found')
}
