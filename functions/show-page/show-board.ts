// GET /board and the files beside it, from memory alone.
import { AnqiError } from '../../shared/domain/errors.ts'
import type { ApiAnswer, ApiRequest } from '../../shared/lambda/http.ts'
import type { BoardFiles } from './kept-board.ts'

const policy =
  "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

/** The page or a file; throws `not-found` for a name that is none. */
export function showBoard(request: ApiRequest, files: BoardFiles): ApiAnswer {
  const name = request.path === '/board' ? 'index.html' : request.path.slice('/board/'.length)
  const file = files.get(name)
  if (file === undefined) throw new AnqiError('not-found')
  const headers = {
    etag: file.etag,
    'content-type': file.type,
    'cache-control': 'public, max-age=60',
    vary: 'accept-encoding',
    ...(name === 'index.html' ? { 'content-security-policy': policy } : {}),
  }
  const known = (request.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  if (known.includes(file.etag)) return { status: 304, headers }
  const isPacked = /\bbr\b(?!\s*;\s*q=0)/.test(request.headers['accept-encoding'] ?? '')
  if (!isPacked) return { status: 200, headers, bytes: file.plain }
  return { status: 200, headers: { ...headers, 'content-encoding': 'br' }, bytes: file.brotli }
}
