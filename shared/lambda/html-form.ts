// Forms without script: what a form posted, whether it came from a page of ours, and the headers of a page.
import type { ApiAnswer, ApiRequest } from './http.ts'

/** Every field of an urlencoded form with all its values, as typed. */
export function formValues(text: string): Record<string, string[]> {
  const values: Record<string, string[]> = {}
  for (const [name, value] of new URLSearchParams(text)) values[name] = [...(values[name] ?? []), value]
  return values
}

/**
 * Whether a POST came from a page of ours. Browsers say so by Sec-Fetch-Site, older ones by Origin; a client that
 * sends neither is no browser that another site could have sent here.
 */
export function isOwnForm({ headers }: Pick<ApiRequest, 'headers'>): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = headers['origin']
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === headers['host'])
}

/** A page as an answer: never stored, no foreign resource, styles and scripts by nonce, forms to ourselves alone. */
export function pageAnswer(status: number, text: string, nonce: string): ApiAnswer {
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    'img-src data:',
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy,
      // With `no-referrer` browsers would send `Origin: null` on our own forms.
      'referrer-policy': 'same-origin',
      vary: 'accept-language',
    },
    text,
  }
}
